import type { Accepted, Lacking, Recount } from '../../../shared/contract/check.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import { nationalCurrency as tenge } from '../../../shared/money.ts';
import type { Effect } from '../../../shared/work/effect.ts';
import { nationalCurrency } from '../control/national.ts';
import { isPaidInParts } from '../control/payments.ts';
import type { Given } from '../control/rule.ts';
import { kinds, newDuty, newExcise, newExportDuty, newTax, rateOf, taxAfter } from './rates.ts';
import { dutyAfter, once, Unreckoned, type Counting, type Line } from './reckoning.ts';

/**
 * What duties and taxes come to with the value, code or origin that is accepted in place of what is
 * declared: every payment of box 47 at its rate on its new base, the value added tax last, because its base
 * holds the duties and the excise (Tax Code). Where the code changes, the rates are those of the tariff of
 * the day; where a preference falls, the duty is. What cannot be reckoned is said and counted as nothing;
 * what is only secured is neither collected nor given back, and stands apart.
 */
export function recount(
  declaration: Declaration,
  given: Given,
  accepted: readonly Accepted[],
): Recount {
  const lines: Line[] = [];
  const lacking: Recount['lacking'] = [];
  for (const one of accepted) {
    const item = declaration.items.find(({ ordinal }) => ordinal === one.item);
    const counting = item === undefined ? 'item' : countingOf(declaration, given, item, one);
    if (typeof counting === 'string')
      lacking.push({ item: one.item, payment: null, why: counting });
    else if (counting !== null) recountItem(counting, lines, lacking);
  }
  return {
    lines,
    effects: effectsOf(lines.filter(({ secured }) => !secured)),
    secured: effectsOf(lines.filter(({ secured }) => secured)),
    lacking,
  };
}

/** `null`: nothing of it differs from what is declared. */
function countingOf(
  declaration: Declaration,
  given: Given,
  item: Item,
  accepted: Accepted,
): Counting | Lacking | null {
  const moved = accepted.hs !== null && accepted.hs !== item.hsCode;
  const declared = item.customsValue;
  if (accepted.value === null && !moved && !accepted.withoutPreference) return null;
  if (nationalCurrency(declaration) !== tenge) return 'currency';
  if (isPaidInParts(item)) return 'parts';
  if (declared === null) return 'value';
  const value = accepted.value ?? declared;
  if (value.currency !== declared.currency) return 'currency';
  const difference = value.minor - declared.minor;
  if (!Number.isSafeInteger(difference)) return 'value';
  if (difference === 0 && !moved && !accepted.withoutPreference) return null;
  return { declaration, given, item, accepted, moved, value, difference };
}

/** What stands in the base of value added tax, in the order of reckoning. */
const beforeTax = ['duty', 'special', 'export duty', 'excise'] as const;

function recountItem(counting: Counting, lines: Line[], lacking: Recount['lacking']): void {
  const { item } = counting;
  const base = { growth: 0, known: true, secured: false };
  const take = (payment: string, reckon: () => Line | null): void => {
    try {
      const line = reckon();
      if (line === null) return;
      lines.push(line);
      base.growth += line.after - line.before;
      base.secured ||= line.secured && line.after !== line.before;
    } catch (error) {
      if (!(error instanceof Unreckoned)) throw error;
      base.known = false;
      lacking.push({ item: item.ordinal, payment, why: error.why });
    }
  };
  for (const family of beforeTax)
    for (const line of once(item, family))
      take(line.kind ?? '', () => dutyAfter(counting, line, rateOf[family](counting, line)));
  take(kinds.duty, () => newDuty(counting));
  take(kinds.exportDuty, () => newExportDuty(counting));
  take(kinds.excise, () => newExcise(counting));
  const growth = { ...base };
  for (const line of once(item, 'vat'))
    take(line.kind ?? '', () => taxAfter(counting, line, growth));
  take(kinds.tax, () => newTax(counting, growth));
}

/** What changes of each kind, in the order of the kinds; nothing of what stays. */
function effectsOf(lines: readonly Line[]): Effect[] {
  const sums = new Map<string, number>();
  for (const { payment, before, after } of lines)
    sums.set(payment, (sums.get(payment) ?? 0) + after - before);
  return [...sums]
    .filter(([, minor]) => minor !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([payment, minor]) => ({ payment, minor }));
}
