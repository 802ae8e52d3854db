import { z } from 'zod';
import {
  blankDeclaration,
  blankDocument,
  documentKinds,
  type Declaration,
  type Direction,
  type Party,
} from '../../../../shared/declaration.ts';
import type { Mapping, MappingTarget } from '../../../../shared/mapping.ts';
import { unnamedCurrency } from '../../../../shared/money.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { readDate, type Cells } from './cells.ts';

/** office/DDMMYY/number, as a registration number is written on paper. */
const written = /^(\w{5,8})\/(\d{2})(\d{2})(\d{2})\/(\w{1,12})$/;

const directionWords: ReadonlyMap<string, Direction> = new Map([
  ...['IMPORT', 'IM', 'ИМ', 'ИМПОРТ'].map((word) => [word, 'import'] as const),
  ...['EXPORT', 'EX', 'ЭК', 'ЭКСПОРТ'].map((word) => [word, 'export'] as const),
  ...['TRANSIT', 'TR', 'ТТ', 'ТР', 'ТРАНЗИТ'].map((word) => [word, 'transit'] as const),
]);

/** Customs procedures by their first digit: 1 to 3 go out, 4 to 7 come in, 8 pass through. */
function directionOf(...said: (string | null)[]): Direction {
  for (const word of said) {
    const direction = word === null ? undefined : directionWords.get(word.replace(/\d$/, ''));
    if (direction !== undefined) return direction;
  }
  const procedure = said.at(-1) ?? '';
  if (/^[1-3]\d/.test(procedure)) return 'export';
  if (/^[4-7]\d/.test(procedure)) return 'import';
  return /^8\d/.test(procedure) ? 'transit' : 'other';
}

/** Reads what all rows of a declaration share. */
export function readHeader(cells: Cells, values: ValueReader, mapping: Mapping): Declaration {
  const declaration = blankDeclaration();
  const text = (target: MappingTarget) => values.text(cells.get(target), null, target);
  const code = (target: MappingTarget) => values.code(cells.get(target), null, target);
  const date = (target: MappingTarget, assign: (day: string) => void) =>
    readDate(values, mapping.dates, cells.get(target), null, target, assign);

  declaration.type = code('type');
  declaration.procedure = code('procedure');
  declaration.direction = directionOf(code('direction'), declaration.type, declaration.procedure);
  const document = text('document')?.toLowerCase();
  declaration.document =
    documentKinds.find((kind) => kind === document) ??
    (declaration.direction === 'transit' ? 'transit' : 'goods');
  const office = code('office');
  declaration.office = office === null ? null : { code: office, name: null };
  readRegistration(declaration, cells, values, mapping);
  date('declaredOn', (day) => (declaration.declaredOn = day));
  date('expectedOn', (day) => (declaration.expectedOn = day));
  declaration.reference = text('reference');
  declaration.sourceId = text('sourceId');

  const { parties, countries, transport } = declaration;
  parties.consignor = readParty('consignor', cells, values);
  parties.consignee = readParty('consignee', cells, values);
  parties.declarant = readParty('declarant', cells, values);
  parties.carrier = readParty('carrier', cells, values);
  parties.representative = text('representative');
  countries.dispatch = code('countries.dispatch');
  countries.destination = code('countries.destination');
  countries.trading = code('countries.trading');
  transport.arrival.identity = text('transport.arrival.identity');
  transport.arrival.nationality = code('transport.arrival.nationality');
  transport.border.identity = text('transport.border.identity');
  transport.border.nationality = code('transport.border.nationality');
  transport.border.mode = code('transport.border.mode');
  transport.inlandMode = code('transport.inlandMode');
  transport.containerised = yesOrNo(text('transport.containerised'));
  const border = code('borderOffice');
  declaration.borderOffice = border === null ? null : { code: border, name: null };
  declaration.goodsLocation = text('goodsLocation');
  declaration.warehouse = text('warehouse');
  declaration.deliveryTerms = {
    code: code('deliveryTerms.code'),
    place: text('deliveryTerms.place'),
  };

  const { totals } = declaration;
  const currency = invoiceCurrencyOf(cells, values);
  declaration.invoice = values.money(cells.get('invoice'), currency, null, 'invoice');
  declaration.exchangeRate = values.rate(cells.get('exchangeRate'), null, 'exchangeRate');
  totals.packages = values.packages(cells.get('totals.packages'), null, 'totals.packages');
  totals.grossGrams = values.grams(cells.get('totals.grossKilograms'), null, 'totals.grossGrams');
  const value = cells.get('totals.customsValue');
  totals.customsValue = values.money(value, mapping.nationalCurrency, null, 'totals.customsValue');

  const reference = text('transportDocument.reference');
  const kind = code('transportDocument.code');
  if (reference !== null || kind !== null) {
    const paper = { ...blankDocument(), code: kind, reference };
    readDate(
      values,
      mapping.dates,
      cells.get('transportDocument.date'),
      null,
      'documents.date',
      (day) => (paper.date = day),
    );
    declaration.documents.push(paper);
  }
  readTransit(declaration, cells, values, mapping);
  return declaration;
}

