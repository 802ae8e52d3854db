import { describe, expect, test } from 'vitest';
import { analyze } from '../../../electron/core/risk/analyze/analyze.ts';
import { starterTactics } from '../../../electron/core/profiles/starter.ts';
import { noHistory } from '../../../electron/core/risk/history.ts';
import { factsOf } from '../../../electron/core/risk/facts.ts';
import type { Condition } from '../../../shared/condition.ts';
import { blankDeclaration, blankItem, declarationSchema } from '../../../shared/declaration.ts';
import { diagnosticCodes } from '../../../shared/diagnostic.ts';
import { languages } from '../../../shared/languages.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { sayDiagnostic } from '../../../shared/sentence/diagnostic.ts';
import { bookWith } from '../../support/book.ts';
import {
  three,
  asOf,
  profile,
  list,
  found,
  all,
  any,
  not,
  item,
  is,
  starts,
  among,
  listed,
  known,
  compare,
  footwear,
} from './analyze-at-hand.ts';

describe('a profile that selects nothing is found', () => {
  test('because it fires on everything, or on everything that is stated', () => {
    expect(found([profile('ALL', any(known('trader'), not(known('trader'))))], 'ALL')).toContain(
      'ALWAYS',
    );
    expect(found([profile('ALL', compare('atLeast', 'sealCount', 0))], 'ALL')).toContain(
      'ALWAYS_WHEN_KNOWN',
    );
    expect(found([profile('SOME', compare('atLeast', 'sealCount', 1))], 'SOME')).toEqual([]);
  });

  test('because one of its alternatives, or an exception, can never hold', () => {
    const condition = all(is('procedure', '40'), any(is('procedure', '70'), known('trader')));
    const odd = profile('ODD', condition, {
      exceptions: [{ condition: is('procedure', '70'), reason: 'never' }],
    });
    expect(found([odd], 'ODD')).toEqual(['NEVER_BRANCH', 'EXCEPTION_NEVER']);
  });

  test('because a stricter one fires wherever it does, and only then', () => {
    const wide = profile('WIDE', item(starts('hsCode', '64')), { corridor: 'red' });
    const narrow = profile('NARROW', item(footwear, is('origin', 'CN')));
    expect(found([wide, narrow], 'NARROW')).toEqual(['SHADOWED']);
    expect(found([wide, narrow], 'WIDE')).toEqual([]);
    const excepted = { ...wide, exceptions: [{ condition: known('trader'), reason: 'known' }] };
    expect(found([excepted, narrow], 'NARROW')).not.toContain('SHADOWED');
    const ending = { ...wide, validTo: '2027-01-01' };
    expect(found([ending, narrow], 'NARROW')).not.toContain('SHADOWED');
    const drawn = { ...wide, share: 5000 };
    expect(found([drawn, narrow], 'NARROW')).not.toContain('SHADOWED');
    const elsewhere: Profile = { ...wide, directions: ['export'] };
    expect(found([elsewhere, narrow], 'NARROW')).not.toContain('SHADOWED');
  });

  test('because it only adds points to those of another', () => {
    const scored: Partial<Profile> = { kind: 'standing', weight: 10 };
    const wide = profile('WIDE', item(starts('hsCode', '64')), { ...scored, weight: 20 });
    const narrow = profile('NARROW', item(footwear), scored);
    expect(found([wide, narrow], 'NARROW')).toEqual(['SHADOWED_IN_SCORE']);
    expect(found([{ ...wide, weight: 5 }, narrow], 'NARROW')).toEqual([]);
  });

  test('because of two that are alike the second adds nothing', () => {
    const twins = [profile('ONE', item(footwear)), profile('TWO', item(footwear))];
    expect(found(twins, 'ONE')).toEqual([]);
    expect(found(twins, 'TWO')).toEqual(['SHADOWED']);
  });
});

test('two that decide alone and differently on one declaration are told once, at the lighter', () => {
  const yellow = profile('YELLOW', item(footwear));
  const red = profile('RED', is('dispatchCountry', 'CN'), { corridor: 'red' });
  expect(found([yellow, red], 'YELLOW')).toEqual([]);
  const redToo = profile('RED', all(is('dispatchCountry', 'CN'), item(footwear)), {
    corridor: 'red',
  });
  expect(found([yellow, redToo], 'YELLOW')).toEqual(['OVERLAP']);
  expect(found([yellow, redToo], 'RED')).toEqual([]);
});

