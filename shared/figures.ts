/**
 * Figures as an officer writes them, the same in the three languages: digits grouped in
 * threes with a no-break space, a comma before the decimals. Made by hand rather than by
 * Intl, so that a change of its tables never changes a document.
 */

/** Between groups of digits, and between a figure and its unit. */
export const gap = '\u00a0';

function written(negative: boolean, whole: string, decimals: string): string {
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, gap);
  const zero = /^[0\u00a0]*$/.test(grouped + decimals);
  return `${negative && !zero ? '−' : ''}${grouped}${decimals === '' ? '' : `,${decimals}`}`;
}

/** A number with at most `most` decimals (`least` of them kept even when zero). */
export function rounded(value: number, most: number, least = 0): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(most).split('.');
  return written(value < 0, whole, decimals.replace(/0+$/, '').padEnd(least, '0'));
}

/** An addend: what is added carries its sign, too. */
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${exact(value)}`;

/**
 * A number with every digit it has: two that differ are never written alike. `shift` moves
 * the comma to the right, so that a share becomes a per cent without being calculated with.
 */
export function exact(value: number, shift = 0): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toString().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent) + shift;
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${decimals}`.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  return written(value < 0, left, digits.slice(at).replace(/0+$/, ''));
}
