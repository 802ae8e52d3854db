import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReader } from '../../electron/core/intake/reader.ts';

const fixtures = join(import.meta.dirname, '../fixtures');

/** The strings that make a declaration this one and no other: they differ in every copy. */
function identities(text: string): string[] {
  const reader = createReader();
  reader.write(Buffer.from(text));
  reader.end();
  const [read] = reader.take();
  if (read === undefined) throw new Error('the sample of a bench cannot be read');
  const { sourceId, reference, registration, registrationNumber } = read.declaration;
  const serial = registrationNumber?.split('/').at(-1) ?? null;
  // Some senders write the number without the zeros before it; then the whole of an element is it.
  const short = serial === null ? null : `>${Number(serial)}<`;
  return [sourceId, reference, registration?.number ?? null, serial, short]
    .filter((part) => part !== null)
    .filter((part) => part.length >= 4 && text.includes(part));
}

/** A string of the same length and kind with a number at its end. */
function numbered(text: string, n: number): string {
  if (text.startsWith('>')) return `>${n}<`;
  const digits = String(n).padStart(Math.min(5, text.length), '0');
  return text.slice(0, text.length - digits.length) + digits;
}

/** As many messages as wanted after one sample, each another declaration. */
export function* copiesOf(file: string, count: number): Generator<string> {
  const text = readFileSync(join(fixtures, file), 'utf8');
  const parts = identities(text);
  if (parts.length === 0) throw new Error(`${file} bears nothing to tell its copies by`);
  for (let n = 1; n <= count; n++) {
    let copy = text;
    for (const part of parts) copy = copy.replaceAll(part, numbered(part, n));
    yield copy;
  }
}

const columns = [
  'sourceId',
  'office',
  'type',
  'direction',
  'declaredOn',
  'consignee.name',
  'consignor.name',
  'declarant.name',
  'countries.dispatch',
  'countries.destination',
  'invoice',
  'invoice.currency',
  'item.ordinal',
  'item.hsCode',
  'item.description',
  'item.originCountry',
  'item.grossKilograms',
  'item.netKilograms',
  'item.price',
  'item.customsValue',
  'item.procedure',
  'item.previousProcedure',
];

const price = 120.5;

/** The rows of one declaration in a table of our own columns. */
function* rowsOf(declaration: number, items: number): Generator<string> {
  const invoice = (price * items).toFixed(2);
  for (let ordinal = 1; ordinal <= items; ordinal++) {
    yield [
      `T-${declaration}`,
      '55302',
      'IM',
      'import',
      '2026-06-30',
      'ТОО «Үлгі»',
      'Sample Works Ltd',
      'ТОО «Үлгі»',
      'CN',
      'KZ',
      invoice,
      'USD',
      ordinal,
      '8471300000',
      'Портативные вычислительные машины, ноутбуки, экран 15 дюймов',
      'CN',
      '12.5',
      '11.2',
      price,
      '62000.00',
      '40',
      '00',
    ].join(';');
  }
}

/** A table of declarations piece by piece, so that one larger than memory can be written. */
export function* tableOf(declarations: number, items: number): Generator<string> {
  yield `${columns.join(';')}\n`;
  for (let n = 1; n <= declarations; n++) {
    let piece = '';
    for (const row of rowsOf(n, items)) piece += `${row}\n`;
    yield piece;
  }
}
