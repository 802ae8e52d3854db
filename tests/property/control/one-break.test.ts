import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import { assemble } from './assembling.ts';
import { breaks, type Break } from './breaks.ts';
import { basis } from './law-at-hand.ts';
import { plans, type Plan } from './plans.ts';

/** The first item that can be broken so; `-1`: none. */
const placeOf = ({ suits }: Break, plan: Plan): number =>
  plan.items.findIndex((item) => suits?.(plan, item) ?? true);

describe('a declaration broken in one place', () => {
  it.each(breaks)('gives exactly $code', (each) => {
    fc.assert(
      fc.property(
        plans.filter((plan) => placeOf(each, plan) >= 0),
        (plan) => {
          const at = placeOf(each, plan);
          const item = plan.items[at];
          if (!item) throw new RangeError('no item');
          const declaration = assemble(plan, { at, ...each.error?.(plan, item) });
          const broken = declaration.items[at];
          if (broken) each.spoil?.(declaration, broken);
          const findings = control(declaration, basis);
          expect(new Set(findings.map(({ code }) => code))).toEqual(new Set([each.code]));
          if (each.onItem) expect(findings.every((finding) => finding.item === at + 1)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
});
