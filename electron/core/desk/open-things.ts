import type { OpenThing } from '../../../shared/contract/work.ts';
import { familyOf } from '../../../shared/work/measure.ts';
import type { Reader } from '../store/store.ts';
import { holdsRelease, measuresOf } from './measures.ts';
import { suspensionOf } from './suspension.ts';
import { expertiseAway } from './timing.ts';

/** What keeps a declaration from being released, in the order it is best dealt with. */
export function openThingsOf(reader: Reader, seq: number): OpenThing[] {
  const things: OpenThing[] = [];
  const suspension = suspensionOf(reader, seq);
  if (suspension !== null)
    things.push({ kind: 'suspension', what: suspension.cause, mandatory: true });
  for (const { kind } of reader.all<{ kind: string }>(
    'SELECT kind FROM approval WHERE declaration_seq = ? AND granted IS NULL ORDER BY id',
    seq,
  ))
    things.push({ kind: 'approval', what: kind, mandatory: true });
  for (const { number } of reader.all<{ number: string }>(
    `SELECT number FROM document_request WHERE declaration_seq = ? AND state = 'open' ORDER BY id`,
    seq,
  ))
    things.push({ kind: 'request', what: number, mandatory: true });
  for (const { kind } of reader.all<{ kind: string }>(
    'SELECT kind FROM work_draft WHERE declaration_seq = ? ORDER BY kind',
    seq,
  ))
    things.push({ kind: 'draft', what: kind, mandatory: true });
  const samples = expertiseAway(reader, seq);
  if (samples !== undefined)
    things.push({ kind: 'expertise', what: samples.number, mandatory: false });
  const ordered = reader.get<{ number: string }>(
    `SELECT o.number FROM inspection_order o WHERE o.declaration_seq = ?
       AND NOT EXISTS (SELECT 1 FROM inspection_act a WHERE a.declaration_seq = o.declaration_seq AND a.signed_at >= o.at)
     ORDER BY o.id DESC LIMIT 1`,
    seq,
  );
  const measures = measuresOf(reader, seq);
  const goods = measures.filter(({ code }) => familyOf(code) === 'goods');
  // Where the head of the post let every measure on the goods go, nobody writes an act of them.
  const letGo =
    goods.length > 0 && goods.every(({ state, mandatory }) => state === 'skipped' && mandatory);
  if (ordered !== undefined && !letGo)
    things.push({ kind: 'act', what: ordered.number, mandatory: true });
  for (const measure of measures.filter(holdsRelease))
    things.push({ kind: 'measure', what: measure.code, mandatory: measure.mandatory });
  return things;
}
