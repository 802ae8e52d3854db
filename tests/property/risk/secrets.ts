import fc from 'fast-check';
import type { Condition } from '../../../shared/condition.ts';
import type { Profile, RuleBook } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import type { Trilingual } from '../../../shared/trilingual.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';

/**
 * Worlds whose every secret can be told at a glance: figures made of the digits 6 to 9, words of
 * letters that no word of ours is made of. What may be told is made of neither.
 */
export interface SecretWorld {
  readonly book: RuleBook;
  readonly tactics: Tactics;
  readonly facts: Facts;
  readonly open: { readonly confirmedFindings: number; readonly debt: number };
}

const spelled = (letters: string, least: number, most: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: least, maxLength: most })
    .map((chosen) => chosen.join(''));
const figures = (digits: number) => spelled('6789', digits, digits);
/** Three digits, which is as much as a weight may have. */
const points = figures(3).map(Number);
/** The facts that hit lie between the two. */
const low = fc.tuple(figures(4), figures(2)).map(([whole, part]) => Number(`${whole}.${part}`));
const high = fc.tuple(figures(8), figures(2)).map(([whole, part]) => Number(`${whole}.${part}`));
const fact = spelled('12345', 6, 7).map(Number);
const latin = spelled('QXZJ', 6, 9);
const cyrillic = spelled('щъэфю', 6, 9);
/** What an author writes for people, in letters of its own. */
const areaWords = spelled('ӘҒҚҢӨ', 6, 9);
const instructionWords = spelled('ЖЗЛПЦ', 6, 9);
const inEach = (text: fc.Arbitrary<string>): fc.Arbitrary<Trilingual> =>
  fc.record({ kk: text, ru: text, en: text });

/** What the declaration is: every condition that hits asks for some of it. */
const goods = fc.record({
  trader: figures(12),
  hsCode: figures(10),
  origin: latin,
  word: cyrillic,
  value: fact,
  net: fact,
});
type Goods = typeof goods extends fc.Arbitrary<infer T> ? T : never;

const listOf = (code: string, kind: RiskList['kind'], members: string[]): RiskList => ({
  code,
  kind,
  name: { kk: 'x', ru: 'x', en: 'x' },
  members,
  reviewBy: null,
});

/** One comparison that holds of the goods. */
function leafOn({ trader, hsCode, origin, word }: Goods, lists: readonly RiskList[]) {
  const list = (kind: string) => lists.find((each) => each.kind === kind)?.code ?? '';
  return fc.oneof<fc.Arbitrary<Condition>[]>(
    low.map((value) => ({ op: 'greater', field: 'customsValue', value })),
    high.map((value) => ({ op: 'atMost', field: 'customsValue', value })),
    fc.tuple(low, high).map(([from, to]) => ({ op: 'between', field: 'customsValue', from, to })),
    fc.constant({ op: 'equals', field: 'trader', value: trader }),
    fc.constant({ op: 'inList', field: 'trader', list: list('trader') }),
    fc.constant({ op: 'someItem', where: { op: 'inList', field: 'hsCode', list: list('hs') } }),
    latin.map((other) => ({
      op: 'someItem',
      where: { op: 'in', field: 'origin', values: [other, origin] },
    })),
    fc.integer({ min: 4, max: 10 }).map((length) => ({
      op: 'someItem',
      where: { op: 'startsWith', field: 'hsCode', prefixes: [hsCode.slice(0, length)] },
    })),
    fc.constant({
      op: 'someItem',
      where: { op: 'words', field: 'description', words: [word] },
    }),
    low.map((value) => ({ op: 'sumItems', field: 'netKilograms', is: 'greater', value })),
    points.map((value) => ({
      op: 'countItems',
      where: { op: 'known', field: 'hsCode' },
      is: 'atMost',
      value,
    })),
  );
}

/** One that does not. */
const leafBeside: fc.Arbitrary<Condition> = fc.oneof(
  low.map((value) => ({ op: 'less' as const, field: 'customsValue', value })),
  latin.map((value) => ({ op: 'equals' as const, field: 'office', value })),
  latin.map((value) => ({
    op: 'someItem' as const,
    where: { op: 'equals' as const, field: 'preference', value },
  })),
);

const kinds = ['standing', 'mandatory', 'target', 'random'] as const;

/** Words for people that no other profile of the set uses. */
const ofItsOwn = (index: number, words: fc.Arbitrary<string>) =>
  inEach(words.map((text) => `${text}·${'Ұ'.repeat(index + 1)}·`));

