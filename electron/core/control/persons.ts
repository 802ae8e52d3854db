import type { Declaration, Party } from '../../../shared/declaration.ts';
import type { Rule } from './rule.ts';
import { isTaxNumber, taxNumberLength } from './tax-number.ts';

/** The people named in the declaration. */
export const personRules: readonly Rule[] = [
  {
    code: 'TAX_NUMBER_CHECK_DIGIT',
    severity: 'warning',
    field: 'parties',
    boxes: ['2', '8', '9', '14'],
    source: 'Check digit of BIN and IIN (Government resolution No. 565 of 11.06.2003)',
    *check(declaration) {
      if (!isOfKazakhstan(declaration)) return;
      const told = new Set<string>();
      for (const [role, party] of residents(declaration)) {
        const code = party?.code ?? '';
        // Twelve digits is what a BIN or IIN looks like; other codes are of other registers.
        if (!new RegExp(`^\\d{${taxNumberLength}}$`).test(code)) continue;
        if (isTaxNumber(code) || told.has(code)) continue;
        told.add(code);
        yield { field: `parties.${role}.code`, params: { found: code } };
      }
    },
  },
];

/** Offices of Kazakhstan have five digits. */
const kazakhstanOffice = /^\d{5}$/;

function isOfKazakhstan({ office, direction, countries }: Declaration): boolean {
  if (kazakhstanOffice.test(office?.code ?? '')) return true;
  const home = direction === 'export' ? countries.dispatch : countries.destination;
  return home === 'KZ';
}

/** Those who must be registered here; a foreign partner's twelve digits are not of this register. */
function residents({ direction, parties }: Declaration): [role: string, party: Party | null][] {
  const both: [string, Party | null][] = [
    ['declarant', parties.declarant],
    ['financial', parties.financial],
  ];
  if (direction === 'import') both.push(['consignee', parties.consignee]);
  if (direction === 'export') both.push(['consignor', parties.consignor]);
  return both;
}