test('a hole between the ranges of two profiles that are otherwise the same is found', () => {
  const light = profile('LIGHT', item(footwear, compare('less', 'netKilograms', 100)));
  const heavy = profile('HEAVY', item(compare('greater', 'netKilograms', 150), footwear));
  const [gap] = analyze(bookWith([light, heavy]), { asOf });
  expect(gap).toMatchObject({
    code: 'GAP',
    profile: 'LIGHT',
    params: {
      field: 'netKilograms',
      other: 'HEAVY',
      from: 100,
      fromSign: '≥',
      to: 150,
      toSign: '≤',
    },
  });
  const between = profile(
    'BETWEEN',
    item(footwear, { op: 'between', field: 'netKilograms', from: 100, to: 150 }),
  );
  expect(analyze(bookWith([light, heavy, between]), { asOf })).toEqual([]);
  const elsewhere: Profile = { ...heavy, directions: ['export'] };
  expect(analyze(bookWith([light, elsewhere]), { asOf })).toEqual([]);
});

describe('what a profile brings about', () => {
  test('is nothing for the green corridor without points', () => {
    expect(found([profile('GREEN', known('trader'), { corridor: 'green' })], 'GREEN')).toEqual([
      'NO_EFFECT',
    ]);
  });

  test('can be out of reach of every score', () => {
    const scored = profile('RED', known('trader'), {
      kind: 'standing',
      weight: 30,
      corridor: 'red',
    });
    const other = profile('BLUE', known('declarant'), {
      kind: 'standing',
      weight: 50,
      corridor: 'blue',
    });
    const tactics = starterTactics;
    expect(found([scored], 'RED', { tactics })).toEqual(['CORRIDOR_UNREACHABLE']);
    expect(found([scored, other], 'RED', { tactics })).toEqual([]);
  });

  test('waits for what the post has never known', () => {
    const data = new Map([
      ['trader', { known: 0, total: 40 }],
      ['procedure', { known: 1, total: 40 }],
    ]);
    const one = profile('ONE', all(known('trader'), is('procedure', '40')));
    expect(found([one], 'ONE', { data })).toEqual(['FIELD_WITHOUT_DATA']);
  });
});

test('days that have passed, or have not come, are told', () => {
  const ended = profile('ENDED', known('trader'), {
    validTo: '2026-05-31',
    reviewOn: '2026-05-31',
  });
  expect(found([ended], 'ENDED')).toEqual(['EXPIRED', 'REVIEW_PAST']);
  expect(found([profile('NEXT', known('trader'), { validFrom: '2026-06-02' })], 'NEXT')).toEqual([
    'NOT_YET',
  ]);
  expect(
    found([profile('TODAY', known('trader'), { validTo: asOf, reviewOn: asOf })], 'TODAY'),
  ).toEqual([]);
});

describe('an instruction', () => {
  const told = (text: string, condition: Condition) =>
    found(
      [
        profile('TOLD', condition, {
          instruction: { ...three('Compare the papers with the goods.'), ru: text },
        }),
      ],
      'TOLD',
    );
  const cheap = item(
    compare('less', 'priceRatio', 0.35),
    listed('origin', 'FAR'),
    footwear,
    is('preference', 'CT1'),
  );

  test.each([
    ['Проверьте товары с ценой ниже 0,35 от обычной.'],
    ['Проверьте, если цена ниже обычной на 65 %.'],
    ['Проверьте, если цена составляет 35% обычной.'],
    ['Проверьте товары с кодом 6402.'],
    ['Проверьте товары происхождением CN.'],
    ['Проверьте сертификат CT1 на товары.'],
  ])('that says «%s» tells too much', (text) => {
    expect(told(text, cheap)).toContain('INSTRUCTION_LEAKS');
  });

  test.each([['Сверьте графы 31, 35 и 42 с документами.'], ['Пересчитайте 2 места из партии.']])(
    'that says «%s» tells no threshold',
    (text) => {
      expect(told(text, item(compare('less', 'priceRatio', 35), footwear))).toEqual([]);
    },
  );

  test('that names the country in words tells too much', () => {
    expect(told('Проверьте товары из Китая.', item(is('origin', 'CN')))).toContain(
      'INSTRUCTION_LEAKS',
    );
  });

  test('of three dots is none', () => {
    expect(told('...', known('trader'))).toEqual(['INSTRUCTION_MISSING']);
  });
});

