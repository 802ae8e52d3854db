import { dayAtThePost } from '../../../shared/day.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { containerRules } from './containers.ts';
import { formRules } from './form.ts';
import { goodsRules } from './goods.ts';
import { moneyRules } from './money.ts';
import { personRules } from './persons.ts';
import type { Rule } from './rule.ts';
import { weightRules } from './weight.ts';

/** Every rule, family by family, in the order in which an officer reads the form. */
export const rules: readonly Rule[] = [
  ...formRules,
  ...personRules,
  ...goodsRules,
  ...moneyRules,
  ...weightRules,
  ...containerRules,
];

/**
 * Format-logical control: every rule over the whole declaration, all findings together, so that the
 * declarant corrects once. A missing value breaks no rule but the one that demands it.
 *
 * @param now the moment of control, ISO 8601 in UTC
 */
export function control(declaration: Declaration, now: string): Finding[] {
  const today = { date: dayAtThePost(now) };
  return rules.flatMap((rule) =>
    Array.from(rule.check(declaration, today), (breach) => ({
      code: rule.code,
      severity: rule.severity,
      item: breach.item ?? null,
      field: breach.field ?? rule.field,
      params: breach.params ?? {},
    })),
  );
}
