import type { Reader } from '../store/store.ts';

export type GravestResult = { seq: number; at: string; outcome: string; severity: number };

/**
 * The result that a declaration goes by, of all that stand: the gravest, for what an act found is not
 * undone by a check of papers that found nothing. Of equally grave ones it is the last in the order of the
 * catalogue, so that it does not hang on which paper was signed first; of the same ones the first, for
 * since then it has been known.
 */
export function gravestResult(reader: Reader, declarationSeq: number): GravestResult | null {
  return (
    reader.get<GravestResult>(
      `SELECT seq, at, outcome, severity FROM standing_result WHERE declaration_seq = ?
       ORDER BY severity DESC, outcome DESC, seq LIMIT 1`,
      declarationSeq,
    ) ?? null
  );
}

/** Says of a `standing_result r` that its declaration goes by it. */
export const isGravest = `r.seq = (SELECT g.seq FROM standing_result g WHERE g.declaration_seq = r.declaration_seq
  ORDER BY g.severity DESC, g.outcome DESC, g.seq LIMIT 1)`;

/**
 * What control found of a declaration in all, read from `standing_result` by declaration. Every result
 * says what is assessed on the declaration in all, so what was found in the goods and again in the papers
 * is one sum: the largest is taken, not the total. A paper that assessed nothing takes nothing from another
 * that gives back, and does not make known what another leaves open.
 */
export const foundInAll = `max(severity) AS severity,
  coalesce(max(nullif(assessed_minor, 0)), iif(count(assessed_minor) = count(*), 0, NULL)) AS assessed`;
