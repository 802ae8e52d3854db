import { describe, expect, test } from 'vitest';
import { analyze } from '../../../electron/core/risk/analyze/analyze.ts';
import { starterProfiles, starterTactics } from '../../../electron/core/profiles/starter.ts';
import type { Condition } from '../../../shared/condition.ts';
import type { Profile } from '../../../shared/profile.ts';
import { bookWith } from '../../support/book.ts';
import {
  asOf,
  profile,
  found,
  all,
  any,
  not,
  item,
  every,
  is,
  starts,
  among,
  listed,
  words,
  known,
  compare,
  count,
  sum,
  footwear,
} from './analyze-at-hand.ts';

/** What can never be, in the shapes in which it gets written. */
const contradictions: readonly (readonly [shape: string, condition: Condition])[] = [
  [
    'a number below and above',
    all(compare('less', 'itemCount', 2), compare('greater', 'itemCount', 5)),
  ],
  [
    'ranges that touch at an end neither includes',
    all(compare('less', 'sealCount', 2), compare('atLeast', 'sealCount', 2)),
  ],
  [
    'a number in and beside a range',
    all({ op: 'between', field: 'sealCount', from: 2, to: 4 }, is('sealCount', 5)),
  ],
  ['a negative weight', item(compare('less', 'netKilograms', 0))],
  ['two values of one code', all(is('procedure', '40'), is('procedure', '70'))],
  ['a value that a choice leaves out', all(is('procedure', '40'), among('procedure', '70', '80'))],
  [
    'two choices without a common value',
    all(among('dispatchCountry', 'CN', 'VN'), among('dispatchCountry', 'KZ')),
  ],
  ['a value and its denial', all(is('trader', '1'), not(is('trader', '1')))],
  ['yes and no of one flag', all(is('containerised', true), is('containerised', false))],
  ['a value that does not begin so', item(starts('hsCode', '64'), is('hsCode', '8517'))],
  ['two beginnings of one code', item(starts('hsCode', '64'), starts('hsCode', '85'))],
  [
    'a beginning, and its denial by a shorter one',
    item(starts('hsCode', '6402'), not(starts('hsCode', '64'))),
  ],
  ['a missing value that is compared', all(not(known('procedure')), is('procedure', '40'))],
  ['a value that the list does not hold', item(listed('origin', 'FAR'), is('origin', 'KZ'))],
  ['a code outside a list of codes', item(listed('hsCode', 'FOOTWEAR'), starts('hsCode', '85'))],
  ['a member of an empty list', listed('trader', 'NOBODY')],
  ['a list and its denial', item(listed('origin', 'FAR'), not(listed('origin', 'FAR')))],
  ['a longer word, and the denial of a shorter', item(words('смартфон'), not(words('смарт')))],
  [
    'words of a field of several codes',
    item({ op: 'words', field: 'documentKinds', words: ['ab'] }),
  ],
  [
    'documents that are there and are not',
    item(is('documentKinds', '06011'), not(starts('documentKinds', '060'))),
  ],
  ['a direction there is not', is('direction', 'imports')],
  ['an item among none', all(is('itemCount', 0), item(known('origin')))],
  ['an item, and none such', all(item(footwear), not(item(footwear)))],
  [
    'some item outside what every item is',
    all(every(is('origin', 'CN')), item(is('origin', 'KZ'))),
  ],
  ['every item contradicts itself', every(is('origin', 'CN'), is('origin', 'KZ'))],
  [
    'a field of the declaration against an item',
    all(is('containerised', true), item(is('containerised', false), footwear)),
  ],
  [
    'many and few of the same items',
    all(count('atLeast', 3, footwear), count('atMost', 1, footwear)),
  ],
  ['fewer than no items', count('less', 0, footwear)],
  ['no such items, and one', all(count('equal', 0, footwear), item(footwear))],
  [
    'more items than there are',
    all(count('atLeast', 4, footwear), compare('atMost', 'itemCount', 2)),
  ],
  ['a sum above and below', all(sum('greater', 10, footwear), sum('less', 5, footwear))],
  ['a negative sum of weights', sum('less', 0)],
  [
    'a sum of items that cannot be',
    all(sum('greater', 0, is('origin', 'CN')), every(is('origin', 'KZ'))),
  ],
  [
    'alternatives each ruled out',
    all(any(is('procedure', '40'), is('procedure', '70')), is('procedure', '80')),
  ],
  [
    'alternatives that cross',
    all(
      any(
        all(is('procedure', '40'), is('deliveryTerms', 'CIF')),
        all(is('procedure', '70'), is('deliveryTerms', 'FCA')),
      ),
      is('procedure', '40'),
      is('deliveryTerms', 'FCA'),
    ),
  ],
  [
    'a denial of everything that may be',
    not(any(compare('less', 'sealCount', 5), compare('atLeast', 'sealCount', 5))),
  ],
];

