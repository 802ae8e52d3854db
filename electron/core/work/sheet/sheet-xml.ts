/** `A`, `B`, … `Z`, `AA`: the name of a column by its place. */
const columnNames = Array.from({ length: 26 * 27 }, (_, at) => {
  const letter = (place: number) => String.fromCodePoint(65 + (place % 26));
  return at < 26 ? letter(at) : letter(Math.floor(at / 26) - 1) + letter(at);
});

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `_x000D_`: a sign that no XML may hold, or one that it would lose, by its code. */
const byCode = (sign: string) =>
  `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;

// These signs are what is looked for.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
/** A text that merely looks like such a code must not be read as one. */
const looksLikeCode = /_(?=x[0-9a-f]{4}_)/gi;
const needsCare = new RegExp(`[&<>_]|${unwritable.source}`);

/** A text as the cells of a workbook hold it. */
function escaped(text: string): string {
  if (!needsCare.test(text)) return text;
  return text
    .replace(looksLikeCode, byCode)
    .replace(unwritable, byCode)
    .replace(/[&<>]/g, (sign) => signs[sign] ?? sign);
}

/** A text as the value of an attribute. */
export const attribute = (text: string) => escaped(text).replaceAll('"', '&quot;');

const name = (at: number, line: number) => `${columnNames[at] ?? ''}${line}`;
const styled = (style: number) => (style === 0 ? '' : ` s="${style}"`);

/** A cell of text: read as text by every spreadsheet, never as a formula. */
export function textCell(at: number, line: number, text: string, style = 0): string {
  const kept = /^\s|\s$|[\t\n]/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${name(at, line)}"${styled(style)} t="inlineStr"><is><t${kept}>${escaped(text)}</t></is></c>`;
}

/** A cell of a number in a format of the workbook. */
export const numberCell = (at: number, line: number, value: number, style: number): string =>
  `<c r="${name(at, line)}"${styled(style)}><v>${value}</v></c>`;
