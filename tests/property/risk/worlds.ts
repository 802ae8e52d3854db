import fc from 'fast-check';
import { comparisons, type Condition } from '../../../shared/condition.ts';
import { fields, type Field } from '../../../shared/fields.ts';
import type { ListKind, RiskList } from '../../../shared/risk-list.ts';
import type { Fact, Facts } from '../../../electron/core/risk/facts.ts';

// Small worlds, so that conditions and facts meet often.
const words = ['import', 'смартфон', 'бананы свежие', 'Бананы, 20 кг', 'телефоны'];
const byListKind: Record<ListKind, readonly string[]> = {
  country: ['CN', 'KZ', 'TR', 'kg'],
  hs: ['0803901000', '0803101000', '8517130000', '8517620009', '0803', '85'],
  trader: ['990140000011', '990140000022', '990140000033'],
  vehicle: ['123ABC02', '777 KZ 02'],
  container: ['MSKU1234565', 'TGHU7654321'],
};
const byField: Record<string, readonly string[]> = {
  direction: ['import', 'export', 'transit'],
  office: ['55302', '55301'],
  procedure: ['40', '10', '80'],
  borderMode: ['30', '20', '40'],
  documentKinds: ['04021', '09023', '01191'],
  description: words,
};
const numbers = [0, 0.35, 0.5, 1, 2, 3, 5, 40, 1000];

const number = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 200 }) },
);
const signs = ({ id, listed }: Field) =>
  byField[id] ?? (listed === undefined ? ['40', 'CN', 'x'] : byListKind[listed]);
const sign = (field: Field) => fc.constantFrom(...signs(field));
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 });

function literal(field: Field): fc.Arbitrary<string | number | boolean> {
  if (field.type === 'number') return number;
  return field.type === 'flag' ? fc.boolean() : sign(field);
}

function factOf(field: Field): fc.Arbitrary<Fact> {
  return field.type === 'codes' ? fc.array(sign(field), { maxLength: 3 }) : literal(field);
}

/** Lists that every generated condition may name, one or two of each kind. */
export const worldLists: readonly RiskList[] = (
  [
    ['COUNTRIES', 'country', ['cn', 'T-R']],
    ['FAR', 'country', ['KZ', 'CN']],
    ['GOODS', 'hs', ['0803', '8517 13']],
    ['PHONES', 'hs', ['8517', '85176200', '']],
    ['WATCHED', 'trader', ['990140000011', '9901 4000 0022']],
    ['NOBODY', 'trader', []],
    ['LORRIES', 'vehicle', ['777KZ02']],
    ['BOXES', 'container', ['MSKU 123456-5']],
  ] as const
).map(([code, kind, members]) => ({
  code,
  kind,
  name: { kk: code, ru: code, en: code },
  members: [...members],
  reviewBy: null,
}));

function leaf(level: Field['level'], usable: readonly Field[]): fc.Arbitrary<Condition> {
  const there = usable.filter((field) => level === 'item' || field.level === 'declaration');
  return fc.constantFrom(...there).chain((field): fc.Arbitrary<Condition> => {
    const { id, type, listed } = field;
    const common: fc.Arbitrary<Condition>[] = [
      fc.constant<Condition>({ op: 'known', field: id }),
      literal(field).map((value): Condition => ({ op: 'equals', field: id, value })),
      few(literal(field)).map((values): Condition => ({ op: 'in', field: id, values })),
    ];
    const lists = worldLists.filter(({ kind }) => kind === listed).map(({ code }) => code);
    if (lists.length > 0)
      common.push(
        fc.constantFrom(...lists).map((list): Condition => ({ op: 'inList', field: id, list })),
      );
    if (type === 'number') {
      common.push(
        fc.record({
          op: fc.constantFrom('less', 'atMost', 'greater', 'atLeast'),
          field: fc.constant(id),
          value: number,
        }),
        fc.tuple(number, number).map(([a, b]): Condition => ({
          op: 'between',
          field: id,
          from: Math.min(a, b),
          to: Math.max(a, b),
        })),
      );
    } else if (type !== 'flag') {
      const beginning = fc
        .tuple(sign(field), fc.integer({ min: 1, max: 10 }))
        .map(([text, length]) => text.slice(0, length));
      const stem = beginning.map((text) => (text.length < 2 ? `${text}а` : text));
      common.push(
        few(beginning).map((prefixes): Condition => ({ op: 'startsWith', field: id, prefixes })),
        few(stem).map((stems): Condition => ({ op: 'words', field: id, words: stems })),
      );
    }
    return fc.oneof(...common);
  });
}

