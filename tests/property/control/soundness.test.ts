import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import { assemble } from './assembling.ts';
import { basis } from './law-at-hand.ts';
import { plans } from './plans.ts';

describe('control of declarations that follow the law', () => {
  it('finds nothing wrong, and leaves nothing unchecked, whatever the goods and the terms', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(control(assemble(plan), basis)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
