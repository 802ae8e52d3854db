import type { CorridorLoad } from '../../../shared/contract/profiles.ts';
import { corridors, type Corridor } from '../../../shared/corridor.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import type { Reader } from '../store/store.ts';

/** How far back the shares are counted, days, the day itself included. */
const window = 30;

interface Counts {
  readonly total: number;
  readonly of: ReadonlyMap<Corridor, number>;
}

/** Declarations down each corridor in the days of the window; `null`: at every customs body. */
function countsOf(reader: Reader, office: string | null, day: string): Counts {
  const after = new Date(Date.parse(day) - window * 86_400_000).toISOString().slice(0, 10);
  const where = office === null ? '' : 'AND office = ?';
  const rows = reader.all<{ corridor: Corridor; n: number }>(
    `SELECT corridor, count(*) AS n FROM declaration
     WHERE registered_on > ? AND registered_on <= ? AND document IN ('goods', 'transit') ${where} GROUP BY corridor`,
    after,
    day,
    ...(office === null ? [] : [office]),
  );
  const of = new Map(rows.map(({ corridor, n }) => [corridor, n]));
  return { total: rows.reduce((sum, { n }) => sum + n, 0), of };
}

function takenOn(reader: Reader, office: string | null, corridor: Corridor, day: string): number {
  const where = office === null ? '' : 'AND office = ?';
  const row = reader.get<{ n: number | null }>(
    `SELECT max(taken) AS n FROM corridor_taken WHERE day = ? AND corridor = ? ${where}`,
    day,
    corridor,
    ...(office === null ? [] : [office]),
  );
  return row?.n ?? 0;
}

/**
 * What the tactics expect down each corridor beside what came of it in the last 30 days,
 * and what each bore today beside what it can bear: every customs body the tactics name,
 * and all of them together.
 */
export function corridorLoads(reader: Reader, tactics: Tactics, day: string): CorridorLoad[] {
  const { expected = [], capacity = [] } = tactics;
  const named = [...expected, ...capacity].flatMap(({ office }) => office ?? []);
  const offices = [null, ...[...new Set(named)].sort()];
  return offices.flatMap((office) => {
    const { total, of } = countsOf(reader, office, day);
    return corridors.map((corridor): CorridorLoad => {
      const here = <T extends { office: string | null; corridor: Corridor }>(lines: readonly T[]) =>
        lines.find((line) => line.office === office && line.corridor === corridor);
      const line = here(capacity);
      return {
        office,
        corridor,
        declarations: of.get(corridor) ?? 0,
        total,
        expected: here(expected)?.share ?? null,
        perDay: line?.perDay ?? null,
        whenFull: line?.whenFull ?? null,
        today: takenOn(reader, office, corridor, day),
      };
    });
  });
}
