import { comebackSchema, type Comeback } from '../../../shared/work/states.ts';
import type { Reader } from '../store/store.ts';

/** The newest act of inspection by which samples are away and their conclusion has not come. @param seq in SQL */
export const samplesAway = (seq: string): string =>
  `FROM (SELECT number, body, signed_at FROM inspection_act WHERE declaration_seq = ${seq} ORDER BY version DESC LIMIT 1)
   WHERE json_extract(body, '$.expertise') IS NOT NULL
     AND json_extract(body, '$.expertise.conclusion') IS NULL`;

/**
 * For want of what the work `w` is back in the queue, in SQL: it is still open or away, but nothing waits
 * for it any more, because its term has passed.
 */
export const comeback = `CASE
  WHEN w.state IN ('waiting','claimed','expertise') AND EXISTS (
    SELECT 1 FROM document_request r WHERE r.declaration_seq = w.declaration_seq AND r.state = 'open') THEN 'request'
  WHEN w.state IN ('waiting','claimed') AND EXISTS (SELECT 1 ${samplesAway('w.declaration_seq')}) THEN 'expertise' END`;

/** For want of what the work on a declaration is back in the queue; `null`: it is not. */
export function comebackOf(reader: Reader, seq: number): Comeback | null {
  const row = reader.get<{ back: string | null }>(
    `SELECT ${comeback} AS back FROM work w WHERE w.declaration_seq = ?`,
    seq,
  );
  return comebackSchema.nullable().parse(row?.back ?? null);
}
