import countryToCurrency from 'country-to-currency';
import type { Declaration, Direction } from '../../../../shared/declaration.ts';
import { unnamedCurrency } from '../../../../shared/money.ts';
import { at, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

const declaredTypes = /^(IM|EX|CO)([A-Z])?$/;
/** Additional types of declarations lodged before the goods are presented: D, E, F, and K for a clearance request. */
const beforePresentation = new Set(['D', 'E', 'F', 'K']);
/** Lodged with the goods (A, B, C, J), after their release (X, Y, Z), or after the fact (R). */
const withOrAfterThem = new Set(['A', 'B', 'C', 'J', 'X', 'Y', 'Z', 'R']);
/** Message function 9 of UN/EDIFACT 1225 is an original; 13 and 14 ask for a change, 1 cancels, 4 changes, 5 replaces. */
const changes = new Set(['1', '4', '5', '13', '14']);

/** The notice that goods declared before are presented: it says nothing of the goods themselves. */
export const presentationNotice = 'GPN';

/**
 * The kind of declaration: `TypeCode` joins the type (IM, EX, CO) and the additional type, which is the
 * feature of declaring (A standard, D the same before presentation, Y supplementary, …). A message
 * that is about an earlier declaration has other codes there: COR amends it, INV cancels it, GPN gives notice.
 */
export function readKind(
  header: Branch | undefined,
  values: ValueReader,
): Pick<Declaration, 'type' | 'feature' | 'beforeArrival'> & { change: string | null } {
  const code = values.code(at(header, 'TypeCode'), null, 'type');
  const asked = values.code(at(header, 'FunctionCode'), null, 'type');
  const isChange = asked !== null && changes.has(asked);
  if (code === presentationNotice || (isChange && (code === null || !isOriginalType(code)))) {
    return { type: null, feature: null, beforeArrival: null, change: code ?? asked };
  }
  const [, type = code, feature = null] = declaredTypes.exec(code ?? '') ?? [];
  const early = feature !== null && beforePresentation.has(feature);
  const told = early || (feature !== null && withOrAfterThem.has(feature));
  return {
    type,
    feature,
    beforeArrival: told ? early : null,
    change: isChange ? asked : null,
  };
}

/** COR is no CO declaration of additional type R where the message says that it changes another one. */
const isOriginalType = (code: string): boolean => code !== 'COR' && declaredTypes.test(code);

/** Requested procedures of export: permanent and temporary export, outward processing, re-export. */
const exportProcedures = new Set(['10', '11', '21', '22', '23', '31', '76', '77']);

/**
 * Which way the goods go. IM and EX say it. CO (trade within one customs union, with territories apart
 * from it) and a change that repeats no type do not: an office of exit, a means of transport at departure
 * or a procedure of export make an export of it, an importer or any other procedure an import.
 */
export function directionOf(
  type: string | null,
  header: Branch | undefined,
  procedure: string | null,
): Direction {
  if (type === 'IM') return 'import';
  if (type === 'EX') return 'export';
  if (type?.startsWith('T') === true) return 'transit';
  const shipment = at(header, 'GoodsShipment');
  const departs = at(shipment, 'Consignment', 'DepartureTransportMeans') !== undefined;
  if (procedure !== null) return exportProcedures.has(procedure) ? 'export' : 'import';
  if (at(header, 'ExitOffice') !== undefined || departs) return 'export';
  return at(shipment, 'Importer') === undefined ? 'other' : 'import';
}

const currencies = new Map<string, string>(Object.entries(countryToCurrency));

/**
 * The currency of the administration the message is for, which the envelope names; a declaration
 * without its envelope is for the country of the office it is lodged at.
 */
export function nationalCurrency(
  envelope: Branch,
  header: Branch | undefined,
  values: ValueReader,
): string {
  const country =
    values.code(at(envelope, 'ResponsibleCountryCode'), null, 'office.code') ??
    values.code(at(header, 'DeclarationOfficeID'), null, 'office.code')?.slice(0, 2) ??
    values.code(at(header, 'Declarant', 'ID'), null, 'office.code')?.slice(0, 2) ??
    '';
  // Numbers of Northern Ireland begin with XI, which is no country.
  return currencies.get(country === 'XI' ? 'GB' : country) ?? unnamedCurrency;
}