function profileOn(
  code: string,
  index: number,
  of: Goods,
  lists: readonly RiskList[],
): fc.Arbitrary<Profile> {
  const leaf = leafOn(of, lists);
  const some = (inner: fc.Arbitrary<Condition>) => fc.array(inner, { minLength: 1, maxLength: 3 });
  const hitting = some(leaf).map((all): Condition => ({ op: 'all', of: all }));
  const passing = leafBeside.map((inner): Condition => ({ op: 'all', of: [inner] }));
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      area: ofItsOwn(index, areaWords),
      instruction: ofItsOwn(index, instructionWords),
      condition: fc.oneof({ weight: 4, arbitrary: hitting }, { weight: 1, arbitrary: passing }),
      exception: fc.option(fc.tuple(fc.oneof({ weight: 3, arbitrary: leafBeside }, leaf), latin)),
      corridor: fc.constantFrom('green' as const, 'blue', 'yellow', 'red'),
      weight: points,
      share: fc.option(figures(4).map(Number)),
      atMostUnselected: fc.option(figures(4).map(Number)),
      measure: latin,
      boxes: fc.tuple(latin, figures(3)),
    })
    .map((drawn): Profile => {
      const { kind } = drawn;
      const share = kind === 'random' ? (drawn.share ?? 6789) : drawn.share;
      return {
        code,
        version: 1,
        kind,
        area: drawn.area,
        directions: ['import'],
        condition: drawn.condition,
        ...(drawn.exception === null
          ? {}
          : { exceptions: [{ condition: drawn.exception[0], reason: drawn.exception[1] }] }),
        corridor: drawn.corridor,
        weight: kind === 'standing' ? drawn.weight : 0,
        ...(share === null ? {} : { share }),
        ...(share === null || kind === 'random' || drawn.atMostUnselected === null
          ? {}
          : { atMostUnselected: drawn.atMostUnselected }),
        measures: ['D12', drawn.measure, 'I21'],
        boxes: ['31', ...drawn.boxes],
        instruction: drawn.instruction,
        validFrom: '2020-01-01',
        validTo: kind === 'target' ? '2020-12-31' : null,
      };
    });
}

/** The day the decision is made for: within the life of target profiles. */
export const dayOfSecrets = '2020-05-12';

const tactics: fc.Arbitrary<Tactics> = fc
  .record({
    thresholds: fc.tuple(points, points, points),
    share: figures(4).map(Number),
    points,
    perDay: points,
  })
  .map(({ thresholds, share, points: of, perDay }) => {
    const [blue, yellow, red] = thresholds.toSorted((a, b) => a - b) as [number, number, number];
    return {
      version: 1,
      approvedBy: 'QQQQQQ',
      approvedOn: '2020-01-01',
      thresholds: { blue, yellow, red },
      random: { share, corridor: 'yellow' },
      categories: {
        high: { points: of, upTo: 'red' },
        low: { points: -of, upTo: 'green' },
      },
      capacity: [{ office: null, corridor: 'red', perDay, whenFull: 'lower' }],
    };
  });

export const secretWorld: fc.Arbitrary<SecretWorld> = fc
  .record({
    goods,
    members: fc.record({ trader: figures(12), hs: figures(6), codes: fc.tuple(latin, latin) }),
    codes: fc.uniqueArray(latin, { minLength: 1, maxLength: 6 }),
    items: fc.integer({ min: 1, max: 4 }),
    category: fc.constantFrom(null, 'low', 'medium', 'high'),
    taken: fc.constantFrom(0, 9999),
    unselected: figures(4).map(Number),
    tactics,
    confirmedFindings: fc.integer({ min: 0, max: 55 }),
    debt: spelled('12345', 8, 8).map(Number),
  })
  .chain((seed) => {
    const { goods: of, members, codes } = seed;
    const lists = [
      listOf(`T-${members.codes[0]}`, 'trader', [members.trader, of.trader]),
      listOf(`H-${members.codes[1]}`, 'hs', [members.hs, of.hsCode.slice(0, 6)]),
    ];
    const profiles = codes.map((code, index) => profileOn(code, index, of, lists));
    return fc.tuple(...profiles).map((drawn): SecretWorld => ({
      book: { profiles: depending(drawn), lists },
      tactics: seed.tactics,
      facts: factsOf(seed, codes),
      open: { confirmedFindings: seed.confirmedFindings, debt: seed.debt },
    }));
  });

/** Every other standing profile depends on the one before it; nothing can depend on a random one. */
function depending(profiles: readonly Profile[]): Profile[] {
  return profiles.map((profile, index) => {
    const before = profiles[index - 1];
    if (profile.kind !== 'standing' || index % 2 === 0 || before === undefined) return profile;
    if (before.kind === 'random') return profile;
    return { ...profile, kind: 'dependent', dependsOn: [before.code] };
  });
}

interface Seed {
  readonly goods: Goods;
  readonly items: number;
  readonly category: string | null;
  readonly taken: number;
  readonly unselected: number;
  readonly confirmedFindings: number;
  readonly debt: number;
}

function factsOf(seed: Seed, codes: readonly string[]): Facts {
  const { trader, hsCode, origin, word, value, net } = seed.goods;
  return {
    header: {
      direction: 'import',
      office: '55302',
      trader,
      customsValue: value,
      confirmedFindings: seed.confirmedFindings,
      traderDebt: seed.debt,
      traderCategory: seed.category,
    },
    situation: {
      unselected: Object.fromEntries(codes.map((code) => [code, seed.unselected])),
      taken: { red: seed.taken },
    },
    items: Array.from({ length: seed.items }, (_, index) => ({
      ordinal: index + 1,
      values: { hsCode, origin, description: `стул ${word}`, netKilograms: net, preference: null },
    })),
  };
}
