import { listedSign, type RiskList } from '../../../../shared/risk-list.ts';
import { membersOf, type Members } from '../members.ts';
import {
  everything,
  nextAfterPrefix,
  nothing,
  point,
  prefixed,
  stretch,
  unionOf,
  type OrderedSet,
} from './ordered-set.ts';

/**
 * A list as sets of texts. Signs are compared without spaces, dashes and case, so that what
 * belongs is known only between two sets: what surely does, and what may.
 */
export interface ListSet {
  readonly surely: OrderedSet<string>;
  readonly maybe: OrderedSet<string>;
  readonly holds: (value: string) => boolean;
}

/** The sets of a list by its code; made when first asked for. */
export type ListSets = (code: string) => ListSet | undefined;

/** Longer lists are told apart only value by value. */
const spelledOut = 1_000;

/** Characters that are no part of a sign as lists hold it, after a beginning that is. */
function strayAfter(beginning: string, digitsOnly: boolean): OrderedSet<string>[] {
  const end = nextAfterPrefix(beginning);
  const until = (text: string) => ({ at: text, included: false });
  const from = (text: string) => ({ at: text, included: true });
  const last = end === null ? null : until(end);
  const low = stretch({ at: beginning, included: false }, until(`${beginning}0`));
  if (digitsOnly) return [low, stretch(from(`${beginning}:`), last)];
  return [
    low,
    stretch(from(`${beginning}:`), until(`${beginning}A`)),
    stretch(from(`${beginning}[`), last),
  ];
}

/** Everything whose sign may be one of these: themselves, and spellings with other characters in between. */
function spellings(signs: readonly string[], isCode: boolean): OrderedSet<string> {
  const beginnings = new Set<string>();
  for (const sign of signs) {
    // A code goes on after its member anyhow; of other signs nothing may follow but what is stripped.
    const last = isCode ? sign.length - 1 : sign.length;
    for (let length = 0; length <= last; length += 1) beginnings.add(sign.slice(0, length));
  }
  return unionOf([
    ...signs.map((sign) => (isCode ? prefixed(sign) : point(sign))),
    ...[...beginnings].flatMap((beginning) => strayAfter(beginning, isCode)),
  ]);
}

function setOf(list: RiskList, members: Members): ListSet {
  const isCode = list.kind === 'hs';
  const signs = [...new Set(list.members.map((member) => listedSign(list.kind, member)))].filter(
    (sign) => !isCode || sign !== '',
  );
  const holds = members(list.code);
  if (signs.length === 0) return { surely: nothing(), maybe: nothing(), holds };
  if (signs.length > spelledOut) return { surely: nothing(), maybe: everything(), holds };
  return {
    surely: unionOf(signs.map((sign) => (isCode ? prefixed(sign) : point(sign)))),
    maybe: spellings(signs, isCode),
    holds,
  };
}

/** The lists of a set of profiles as sets of texts. */
export function listSets(lists: readonly RiskList[]): ListSets {
  const members = membersOf(lists);
  const byCode = new Map(lists.map((list) => [list.code, list]));
  const made = new Map<string, ListSet>();
  return (code) => {
    const list = byCode.get(code);
    if (list === undefined) return undefined;
    const set = made.get(code) ?? setOf(list, members);
    made.set(code, set);
    return set;
  };
}