test('values a field can hardly have are told', () => {
  expect(found([profile('ODD', item(starts('hsCode', '64.02')))], 'ODD')).toEqual([
    'VALUE_IMPOSSIBLE',
  ]);
  expect(found([profile('ODD', is('dispatchCountry', 'China'))], 'ODD')).toEqual([
    'VALUE_IMPOSSIBLE',
  ]);
});

test('lists that are empty, stale, unused, or hold what is none of their kind are told', () => {
  const odd: RiskList[] = [
    { ...list('STALE', 'country', ['CN']), reviewBy: '2026-05-31' },
    list('ODD', 'country', ['CN', 'China', 'cn']),
    list('EMPTY', 'trader', []),
    list('CODES', 'hs', ['6402', 'shoes']),
  ];
  const user = profile('USER', any(listed('dispatchCountry', 'STALE'), listed('trader', 'EMPTY')));
  const said = analyze(bookWith([user], odd), { asOf }).map(
    ({ code, list: of, profile: by }) => `${of ?? by} ${code}`,
  );
  expect(said).toEqual([
    'USER NEVER_BRANCH',
    'CODES LIST_MEMBER_IMPOSSIBLE',
    'EMPTY LIST_EMPTY',
    'ODD LIST_MEMBER_IMPOSSIBLE',
    'STALE LIST_STALE',
    'CODES LIST_UNUSED',
    'ODD LIST_MEMBER_TWICE',
    'ODD LIST_UNUSED',
  ]);
});

test('a set that would take for ever to think through is thought through no further', () => {
  const deep = (depth: number): Condition =>
    depth === 0
      ? is('procedure', '40')
      : any(
          all(deep(depth - 1), known('trader')),
          all(is('procedure', String(depth)), known('declarant')),
        );
  const wide = all(
    ...Array.from({ length: 40 }, (_, at) =>
      any(is('procedure', String(at)), item(any(is('origin', 'CN'), starts('hsCode', String(at))))),
    ),
  );
  const started = performance.now();
  analyze(bookWith([profile('DEEP', deep(14)), profile('WIDE', wide)]), { asOf });
  expect(performance.now() - started).toBeLessThan(60_000);
});

test('of hundreds of profiles that all fire at once only a few pairs each are told', () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    profile(
      `P-${at}`,
      all(
        known('trader'),
        among('procedure', ...Array.from({ length: 500 }, (__, code) => String(code))),
      ),
      {
        corridor: at % 2 === 0 ? 'yellow' : 'blue',
        exceptions: [{ condition: is('containerised', true), reason: String(at) }],
      },
    ),
  );
  const started = performance.now();
  expect(analyze(bookWith(many), { asOf }).length).toBeLessThanOrEqual(900);
  expect(performance.now() - started).toBeLessThan(60_000);
});

test('what the proofs take for granted of the facts is so: box 5 is counted, weights and counts are not negative', () => {
  const declaration = blankDeclaration();
  declaration.totals.items = 7;
  declaration.items.push(blankItem(1), blankItem(2));
  const { header } = factsOf(declaration, [], noHistory);
  expect(header['itemCount']).toBe(2);
  expect(
    declarationSchema.safeParse({ ...declaration, items: [{ ...blankItem(1), netGrams: -1 }] })
      .success,
  ).toBe(false);
  expect(declarationSchema.shape.direction.options).toEqual([
    'import',
    'export',
    'transit',
    'other',
  ]);
});

test.each(languages)('everything it can say is said in words (%s)', (language) => {
  for (const code of Object.keys(diagnosticCodes)) {
    const { message, help } = sayDiagnostic(
      {
        code,
        severity: 'info',
        profile: 'ONE',
        list: null,
        path: 'instruction.kk',
        params: {
          field: 'netKilograms',
          other: 'TWO',
          others: 'TWO',
          corridor: 'red',
          from: 1,
          to: 2,
          fromSign: '≥',
          toSign: '<',
          day: '2026-01-31',
          value: 'x',
          most: 3,
          threshold: 4,
          total: 5,
        },
      },
      language,
    );
    expect(`${message} ${help}`).not.toMatch(/⟦|\{\{/);
  }
});
