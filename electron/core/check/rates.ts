import { nationalCurrency as tenge } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { rateToCountWith } from '../control/duty.ts';
import { declaredRate } from '../control/line-arithmetic.ts';
import { isClaimed, type PaymentLine } from '../control/payments.ts';
import { isFreeOfExcise, tariffOf, wholeCode } from '../control/tariff.ts';
import { lineAfter, newLine, once, Unreckoned, type Counting, type Line } from './reckoning.ts';

/** Kinds of payments for goods that had no line of them. */
export const kinds = { duty: '2010', exportDuty: '3010', excise: '4010', tax: '5060' } as const;

const percent = (value: number): TariffRate => ({
  elements: [{ kind: 'percent', value, currency: null, unit: null, per: null }],
  join: null,
});

/** The rate that a declared line is counted with; `null`: not known. */
export const rateOf = {
  duty: dutyRate,
  special: rateOfSameCode,
  'export duty': rateOfSameCode,
  excise: exciseRate,
};

/** What the base of value added tax grows by besides the value. */
interface Growth {
  /** Tiyn. */
  readonly growth: number;
  /** Whether every duty and excise in it could be reckoned. */
  readonly known: boolean;
  /** Whether some of it is only secured. */
  readonly secured: boolean;
}

function tariffAt({ accepted, item, given }: Counting) {
  const code = accepted.hs ?? item.hsCode;
  return code === null ? null : tariffOf(code, given);
}

function dutyRate(counting: Counting, line: PaymentLine): TariffRate | null {
  const { item, moved, accepted } = counting;
  const tariff = tariffAt(counting)?.duty ?? null;
  const claimed = isClaimed(item.preference) && !accepted.withoutPreference;
  // A preference that stands under another code may lower its rate, by how much the tariff does not say.
  if (moved || accepted.withoutPreference) return claimed ? null : tariff;
  return rateToCountWith(line, tariff, claimed, tenge);
}

/** What another code owes of these duties the nomenclature does not tell. */
function rateOfSameCode({ moved }: Counting, line: PaymentLine): TariffRate | null {
  return moved ? null : declaredRate(line);
}

function exciseRate(counting: Counting, line: PaymentLine): TariffRate | null {
  if (counting.moved) return exciseOfOther(counting);
  const law = tariffAt(counting)?.excise ?? null;
  if (line.rates.length > 0 || law === null) return declaredRate(line);
  // One figure may be so much for a unit as well as a share.
  return law.elements.some(({ value }) => value === line.rate) ? law : null;
}

/** Excise of the code that is accepted; nought only where the nomenclature knows that there is none. */
function exciseOfOther(counting: Counting): TariffRate | null {
  const { declaration, item, accepted, given } = counting;
  const code = accepted.hs;
  // A heading may hold goods with excise and goods without.
  if (code === null || code.length < wholeCode || declaration.direction !== 'import') return null;
  if (isFreeOfExcise(code, given)) return percent(0);
  return isClaimed(item.otherPreferences.excise) ? null : tariffOf(code, given).excise;
}

function taxRate(counting: Counting, line: PaymentLine): TariffRate | null {
  const { moved, item, given } = counting;
  const declared = declaredRate(line);
  if (!moved || isClaimed(item.otherPreferences.vat)) return declared;
  const value =
    tariffAt(counting)?.vat ?? given.tables.row('taxes', line.kind ?? '', given.day)?.percent;
  return value === undefined ? declared : percent(value);
}

/** Value added tax on its grown base. */
export function taxAfter(
  counting: Counting,
  line: PaymentLine,
  { growth, known, secured }: Growth,
): Line {
  // A duty that is only secured may or may not be in the base of a tax that is paid.
  if (line.base === null || !known || (secured && line.mode !== 'guaranteed'))
    throw new Unreckoned('base');
  const base = line.base.minor + counting.difference + growth;
  return lineAfter(counting, line, taxRate(counting, line), base);
}

/** Import duty where the declaration had no line of it. */
export function newDuty(counting: Counting): Line | null {
  const { moved, accepted, item, declaration } = counting;
  if (declaration.direction !== 'import' || once(item, 'duty').length > 0) return null;
  if (!moved && !accepted.withoutPreference) return null;
  const tariff = tariffAt(counting)?.duty ?? null;
  if (tariff === null) throw new Unreckoned('rate');
  if (isClaimed(item.preference) && !accepted.withoutPreference) return null;
  return newLine(counting, kinds.duty, tariff);
}

/** Export duty of another code is never known: the nomenclature gives the rates of import. */
export function newExportDuty({ moved, item, declaration }: Counting): null {
  if (moved && declaration.direction === 'export' && once(item, 'export duty').length === 0)
    throw new Unreckoned('rate');
  return null;
}

/** Excise where the declaration had no line of it. */
export function newExcise(counting: Counting): Line | null {
  const { moved, item, declaration } = counting;
  if (!moved || declaration.direction !== 'import' || once(item, 'excise').length > 0) return null;
  const rate = exciseOfOther(counting);
  if (rate === null) throw new Unreckoned('rate');
  return newLine(counting, kinds.excise, rate);
}

/** Value added tax where the declaration had no line of it: the share of the fee in its base is not known. */
export function newTax(counting: Counting, { growth, known }: Growth): null {
  const { moved, accepted, item, declaration } = counting;
  if (declaration.direction !== 'import' || once(item, 'vat').length > 0) return null;
  if (!moved && known && growth === 0) return null;
  const relief = item.otherPreferences.vat ?? (accepted.withoutPreference ? null : item.preference);
  if (isClaimed(relief) || tariffAt(counting)?.vat === 0) return null;
  throw new Unreckoned('base');
}
