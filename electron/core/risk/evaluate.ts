import { canonicalJson, hashOf } from './canonical.ts';
import { countHits, decideCorridor, type CorridorDecision, type CountedHit } from './corridor.ts';
import type { Facts } from './facts.ts';
import type { RuleSet, TacticsInForce } from './rules.ts';

export interface Decision extends CorridorDecision {
  readonly hits: readonly CountedHit[];
  readonly ruleSetHash: string;
  readonly tacticsHash: string;
  readonly factsHash: string;
  /** The facts as canonical JSON: what `factsHash` is the hash of. */
  readonly factsText: string;
  /** The day and the identity it was made under: with facts, rules, tactics and secret they make it again. */
  readonly day: string;
  readonly identity: string;
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

/** The random profile that drew a declaration counts: its instruction is what the officer reads. */
function withDrawn(hits: readonly CountedHit[], { steps }: CorridorDecision): CountedHit[] {
  const drew = steps.find((step) => step.by === 'random')?.profile ?? null;
  return hits.map((hit) => (hit.profile.code === drew ? { ...hit, counts: true } : hit));
}

/**
 * Same facts, rules, tactics and secret in, same decision out. A fault of ours on
 * the way sends the declaration to the yellow corridor and says so.
 */
export function evaluate(facts: Facts, circumstances: Circumstances): Decision {
  const { rules, tactics, day, identity, secret } = circumstances;
  const factsText = canonicalJson(facts);
  const under = {
    ruleSetHash: rules.hash,
    tacticsHash: tactics.hash,
    factsHash: hashOf(factsText),
    factsText,
    day,
    identity,
  };
  try {
    const lot = { identity, secret };
    const hits = countHits(rules.hitsOn(facts, day), lot, facts.situation?.unselected);
    const decision = decideCorridor(hits, facts, tactics.tactics, lot, day);
    return { ...decision, ...under, hits: withDrawn(hits, decision), failure: null };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return {
      corridor: 'yellow',
      decidedBy: 'failure',
      score: 0,
      steps: [],
      ...under,
      hits: [],
      failure,
    };
  }
}