describe('a profile that can never fire is found', () => {
  test.each(contradictions)('%s', (_, condition) => {
    expect(found([profile('DEAD', condition)], 'DEAD')[0]).toMatch(/^NEVER_/);
  });

  test('and the place where the last possibility goes is named', () => {
    const condition = all(known('trader'), item(is('origin', 'CN'), not(starts('origin', 'C'))));
    const [first] = analyze(bookWith([profile('DEAD', condition)]), { asOf });
    expect(first).toMatchObject({
      code: 'NEVER_FIELD',
      severity: 'error',
      path: 'condition.of.1.where.of.1.of',
      params: { field: 'origin' },
    });
  });

  test('because it is limited to a direction that its condition rules out', () => {
    expect(found([profile('DEAD', is('direction', 'export'))], 'DEAD')).toContain('NEVER_IN_SCOPE');
  });

  test('because an exception covers it', () => {
    const exceptions = [{ condition: item(starts('hsCode', '64')), reason: 'known' }];
    const dead = profile('DEAD', item(footwear), { exceptions });
    expect(found([dead], 'DEAD')).toContain('NEVER_EXCEPTED');
  });

  test('because it depends on a dead one, or on one it can never meet', () => {
    const dependent = (on: string): Partial<Profile> => ({
      kind: 'dependent',
      weight: 10,
      dependsOn: [on],
    });
    const profiles = [
      profile('DEAD', all(is('procedure', '40'), is('procedure', '70'))),
      profile('LIVE', is('procedure', '40')),
      profile('ON-DEAD', known('trader'), dependent('DEAD')),
      profile('ON-LIVE', is('procedure', '70'), dependent('LIVE')),
      profile('LATER', known('trader'), { ...dependent('ENDED') }),
      profile('ENDED', known('trader'), { validTo: '2020-02-01' }),
    ];
    profiles.splice(4, 1, {
      ...profile('LATER', known('trader'), dependent('ENDED')),
      validFrom: '2026-01-01',
    });
    expect(found(profiles, 'ON-DEAD')).toContain('NEVER_DEPENDS_ON_DEAD');
    expect(found(profiles, 'ON-LIVE')).toContain('NEVER_WITH_OTHERS');
    expect(found(profiles, 'LATER')).toContain('NEVER_WITH_OTHERS');
    expect(found(profiles, 'LIVE')).not.toContain('NEVER_FIELD');
  });
});

describe('a profile that may fire is not called dead', () => {
  test.each<[string, Condition]>([
    ['items that differ from one another', all(item(is('origin', 'CN')), item(is('origin', 'KZ')))],
    ['documents of both kinds', item(is('documentKinds', 'A'), is('documentKinds', 'B'))],
    [
      'a member spelled with a dash',
      all(listed('dispatchCountry', 'FAR'), is('dispatchCountry', 'c-n')),
    ],
    ['two words', item(words('смарт'), not(words('смартфон')))],
    ['a missing value', not(any(known('procedure'), known('trader')))],
  ])('%s', (_, condition) => {
    expect(found([profile('LIVE', condition)], 'LIVE').join(' ')).not.toContain('NEVER_');
  });

  test('nor is any profile a new post begins with found fault with', () => {
    const diagnostics = analyze(bookWith(starterProfiles), { asOf, tactics: starterTactics });
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
