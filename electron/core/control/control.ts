import { dayAtThePost } from '../../../shared/day.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { notCheckedCode, type Finding } from '../../../shared/finding.ts';
import { containerRules } from './containers.ts';
import { documentRules } from './documents.ts';
import { dutyRules } from './duty.ts';
import { exchangeRules } from './exchange.ts';
import { exciseRules } from './excise.ts';
import { feeRules } from './fees.ts';
import { formRules } from './form.ts';
import { goodsRules } from './goods.ts';
import { isEaeu, isLodgedIn } from './jurisdiction.ts';
import { noLedger, type Ledger } from './ledger.ts';
import { loadRules } from './loads.ts';
import { moneyRules } from './money.ts';
import { originRules } from './origin.ts';
import { personRules } from './persons.ts';
import { previousRules } from './previous.ts';
import { procedureRules } from './procedures.ts';
import { restrictionRules } from './restrictions.ts';
import type { Given, Rule } from './rule.ts';
import { noTables, type Tables } from './tables.ts';
import { taxRules } from './tax.ts';
import { totalRules } from './totals.ts';
import { transitRules } from './transit.ts';
import { transportRules } from './transport.ts';
import { unitRules } from './units.ts';
import { useRules } from './uses.ts';
import { valuationRules } from './valuation.ts';
import { weightRules } from './weight.ts';

/** Every rule, family by family, in the order in which an officer reads the form. */
export const rules: readonly Rule[] = [
  ...formRules,
  ...personRules,
  ...procedureRules,
  ...previousRules,
  ...goodsRules,
  ...unitRules,
  ...moneyRules,
  ...exchangeRules,
  ...valuationRules,
  ...dutyRules,
  ...exciseRules,
  ...taxRules,
  ...feeRules,
  ...totalRules,
  ...weightRules,
  ...loadRules,
  ...transportRules,
  ...containerRules,
  ...transitRules,
  ...documentRules,
  ...restrictionRules,
  ...originRules,
  ...useRules,
];

/** What a control is made with: the moment, the tables of the post, its earlier declarations. */
export interface ControlBasis {
  /** The moment of control, ISO 8601 in UTC. */
  readonly now: string;
  readonly tables: Tables;
  readonly ledger: Ledger;
}

/** A control by the declaration alone. */
export const alone = (now: string): ControlBasis => ({ now, tables: noTables, ledger: noLedger });

const isInForce = ({ valid }: Rule, day: string): boolean =>
  (valid?.from ?? '') <= day && day <= (valid?.until ?? '9999-12-31');

/** Whether the rule has anything to say of a declaration of this kind, lodged where it was lodged. */
const concerns = ({ where, documents }: Rule, declaration: Declaration): boolean =>
  (documents?.includes(declaration.document) ?? true) && isLodgedIn(declaration, where);

/**
 * Format-logical control: every rule over the whole declaration, all findings together, so that the
 * declarant corrects once. A missing value breaks no rule but the one that demands it; what could not
 * be checked for want of a table is said once a table.
 */
export function control(declaration: Declaration, basis: ControlBasis): Finding[] {
  const { tables, ledger } = basis;
  const today = dayAtThePost(basis.now);
  const day = declaration.registration?.date ?? declaration.declaredOn ?? today;
  const given: Given = { today, day, tables, ledger };
  const unchecked = new Map<string, Set<string>>();
  const leave = (what: string, code: string) =>
    unchecked.set(what, (unchecked.get(what) ?? new Set()).add(code));
  const findings: Finding[] = [];
  const inUnion = isEaeu(declaration);
  for (const rule of rules) {
    if (!isInForce(rule, day) || !concerns(rule, declaration)) continue;
    const missing = rule.needs?.filter((table) => !tables.has(table)) ?? [];
    if (missing.length > 0) {
      for (const table of missing) leave(table, rule.code);
      continue;
    }
    for (const breach of rule.check(declaration, given)) {
      if ('unchecked' in breach) {
        leave(breach.unchecked, rule.code);
        continue;
      }
      findings.push({
        code: rule.code,
        severity: inUnion ? rule.severity : (rule.elsewhere ?? rule.severity),
        item: breach.item ?? null,
        field: breach.field ?? rule.field,
        params: breach.params ?? {},
      });
    }
  }
  for (const [what, codes] of unchecked) {
    findings.push({
      code: notCheckedCode(what),
      severity: 'info',
      item: null,
      field: null,
      params: { rules: [...codes].join(', ') },
    });
  }
  return findings;
}
