/** What a spreadsheet takes for the beginning of a formula, in either width of the letters. */
const begins = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that a sender chose, so written that no spreadsheet makes a formula of it. */
export function inertText(text: string): string {
  return begins.test(text) ? `'${text}` : text;
}

/**
 * A cell of a table pasted elsewhere: no tab or line break may break the table, and no text that a
 * sender chose may become a formula in the officer's spreadsheet. Figures stay figures.
 */
export function pastedCell(text: string | null | undefined): string {
  const plain = (text ?? '')
    .replace(/[\t\r\n]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .trim();
  return /^(?:[=@＝＠]|[+\-＋－](?![\d\s.,]*$))/.test(plain) ? `'${plain}` : plain;
}
