import { listedSign, type RiskList } from '../../../shared/risk-list.ts';

/** Tells, for a list, whether a value belongs to it. */
export type Members = (list: string) => (value: string) => boolean;

/** Lists nobody keeps hold nothing. */
export const noMembers: Members = () => () => false;

/** The lists of a rule set, each looked up in constant time; commodity codes belong by prefix. */
export function membersOf(lists: readonly RiskList[]): Members {
  const byCode = new Map(lists.map((list) => [list.code, belonging(list)]));
  return (code) => byCode.get(code) ?? (() => false);
}

function belonging({ kind, members }: RiskList): (value: string) => boolean {
  const signs = new Set(members.map((member) => listedSign(kind, member)));
  if (kind !== 'hs') return (value) => signs.has(listedSign(kind, value));
  const lengths = [...new Set(members.map((member) => listedSign('hs', member).length))].filter(
    (length) => length > 0,
  );
  return (value) => {
    const code = listedSign('hs', value);
    return lengths.some((length) => code.length >= length && signs.has(code.slice(0, length)));
  };
}
