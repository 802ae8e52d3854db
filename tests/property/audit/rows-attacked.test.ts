import { expect, it } from 'vitest';
import * as rows from './attacks-on-rows.ts';
import { flood } from './attacks-on-rows.ts';
import { changedSchema } from './attacks-on-schema.ts';
import { expectFound, missed, patience, underAttack, type Kind } from './attacking.ts';

/** Of a hundred attempts on the file so many are of each kind. */
const kinds: readonly Kind[] = [
  ['row changed', 18, rows.changedRow],
  ['row deleted', 6, rows.deletedRow],
  ['row inserted', 6, rows.insertedRow],
  ['rows exchanged', 5, rows.exchangedRows],
  ['schema changed', 7, changedSchema],
];

const attacked = underAttack();

it(
  'What an attacker does with the rows and the tables is found against a checkpoint that was taken away, as what it is',
  () => expectFound(attacked.post, attacked.target, kinds),
  patience,
);

it('More rows than can be told apart by their numbers do not keep a verification going round', () => {
  const { post, target } = attacked;
  for (const table of ['batch', 'message', 'reference_row']) {
    const verdict = target.attempt(
      () => flood(target, table),
      (expected) => ({ miss: missed(target, expected, [post.end.text]) }),
    );
    expect(verdict).toEqual({ miss: null });
  }
});
