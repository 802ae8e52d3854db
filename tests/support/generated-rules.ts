import fc from 'fast-check';
import type { Fact, Facts } from '../../electron/core/risk/facts.ts';
import { comparisons, type Condition } from '../../shared/condition.ts';
import { corridors } from '../../shared/corridor.ts';
import { fields, type Field } from '../../shared/fields.ts';
import type { Profile } from '../../shared/profile.ts';
import type { RiskList } from '../../shared/risk-list.ts';

/**
 * Profiles and declarations out of a small world, so that they meet often: few values, few
 * fields. Declarations keep what the facts of a real one keep: box 5 is the number of items,
 * directions are the four, counts and weights are not negative.
 */
const worldFields = [
  'direction',
  'procedure',
  'dispatchCountry',
  'containerised',
  'trader',
  'itemCount',
  'sealCount',
  'customsValue',
  'hsCode',
  'origin',
  'description',
  'documentKinds',
  'netKilograms',
  'tareShare',
];
const world = fields.filter(({ id }) => worldFields.includes(id));

const three = (text: string) => ({ kk: text, ru: text, en: text });
export const generatedLists: readonly RiskList[] = [
  { code: 'GOODS', kind: 'hs', name: three('goods'), members: ['8517', '08.03'], reviewBy: null },
  { code: 'FAR', kind: 'country', name: three('far'), members: ['CN', 'vn'], reviewBy: null },
  { code: 'WATCHED', kind: 'trader', name: three('watched'), members: ['10 20'], reviewBy: null },
  { code: 'NOBODY', kind: 'trader', name: three('nobody'), members: [], reviewBy: null },
];

const valuesOf: Readonly<Record<string, readonly string[]>> = {
  direction: ['import', 'export', 'transit'],
  procedure: ['40', '70'],
  dispatchCountry: ['CN', 'KZ', 'VN', 'c n'],
  trader: ['1020', '10-20', '102-0', '1020 ', '3040'],
  hsCode: ['8517', '85171', '0803', '851-7', '64', '6'],
  origin: ['CN', 'KZ', 'VN'],
  description: ['смартфон', 'бананы свежие', 'банан', 'обувь'],
  documentKinds: ['02015', '06011', '06014'],
};
const numbers = fc.constantFrom(0, 1, 2, 3, 1000, 0.5);
const texts = (id: string) => fc.constantFrom(...(valuesOf[id] ?? ['A', 'B']));
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 });

function value(field: Field): fc.Arbitrary<string | number | boolean> {
  if (field.type === 'number') return numbers;
  return field.type === 'flag' ? fc.boolean() : texts(field.id);
}

function comparison(field: Field): fc.Arbitrary<Condition> {
  const { id } = field;
  const common: fc.Arbitrary<Condition>[] = [
    fc.constant<Condition>({ op: 'known', field: id }),
    value(field).map((of): Condition => ({ op: 'equals', field: id, value: of })),
    some(value(field)).map((values): Condition => ({ op: 'in', field: id, values })),
  ];
  if (field.type === 'number')
    common.push(
      fc.record({
        op: fc.constantFrom('less', 'atMost', 'greater', 'atLeast'),
        field: fc.constant(id),
        value: numbers,
      }),
      fc.tuple(numbers, numbers).map(([a, b]): Condition => ({
        op: 'between',
        field: id,
        from: Math.min(a, b),
        to: Math.max(a, b),
      })),
    );
  else if (field.type !== 'flag')
    common.push(
      some(texts(id).map((text) => text.slice(0, 4))).map((prefixes): Condition => ({
        op: 'startsWith',
        field: id,
        prefixes,
      })),
      some(texts(id)).map((words): Condition => ({ op: 'words', field: id, words })),
    );
  const lists = generatedLists.filter(({ kind }) => kind === field.listed);
  if (lists.length > 0)
    common.push(
      fc
        .constantFrom(...lists)
        .map(({ code }): Condition => ({ op: 'inList', field: id, list: code })),
    );
  return fc.oneof(...common);
}

/** A condition that type-checks, of every operator of the language. */
export function conditionArbitrary(
  level: 'declaration' | 'item' = 'declaration',
  depth = 3,
): fc.Arbitrary<Condition> {
  const usable = world.filter((field) => level === 'item' || field.level === 'declaration');
  const leaf = fc.constantFrom(...usable).chain(comparison);
  if (depth === 0) return leaf;
  const inner = conditionArbitrary(level, depth - 1);
  const branches: fc.Arbitrary<Condition>[] = [
    leaf,
    some(inner).map((of): Condition => ({ op: 'all', of })),
    some(inner).map((of): Condition => ({ op: 'any', of })),
    inner.map((of): Condition => ({ op: 'not', of })),
  ];
  if (level === 'declaration') branches.push(...ofItems(depth - 1));
  return fc.oneof(...branches);
}

