import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../shared/condition.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { starterProfiles } from '../../../electron/core/profiles/starter.ts';
import { checkBook } from '../../../electron/core/risk/check-book.ts';
import { compileRules, UnsoundRulesError } from '../../../electron/core/risk/rules.ts';
import { bookWith } from '../../support/book.ts';

const [template] = starterProfiles;
if (template === undefined) throw new Error('no starter profile');

function profile(code: string, of: Partial<Profile> = {}): Profile {
  return { ...(template as Profile), code, kind: 'standing', weight: 10, ...of };
}
const list = (code: string, of: Partial<RiskList> = {}): RiskList => ({
  code,
  kind: 'hs',
  name: { kk: 'Тізім', ru: 'Список', en: 'List' },
  members: ['0803'],
  reviewBy: null,
  ...of,
});
const faults = (profiles: readonly Profile[], lists: readonly RiskList[] = []) =>
  checkBook(bookWith(profiles, lists)).map(({ of, path, code }) => ({ of, path, code }));
const when = (condition: Condition) => faults([profile('AAA', { condition })], [list('FRUIT')]);

describe('A condition is refused with its place', () => {
  it('where it names a field that does not exist, with the name that was meant', () => {
    const [fault] = checkBook(
      bookWith([profile('AAA', { condition: { op: 'known', field: 'orign' } })]),
    );
    expect(fault).toMatchObject({
      of: 'AAA',
      path: 'condition.field',
      code: 'UNKNOWN_FIELD',
      help: 'did you mean "origin"?',
    });
  });

  it('where a list does not exist, or holds something else than the field', () => {
    expect(
      when({ op: 'someItem', where: { op: 'inList', field: 'hsCode', list: 'FRUIT' } }),
    ).toEqual([]);
    const at = (field: string, named: string) =>
      when({ op: 'someItem', where: { op: 'inList', field, list: named } });
    expect(at('hsCode', 'FRUITS')).toEqual([
      { of: 'AAA', path: 'condition.where.list', code: 'UNKNOWN_LIST' },
    ]);
    expect(at('origin', 'FRUIT')).toMatchObject([{ code: 'WRONG_LIST' }]);
    expect(at('description', 'FRUIT')).toMatchObject([{ code: 'WRONG_LIST' }]);
  });

  it('where items are counted within an item, or something is summed that is no figure of an item', () => {
    const known: Condition = { op: 'known', field: 'hsCode' };
    const count: Condition = { op: 'countItems', where: known, is: 'atLeast', value: 2 };
    expect(when(count)).toEqual([]);
    expect(when({ op: 'someItem', where: count })).toMatchObject([
      { path: 'condition.where', code: 'NESTED_ITEMS' },
    ]);
    const sum = (field: string): Condition => ({ op: 'sumItems', field, is: 'less', value: 1 });
    expect(when(sum('netKilograms'))).toEqual([]);
    expect(when(sum('hsCode'))).toMatchObject([{ code: 'WRONG_TYPE' }]);
    expect(when(sum('customsValue'))).toMatchObject([{ code: 'HEADER_FIELD_SUMMED' }]);
    expect(when({ op: 'someItem', where: sum('netKilograms') })).toMatchObject([
      { code: 'NESTED_ITEMS' },
    ]);
  });

  it('in an exception as in the condition itself', () => {
    const exceptions = [{ condition: { op: 'known', field: 'colour' } as const, reason: 'why' }];
    expect(faults([profile('AAA', { exceptions })])).toEqual([
      { of: 'AAA', path: 'exceptions.0.condition.field', code: 'UNKNOWN_FIELD' },
    ]);
  });
});

describe('A profile is refused', () => {
  it.each<[string, Partial<Profile>, string, string]>([
    ['that decides alone and has a weight', { kind: 'mandatory' }, 'weight', 'KIND_FORBIDS'],
    ['that draws and names no share', { kind: 'random', weight: 0 }, 'share', 'KIND_NEEDS'],
    ['that depends on nothing', { kind: 'dependent' }, 'dependsOn', 'KIND_NEEDS'],
    ['that stands alone and depends', { dependsOn: ['BBB'] }, 'dependsOn', 'KIND_FORBIDS'],
    [
      'that aims without an end',
      { kind: 'target', weight: 0, validTo: null },
      'validTo',
      'KIND_NEEDS',
    ],
    [
      'that aims for years',
      { kind: 'target', weight: 0, validFrom: '2026-01-01', validTo: '2029-01-01' },
      'validTo',
      'KIND_FORBIDS',
    ],
    ['that lets go hits it counts', { atMostUnselected: 3 }, 'atMostUnselected', 'KIND_FORBIDS'],
    [
      'that ends before it begins',
      { validFrom: '2026-05-02', validTo: '2026-05-01' },
      'validTo',
      'DATES_REVERSED',
    ],
  ])('%s', (_, of, path, code) => {
    expect(faults([profile('AAA', of), profile('BBB')])).toEqual([{ of: 'AAA', path, code }]);
  });

  it('that depends on none there is, on one drawn by lot, or on itself by way of others', () => {
    const on = (code: string, ...dependsOn: string[]) =>
      profile(code, { kind: 'dependent', dependsOn });
    const drawn = profile('DRAW', { kind: 'random', weight: 0, share: 5 });
    expect(faults([on('AAA', 'DRAWN'), drawn])).toEqual([
      { of: 'AAA', path: 'dependsOn.0', code: 'UNKNOWN_PROFILE' },
    ]);
    expect(faults([on('AAA', 'DRAW'), drawn])).toMatchObject([{ code: 'DEPENDS_ON_DRAWN' }]);
    const ring = checkBook(
      bookWith([on('AAA', 'BBB'), on('BBB', 'CCC'), on('CCC', 'AAA'), on('DDD', 'AAA')]),
    );
    expect(ring).toMatchObject([{ code: 'DEPENDENCE_CYCLE' }]);
    expect(ring[0]?.message).toContain('AAA → BBB → CCC → AAA');
    expect(faults([on('AAA', 'AAA')])).toMatchObject([{ code: 'DEPENDENCE_CYCLE' }]);
  });

  it('with a chain of a hundred thousand it depends on checked in a moment, and no stack overflows', () => {
    const chain = Array.from({ length: 100_000 }, (_, n) =>
      profile(`P-${n}`, n === 0 ? {} : { kind: 'dependent', dependsOn: [`P-${n - 1}`] }),
    );
    expect(checkBook(bookWith(chain))).toEqual([]);
  });
});

it('A set with one faulty profile is refused whole, naming every fault', () => {
  const book = bookWith(
    [profile('AAA'), profile('AAA'), profile('BBB', { kind: 'random' })],
    [list('FRUIT'), list('FRUIT')],
  );
  const refused = () => compileRules(book);
  expect(refused).toThrow(UnsoundRulesError);
  expect(refused).toThrow(/AAA occurs twice.*FRUIT occurs twice.*BBB weight.*BBB share/);
});
