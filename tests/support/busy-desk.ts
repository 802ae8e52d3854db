import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { loadRules } from '../../electron/core/profiles/load.ts';
import { starterProfiles, starterTactics } from '../../electron/core/profiles/starter.ts';
import type { Store } from '../../electron/core/store/open.ts';
import { bookWith } from './book.ts';
import { newPost, TestClock } from './post.ts';

/** An officer at work on all of a post, for as long as he is let. */
export const deskWorker = fileURLToPath(new URL('./work-desk-until-killed.ts', import.meta.url));
const message = readFileSync(
  fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url)),
  'utf8',
);

/** A post where a third waits for a check, a third for an inspection, a third for a check after release. */
export async function busyPost(file: string, declarations: number): Promise<void> {
  const clock = new TestClock('2026-10-01T05:00:00.000Z');
  const store = newPost(file, clock);
  const [template] = starterProfiles;
  if (template === undefined) throw new Error('no starter profile');
  const profile = {
    ...template,
    kind: 'standing' as const,
    corridor: 'yellow' as const,
    weight: 45,
    directions: ['import' as const],
    condition: { op: 'equals' as const, field: 'direction', value: 'import' },
    measures: ['D10', 'D12', 'T31'],
  };
  loadRules(store, clock, system, bookWith([profile]), starterTactics);
  const incoming = `${file}.incoming`;
  mkdirSync(incoming);
  for (let n = 0; n < declarations; n += 1)
    writeFileSync(`${incoming}/${n}.xml`, message.replace('>86612<', `>${n + 1}<`));
  await importPaths([incoming], importContext(store, clock, system));
  store.change(system, (change) => {
    change.run(`UPDATE work SET queue = 'red' WHERE declaration_seq % 3 = 1`);
    change.run(`INSERT INTO work_measure (declaration_seq, code, state, own, items)
      SELECT declaration_seq, 'I21', 'open', 1, '[]' FROM work WHERE queue = 'red'`);
    change.run(`UPDATE work SET queue = 'blue' WHERE declaration_seq % 3 = 2`);
    change.run(`INSERT INTO release (declaration_seq, number, code, at, by, ground)
      SELECT declaration_seq, declaration_seq, '10', started_at, 'system', '' FROM work WHERE queue = 'blue'`);
    change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
  });
  store.close();
}

/** Acts of which only a half is there, whoever was told of them. */
export function halvesOf(store: Store): string[] {
  const n = (sql: string) => store.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n;
  const entry = (action: string) =>
    `SELECT 1 FROM journal j JOIN declaration d ON d.id = j.object_id WHERE j.action = '${action}' AND d.seq = t.declaration_seq`;
  const halves: Record<string, number | undefined> = {
    'check without its entry': n(`documentary_check t WHERE NOT EXISTS (${entry('check.sign')})`),
    'act without its entry': n(`inspection_act t WHERE NOT EXISTS (${entry('inspection.sign')})`),
    'release without its entry': n(
      `release t WHERE t.by <> 'system' AND NOT EXISTS (${entry('declaration.release')})`,
    ),
    'release of work that goes on': n(
      `release t JOIN work w USING (declaration_seq) WHERE t.by <> 'system' AND w.ended = 0`,
    ),
    'ended without a release': n(
      `work t WHERE ended = 1 AND NOT EXISTS (SELECT 1 FROM release r WHERE r.declaration_seq = t.declaration_seq)`,
    ),
    'check after release that ended without its result': n(
      `work t WHERE queue = 'blue' AND ended = 1 AND NOT EXISTS (SELECT 1 FROM control_result r WHERE r.declaration_seq = t.declaration_seq)`,
    ),
    'result of a check after release that goes on': n(
      `work t JOIN control_result r USING (declaration_seq) WHERE queue = 'blue' AND ended = 0`,
    ),
    'signed check that left its measures open': n(
      `documentary_check t WHERE (SELECT count(*) FROM work_measure m WHERE m.declaration_seq = t.declaration_seq AND m.code IN ('D10','D12') AND m.state = 'applied') <> 2`,
    ),
    'measure carried out without its entry': n(
      `work_measure t WHERE t.code = 'T31' AND NOT EXISTS (${entry('work.measure.carryOut')})`,
    ),
    'signed act that left its measure open': n(
      `inspection_act t JOIN work_measure m USING (declaration_seq) WHERE m.code = 'I21' AND m.state <> 'applied'`,
    ),
    'draft of what is signed': n(
      `work_draft t WHERE (kind = 'check' AND EXISTS (SELECT 1 FROM documentary_check c WHERE c.declaration_seq = t.declaration_seq)) OR (kind = 'act' AND EXISTS (SELECT 1 FROM inspection_act a WHERE a.declaration_seq = t.declaration_seq))`,
    ),
    'number given twice': n(`(SELECT number FROM release GROUP BY number HAVING count(*) > 1)`),
    'result entered twice': n(
      `(SELECT declaration_seq FROM control_result GROUP BY declaration_seq, paper HAVING count(*) > 1)`,
    ),
  };
  return Object.entries(halves).flatMap(([what, count]) =>
    count === 0 ? [] : [`${count} ${what}`],
  );
}
