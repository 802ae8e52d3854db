import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { system } from '../../../electron/core/journal/journal.ts';
import { learn, unlearn } from '../../../electron/core/traders/history.ts';
import type { Change } from '../../../electron/core/store/open.ts';
import { declarations } from '../intake/declarations.ts';
import { newPost, temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
const store = newPost(folder.file('learning.db'));
afterAll(() => {
  store.close();
  folder.remove();
});

const learned = () => ({
  counts: store.all('SELECT * FROM indicator_count ORDER BY kind, key, bin'),
  traders: store.all('SELECT code, declarations FROM trader ORDER BY code'),
});

function change(work: (change: Change) => void): void {
  store.change(system, (made) => {
    work(made);
    made.record({ action: 'test', object: { kind: 'test', id: '1' }, detail: {} });
  });
}

/** In the morning of the day it is of: its hour is learned too. */
const lodged = { day: '2026-07-01', receivedAt: '2026-07-01T05:20:00.000Z' };
/** A number no stored declaration has: nothing here is stored, only learned. */
const unstored = 1_000_000;

it('What is learned of a declaration and unlearned again leaves the post as it was (60 cases, 3 s)', () => {
  fc.assert(
    fc.property(fc.array(declarations, { maxLength: 3 }), declarations, (before, one) => {
      change((made) => before.forEach((other) => learn(made, other, lodged)));
      const as = learned();
      change((made) => learn(made, one, lodged));
      if (one.items.some(({ hsCode }) => hsCode !== null)) expect(learned()).not.toEqual(as);
      change((made) => unlearn(made, unstored, one, lodged));
      expect(learned()).toEqual(as);
    }),
    { numRuns: 60 },
  );
});

it('What is learned does not hang on the order in which it comes (40 cases, 3 s)', () => {
  fc.assert(
    fc.property(fc.array(declarations, { minLength: 2, maxLength: 4 }), (some) => {
      const as = learned();
      change((made) => some.forEach((one) => learn(made, one, lodged)));
      const forwards = learned();
      change((made) => some.forEach((one) => unlearn(made, unstored, one, lodged)));
      expect(learned()).toEqual(as);
      change((made) => [...some].reverse().forEach((one) => learn(made, one, lodged)));
      expect(learned()).toEqual(forwards);
      change((made) => some.forEach((one) => unlearn(made, unstored, one, lodged)));
    }),
    { numRuns: 40 },
  );
});
