import { createHmac } from 'node:crypto';
import { compareCorridors, stricter, type Corridor } from '../../../shared/corridor.ts';
import type { Decider, Tactics } from '../../../shared/profile.ts';
import type { Hit } from './rules.ts';

export interface CorridorDecision {
  readonly corridor: Corridor;
  readonly decidedBy: Decider;
  readonly score: number;
}

/** The corridor a score reaches under the tactics' thresholds. */
export function corridorOfScore(score: number, thresholds: Tactics['thresholds']): Corridor {
  if (score >= thresholds.red) return 'red';
  if (score >= thresholds.yellow) return 'yellow';
  return score >= thresholds.blue ? 'blue' : 'green';
}

/**
 * Whether the lot falls on a declaration: HMAC-SHA-256 of its identity under the
 * post's secret, read as a number below 10,000, against the share. The auditor who
 * holds the secret reproduces it; nobody else can foresee it.
 */
export function drawn(identity: string, secret: Uint8Array, share: number): boolean {
  const digest = createHmac('sha256', secret)
    .update('daliz/random-slot/1\0')
    .update(identity)
    .digest();
  // 48 bits modulo 10,000: the bias is below 4e-11.
  return digest.readUIntBE(0, 6) % 10_000 < share;
}

/**
 * Mandatory profiles first, the strictest of them; then the score against the
 * thresholds, never stricter than the strictest corridor any of the hits asks for
 * (opening a truck does not answer a doubt about papers); then the random slot.
 */
export function decideCorridor(
  hits: readonly Hit[],
  tactics: Tactics,
  lot: { readonly identity: string; readonly secret: Uint8Array },
): CorridorDecision {
  const score = hits.reduce((sum, hit) => sum + hit.profile.weight, 0);
  const strictest = (of: readonly Hit[]) =>
    of.reduce<Corridor>((so, hit) => stricter(so, hit.profile.corridor), 'green');
  const mandatory = strictest(hits.filter((hit) => hit.profile.kind === 'mandatory'));
  const reached = corridorOfScore(score, tactics.thresholds);
  const asked = strictest(hits.filter((hit) => hit.profile.kind === 'standing'));
  const scored = compareCorridors(reached, asked) <= 0 ? reached : asked;

  if (mandatory !== 'green' && compareCorridors(mandatory, scored) >= 0) {
    return { corridor: mandatory, decidedBy: 'mandatory', score };
  }
  if (scored !== 'green') return { corridor: scored, decidedBy: 'score', score };
  if (drawn(lot.identity, lot.secret, tactics.random.share)) {
    return { corridor: tactics.random.corridor, decidedBy: 'random', score };
  }
  return { corridor: 'green', decidedBy: 'none', score };
}
