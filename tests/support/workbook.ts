import { formatNumber } from '../../shared/format.ts';
import { unzip } from './unzip.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** A text as a spreadsheet reads it: entities, then signs told by their code. */
const read = (text: string) =>
  text
    .replace(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

/** A number as a spreadsheet of this country shows it in a format. */
function shown(value: number, format: string): string {
  const decimals = /^#,##0(?:\.(0+))?$/.exec(format);
  if (decimals !== null) {
    const digits = decimals[1]?.length ?? 0;
    return formatNumber(value, digits, digits);
  }
  const [date = '', time = ''] = new Date(Math.round((value - 25_569) * 86_400) * 1000)
    .toISOString()
    .split('T');
  const day = date.split('-').toReversed().join('.');
  if (format === 'dd.mm.yyyy') return day;
  if (format === 'dd.mm.yyyy hh:mm') return `${day} ${time.slice(0, 5)}`;
  throw new Error(`a format nobody here reads: ${format}`);
}

/** The place of a column by its name: `A` is 0, `AA` is 26. */
const placeOf = (name: string) =>
  [...name].reduce((place, letter) => place * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;

/** The formats of a workbook, by the numbers with which its cells name them. */
function formatsOf(styles: string): string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g)].map(
      ([, id = '', code = '']) => [id, read(code)],
    ),
  );
  const [, listed = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles) ?? [];
  return [...listed.matchAll(/numFmtId="(\d+)"/g)].map(([, id = '']) => own.get(id) ?? '');
}

/**
 * The cells of a workbook of one sheet, line by line, as a person sees them in a spreadsheet. An empty
 * cell is an empty text; a formula is an error: nothing that leaves here may be one.
 */
export function shownIn(bytes: Uint8Array): string[][] {
  const files = unzip(bytes);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  const formats = formatsOf(files.get('xl/styles.xml') ?? '');
  if (sheet.includes('<f')) throw new Error('a cell is a formula');
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) => {
    const line: string[] = [];
    for (const [, name = '', attributes = '', inner = ''] of cells.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs,
    )) {
      const [, text] = /<t[^>]*>(.*)<\/t>/s.exec(inner) ?? [];
      const [, number = ''] = /<v>(.*)<\/v>/.exec(inner) ?? [];
      const [, style = '0'] = / s="(\d+)"/.exec(attributes) ?? [];
      line[placeOf(name)] =
        text === undefined ? shown(Number(number), formats[Number(style)] ?? '') : read(text);
    }
    return Array.from(line, (cell) => cell ?? '');
  });
}
