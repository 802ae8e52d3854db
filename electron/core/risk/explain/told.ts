import type { Corridor } from '../../../../shared/corridor.ts';
import type { Decider } from '../../../../shared/profile.ts';
import type { CountedHit, Step } from '../corridor.ts';
import type { Facts } from '../facts.ts';

/** A decision as it is to be told, whoever asks: what it was, and what it was made of. */
export interface ToldDecision {
  readonly corridor: Corridor;
  readonly decidedBy: Decider;
  readonly score: number;
  readonly steps: readonly Step[];
  readonly hits: readonly CountedHit[];
  readonly facts: Facts;
  /** Day it was made for, yyyy-mm-dd. */
  readonly day: string;
  /** UTC ISO 8601. */
  readonly at: string;
}

/** The declaration it was made of, as far as it is named in every explanation. */
export interface ToldDeclaration {
  readonly id: string;
  readonly registrationNumber: string | null;
}

/** The hits that took part: those the lot let go, and random profiles that did not draw, did not. */
export function tookPart({ hits }: Pick<ToldDecision, 'hits'>): readonly CountedHit[] {
  return hits.filter(({ counts }) => counts);
}
