import { compareCorridors, corridors, stricter, type Corridor } from '../../../shared/corridor.ts';
import type { Decider } from '../../../shared/profile.ts';
import { traderCategories, type Tactics, type TraderCategory } from '../../../shared/tactics.ts';
import type { Facts } from './facts.ts';
import { drawn, drawnFor } from './lot.ts';
import type { Hit } from './rules.ts';

/** A hit, and whether it counts: of some profiles only a share of the hits does. */
export interface CountedHit extends Hit {
  readonly counts: boolean;
}

/** One step of the decision, in the order they are taken: what it found, and the corridor after it. */
export type Step =
  | { readonly by: 'score'; readonly points: number; readonly corridor: Corridor }
  | {
      readonly by: 'category';
      readonly category: TraderCategory;
      readonly points: number;
      readonly corridor: Corridor;
    }
  | {
      readonly by: 'capacity';
      readonly full: Corridor;
      readonly perDay: number;
      readonly corridor: Corridor;
    }
  | {
      readonly by: 'mandatory' | 'target';
      readonly profiles: readonly string[];
      readonly corridor: Corridor;
    }
  | {
      readonly by: 'random';
      /** The random profile that drew it; `null`: the tactics. */
      readonly profile: string | null;
      readonly corridor: Corridor;
    };

export interface CorridorDecision {
  readonly corridor: Corridor;
  readonly decidedBy: Decider;
  /** Points of the hits that count and of the trader's category, never below zero. */
  readonly score: number;
  readonly steps: readonly Step[];
}

export interface Lot {
  readonly identity: string;
  readonly secret: Uint8Array;
}

/** The corridor a score reaches under the tactics' thresholds. */
export function corridorOfScore(score: number, thresholds: Tactics['thresholds']): Corridor {
  if (score >= thresholds.red) return 'red';
  if (score >= thresholds.yellow) return 'yellow';
  return score >= thresholds.blue ? 'blue' : 'green';
}

const lighter = (a: Corridor, b: Corridor): Corridor => (compareCorridors(a, b) <= 0 ? a : b);
const strictestOf = (hits: readonly Hit[]): Corridor =>
  hits.reduce<Corridor>((so, hit) => stricter(so, hit.profile.corridor), 'green');

/** Which of the hits count: all of most profiles, a share of some, but never too many in a row let go. */
export function countHits(
  hits: readonly Hit[],
  lot: Lot,
  unselected: Readonly<Record<string, number>> = {},
): CountedHit[] {
  return hits.map((hit) => {
    const { code, kind, share, atMostUnselected } = hit.profile;
    // What a random profile draws is settled only once everything else left it green.
    if (share === undefined || kind === 'random') return { ...hit, counts: kind !== 'random' };
    const due = atMostUnselected !== undefined && (unselected[code] ?? 0) >= atMostUnselected;
    return { ...hit, counts: due || drawnFor(code, lot.identity, lot.secret, share) };
  });
}

/** The share drawn on a day: what was waived holds again once the waiver has run out. */
function shareOn({ share, waivedBy }: Tactics['random'], day: string): number {
  if (share > 0 || waivedBy === undefined) return share;
  return day <= waivedBy.until ? 0 : waivedBy.thereafter;
}

function categoryIn(facts: Facts): TraderCategory | undefined {
  return traderCategories.find((each) => each === facts.header['traderCategory']);
}

/** The line of the tactics for this customs body, else the one for every body. */
function capacityOf(tactics: Tactics, corridor: Corridor, office: unknown) {
  const lines = (tactics.capacity ?? []).filter((line) => line.corridor === corridor);
  return lines.find((line) => line.office === office) ?? lines.find((line) => line.office === null);
}

function below(corridor: Corridor): Corridor {
  return corridors[Math.max(0, corridors.indexOf(corridor) - 1)] ?? 'green';
}

