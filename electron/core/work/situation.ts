import type { Corridor } from '../../../shared/corridor.ts';
import type { ActiveRules } from '../profiles/active.ts';
import type { Decision } from '../risk/evaluate.ts';
import type { Situation } from '../risk/facts.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { Reader, Writer } from '../store/store.ts';

/** Of whose hits too many in a row must not be let go. */
const keepsCount = ({ atMostUnselected }: Profile): boolean => atMostUnselected !== undefined;

/** How things stand at the post, as far as the rules and tactics in force ask; `undefined` where they do not. */
export function situationOf(
  reader: Reader,
  { rules, tactics }: ActiveRules,
  day: string,
  office: string | null,
): Situation | undefined {
  const counted = rules.profiles.filter(keepsCount);
  const asksCapacity = tactics.tactics.capacity !== undefined;
  if (counted.length === 0 && !asksCapacity) return undefined;
  return {
    ...(counted.length === 0 ? {} : { unselected: unselectedOf(reader, counted) }),
    ...(asksCapacity ? { taken: takenOn(reader, day, office) } : {}),
  };
}

function unselectedOf(reader: Reader, profiles: readonly Profile[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of profiles) {
    const row = reader.get<{ unselected: number }>(
      'SELECT unselected FROM profile_lot WHERE profile_code = ?',
      code,
    );
    counts[code] = row?.unselected ?? 0;
  }
  return counts;
}

function takenOn(
  reader: Reader,
  day: string,
  office: string | null,
): Partial<Record<Corridor, number>> {
  const rows = reader.all<{ corridor: Corridor; taken: number }>(
    'SELECT corridor, taken FROM corridor_taken WHERE day = ? AND office = ?',
    day,
    office ?? '',
  );
  return Object.fromEntries(rows.map(({ corridor, taken }) => [corridor, taken]));
}

/**
 * Counts what a decision let go, and what it sent down its corridor. A declaration decided
 * once more is not let go a second time.
 */
export function countDecision(
  writer: Writer,
  decision: Decision,
  office: string | null,
  first: boolean,
): void {
  for (const { profile, counts } of decision.hits) {
    if (!keepsCount(profile) || (!counts && !first)) continue;
    writer.run(
      `INSERT INTO profile_lot (profile_code, unselected) VALUES (?, ?)
       ON CONFLICT (profile_code) DO UPDATE SET unselected = ${counts ? '0' : 'unselected + 1'}`,
      profile.code,
      counts ? 0 : 1,
    );
  }
  count(writer, decision.day, office, decision.corridor, 1);
}

/** Takes an earlier decision out of what its corridor bore that day, before a newer one is made. */
export function uncountDecision(writer: Writer, declarationSeq: number): void {
  recount(writer, declarationSeq, -1);
}

/** Puts it back where it turned out that the decision stands. */
export function countAgain(writer: Writer, declarationSeq: number): void {
  recount(writer, declarationSeq, 1);
}

function recount(writer: Writer, declarationSeq: number, more: 1 | -1): void {
  const last = writer.get<{ day: string | null; office: string | null; corridor: Corridor }>(
    `SELECT e.day, d.office, e.corridor FROM decision e JOIN declaration d ON d.seq = e.declaration_seq
     WHERE e.declaration_seq = ? ORDER BY e.seq DESC LIMIT 1`,
    declarationSeq,
  );
  // Decisions of an earlier program named no day and were not counted.
  if (last?.day == null) return;
  count(writer, last.day, last.office, last.corridor, more);
}

function count(
  writer: Writer,
  day: string,
  office: string | null,
  corridor: Corridor,
  more: 1 | -1,
): void {
  writer.run(
    `INSERT INTO corridor_taken (day, office, corridor, taken) VALUES (?, ?, ?, ?)
     ON CONFLICT (day, office, corridor) DO UPDATE SET taken = max(0, taken + ?)`,
    day,
    office ?? '',
    corridor,
    Math.max(0, more),
    more,
  );
}
