import countryToCurrency from 'country-to-currency';
import type { Direction } from '../../../../shared/declaration.ts';
import { unnamedCurrency } from '../../../../shared/money.ts';
import { at, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { invoiceCurrency } from './valuation.ts';

/** Type of the declaration as declared (box 1): IM, EX, TR, …, and ASYCUDA's general procedure digit. */
export interface DeclaredType {
  readonly type: string | null;
  readonly generalProcedure: string | null;
}

const combined = /^([A-ZА-Я]{2,3})([0-9])$/;
/** How types begin: Latin; Russian in Kazakhstan; Georgian import, export and re-export. */
const importTypes = ['IM', 'ИМ', 'იმ'];
const exportTypes = ['EX', 'ЭК', 'ექ', 'რექ'];
const transitTypes = new Set(['T', 'T1', 'T2', 'TR', 'TT', 'ТТ', 'TIR', 'TRA', 'IT', 'ТР']);
/** ASYCUDA's general procedure 8 is transit; so is the customs procedure 80. */
const transitProcedure = '8';
const transitCode = '80';

/** Some senders write the digit into the type ("IM4"); it is taken apart. T1 and T2 are types of their own. */
export function declaredType(header: Branch, values: ValueReader): DeclaredType {
  const kind = at(header, 'identification', 'type');
  const type = values.code(at(kind, 'type_of_declaration'), null, 'type');
  const digit = values.code(at(kind, 'declaration_gen_procedure_code'), null, 'generalProcedure');
  const joined = type === null || transitTypes.has(type) ? null : combined.exec(type);
  if (!joined) return { type, generalProcedure: digit };
  return { type: joined[1] ?? type, generalProcedure: digit ?? joined[2] ?? null };
}

/**
 * Which way the goods go: the type says it, else the flow of the document (I or E), else ASYCUDA's general
 * procedure (1 to 3 export, 4 to 7 import).
 */
export function directionOf(
  { type, generalProcedure }: DeclaredType,
  flow: string | null,
  procedure: string | null,
): Direction {
  const said = type ?? '';
  if (
    transitTypes.has(said) ||
    generalProcedure === transitProcedure ||
    procedure === transitCode
  ) {
    return 'transit';
  }
  if (importTypes.some((start) => said.startsWith(start))) return 'import';
  if (exportTypes.some((start) => said.startsWith(start))) return 'export';
  if (flow === 'I') return 'import';
  if (flow === 'E') return 'export';
  if (flow === 'T') return 'transit';
  if (/^[1-3]$/.test(generalProcedure ?? '')) return 'export';
  return /^[4-7]$/.test(generalProcedure ?? '') ? 'import' : 'other';
}

export function flowOf(header: Branch, values: ValueReader): string | null {
  return values.code(at(header, 'property', 'sad_flow'), null, 'direction');
}

/**
 * The currency that sums "in national currency" are in; the message never names it. It is that of the
 * country where the declaration was lodged: the destination at import, the country of dispatch at
 * export. In transit neither end need be the declaring country; offices of Kazakhstan have five digits.
 */
export function nationalCurrency(header: Branch, values: ValueReader): string {
  const country = at(header, 'general_information', 'country');
  const destination = values.code(
    at(country, 'destination', 'destination_country_code'),
    null,
    'countries.destination',
  );
  const dispatch = values.code(
    at(country, 'export', 'export_country_code'),
    null,
    'countries.dispatch',
  );
  const direction = directionOf(declaredType(header, values), flowOf(header, values), null);
  if (direction === 'import') return currencyOf(destination) ?? invoicedAtPar(header, values);
  if (direction === 'export') return currencyOf(dispatch) ?? invoicedAtPar(header, values);
  if (direction === 'other') return unnamedCurrency;
  const officeCode = at(
    header,
    'identification',
    'office_segment',
    'customs_clearance_office_code',
  );
  const office = values.code(officeCode, null, 'office.code') ?? '';
  return /^\d{5}$/.test(office) ? 'KZT' : unnamedCurrency;
}

const currencies = new Map<string, string>(Object.entries(countryToCurrency));
const currencyOf = (country: string | null): string | undefined =>
  country === null ? undefined : currencies.get(country);

/** An invoice at the rate one is in the national currency, whatever else the message leaves out. */
function invoicedAtPar(header: Branch, values: ValueReader): string {
  const rate = at(header, 'valuation', 'gs_invoice', 'currency_rate');
  return Number(rate?.text) === 1 ? invoiceCurrency(header, values) : unnamedCurrency;
}
