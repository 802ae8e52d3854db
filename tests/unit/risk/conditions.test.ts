import { describe, expect, it } from 'vitest';
import { conditionSchema, type Condition } from '../../../shared/condition.ts';
import { checkCondition } from '../../../electron/core/risk/check.ts';
import { compile } from '../../../electron/core/risk/compile.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';

const facts: Facts = {
  header: {
    direction: 'import',
    dispatchCountry: 'CN',
    customsValue: 1000,
    sealCount: null,
    containerised: true,
  },
  items: [
    {
      ordinal: 1,
      values: {
        hsCode: '0803901000',
        origin: 'EC',
        priceRatio: null,
        documentKinds: ['04021'],
        description: 'Бананы свежие',
      },
    },
    {
      ordinal: 2,
      values: {
        hsCode: '8517130000',
        origin: 'CN',
        priceRatio: 0.4,
        documentKinds: [],
        description: 'Смартфоны, 20 шт.',
      },
    },
  ],
};

function verdictOf(condition: Condition): { verdict: number; items: number[] } {
  const witnesses = new Set<number>();
  return { verdict: compile(condition)({ facts, item: null, witnesses }), items: [...witnesses] };
}
const yes = 1;
const unknown = 0;
const no = -1;

describe('A condition', () => {
  it('on a missing value is unknown, and so is its negation: missing is not false', () => {
    const missing: Condition = { op: 'greater', field: 'sealCount', value: 0 };
    expect(verdictOf(missing).verdict).toBe(unknown);
    expect(verdictOf({ op: 'not', of: missing }).verdict).toBe(unknown);
    expect(verdictOf({ op: 'known', field: 'sealCount' }).verdict).toBe(no);
  });

  it('joins unknown as Kleene does: no wins over it in "all", yes in "any"', () => {
    const missing: Condition = { op: 'greater', field: 'sealCount', value: 0 };
    const holds: Condition = { op: 'equals', field: 'direction', value: 'import' };
    const fails: Condition = { op: 'equals', field: 'direction', value: 'export' };
    expect(verdictOf({ op: 'all', of: [missing, holds] }).verdict).toBe(unknown);
    expect(verdictOf({ op: 'all', of: [missing, fails] }).verdict).toBe(no);
    expect(verdictOf({ op: 'any', of: [missing, holds] }).verdict).toBe(yes);
    expect(verdictOf({ op: 'any', of: [missing, fails] }).verdict).toBe(unknown);
  });

  it('over items asks that one item satisfies all of it, and names that item', () => {
    const phonesFromChina: Condition = {
      op: 'someItem',
      where: {
        op: 'all',
        of: [
          { op: 'startsWith', field: 'hsCode', prefixes: ['8517'] },
          { op: 'equals', field: 'origin', value: 'CN' },
        ],
      },
    };
    expect(verdictOf(phonesFromChina)).toEqual({ verdict: yes, items: [2] });
    const bananasFromChina: Condition = {
      op: 'someItem',
      where: {
        op: 'all',
        of: [
          { op: 'startsWith', field: 'hsCode', prefixes: ['0803'] },
          { op: 'equals', field: 'origin', value: 'CN' },
        ],
      },
    };
    expect(verdictOf(bananasFromChina)).toEqual({ verdict: no, items: [] });
  });

  it('of every item is unknown while one item is, and of no items at all', () => {
    const cheap: Condition = {
      op: 'everyItem',
      where: { op: 'less', field: 'priceRatio', value: 1 },
    };
    expect(verdictOf(cheap).verdict).toBe(unknown);
    expect(
      compile(cheap)({ facts: { ...facts, items: [] }, item: null, witnesses: new Set() }),
    ).toBe(unknown);
  });

  it('on a list is satisfied by one of its elements', () => {
    const invoice: Condition = {
      op: 'someItem',
      where: { op: 'in', field: 'documentKinds', values: ['04021', '04025'] },
    };
    expect(verdictOf(invoice)).toEqual({ verdict: yes, items: [1] });
  });

  it('finds a word by its beginning, in any case, and never inside another word', () => {
    const words = (...sought: string[]): Condition => ({
      op: 'someItem',
      where: { op: 'words', field: 'description', words: sought },
    });
    expect(verdictOf(words('СМАРТФОН')).items).toEqual([2]);
    expect(verdictOf(words('фон')).verdict).toBe(no);
  });

  it('names no witnesses inside a negation', () => {
    const phones: Condition = {
      op: 'someItem',
      where: { op: 'startsWith', field: 'hsCode', prefixes: ['99'] },
    };
    expect(verdictOf({ op: 'not', of: phones })).toEqual({ verdict: yes, items: [] });
  });

  it('names no witnesses of an alternative that failed as a whole', () => {
    const phones: Condition = {
      op: 'someItem',
      where: { op: 'startsWith', field: 'hsCode', prefixes: ['8517'] },
    };
    const exported: Condition = { op: 'equals', field: 'direction', value: 'export' };
    const imported: Condition = { op: 'equals', field: 'direction', value: 'import' };
    const either: Condition = { op: 'any', of: [{ op: 'all', of: [phones, exported] }, imported] };
    expect(verdictOf(either)).toEqual({ verdict: yes, items: [] });
    expect(verdictOf({ op: 'all', of: [phones, imported] })).toEqual({ verdict: yes, items: [2] });
  });

  it('is refused with its place where it makes no sense', () => {
    const faults = (condition: Condition) =>
      checkCondition(condition).map((fault) => `${fault.path}:${fault.code}`);
    expect(faults({ op: 'equals', field: 'colour', value: 'red' })).toEqual([
      'field:UNKNOWN_FIELD',
    ]);
    expect(faults({ op: 'all', of: [{ op: 'equals', field: 'origin', value: 'CN' }] })).toEqual([
      'of.0.:ITEM_FIELD_OUTSIDE_ITEMS',
    ]);
    expect(faults({ op: 'greater', field: 'dispatchCountry', value: 3 })).toEqual([':WRONG_TYPE']);
    expect(faults({ op: 'in', field: 'dispatchCountry', values: ['CN', 3] })).toEqual([
      'values.1:WRONG_TYPE',
    ]);
    expect(faults({ op: 'between', field: 'customsValue', from: 5, to: 1 })).toEqual([
      ':EMPTY_RANGE',
    ]);
    expect(
      faults({
        op: 'someItem',
        where: { op: 'someItem', where: { op: 'known', field: 'origin' } },
      }),
    ).toEqual(['where.:NESTED_ITEMS']);
  });

  it('nested beyond reason is refused before it can do harm', () => {
    let condition: unknown = { op: 'known', field: 'origin' };
    for (let depth = 0; depth < 10_000; depth += 1) condition = { op: 'not', of: condition };
    expect(conditionSchema.safeParse(condition).success).toBe(false);
  });
});
