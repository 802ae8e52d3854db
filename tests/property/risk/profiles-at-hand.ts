import fc from 'fast-check';
import { comparisons, type Condition } from '../../../shared/condition.ts';
import { fields, type Field, type FieldType } from '../../../shared/fields.ts';
import type { Profile, RuleBook } from '../../../shared/profile.ts';
import type { ListKind, RiskList } from '../../../shared/risk-list.ts';
import type { Decided } from '../../../electron/core/risk/columns/past.ts';
import type { Fact, Facts } from '../../../electron/core/risk/facts.ts';

/** Small worlds, so that profiles and declarations meet often. */
const text = fc.constantFrom('CN', 'KZ', '40', '0803', '8517', '851713', 'import', 'бананы свежие');
const word = fc.constantFrom('бан', 'свежие', 'kz', '85');
const number = fc.constantFrom(0, 0.1, 0.2, 0.35, 0.5, 1, 2, 1000);
const someOf = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 });
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
const days = ['2026-01-01', '2026-01-02', '2026-02-01'] as const;
const day = fc.constantFrom(...days);

const lists: readonly RiskList[] = (
  [
    ['TRADERS', 'trader', ['CN', '40']],
    ['GOODS', 'hs', ['08', '85 17']],
    ['COUNTRIES', 'country', ['kz']],
    ['VEHICLES', 'vehicle', ['40', 'C-N']],
    ['CONTAINERS', 'container', []],
  ] as const
).map(([code, kind, members]) => ({
  code,
  kind,
  name: { kk: '', ru: '', en: '' },
  members: [...members],
  reviewBy: null,
}));
const listOf = new Map<ListKind, string>(lists.map(({ kind, code }) => [kind, code]));

function leaves(field: Field): fc.Arbitrary<Condition>[] {
  const { id, type, listed } = field;
  const list = listed === undefined ? undefined : listOf.get(listed);
  const fitting: fc.Arbitrary<Condition>[] = [
    fc.constant<Condition>({ op: 'known', field: id }),
    ofType[type].map((value): Condition => ({ op: 'equals', field: id, value })),
    someOf<string | number | boolean>(ofType[type]).map((values): Condition => ({
      op: 'in',
      field: id,
      values,
    })),
  ];
  if (list !== undefined) fitting.push(fc.constant<Condition>({ op: 'inList', field: id, list }));
  if (type === 'number') {
    fitting.push(
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
    fitting.push(
      someOf(text).map((prefixes): Condition => ({ op: 'startsWith', field: id, prefixes })),
      someOf(word).map((words): Condition => ({ op: 'words', field: id, words })),
    );
  }
  return fitting;
}

type Level = Field['level'];

const leaf = (level: Level) =>
  fc
    .constantFrom(...fields.filter((each) => level === 'item' || each.level === 'declaration'))
    .chain((field) => fc.oneof(...leaves(field)));
const leafAt: Record<Level, fc.Arbitrary<Condition>> = {
  declaration: leaf('declaration'),
  item: leaf('item'),
};
const summedField = fc.constantFrom(
  ...fields.filter(({ level, type }) => level === 'item' && type === 'number').map(({ id }) => id),
);

function conditionAt(level: Level, depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leafAt[level];
  const inner = conditionAt(level, depth - 1);
  const branches: fc.Arbitrary<Condition>[] = [
    leafAt[level],
    someOf(inner).map((of): Condition => ({ op: 'all', of })),
    someOf(inner).map((of): Condition => ({ op: 'any', of })),
    inner.map((of): Condition => ({ op: 'not', of })),
  ];
  if (level === 'declaration') {
    const where = conditionAt('item', depth - 1);
    branches.push(
      where.map((of): Condition => ({ op: 'someItem', where: of })),
      where.map((of): Condition => ({ op: 'everyItem', where: of })),
      fc.record({
        op: fc.constant('countItems'),
        where,
        is: fc.constantFrom(...comparisons),
        value: fc.nat({ max: 3 }),
      }),
      fc.record({
        op: fc.constant('sumItems'),
        field: summedField,
        where: fc.option(where, { nil: undefined }),
        is: fc.constantFrom(...comparisons),
        value: number,
      }),
    );
  }
  return fc.oneof(...branches);
}
const condition = conditionAt('declaration', 3);

/** A standing profile for imports that says nothing yet. */
export const blankProfile = (code: string): Profile => ({
  code,
  version: 1,
  kind: 'standing',
  area: { kk: '', ru: '', en: '' },
  directions: ['import'],
  condition: { op: 'known', field: 'direction' },
  corridor: 'yellow',
  weight: 0,
  measures: [],
  boxes: [],
  instruction: { kk: '', ru: '', en: '' },
  validFrom: days[0],
  validTo: null,
});

const rarely = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
const directions = fc
  .subarray(['export', 'transit', 'other'] as const)
  .map((others): Profile['directions'] => ['import', ...others]);

/** `P-1` may hang on `P-0`, `P-2` on both. */
function profile(index: number): fc.Arbitrary<Profile> {
  const parents = Array.from({ length: index }, (_, other) => `P-${other}`);
  const some = fc.subarray(parents, { minLength: Math.min(1, index) });
  return fc
    .record({
      condition,
      directions: directions,
      procedures: rarely(fc.constant<string[]>(['40'])),
      offices: rarely(fc.constant<string[]>(['CN', 'KZ', '40', '0803'])),
      exceptions: rarely(
        fc.array(
          condition.map((each) => ({ condition: each, reason: 'known' })),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      validFrom: day,
      validTo: rarely(day),
      dependsOn: fc.option(some, { nil: undefined }),
    })
    .map(
      ({ dependsOn, validFrom, validTo, procedures, offices, exceptions, ...rest }): Profile => ({
        ...blankProfile(`P-${index}`),
        ...rest,
        validFrom,
        validTo: validTo === undefined || validTo < validFrom ? null : validTo,
        ...(procedures === undefined ? {} : { procedures }),
        ...(exceptions === undefined ? {} : { exceptions }),
        ...(offices === undefined ? {} : { offices }),
        ...(dependsOn === undefined || index === 0
          ? { kind: 'standing' as const }
          : { kind: 'dependent' as const, dependsOn }),
      }),
    );
}

const book: fc.Arbitrary<RuleBook> = fc
  .tuple(profile(0), profile(1), profile(2))
  .map((profiles) => ({ profiles, lists: [...lists] }));

const valuesOf = (level: Level): fc.Arbitrary<Record<string, Fact>> =>
  fc.record(
    Object.fromEntries(
      fields
        .filter((field) => field.level === level)
        .map((field) => [
          field.id,
          fc.option(
            field.id === 'direction'
              ? fc.constantFrom<Fact[]>('import', 'import', 'import', 'transit')
              : factOf[field.type],
            { nil: null, freq: 5 },
          ),
        ]),
    ),
  );
const facts: fc.Arbitrary<Facts> = fc.record({
  header: valuesOf('declaration'),
  items: fc.array(fc.record({ ordinal: fc.nat({ max: 5 }), values: valuesOf('item') }), {
    maxLength: 4,
  }),
});

const decided: fc.Arbitrary<Decided[]> = fc
  .array(fc.record({ facts, day }), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((each, index) => ({
      ...each,
      declaration: index + 1,
      identity: `declaration ${index}`,
      corridor: 'green',
      decidedBy: 'none',
    })),
  );

/** Three profiles with lists, the last two of which may hang on the others, and a past of a dozen declarations. */
export const booksWithPasts = fc.record({ book, decided });
