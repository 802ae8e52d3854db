import { canonicalJson, hashOf } from './canonical.ts';
import { decideCorridor, type CorridorDecision } from './corridor.ts';
import type { Facts } from './facts.ts';
import type { Hit, RuleSet, TacticsInForce } from './rules.ts';

export interface Decision extends CorridorDecision {
  readonly hits: readonly Hit[];
  readonly ruleSetHash: string;
  readonly tacticsHash: string;
  readonly factsHash: string;
  /** The facts as canonical JSON: what `factsHash` is the hash of. */
  readonly factsText: string;
  /** Set only when evaluation failed: an error never releases goods. */
  readonly failure: string | null;
}

export interface Circumstances {
  readonly rules: RuleSet;
  readonly tactics: TacticsInForce;
  /** Day the profiles must be in force on, yyyy-mm-dd. */
  readonly day: string;
  /** What names the declaration in the lot. */
  readonly identity: string;
  readonly secret: Uint8Array;
}

/**
 * Same facts, rules, tactics and secret in, same decision out. A fault of ours on
 * the way sends the declaration to the yellow corridor and says so.
 */
export function evaluate(facts: Facts, circumstances: Circumstances): Decision {
  const { rules, tactics, day, identity, secret } = circumstances;
  const factsText = canonicalJson(facts);
  const versions = {
    ruleSetHash: rules.hash,
    tacticsHash: tactics.hash,
    factsHash: hashOf(factsText),
    factsText,
  };
  try {
    const hits = rules.hitsOn(facts, day);
    return {
      ...decideCorridor(hits, tactics.tactics, { identity, secret }),
      ...versions,
      hits,
      failure: null,
    };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { corridor: 'yellow', decidedBy: 'failure', score: 0, ...versions, hits: [], failure };
  }
}
