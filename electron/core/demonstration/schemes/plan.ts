import { randomFor } from '../prng.ts';
import type { World } from '../world/world.ts';
import { coverGoods } from './cover-goods.ts';
import { falseOrigin } from './false-origin.ts';
import { friendlyOfficer } from './friendly-officer.ts';
import { innocents } from './innocents.ts';
import { permitAvoidance } from './permit-avoidance.ts';
import { schemes, type Planner, type Plot, type Scheme } from './scheme.ts';
import { shellTrader } from './shell-trader.ts';
import { splitConsignment } from './split-consignment.ts';
import { transitSubstitution } from './transit-substitution.ts';
import { undervaluation } from './undervaluation.ts';
import { underweight } from './underweight.ts';

/** Share of all declarations that belong to a scheme, and share of honest look-alikes. */
export const guiltyShare = 0.055;
export const lookAlikeShare = 0.045;

/** How the guilty declarations divide among the schemes, in per cent. */
export const schemeShare: Readonly<Record<Scheme, number>> = {
  undervaluation: 26,
  'cover goods': 16,
  'split consignment': 13,
  'false origin': 11,
  'weight under-declared': 11,
  'permit avoidance': 7,
  'transit substitution': 6,
  'friendly officer': 6,
  'shell trader': 4,
};

const planners: Readonly<Record<Scheme, Planner>> = {
  undervaluation,
  'cover goods': coverGoods,
  'split consignment': splitConsignment,
  'false origin': falseOrigin,
  'weight under-declared': underweight,
  'permit avoidance': permitAvoidance,
  'transit substitution': transitSubstitution,
  'friendly officer': friendlyOfficer,
  'shell trader': shellTrader,
};

/**
 * How many declarations each scheme gets. A scheme needs at least two to be one, so a
 * very small post has only the commonest; what the others lose goes to the first.
 */
export function casesPerScheme(declarations: number): Readonly<Record<Scheme, number>> {
  const all = Math.round(declarations * guiltyShare);
  const cases: Record<Scheme, number> = { ...schemeShare };
  let left = all;
  for (const scheme of schemes) {
    const wished = Math.round((all * schemeShare[scheme]) / 100);
    cases[scheme] = wished < 2 ? 0 : Math.min(wished, left);
    left -= cases[scheme];
  }
  if (cases.undervaluation + left >= 2) cases.undervaluation += left;
  return cases;
}

/** Every plot of the demonstration: traders are founded for them, days are chosen. */
export function plots(world: World): Plot[] {
  const cases = casesPerScheme(world.declarations);
  const planted = schemes.flatMap((scheme) =>
    planners[scheme]({ world, random: randomFor(world.seed, 'scheme', scheme) }, cases[scheme]),
  );
  const ground = { world, random: randomFor(world.seed, 'innocents') };
  return [...planted, ...innocents(ground, Math.round(world.declarations * lookAlikeShare))];
}
