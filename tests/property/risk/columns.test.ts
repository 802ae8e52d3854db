import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition } from '../../../shared/condition.ts';
import { BookHits } from '../../../electron/core/risk/columns/book-hits.ts';
import { Past, type Decided } from '../../../electron/core/risk/columns/past.ts';
import { membersOf } from '../../../electron/core/risk/members.ts';
import { compileRules } from '../../../electron/core/risk/rules.ts';
import { blankProfile, booksWithPasts } from './profiles-at-hand.ts';

/** Profiles times declarations: how often the two ways are compared in one run (about 5 s). */
const runs = 6_000;

it('A profile run over the columns of the past fires on the same declarations, by the same items, as one by one', () => {
  let compared = 0;
  let hit = 0;
  fc.assert(
    fc.property(booksWithPasts, ({ book, decided }) => {
      const past = new Past();
      for (const each of decided) past.add(each);
      const hits = BookHits.over(book, {
        past,
        of: new Uint8Array(past.declarations).fill(1),
        heedsValidity: true,
      });
      const rules = compileRules(book);
      const byColumns = decided.map((_, row) =>
        book.profiles
          .filter(({ code }) => hits.of(code).rows.includes(row))
          .map(({ code }) => ({ code, items: hits.itemsAt(code, row) })),
      );
      const oneByOne = decided.map(({ facts, day }) =>
        rules.hitsOn(facts, day).map(({ profile, items }) => ({ code: profile.code, items })),
      );
      hit += oneByOne.flat().length;
      compared += decided.length * book.profiles.length;
      expect(byColumns).toEqual(oneByOne);
    }),
    { numRuns: runs },
  );
  expect(compared).toBeGreaterThan(20_000);
  // Agreement on silence alone would be none.
  expect(hit).toBeGreaterThan(4_000);
});

it('Columns that have answered once and then grew answer as if all had been there from the beginning', () => {
  fc.assert(
    fc.property(booksWithPasts, fc.nat({ max: 12 }), ({ book, decided }, first) => {
      const past = new Past();
      const members = membersOf(book.lists);
      const rowsOfEach = () => {
        const of = new Uint8Array(past.declarations).fill(1);
        const hits = new BookHits(book.profiles, { past, of, members, heedsValidity: true });
        return book.profiles.map(({ code }) => [...hits.of(code).rows]);
      };
      for (const each of decided.slice(0, first)) past.add(each);
      rowsOfEach();
      past.trim();
      for (const each of decided.slice(first)) past.add(each);
      const whole = new Past();
      for (const each of decided) whole.add(each);
      const of = new Uint8Array(whole.declarations).fill(1);
      const hits = BookHits.over(book, { past: whole, of, heedsValidity: true });
      expect(rowsOfEach()).toEqual(book.profiles.map(({ code }) => [...hits.of(code).rows]));
    }),
    { numRuns: 1_500 },
  );
});

it('Numbers too many for a dictionary are compared as exactly as the others', () => {
  const past = new Past();
  const decided = Array.from({ length: 70_000 }, (_, index): Decided => ({
    declaration: index,
    day: '2026-01-01',
    identity: String(index),
    corridor: 'green',
    decidedBy: 'none',
    facts: {
      header: { direction: 'import' },
      items: [{ ordinal: 1, values: { netKilograms: index % 7 === 0 ? null : index / 10 } }],
    },
  }));
  for (const each of decided) past.add(each);
  const field = 'netKilograms';
  const conditions: Condition[] = [
    { op: 'less', field, value: 2_000.3 },
    { op: 'atMost', field, value: 2_000.3 },
    { op: 'greater', field, value: 6_000.1 },
    { op: 'atLeast', field, value: 6_000.1 },
    { op: 'less', field, value: 0.2 },
    { op: 'greater', field, value: 0 },
    { op: 'between', field, from: 1.1, to: 900.9 },
    { op: 'equals', field, value: 77.3 },
    { op: 'in', field, values: [77.3, 77.4, 6_999.9] },
    { op: 'not', of: { op: 'known', field } },
    { op: 'not', of: { op: 'less', field, value: 3_500 } },
  ];
  const profiles = conditions.map((where, index) => ({
    ...blankProfile(`P-${String(index).padStart(2, '0')}`),
    condition: { op: 'someItem', where } satisfies Condition,
  }));
  const book = { profiles, lists: [] };
  const of = new Uint8Array(past.declarations).fill(1);
  const hits = BookHits.over(book, { past, of, heedsValidity: true });
  const rules = compileRules(book);
  const expected = new Map(profiles.map(({ code }) => [code, [] as number[]]));
  for (const [row, { facts, day }] of decided.entries())
    for (const { profile } of rules.hitsOn(facts, day)) expected.get(profile.code)?.push(row);
  for (const { code } of profiles) {
    expect([...hits.of(code).rows], code).toEqual(expected.get(code));
    expect(expected.get(code)?.length, code).toBeGreaterThan(0);
  }
});

it('A declaration decided again counts once, by the facts of its newest decision', () => {
  const past = new Past();
  const of = (value: number): Decided => ({
    declaration: 1,
    day: '2026-01-01',
    identity: 'one',
    corridor: 'green',
    decidedBy: 'none',
    facts: { header: { direction: 'import', itemCount: value }, items: [] },
  });
  past.add(of(1));
  past.add(of(2));
  expect([past.isStruck(0), past.isStruck(1), past.rowOf(1)]).toEqual([true, false, 1]);
});