/**
 * Mandatory and target profiles first, the strictest of them; then the score against the
 * thresholds, never stricter than the strictest corridor any of the hits asks for
 * (opening a truck does not answer a doubt about papers); modulated by the category of
 * the trader, and by what the post can bear today where the tactics say so; then, of what
 * is green, the lot.
 */
export function decideCorridor(
  hits: readonly CountedHit[],
  facts: Facts,
  tactics: Tactics,
  lot: Lot,
  day: string,
): CorridorDecision {
  const counted = hits.filter((hit) => hit.counts);
  const ofKind = (...kinds: readonly Hit['profile']['kind'][]) =>
    counted.filter(({ profile }) => kinds.includes(profile.kind));
  const steps: Step[] = [];

  const points = counted.reduce((sum, hit) => sum + hit.profile.weight, 0);
  const asked = strictestOf(ofKind('standing', 'dependent'));
  let scored = lighter(corridorOfScore(points, tactics.thresholds), asked);
  let score = points;
  let decidedBy: Decider = scored === 'green' ? 'none' : 'score';
  steps.push({ by: 'score', points, corridor: scored });

  const category = categoryIn(facts);
  const modulation = category === undefined ? undefined : tactics.categories?.[category];
  if (category !== undefined && modulation !== undefined) {
    score = Math.max(0, points + modulation.points);
    const reach = modulation.points > 0 ? stricter(asked, modulation.upTo) : asked;
    const corridor = lighter(corridorOfScore(score, tactics.thresholds), reach);
    if (corridor !== scored) decidedBy = 'category';
    scored = corridor;
    steps.push({ by: 'category', category, points: modulation.points, corridor });
  }

  for (;;) {
    const line = capacityOf(tactics, scored, facts.header['office']);
    const taken = facts.situation?.taken?.[scored] ?? 0;
    if (line === undefined || taken < line.perDay) break;
    const corridor = line.whenFull === 'lower' ? below(scored) : scored;
    steps.push({ by: 'capacity', full: scored, perDay: line.perDay, corridor });
    if (corridor === scored) break;
    scored = corridor;
    decidedBy = 'capacity';
  }

  const mandatory = strictestOf(ofKind('mandatory'));
  const target = strictestOf(ofKind('target'));
  const bound = stricter(mandatory, target);
  if (bound !== 'green') {
    const by = mandatory === bound ? 'mandatory' : 'target';
    const profiles = ofKind(by)
      .filter(({ profile }) => profile.corridor === bound)
      .map(({ profile }) => profile.code);
    steps.push({ by, profiles, corridor: stricter(bound, scored) });
    if (compareCorridors(bound, scored) >= 0) {
      return { corridor: bound, decidedBy: by, score, steps };
    }
  }
  if (scored !== 'green') return { corridor: scored, decidedBy, score, steps };

  const draw = randomDraw(hits, tactics, lot, day);
  if (draw !== null && draw.corridor !== 'green') {
    steps.push({ by: 'random', ...draw });
    return { corridor: draw.corridor, decidedBy: 'random', score, steps };
  }
  return { corridor: 'green', decidedBy, score, steps };
}

/** The strictest of what the random profiles that hit draw, and of what the tactics draw among all. */
function randomDraw(
  hits: readonly CountedHit[],
  tactics: Tactics,
  { identity, secret }: Lot,
  day: string,
): { profile: string | null; corridor: Corridor } | null {
  let best: { profile: string | null; corridor: Corridor } | null = null;
  for (const { profile } of hits) {
    if (profile.kind !== 'random' || profile.share === undefined) continue;
    if (!drawnFor(profile.code, identity, secret, profile.share)) continue;
    if (best === null || compareCorridors(profile.corridor, best.corridor) > 0)
      best = { profile: profile.code, corridor: profile.corridor };
  }
  const { corridor } = tactics.random;
  if (
    (best === null || compareCorridors(corridor, best.corridor) > 0) &&
    drawn(identity, secret, shareOn(tactics.random, day))
  )
    return { profile: null, corridor };
  return best;
}
