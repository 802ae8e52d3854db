import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conditionSchema, type Condition, type FieldCondition } from '../../../shared/condition.ts';
import { fields, type FieldType } from '../../../shared/fields.ts';
import { checkCondition } from '../../../electron/core/risk/check.ts';
import { compile, wordsOf, type Verdict } from '../../../electron/core/risk/compile.ts';
import type { Fact, Facts } from '../../../electron/core/risk/facts.ts';

/** The slow, plain reading of the language: what the compiled one must agree with. */
function naive(condition: Condition, facts: Facts, item: number | null): Verdict {
  const values = (list: readonly Condition[]) => list.map((inner) => naive(inner, facts, item));
  const perItem = (where: Condition) => facts.items.map((_, index) => naive(where, facts, index));
  const every = (verdicts: readonly Verdict[]): Verdict =>
    verdicts.includes(-1) ? -1 : verdicts.includes(0) ? 0 : 1;
  const some = (verdicts: readonly Verdict[]): Verdict =>
    verdicts.includes(1) ? 1 : verdicts.includes(0) ? 0 : -1;
  switch (condition.op) {
    case 'all':
      return every(values(condition.of));
    case 'any':
      return some(values(condition.of));
    case 'not':
      return [1, 0, -1][naive(condition.of, facts, item) + 1] as Verdict;
    case 'someItem':
      return some(perItem(condition.where));
    case 'everyItem':
      return facts.items.length === 0 ? 0 : every(perItem(condition.where));
    case 'countItems':
    case 'sumItems':
      throw new Error('generated nowhere here');
    default: {
      const fact =
        (item === null ? undefined : facts.items[item]?.values[condition.field]) ??
        facts.header[condition.field] ??
        null;
      if (condition.op === 'known') return fact === null ? -1 : 1;
      return fact === null ? 0 : holds(condition, fact) ? 1 : -1;
    }
  }
}

function holds(
  condition: Exclude<FieldCondition, { op: 'known' }>,
  fact: NonNullable<Fact>,
): boolean {
  const list = typeof fact === 'object' ? [...fact] : [fact];
  switch (condition.op) {
    case 'equals':
      return list.some((one) => one === condition.value);
    case 'in':
      return list.some((one) => condition.values.some((value) => value === one));
    case 'startsWith':
      return list.some(
        (one) =>
          typeof one === 'string' &&
          condition.prefixes.some((prefix) => one.slice(0, prefix.length) === prefix),
      );
    case 'inList':
      throw new Error('generated nowhere here');
    case 'words':
      return (
        typeof fact === 'string' &&
        condition.words.some((word) =>
          wordsOf(fact).some((found) => found.indexOf(word.toLocaleLowerCase('ru')) === 0),
        )
      );
    default: {
      if (typeof fact !== 'number') return false;
      if (condition.op === 'between') return condition.from <= fact && fact <= condition.to;
      const { value } = condition;
      return {
        less: fact < value,
        atMost: fact <= value,
        greater: fact > value,
        atLeast: fact >= value,
      }[condition.op];
    }
  }
}

// Small worlds, so that conditions and facts meet often.
const text = fc.constantFrom(
  'CN',
  'KZ',
  '40',
  '0803',
  '8517',
  'import',
  'смартфон',
  'бананы свежие',
);
const number = fc.constantFrom(0, 0.35, 0.5, 1, 2, 1000);
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 });
const ofType: Record<FieldType, fc.Arbitrary<string | number | boolean>> = {
  text,
  code: text,
  codes: text,
  number,
  flag: fc.boolean(),
};
const factOf: Record<FieldType, fc.Arbitrary<Fact>> = {
  ...ofType,
  codes: fc.array(text, { maxLength: 3 }),
};

function leaf(level: 'declaration' | 'item'): fc.Arbitrary<Condition> {
  const usable = fields.filter((field) => level === 'item' || field.level === 'declaration');
  return fc.constantFrom(...usable).chain((field): fc.Arbitrary<Condition> => {
    const common: fc.Arbitrary<Condition>[] = [
      fc.constant<Condition>({ op: 'known', field: field.id }),
      ofType[field.type].map((value): Condition => ({ op: 'equals', field: field.id, value })),
      some<string | number | boolean>(ofType[field.type]).map((values): Condition => ({
        op: 'in',
        field: field.id,
        values,
      })),
    ];
    if (field.type === 'number') {
      common.push(
        fc.record({
          op: fc.constantFrom('less', 'atMost', 'greater', 'atLeast'),
          field: fc.constant(field.id),
          value: number,
        }),
        fc.tuple(number, number).map(([a, b]): Condition => ({
          op: 'between',
          field: field.id,
          from: Math.min(a, b),
          to: Math.max(a, b),
        })),
      );
    } else if (field.type !== 'flag') {
      common.push(
        some(text).map((prefixes): Condition => ({ op: 'startsWith', field: field.id, prefixes })),
        some(text).map((words): Condition => ({ op: 'words', field: field.id, words })),
      );
    }
    return fc.oneof(...common);
  });
}

function condition(level: 'declaration' | 'item', depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf(level);
  const inner = condition(level, depth - 1);
  const branches: fc.Arbitrary<Condition>[] = [
    leaf(level),
    some(inner).map((of): Condition => ({ op: 'all', of })),
    some(inner).map((of): Condition => ({ op: 'any', of })),
    inner.map((of): Condition => ({ op: 'not', of })),
  ];
  if (level === 'declaration') {
    const where = condition('item', depth - 1);
    branches.push(
      where.map((of): Condition => ({ op: 'someItem', where: of })),
      where.map((of): Condition => ({ op: 'everyItem', where: of })),
    );
  }
  return fc.oneof(...branches);
}

const valuesOf = (level: 'declaration' | 'item') =>
  fc.record(
    Object.fromEntries(
      fields
        .filter((field) => field.level === level)
        .map((field) => [field.id, fc.option(factOf[field.type], { nil: null })]),
    ),
  );
const facts: fc.Arbitrary<Facts> = fc.record({
  header: valuesOf('declaration'),
  items: fc
    .array(valuesOf('item'), { maxLength: 4 })
    .map((items) => items.map((values, index) => ({ ordinal: index + 1, values }))),
});

it('The compiled evaluator agrees with the plain reading of the language on generated conditions and declarations', () => {
  fc.assert(
    fc.property(condition('declaration', 4), facts, (generated, of) => {
      expect(checkCondition(generated)).toEqual([]);
      expect(conditionSchema.parse(generated)).toEqual(generated);
      const witnesses = new Set<number>();
      expect(compile(generated)({ facts: of, item: null, witnesses })).toBe(
        naive(generated, of, null),
      );
    }),
    { numRuns: 5_000 },
  );
});