/** The currency of the invoice and of the prices; the unnamed one where the table has none. */
export function invoiceCurrencyOf(cells: Cells, values: ValueReader): string {
  const cell = cells.get('invoice.currency');
  return cell === undefined ? unnamedCurrency : values.currency(cell, null, 'invoice');
}

function readRegistration(
  declaration: Declaration,
  cells: Cells,
  values: ValueReader,
  mapping: Mapping,
): void {
  const number = values.text(cells.get('registrationNumber'), null, 'registrationNumber');
  if (number === null) return;
  declaration.registrationNumber = number;
  const parts = written.exec(number);
  const [, office = null, day = '', month = '', year = '', ordinal = number] = parts ?? [];
  declaration.registration = {
    serial: null,
    number: ordinal,
    date: parts === null ? null : `20${year}-${month}-${day}`,
  };
  if (parts !== null) declaration.office ??= { code: office, name: null };
  const { registration } = declaration;
  readDate(
    values,
    mapping.dates,
    cells.get('registration.date'),
    null,
    'registration.date',
    (date) => (registration.date = date),
  );
  // A day that no calendar has is no date, and the number on paper is then only a text.
  if (!z.iso.date().safeParse(registration.date).success) registration.date = null;
}

function readParty(
  role: 'consignor' | 'consignee' | 'declarant' | 'carrier',
  cells: Cells,
  values: ValueReader,
): Party | null {
  const field = `parties.${role}`;
  const inFull = role === 'consignor' || role === 'consignee';
  const party: Party = {
    code: values.code(cells.get(`${role}.code`), null, field),
    name: values.text(cells.get(`${role}.name`), null, field),
    address: inFull ? values.text(cells.get(`${role}.address`), null, field) : null,
    country: inFull ? values.code(cells.get(`${role}.country`), null, field) : null,
  };
  return Object.values(party).every((value) => value === null) ? null : party;
}

function readTransit(
  declaration: Declaration,
  cells: Cells,
  values: ValueReader,
  mapping: Mapping,
): void {
  if (![...cells.keys()].some((target) => target.startsWith('transit.'))) return;
  const seals = values.text(cells.get('transit.seals'), null, 'transit.seals');
  const transit: NonNullable<Declaration['transit']> = {
    departureOffice: values.code(cells.get('transit.departureOffice'), null, 'transit'),
    destinationOffice: values.code(cells.get('transit.destinationOffice'), null, 'transit'),
    destinationCountry: values.code(cells.get('transit.destinationCountry'), null, 'transit'),
    seals,
    sealCount: seals === null ? null : listOf(seals).length,
    timeLimit: null,
    guarantee: null,
  };
  const field = 'transit.timeLimit';
  readDate(
    values,
    mapping.dates,
    cells.get(field),
    null,
    field,
    (day) => (transit.timeLimit = day),
  );
  declaration.transit = transit;
}

/** Several values in one cell: container numbers, seals. */
export function listOf(text: string): string[] {
  return text
    .split(/[;,|\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function yesOrNo(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(1|да|иә|yes|true|y)$/i.test(text)) return true;
  return /^(0|нет|жоқ|no|false|n)$/i.test(text) ? false : null;
}
