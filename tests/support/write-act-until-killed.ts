import { writeSync } from 'node:fs';
import { claim } from '../../electron/core/desk/claim.ts';
import { draftById, saveDraft } from '../../electron/core/desk/drafts.ts';
import { beginAct } from '../../electron/core/inspection/begin.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';

/**
 * An officer in the middle of an act, for tests that end the program under him: types on and on, and says
 * what is kept, a line each, once it is.
 */
const [file = '', id = ''] = process.argv.slice(2);
const store = openStore(file, { clock: systemClock, mustExist: true });
const desk = { store, clock: systemClock, actor: { name: 'officer', role: 'officer' } };
const held = store.get<{ officer: string | null; revision: number }>(
  `SELECT officer, w.revision FROM work w JOIN declaration d ON d.seq = w.declaration_seq WHERE d.id = ?`,
  id,
);
if (held?.officer === null) claim(desk, { id, revision: held.revision });
const kept = draftById(store, id, 'act');
const act = kept?.draft.kind === 'act' ? kept.draft.body : beginAct(store, id);
if (act === null) throw new Error('there is no such declaration');
let revision = kept?.revision ?? 0;
for (;;) {
  const text = `typed ${revision + 1}`;
  const saved = saveDraft(desk, id, revision, { kind: 'act', body: { ...act, text } });
  ({ revision } = saved);
  writeSync(1, `${revision}\n`);
}
