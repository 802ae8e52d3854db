import type { Corridor } from '../../../shared/corridor.ts';
import type { Act } from '../journal/journal.ts';
import type { Decision } from '../risk/evaluate.ts';
import type { Occasion } from './record.ts';

/** What the log says of a decision: what it changed, on which facts and under which versions. */
export function decisionAct(
  declaration: string,
  decision: Decision,
  how: {
    readonly action: 'declaration.decided' | 'declaration.reevaluated';
    readonly occasion: Occasion;
    /** Where it was before; `null` for the first decision. */
    readonly from: Corridor | null;
    readonly detail?: Readonly<Record<string, unknown>>;
  },
): Act {
  const { corridor, decidedBy, score, failure } = decision;
  const hits = decision.hits.map((hit) => `${hit.profile.code}/${hit.profile.version}`);
  return {
    action: how.action,
    object: { kind: 'declaration', id: declaration },
    ...(how.from === null ? {} : { before: { corridor: how.from } }),
    after: { corridor, decidedBy, score, hits, ...(failure === null ? {} : { failure }) },
    basis: {
      facts: decision.factsHash,
      ruleSet: decision.ruleSetHash,
      tactics: decision.tacticsHash,
    },
    detail: { occasion: how.occasion, ...how.detail },
  };
}
