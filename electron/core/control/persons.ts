import type { Declaration, Party } from '../../../shared/declaration.ts';
import { areAlike } from './person-names.ts';
import { expecting, type Rule } from './rule.ts';
import { isTaxNumber, taxNumberCheckDigit, taxNumberFault, taxNumberLength } from './tax-number.ts';

/** Numbers of the former registers of Kazakhstan, written with their names: not accepted since 2013. */
const formerNumber = /^(?:РНН|СТН|RNN)\D*(\d{12})$/iu;

/** A BIN or IIN with a letter typed for a digit or with signs between still has so many. */
const fewestDigits = 9;

/** The people named in the declaration. */
export const personRules: readonly Rule[] = [
  {
    code: 'DECLARANT_MISSING',
    severity: 'error',
    field: 'parties.declarant',
    boxes: ['14'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ parties }) {
      if (isNobody(parties.declarant)) yield {};
    },
  },
  {
    code: 'CONSIGNEE_MISSING',
    severity: 'error',
    field: 'parties.consignee',
    boxes: ['8'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ direction, parties }) {
      if (direction === 'import' && isNobody(parties.consignee)) yield {};
    },
  },
  {
    code: 'CONSIGNOR_MISSING',
    severity: 'warning',
    field: 'parties.consignor',
    boxes: ['2'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ parties }) {
      if (isNobody(parties.consignor)) yield {};
    },
  },
  {
    code: 'TRADER_NUMBER_MISSING',
    severity: 'warning',
    field: 'parties',
    boxes: ['2', '8', '14'],
    apart: true,
    where: 'kazakhstan',
    documents: ['goods'],
    *check({ direction, parties }) {
      const role = direction === 'export' ? 'consignor' : 'consignee';
      const trader = direction === 'transit' ? null : parties[role];
      if (trader === null || isNobody(trader) || trader.code !== null) return;
      yield { field: `parties.${role}.code`, params: { name: trader.name ?? '' } };
    },
  },
  {
    code: 'TAX_NUMBER_MALFORMED',
    severity: 'error',
    field: 'parties',
    boxes: ['2', '8', '9', '14'],
    apart: true,
    where: 'kazakhstan',
    *check(declaration) {
      for (const { role, code } of residentCodes(declaration)) {
        const digits = code.replace(/\D/g, '').length;
        if (isTwelveDigits(code) || formerNumber.test(code)) continue;
        // A few digits among letters are a code of another register.
        const isBare = /^\d+$/.test(code);
        if (!isBare && (digits < fewestDigits || digits === taxNumberLength)) continue;
        const params = { found: code, length: digits, expected: taxNumberLength };
        yield { field: `parties.${role}.code`, params };
      }
    },
  },
  {
    code: 'TAX_NUMBER_CHECK_DIGIT',
    severity: 'error',
    field: 'parties',
    boxes: ['2', '8', '9', '14'],
    apart: true,
    where: 'kazakhstan',
    *check(declaration) {
      for (const { role, code } of residentCodes(declaration)) {
        // Twelve digits is what a BIN or IIN looks like; other codes are of other registers.
        if (!isTwelveDigits(code) || isTaxNumber(code)) continue;
        const expected = taxNumberCheckDigit(code.slice(0, -1));
        yield { field: `parties.${role}.code`, params: { found: code, ...expecting(expected) } };
      }
    },
  },
  {
    code: 'TAX_NUMBER_UNUSUAL',
    severity: 'info',
    field: 'parties',
    boxes: ['2', '8', '9', '14'],
    apart: true,
    where: 'kazakhstan',
    *check(declaration, { day }) {
      for (const { role, code } of residentCodes(declaration)) {
        if (!isTwelveDigits(code) || !isTaxNumber(code)) continue;
        const fault = taxNumberFault(code, day);
        if (fault === null) continue;
        yield { field: `parties.${role}.code`, params: { found: code, digits: fault } };
      }
    },
  },
  {
    code: 'FORMER_TAX_NUMBER',
    severity: 'error',
    field: 'parties',
    boxes: ['2', '8', '9', '14'],
    apart: true,
    where: 'kazakhstan',
    valid: { from: '2013-01-01' },
    *check(declaration) {
      for (const { role, code } of residentCodes(declaration)) {
        const number = formerNumber.exec(code)?.[1];
        if (number === undefined) continue;
        yield { field: `parties.${role}.code`, params: { found: number } };
      }
    },
  },
  {
    code: 'CONSIGNOR_LIKE_CONSIGNEE',
    severity: 'warning',
    field: 'parties',
    boxes: ['2', '8'],
    documents: ['goods'],
    *check({ parties }) {
      const consignor = parties.consignor?.name ?? null;
      const consignee = parties.consignee?.name ?? null;
      if (consignor === null || consignee === null || !areAlike(consignor, consignee)) return;
      yield { params: { consignor, consignee } };
    },
  },
];

const home = 'KZ';

const isTwelveDigits = (code: string): boolean =>
  /^\d+$/.test(code) && code.length === taxNumberLength;

const isNobody = (party: Party | null): boolean =>
  party === null || (party.code === null && party.name === null);

/**
 * Codes of those who must be registered here, each once; a foreign partner's twelve digits are not of
 * this register, and neither is the number of whoever has his address in another country.
 */
function residentCodes({ direction, parties }: Declaration): { role: string; code: string }[] {
  const residents: [string, Party | null][] = [
    ['declarant', parties.declarant],
    ['financial', parties.financial],
  ];
  if (direction === 'import') residents.push(['consignee', parties.consignee]);
  if (direction === 'export') residents.push(['consignor', parties.consignor]);
  const told = new Set<string>();
  return residents.flatMap(([role, party]) => {
    const code = party?.code ?? null;
    if ((party?.country ?? home) !== home) return [];
    if (code === null || told.has(code)) return [];
    told.add(code);
    return [{ role, code }];
  });
}
