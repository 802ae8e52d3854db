import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { listedSign, type ListKind, type RiskList } from '../../../../shared/risk-list.ts';
import { ofList } from './found.ts';
import { comparisonsOf } from './parts.ts';

/** What a value of each kind looks like; kinds that are not here may be anything. */
const shapes: Partial<Record<ListKind, RegExp>> = {
  country: /^([A-Z]{2}|00|99)$/,
  hs: /^\d{2,14}$/,
  container: /^[A-Z]{4}\d{7}$/,
};

/** Whether a value, as lists hold it, can be one of its kind. */
export function canBe(kind: ListKind, value: string): boolean {
  return shapes[kind]?.test(value) ?? true;
}

/** The codes of the lists that profiles refer to. */
export function usedLists(profiles: readonly Profile[]): Set<string> {
  const used = new Set<string>();
  for (const profile of profiles)
    for (const { condition } of comparisonsOf(profile))
      if (condition.op === 'inList') used.add(condition.list);
  return used;
}

/** What is wrong with a list: empty, stale, used by nobody, members that are none. */
export function listDiagnostics(
  list: RiskList,
  used: ReadonlySet<string>,
  asOf: string,
): Diagnostic[] {
  const { code, kind, members, reviewBy } = list;
  const found: Diagnostic[] = [];
  if (members.length === 0) found.push(ofList('LIST_EMPTY', code, { path: 'members' }));
  if (reviewBy !== null && reviewBy < asOf)
    found.push(ofList('LIST_STALE', code, { path: 'reviewBy', params: { day: reviewBy } }));
  if (!used.has(code)) found.push(ofList('LIST_UNUSED', code));
  const signs = members.map((member) => listedSign(kind, member));
  const strange = signs.findIndex(
    (sign, index) =>
      !canBe(kind, sign) || (kind === 'hs' && sign !== members[index]?.replace(/[\s.-]/g, '')),
  );
  if (strange >= 0)
    found.push(
      ofList('LIST_MEMBER_IMPOSSIBLE', code, {
        path: `members.${strange}`,
        params: { value: members[strange] ?? '' },
      }),
    );
  const seen = new Set<string>();
  const again = signs.findIndex((sign) => seen.size === seen.add(sign).size);
  if (again >= 0)
    found.push(
      ofList('LIST_MEMBER_TWICE', code, {
        path: `members.${again}`,
        params: { value: members[again] ?? '' },
      }),
    );
  return found;
}
