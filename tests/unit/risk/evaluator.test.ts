import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../shared/condition.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';
import { Kept } from '../../../electron/core/risk/index/kept.ts';
import { Ranges } from '../../../electron/core/risk/index/ranges.ts';
import { compileRules } from '../../../electron/core/risk/rules.ts';

const text = { kk: 'x', ru: 'x', en: 'x' };

function profile(code: string, condition: Condition): Profile {
  return {
    code,
    version: 1,
    kind: 'standing',
    area: text,
    directions: ['import'],
    condition,
    corridor: 'yellow',
    weight: 10,
    measures: [],
    boxes: [],
    instruction: text,
    validFrom: '2026-01-01',
    validTo: null,
  };
}

const phones: Condition = { op: 'startsWith', field: 'hsCode', prefixes: ['8517', '85171'] };
const cheap: Condition = { op: 'less', field: 'priceRatio', value: 0.5 };
const chinese: Condition = { op: 'equals', field: 'origin', value: 'CN' };
const some = (...of: Condition[]): Condition => ({ op: 'someItem', where: { op: 'all', of } });

function declaration(items: number): Facts {
  return {
    header: { direction: 'import', borderMode: '30' },
    items: Array.from({ length: items }, (_, index) => ({
      ordinal: index + 1,
      values: {
        hsCode: index % 100 === 0 ? '8517130000' : '0803901000',
        origin: 'CN',
        priceRatio: index % 200 === 0 ? 0.4 : 1,
        netKilograms: 1,
        description: 'Смартфоны, 20 шт.',
      },
    })),
  };
}

describe('A rule set', () => {
  it('weighs a declaration of 50,000 items, every kind of statement, within five seconds', () => {
    const { hitsOn } = compileRules({
      lists: [],
      profiles: [
        profile('ALL', { op: 'everyItem', where: chinese }),
        profile('COUNT', { op: 'countItems', where: phones, is: 'atLeast', value: 500 }),
        profile('NOT', { op: 'someItem', where: { op: 'not', of: chinese } }),
        profile('SOME', some(phones, cheap)),
        profile('SUM', { op: 'sumItems', field: 'netKilograms', is: 'greater', value: 49_999 }),
        profile('WORDS', some({ op: 'words', field: 'description', words: ['смартфон'] })),
        ...Array.from({ length: 1_000 }, (_, index) =>
          profile(
            `MANY-${index}`,
            some(phones, { op: 'less', field: 'priceRatio', value: index / 10_000 }),
          ),
        ),
      ],
    });
    const facts = declaration(50_000);
    const started = process.cpuUsage();
    const hits = hitsOn(facts, '2026-06-01');
    const { user } = process.cpuUsage(started);
    expect(hits.map(({ profile: { code }, items }) => [code, items.length])).toEqual([
      ['ALL', 50_000],
      ['COUNT', 500],
      ['SOME', 250],
      ['SUM', 50_000],
      ['WORDS', 50_000],
    ]);
    expect(user / 1_000_000).toBeLessThan(5);
  });

  it('says the same of a declaration however often it is asked, and whatever it was asked between', () => {
    const { hitsOn } = compileRules({
      lists: [],
      profiles: [profile('B-1', some(phones, cheap)), profile('A-1', some(chinese))],
    });
    const facts = declaration(3);
    const first = hitsOn(facts, '2026-06-01');
    expect(first.map(({ profile: { code }, items }) => [code, items])).toEqual([
      ['A-1', [1, 2, 3]],
      ['B-1', [1]],
    ]);
    for (let value = 0; value < 5_000; value += 1) {
      const other = { ordinal: 1, values: { hsCode: `85${value}`, origin: `${value}` } };
      hitsOn({ header: { direction: 'import' }, items: [other] }, '2026-06-01');
    }
    expect(hitsOn(facts, '2026-06-01')).toEqual(first);
    expect(hitsOn(facts, '2025-06-01')).toEqual([]);
  });

  it('does not stumble over a declaration of no items, or of none of the fields it asks about', () => {
    const { hitsOn } = compileRules({ lists: [], profiles: [profile('A-1', some(phones))] });
    expect(hitsOn({ header: {}, items: [] }, '2026-06-01')).toEqual([]);
    expect(hitsOn({ header: {}, items: [{ ordinal: 1, values: {} }] }, '2026-06-01')).toEqual([]);
  });
});

describe('The index of a rule set', () => {
  it('lets every number find the ranges it lies in, however few cuts the line is given', () => {
    const open = { values: [], prefixes: [], lists: [], words: [] };
    const ends = [-Infinity, -3, 0, 0.5, 1, 7, 7.5, 90, Infinity];
    const guards = ends.flatMap((from) =>
      ends.filter((to) => from <= to).map((to) => ({ ...open, from, to })),
    );
    for (const cuts of [1, 2, 3, 100]) {
      const ranges = new Ranges([...guards.entries()], cuts);
      for (const value of [-4, -3, 0, 0.2, 0.5, 1, 6, 7, 7.2, 7.5, 90, 91]) {
        const found = ranges.at(ranges.stretch(value));
        guards.forEach(({ from, to }, at) => {
          if (from <= value && value <= to) expect(found).toContain(at);
        });
      }
    }
  });

  it('keeps no more answers than it was told, and gives the same ones', () => {
    let worked = 0;
    const kept = new Kept<string>(2, (key) => {
      worked += 1;
      return `of ${String(key)}`;
    });
    expect(['a', 'b', 'a', 'c', 'a', 'c'].map((key) => kept.of(key))).toEqual(
      ['a', 'b', 'a', 'c', 'a', 'c'].map((key) => `of ${key}`),
    );
    expect(worked).toBe(4);
  });
});
