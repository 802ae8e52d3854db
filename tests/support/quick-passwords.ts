import { vi } from 'vitest';
import type * as Passwords from '../../electron/core/accounts/password.ts';

/**
 * Passwords in the tests of the core cost a hundredth of their time: a thousand sign-ins at
 * the full cost would be most of a run. The algorithm and the stored form are those of the program, which takes
 * such a hash for an outdated one and renews it. Whoever tests the cost itself says `vi.unmock`.
 */
const quickCost = 10;

vi.mock('../../electron/core/accounts/password.ts', async (original) => {
  const real = await original<typeof Passwords>();
  return {
    ...real,
    currentCost: quickCost,
    hashPassword: (password: string, cost = quickCost) => real.hashPassword(password, cost),
    nobodysHash: () => ({ ...real.nobodysHash(), cost: quickCost }),
  };
});