/** Conditions of every shape the language has, over the fields given. */
export function conditions(
  level: Field['level'],
  depth: number,
  usable: readonly Field[] = fields,
): fc.Arbitrary<Condition> {
  const leaves = leaf(level, usable);
  if (depth === 0) return leaves;
  const inner = conditions(level, depth - 1, usable);
  const branches: fc.Arbitrary<Condition>[] = [
    leaves,
    few(inner).map((of): Condition => ({ op: 'all', of })),
    few(inner).map((of): Condition => ({ op: 'any', of })),
    inner.map((of): Condition => ({ op: 'not', of })),
  ];
  if (level === 'declaration') {
    const where = conditions('item', depth - 1, usable);
    const is = fc.constantFrom(...comparisons);
    const summable = usable.filter((field) => field.type === 'number' && field.level === 'item');
    branches.push(
      where.map((of): Condition => ({ op: 'someItem', where: of })),
      where.map((of): Condition => ({ op: 'everyItem', where: of })),
      fc
        .tuple(where, is, fc.integer({ min: 0, max: 3 }))
        .map(([of, is, value]): Condition => ({ op: 'countItems', where: of, is, value })),
      fc
        .tuple(fc.constantFrom(...summable), fc.option(where, { nil: undefined }), is, number)
        .map(([{ id }, of, is, value]): Condition => ({
          op: 'sumItems',
          field: id,
          ...(of === undefined ? {} : { where: of }),
          is,
          value,
        })),
    );
  }
  return fc.oneof(...branches);
}

/** What profiles mostly look like: some facts of the declaration and one item, with alternatives. */
export function typicalConditions(usable: readonly Field[]): fc.Arbitrary<Condition> {
  const header = leaf('declaration', usable);
  const conjunction = fc
    .array(leaf('item', usable), { minLength: 1, maxLength: 3 })
    .map((of): Condition => ({ op: 'all', of }));
  const where = fc.oneof(
    conjunction,
    few(conjunction).map((of): Condition => ({ op: 'any', of })),
  );
  const item = where.map((of): Condition => ({ op: 'someItem', where: of }));
  return fc.oneof(
    item,
    fc
      .tuple(fc.array(header, { maxLength: 2 }), item)
      .map(([rest, one]): Condition => ({ op: 'all', of: [...rest, one] })),
    few(item).map((of): Condition => ({ op: 'any', of })),
    fc.tuple(header, item).map((of): Condition => ({ op: 'any', of })),
    few(header).map((of): Condition => ({ op: 'any', of })),
  );
}

/** Declarations of none to a handful of items, a quarter of whose fields are unknown. */
export function factsWith(usable: readonly Field[] = fields): fc.Arbitrary<Facts> {
  const valuesOf = (level: Field['level']) =>
    fc.record(
      Object.fromEntries(
        usable
          .filter((field) => field.level === level)
          .map((field) => [field.id, fc.option(factOf(field), { nil: null, freq: 4 })]),
      ),
    );
  return fc.record({
    header: valuesOf('declaration'),
    items: fc
      .array(valuesOf('item'), { maxLength: 4 })
      .map((items) => items.map((values, index) => ({ ordinal: index + 1, values }))),
  });
}

/** One or two fields of every type and level: profiles that speak of few fields meet often. */
export const worldFields: readonly Field[] = fields.filter(({ id }) =>
  [
    'direction',
    'procedure',
    'office',
    'borderMode',
    'dispatchCountry',
    'containerised',
    'trader',
    'customsValue',
    'confirmedFindings',
    'hsCode',
    'origin',
    'description',
    'documentKinds',
    'netKilograms',
    'priceRatio',
  ].includes(id),
);
