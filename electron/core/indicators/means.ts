import type { Declaration } from '../../../shared/declaration.ts';
import { confirmedFrom } from '../../../shared/work/outcome.ts';
import type { Mark, MarkKind } from '../consignments/marks.ts';
import type { MeansHistory } from '../risk/history.ts';
import type { Reader } from '../store/store.ts';
import { daysBefore, type Days } from './days.ts';

/** Days in which a finding sticks to a vehicle or container. */
const window = 90;
/** Newest declarations of a vehicle or container that are looked at. */
const newest = 50;

/** Declarations that bear a mark: goods declarations and other papers stand apart in the index. */
const bearing = (goods: 0 | 1) => `SELECT declaration_seq FROM (
    SELECT declaration_seq FROM consignment_mark
    WHERE kind = ? AND value = ? AND goods = ${goods}
    ORDER BY declaration_seq DESC LIMIT ${newest})`;

const query = `SELECT
    coalesce(sum(EXISTS (SELECT 1 FROM standing_result r
      WHERE r.declaration_seq = d.seq AND r.severity >= ${confirmedFrom} AND r.at > ? AND r.at <= ?)), 0) AS findings,
    coalesce(max(d.registered_on = ? AND d.document = ? AND d.office <> ?), 0) AS elsewhere
  FROM (${bearing(0)} UNION ALL ${bearing(1)}) m JOIN declaration d ON d.seq = m.declaration_seq
  WHERE d.seq <> ?`;

/** The vehicles or containers of a declaration: what was found on them, and where else they are. */
export function meansHistory(
  reader: Reader,
  declaration: Declaration,
  { day, asOf }: Days,
  marks: readonly Mark[],
  kind: Extract<MarkKind, 'vehicle' | 'container'>,
  except: number,
): MeansHistory {
  const office = declaration.office?.code ?? null;
  let findings: number | null = null;
  let elsewhere = false;
  for (const mark of marks) {
    if (mark.kind !== kind) continue;
    const found = reader.get<{ findings: number; elsewhere: number }>(
      query,
      daysBefore(asOf, window),
      `${asOf}T23:59:59Z`,
      day,
      declaration.document,
      office ?? '',
      kind,
      mark.value,
      kind,
      mark.value,
      except,
    );
    findings = (findings ?? 0) + (found?.findings ?? 0);
    elsewhere ||= found?.elsewhere === 1;
  }
  return { findings, elsewhere: findings === null || office === null ? null : elsewhere };
}
