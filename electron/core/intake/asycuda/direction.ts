import countryToCurrency from 'country-to-currency';
import type { Direction } from '../../../../shared/declaration.ts';
import { unnamedCurrency } from '../../../../shared/money.ts';
import { at, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

/** Type of the declaration as declared (box 1): IM, EX, TR, …, and ASYCUDA's general procedure digit. */
export interface DeclaredType {
  readonly type: string | null;
  readonly generalProcedure: string | null;
}

const combined = /^([A-ZА-Я]{2,3})([0-9])$/;
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

/** Which way the goods go: the type says it, else the flow of the document (I or E). */
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
  if (said.startsWith('IM') || said.startsWith('ИМ')) return 'import';
  if (said.startsWith('EX') || said.startsWith('ЭК')) return 'export';
  if (flow === 'I') return 'import';
  if (flow === 'E') return 'export';
  return flow === 'T' ? 'transit' : 'other';
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
  if (direction === 'import') return currencyOf(destination);
  if (direction === 'export') return currencyOf(dispatch);
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
const currencyOf = (country: string | null): string =>
  (country === null ? undefined : currencies.get(country)) ?? unnamedCurrency;