function ofItems(depth: number): fc.Arbitrary<Condition>[] {
  const where = conditionArbitrary('item', depth);
  const summed = fc.constantFrom('netKilograms', 'tareShare');
  const is = fc.constantFrom(...comparisons);
  return [
    where.map((of): Condition => ({ op: 'someItem', where: of })),
    where.map((of): Condition => ({ op: 'everyItem', where: of })),
    fc
      .record({ where, is, value: fc.integer({ min: 0, max: 3 }) })
      .map((of): Condition => ({ op: 'countItems', ...of })),
    fc
      .record({ field: summed, where: fc.option(where, { nil: undefined }), is, value: numbers })
      .map(({ where: inner, ...of }): Condition => ({
        op: 'sumItems',
        ...of,
        ...(inner === undefined ? {} : { where: inner }),
      })),
  ];
}

/** Conditions on the same items, which bear on one another more than chance would have it. */
export const kindredArbitrary: fc.Arbitrary<Condition[]> = fc
  .tuple(
    conditionArbitrary('item', 1),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([where, few, many]): Condition[] => [
    { op: 'someItem', where },
    { op: 'everyItem', where },
    { op: 'someItem', where: { op: 'not', of: where } },
    { op: 'countItems', where, is: 'atMost', value: few },
    { op: 'countItems', where, is: 'atLeast', value: many },
    { op: 'sumItems', field: 'netKilograms', where, is: 'greater', value: few },
    { op: 'equals', field: 'itemCount', value: many },
  ])
  .chain((kin) =>
    fc.array(
      fc.oneof(
        fc.constantFrom(...kin),
        fc
          .subarray(kin, { minLength: 1, maxLength: 3 })
          .map((of): Condition => ({ op: 'any', of })),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  );

function fact(field: Field): fc.Arbitrary<Fact> {
  if (field.id === 'direction') return fc.constantFrom('import', 'export', 'transit', 'other');
  if (field.type === 'codes') return fc.array(texts(field.id), { maxLength: 3 });
  return fc.option(value(field), { nil: null, freq: 5 });
}

const factsOfLevel = (level: Field['level']) =>
  fc.record(
    Object.fromEntries(
      world.filter((field) => field.level === level).map((field) => [field.id, fact(field)]),
    ),
  );

export const factsArbitrary: fc.Arbitrary<Facts> = fc
  .record({
    header: factsOfLevel('declaration'),
    items: fc.array(factsOfLevel('item'), { maxLength: 3 }),
  })
  .map(({ header, items }) => ({
    header: { ...header, itemCount: items.length },
    items: items.map((values, index) => ({ ordinal: index + 1, values })),
  }));

/** A profile by its code; `dependsOn` makes it a dependent one. */
export function profileArbitrary(
  code: string,
  dependsOn: readonly string[] = [],
  depth = 3,
): fc.Arbitrary<Profile> {
  return fc
    .record({
      kind: fc.constantFrom('standing', 'mandatory'),
      directions: fc.subarray(['import', 'export', 'transit', 'other'] as const, { minLength: 1 }),
      procedures: fc.option(fc.constant('40'), { nil: undefined, freq: 4 }),
      condition: conditionArbitrary('declaration', depth),
      exception: fc.option(conditionArbitrary('declaration', 1), { nil: undefined, freq: 3 }),
      corridor: fc.constantFrom(...corridors),
      weight: fc.integer({ min: 1, max: 50 }),
    })
    .map(({ kind, procedures: procedure, exception, weight, ...of }) => ({
      ...of,
      code,
      version: 1,
      kind: dependsOn.length > 0 ? ('dependent' as const) : kind,
      area: three('area'),
      ...(procedure === undefined ? {} : { procedures: [procedure] }),
      ...(exception === undefined
        ? {}
        : { exceptions: [{ condition: exception, reason: 'because' }] }),
      ...(dependsOn.length > 0 ? { dependsOn: [...dependsOn] } : {}),
      weight: dependsOn.length === 0 && kind === 'mandatory' ? 0 : weight,
      measures: ['D10'],
      boxes: ['31'],
      instruction: three('Look at the goods and at the papers.'),
      validFrom: '2020-01-01',
      validTo: null,
    }));
}
