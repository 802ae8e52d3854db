import { analyze } from '../../../electron/core/risk/analyze/analyze.ts';
import type { Condition } from '../../../shared/condition.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { bookWith } from '../../support/book.ts';

export const three = (text: string) => ({ kk: text, ru: text, en: text });
export const asOf = '2026-06-01';

export function profile(code: string, condition: Condition, rest: Partial<Profile> = {}): Profile {
  return {
    code,
    version: 1,
    kind: 'mandatory',
    area: three('Area'),
    directions: ['import'],
    condition,
    corridor: 'yellow',
    weight: 0,
    measures: ['D10'],
    boxes: ['31'],
    instruction: three('Compare the papers with the goods.'),
    validFrom: '2020-01-01',
    validTo: null,
    ...rest,
  };
}

export function list(code: string, kind: RiskList['kind'], members: string[]): RiskList {
  return { code, kind, name: three(code), members, reviewBy: null };
}

export const lists = [
  list('FOOTWEAR', 'hs', ['6402', '6403']),
  list('FAR', 'country', ['CN', 'VN']),
  list('NOBODY', 'trader', []),
];

/** The codes found in one profile among others, without what is said of the lists. */
export function found(profiles: readonly Profile[], code: string, options = {}) {
  return analyze(bookWith(profiles, lists), { asOf, ...options })
    .filter((each) => each.profile === code)
    .map((each) => each.code);
}

export const all = (...of: Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: Condition[]): Condition => ({ op: 'any', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });
export const item = (...of: Condition[]): Condition => ({ op: 'someItem', where: all(...of) });
export const every = (...of: Condition[]): Condition => ({ op: 'everyItem', where: all(...of) });
export const is = (field: string, value: string | number | boolean): Condition => ({
  op: 'equals',
  field,
  value,
});
export const starts = (field: string, ...prefixes: string[]): Condition => ({
  op: 'startsWith',
  field,
  prefixes,
});
export const among = (field: string, ...values: string[]): Condition => ({
  op: 'in',
  field,
  values,
});
export const listed = (field: string, name: string): Condition => ({
  op: 'inList',
  field,
  list: name,
});
export const words = (...of: string[]): Condition => ({
  op: 'words',
  field: 'description',
  words: of,
});
export const known = (field: string): Condition => ({ op: 'known', field });
export const compare = (
  op: 'less' | 'atMost' | 'greater' | 'atLeast',
  field: string,
  value: number,
): Condition => ({ op, field, value });
export const count = (
  is: 'less' | 'atMost' | 'equal' | 'atLeast',
  value: number,
  where: Condition,
): Condition => ({
  op: 'countItems',
  where,
  is,
  value,
});
export const sum = (
  is: 'less' | 'atMost' | 'greater' | 'equal',
  value: number,
  where?: Condition,
): Condition => ({
  op: 'sumItems',
  field: 'netKilograms',
  is,
  value,
  ...(where === undefined ? {} : { where }),
});
export const footwear = starts('hsCode', '6402');
