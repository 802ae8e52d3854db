import { writeFileSync, writeSync } from 'node:fs';
import { signCheck } from '../../electron/core/check/sign.ts';
import { carryOutMeasure } from '../../electron/core/desk/carry-out.ts';
import { claim } from '../../electron/core/desk/claim.ts';
import { draftById, saveDraft } from '../../electron/core/desk/drafts.ts';
import { DeskFault } from '../../electron/core/desk/faults.ts';
import { measuresOf } from '../../electron/core/desk/measures.ts';
import { finishAfter, release } from '../../electron/core/desk/release.ts';
import type { WorkRow } from '../../electron/core/desk/row.ts';
import type { Desk } from '../../electron/core/desk/turn.ts';
import { signAct } from '../../electron/core/inspection/act.ts';
import { attach } from '../../electron/core/inspection/attachments.ts';
import { beginAct } from '../../electron/core/inspection/begin.ts';
import { orderInspection } from '../../electron/core/inspection/order.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { emptyCheck } from '../../shared/work/check.ts';
import { asDeclared, fullOrder, pictureBytes } from './inspection.ts';

/**
 * An officer at work from the queue to release, for tests that end the program under him, run it beside
 * another or leave it no room: takes, writes,
 * attaches, signs, releases, and ends checks after release in batches; says what is done, a line of JSON
 * each, once it is. Goes on with whatever was left in his hands, and ends when nothing is left to do.
 */
const [file = '', login = ''] = process.argv.slice(2);
const photo = `${file}.${login}.jpg`;
const store = openStore(file, { clock: systemClock, mustExist: true });
const desk: Desk = { store, clock: systemClock, actor: { name: login, role: 'officer' } };
const say = (did: string, id: string, done: object = {}) =>
  writeSync(1, `${JSON.stringify({ did, id, ...done })}\n`);

type Waiting = WorkRow & { id: string };
const open = `SELECT w.*, d.id FROM work w JOIN declaration d ON d.seq = w.declaration_seq WHERE w.ended = 0`;
const now = (id: string) => ({
  id,
  revision: store.get<Waiting>(`${open} AND d.id = ?`, id)?.revision ?? 0,
});
const is = (table: string, seq: number) =>
  store.get(`SELECT 1 FROM ${table} WHERE declaration_seq = ?`, seq) !== undefined;
const typed = (id: string, kind: 'check' | 'act') => draftById(store, id, kind)?.revision ?? 0;

function check(id: string, measures: string[]): void {
  const body = { ...emptyCheck(), measures, outcome: '01' as const, text: `looked at: ${id}` };
  const revision = typed(id, 'check');
  say('draft', id, saveDraft(desk, id, revision, { kind: 'check', body }));
  signCheck(desk, now(id), body, null);
  say('check', id);
}

async function inspect(id: string, seq: number): Promise<void> {
  if (!is('inspection_order', seq)) {
    orderInspection(desk, now(id), fullOrder);
    say('order', id);
  }
  if (!is('attachment', seq)) {
    writeFileSync(
      photo,
      Buffer.concat([pictureBytes.jpeg(), Buffer.from(id), Buffer.alloc(300_000)]),
    );
    const files = { paths: [photo], kind: 'photo', item: null, note: '' } as const;
    const { attached } = await attach(desk, now(id), files);
    say('attach', id, { sha256: attached[0]?.sha256 });
  }
  const act = beginAct(store, id);
  if (act === null) throw new Error(`there is no ${id}`);
  const body = { ...asDeclared(act, systemClock.now()), measures: ['I21'] };
  say('draft', id, saveDraft(desk, id, typed(id, 'act'), { kind: 'act', body }));
  signAct(desk, now(id), body, null);
  say('act', id);
}

async function work({ id, declaration_seq: seq, queue, officer }: Waiting): Promise<void> {
  if (officer === null) {
    claim(desk, now(id));
    say('claim', id);
  }
  if (queue === 'red' && !is('inspection_act', seq)) await inspect(id, seq);
  if (!is('documentary_check', seq)) check(id, ['D10', 'D12']);
  if (measuresOf(store, seq).some(({ code, state }) => code === 'T31' && state === 'open')) {
    carryOutMeasure(desk, now(id), { measure: 'T31', note: `seal of ${id}` });
    say('carryOut', id);
  }
  release(desk, now(id), { code: '10', security: null, ground: '' });
  say('release', id);
}

/** Does it, unless another program was there first: he goes on with the next. */
async function unlessTaken(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof DeskFault) || !['STALE', 'HELD'].includes(error.code)) throw error;
  }
}

const mine = `${open} AND (w.officer IS NULL OR w.officer = ?)`;
for (;;) {
  const next = store.get<Waiting>(
    `${mine} AND w.queue <> 'blue' ORDER BY w.officer DESC LIMIT 1`,
    login,
  );
  if (next !== undefined) await unlessTaken(() => work(next));
  const ids = store.all<Waiting>(`${mine} AND w.queue = 'blue' LIMIT 5`, login).map(({ id }) => id);
  if (next === undefined && ids.length === 0) break;
  const { done } = await finishAfter(desk, ids, '00', '');
  for (const id of done) say('after', id);
}
store.close();
