import type { z } from 'zod';
import type { RuleBook } from '../../../shared/profile.ts';
import type { BookFault } from '../risk/check-book.ts';
import { nearest } from '../risk/check.ts';
import type { RepeatedKey } from './repeated-key.ts';

/** A fault of a file: where, and what the sentence about it is made with. */
export interface FileFault {
  /** Code of the profile, or its place in the file where it has none; `null`: it is not in a profile. */
  readonly profile: string | null;
  /** The same of the list it is in. */
  readonly list: string | null;
  readonly path: string;
  readonly code:
    | BookFault['code']
    | 'FILE_TOO_LARGE'
    | 'NOT_UTF8'
    | 'FILE_TOO_DEEP'
    | 'FILE_TOO_MUCH'
    | 'NOT_JSON'
    | 'KEY_TWICE'
    | 'TOO_MANY_PROFILES'
    | 'TOO_MANY_LISTS'
    | 'UNKNOWN_KEY'
    | 'MISSING_KEY'
    | 'UNKNOWN_OPERATOR'
    | 'NO_REGULAR_EXPRESSIONS'
    | 'NESTED_TOO_DEEP'
    | 'TOO_LONG'
    | 'NOT_ALLOWED'
    | 'WRONG_VALUE';
  readonly params: Readonly<Record<string, string | number>>;
}

/** The operators of the language, for whoever writes one that is not among them. */
export const operators = [
  'all',
  'any',
  'not',
  'equals',
  'in',
  'inList',
  'startsWith',
  'words',
  'less',
  'atMost',
  'greater',
  'atLeast',
  'between',
  'known',
  'someItem',
  'everyItem',
  'countItems',
  'sumItems',
] as const;

/** What other languages call a comparison with a pattern. */
const patterns = /^(match(es)?|reg-?exp?|regular|pattern|like|glob|test)$/i;
const conditionKeys = 'op of field value values list prefixes words from to where is'.split(' ');

type Issue = z.core.$ZodIssue;
type Part = Pick<FileFault, 'code' | 'params'>;
/** What a fault is in: a profile, a list, or neither. */
export type Holder = Pick<FileFault, 'profile' | 'list'>;
export const ofFile: Holder = { profile: null, list: null };

/** The issues of one part of a file as faults: in our words, with what was found there. */
export function faultsOf(
  issues: readonly Issue[],
  value: unknown,
  holder: Holder,
  keys: readonly string[],
): FileFault[] {
  return issues.map((issue) => {
    const found = foundAt(value, issue.path);
    const path = issue.path.map(String).join('.');
    return { ...holder, path, ...faultOf(issue, found, path === '' ? keys : conditionKeys) };
  });
}

function faultOf(issue: Issue, found: unknown, keys: readonly string[]): Part {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      const others = issue.keys.length - 1;
      return {
        code: 'UNKNOWN_KEY',
        params: {
          found: others === 0 ? shown(key) : `${shown(key)} (+${others})`,
          meant: nearest(key.slice(0, 80), keys) ?? '',
        },
      };
    }
    case 'invalid_union':
      if (issue.path.at(-1) === 'op') return operatorFault(found);
      break;
    case 'too_big':
      return { code: 'TOO_LONG', params: { found: shown(found), limit: Number(issue.maximum) } };
    case 'invalid_value':
      return {
        code: found === undefined ? 'MISSING_KEY' : 'NOT_ALLOWED',
        params: { found: shown(found), allowed: issue.values.map(String).join(', ') },
      };
    case 'invalid_type':
      // Only the end of the depth that conditions may have expects nothing at all.
      if (issue.expected === 'never') return { code: 'NESTED_TOO_DEEP', params: {} };
      break;
    default:
  }
  if (found === undefined) return { code: 'MISSING_KEY', params: { found: '', allowed: '' } };
  return { code: 'WRONG_VALUE', params: { found: shown(found), reason: issue.message } };
}

function operatorFault(found: unknown): Part {
  if (typeof found !== 'string') {
    const code = found === undefined ? 'MISSING_KEY' : 'NOT_ALLOWED';
    return { code, params: { found: shown(found), allowed: operators.join(', ') } };
  }
  if (patterns.test(found))
    return { code: 'NO_REGULAR_EXPRESSIONS', params: { found: shown(found) } };
  return {
    code: 'UNKNOWN_OPERATOR',
    params: {
      found: shown(found),
      meant: nearest(found.slice(0, 80), operators) ?? '',
      allowed: operators.join(', '),
    },
  };
}

/** A key that stands twice in one object as a fault of the file. */
export function keyTwice({ key, path, line, column }: RepeatedKey): FileFault {
  return { ...ofFile, path, code: 'KEY_TWICE', params: { found: shown(key), line, column } };
}

/** A fault of the set as a fault of the file, with what stands in its place. */
export function ofBook({ of, path, code, message, help }: BookFault, book: RuleBook): FileFault {
  const part = [...book.profiles, ...book.lists].find((each) => each.code === of);
  const found = foundAt(part, path === '' ? [] : path.split('.'));
  const isList = code === 'LIST_TWICE';
  return {
    profile: isList ? null : of,
    list: isList ? of : null,
    path,
    code,
    params: {
      message,
      help: help ?? '',
      found: typeof found === 'object' ? (of ?? '') : shown(found),
      meant: /did you mean "?([^"?]+)"?\?/.exec(help ?? '')?.[1] ?? '',
    },
  };
}

function foundAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.getOwnPropertyDescriptor(at, key)?.value;
  }
  return at;
}

/** What stands there, short enough for a sentence. */
function shown(found: unknown): string {
  if (typeof found === 'object' && found !== null) return Array.isArray(found) ? '[…]' : '{…}';
  const text = typeof found === 'string' ? found : String(found);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
