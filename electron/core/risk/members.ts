import { listedSign, type ListKind, type RiskList } from '../../../shared/risk-list.ts';

/** Tells, for a list, whether a value belongs to it. */
export type Members = (list: string) => (value: string) => boolean;

/** Lists nobody keeps hold nothing. */
export const noMembers: Members = () => () => false;

/** The lists of a rule set, each looked up in constant time; commodity codes belong by prefix. */
export function membersOf(lists: readonly RiskList[]): Members {
  const byCode = new Map(lists.map((list) => [list.code, belonging(list)]));
  return (code) => byCode.get(code) ?? (() => false);
}

/** Digits, and letters but in commodity codes, are what most values are written in already: taking the sign changes nothing. */
function isPlain(kind: ListKind, value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    const isDigit = unit >= 48 && unit <= 57;
    if (!isDigit && (kind === 'hs' || unit < 65 || unit > 90)) return false;
  }
  return true;
}

/** The sign under which a value would stand in a list. */
export function signOf(kind: ListKind, value: string): string {
  return isPlain(kind, value) ? value : listedSign(kind, value);
}

/** The lengths of the codes a list holds, shortest first; an empty code holds nothing. */
export function lengthsOf(signs: Iterable<string>): number[] {
  const lengths = new Set<number>();
  for (const { length } of signs) if (length > 0) lengths.add(length);
  return [...lengths].sort((a, b) => a - b);
}

function belonging({ kind, members }: RiskList): (value: string) => boolean {
  const signs = new Set(members.map((member) => listedSign(kind, member)));
  if (kind !== 'hs') return (value) => signs.has(signOf(kind, value));
  const lengths = lengthsOf(signs);
  return (value) => {
    const code = signOf('hs', value);
    return lengths.some((length) => code.length >= length && signs.has(code.slice(0, length)));
  };
}
