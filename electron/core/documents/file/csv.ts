import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { DocumentProblem } from '../../../../shared/contract/documents.ts';
import { minorDigits, unnamedCurrency } from '../../../../shared/money.ts';
import {
  blankLine,
  mostLines,
  supportingLineSchema,
  type SupportingLine,
} from '../../../../shared/supporting-document.ts';
import { mostProblems, problem } from './problems.ts';

type LineKey = keyof SupportingLine;

/** Heads by which a column is known, in the three languages. */
const heads: Readonly<Record<LineKey, readonly string[]>> = {
  description: ['description', 'goods', 'наименование', 'описание', 'товар', 'сипаттама', 'тауар'],
  hsCode: ['hscode', 'hs', 'code', 'код', 'тнвэд', 'код тн вэд', 'сэқтн коды'],
  quantity: ['quantity', 'qty', 'количество', 'кол-во', 'саны'],
  unit: ['unit', 'единица', 'ед.', 'ед. изм.', 'өлшем бірлігі'],
  netGrams: ['netkg', 'net kg', 'net', 'нетто', 'нетто, кг', 'вес нетто', 'таза салмағы'],
  priceMinor: ['price', 'amount', 'total', 'сумма', 'стоимость', 'цена', 'сомасы', 'құны'],
};

const keys: readonly LineKey[] = [
  'description',
  'hsCode',
  'quantity',
  'unit',
  'netGrams',
  'priceMinor',
];

const keyOf = (head: string): LineKey | null => {
  const word = head.trim().toLowerCase().replace(/\s+/g, ' ');
  return keys.find((key) => heads[key].includes(word)) ?? null;
};

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);

function delimiterOf(content: string): string {
  const head = content.split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string): number => head.split(sign).length - 1;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function records(content: string, problems: DocumentProblem[]) {
  try {
    return recordsSchema.parse(
      parse(content, {
        delimiter: delimiterOf(content),
        info: true,
        skipEmptyLines: true,
        relaxColumnCount: true,
        trim: true,
        maxRecordSize: 100_000,
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = z.int().safeParse(error['lines']);
    problems.push(
      problem('FILE_UNREADABLE', line.success ? { line: line.data } : {}, { cause: error.code }),
    );
    return [];
  }
}

/** A number with blanks between the thousands and a comma or a point before the decimals; `null`: it is none. */
function numberOf(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(compact) ? Number(compact) : null;
}

/** A number as whole parts of `10^-digits`; `null`: it is none, or has more decimals than there are parts. */
function partsOf(text: string, digits: number): number | null {
  const value = numberOf(text);
  if (value === null) return null;
  const parts = Math.round(value * 10 ** digits);
  const isExact = Math.abs(value * 10 ** digits - parts) < 1e-6 * Math.max(1, parts);
  return isExact && Number.isSafeInteger(parts) ? parts : null;
}

function valueOf(key: LineKey, text: string, currency: string | null): unknown {
  if (text === '') return null;
  if (key === 'quantity') return numberOf(text);
  if (key === 'netGrams') return partsOf(text, 3);
  if (key === 'priceMinor') return partsOf(text, minorDigits(currency ?? unnamedCurrency));
  if (key === 'hsCode') return text.replace(/[\s.]/g, '');
  return text;
}

/** Reads the lines of one document: heads in the first line, one line of goods in each of the others. */
export function readCsv(
  content: string,
  currency: string | null,
  problems: DocumentProblem[],
): readonly SupportingLine[] {
  const [first, ...rest] = records(content, problems);
  if (first === undefined) {
    if (problems.length === 0) problems.push(problem('FILE_EMPTY'));
    return [];
  }
  const head = first.record.map(keyOf);
  first.record.forEach((name, index) => {
    const key = head[index] ?? null;
    const at = { line: 1, column: name.slice(0, 80) };
    if (key === null) problems.push(problem('COLUMN_UNKNOWN', at, { known: knownHeads() }));
    else if (head.indexOf(key) < index) problems.push(problem('COLUMN_TWICE', at));
  });
  if (!head.includes('description') && !head.includes('hsCode'))
    problems.push(problem('COLUMN_MISSING', { line: 1 }, { expected: 'description, hsCode' }));
  if (head.includes('priceMinor') && currency === null) problems.push(problem('CURRENCY_MISSING'));
  if (rest.length > mostLines) problems.push(problem('TOO_MANY', {}, { most: mostLines }));
  if (rest.length === 0 && problems.length === 0) problems.push(problem('FILE_EMPTY'));
  if (problems.length > 0) return [];
  return rest.flatMap(({ record, info }) => {
    if (problems.length >= mostProblems) return [];
    if (record.length !== head.length) {
      const params = { found: record.length, expected: head.length };
      problems.push(problem('CELLS_WRONG', { line: info.lines }, params));
      return [];
    }
    const line: Record<string, unknown> = { ...blankLine() };
    head.forEach((key, index) => {
      const text = record[index] ?? '';
      if (key === null) return;
      const value = valueOf(key, text, currency);
      line[key] = value;
      if (text === '' || (value !== null && isOf(key, value))) return;
      const at = { line: info.lines, column: first.record[index] ?? key };
      problems.push(problem('VALUE_WRONG', at, { value: text.slice(0, 60) }));
    });
    const read = supportingLineSchema.safeParse(line);
    return read.success ? [read.data] : [];
  });
}

const isOf = (key: LineKey, value: unknown): boolean =>
  supportingLineSchema.shape[key].safeParse(value).success;

const knownHeads = (): string => keys.map((key) => heads[key][0]).join(', ');
