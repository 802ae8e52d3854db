import { confirmedFrom } from '../../../shared/work/outcome.ts';
import { analysis } from '../risk/analyze/analyze.ts';
import { inSlices } from './slices.ts';
import type { Reader } from '../store/store.ts';
import { foundInAll } from '../work/gravest.ts';
import { activeRules } from './active.ts';
import { corridorLoads } from './corridor-load.ts';
import { fieldData } from './field-data.ts';

/** Decisions looked at for what the post knows: enough to tell "never", few enough not to wait for. */
const looked = 500;

/** What came of the hits of one profile; `minor`: the sums assessed that are known, of `known` declarations. */
type Effect = {
  code: string;
  hits: number;
  results: number;
  confirmed: number;
  minor: number | null;
  known: number;
};
const noEffect = { hits: 0, results: 0, confirmed: 0, minor: null, known: 0 };

export type ActiveOverview = Awaited<ReturnType<typeof activeOverview>>;

/**
 * The rule set in force, each profile with what it hit and what control then found, and what the analyzer
 * says on a day. Takes seconds where profiles are many.
 */
export async function activeOverview(reader: Reader, day: string, signal: AbortSignal) {
  const { rules, tactics } = activeRules(reader);
  const effects = new Map(
    reader
      .all<Effect>(
        `SELECT h.profile_code AS code, count(*) AS hits, count(r.severity) AS results,
           coalesce(sum(r.severity >= ${confirmedFrom}), 0) AS confirmed,
           sum(r.assessed) AS minor, count(r.assessed) AS known
         FROM hit h JOIN decision e ON e.seq = h.decision_seq
         LEFT JOIN (SELECT declaration_seq, ${foundInAll} FROM standing_result GROUP BY declaration_seq) r
           ON r.declaration_seq = e.declaration_seq
         -- what a declaration was decided before says nothing of the profile today
         WHERE h.counts = 1 AND e.seq = (SELECT max(seq) FROM decision WHERE declaration_seq = e.declaration_seq)
         GROUP BY h.profile_code`,
      )
      .map((effect) => [effect.code, effect]),
  );
  const profiles = rules.profiles.map((profile) => {
    const { hits, results, confirmed, minor, known } = effects.get(profile.code) ?? noEffect;
    const assessed = minor === null ? null : { minor, results: known };
    return { ...profile, hits, results, confirmed, assessed };
  });
  const lists = rules.lists.map(({ members, ...list }) => ({ ...list, members: members.length }));
  const load = corridorLoads(reader, tactics.tactics, day);
  const diagnostics = await inSlices(
    analysis(
      { profiles: [...rules.profiles], lists: [...rules.lists] },
      { asOf: day, tactics: tactics.tactics, data: fieldData(reader, looked) },
    ),
    signal,
  );
  return {
    ruleSetHash: rules.hash,
    profiles,
    lists,
    tactics: tactics.tactics,
    load,
    diagnostics,
  };
}
