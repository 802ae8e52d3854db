import { majorUnits, type Money } from '../../../../shared/money.ts';

const special = /[&<>"]/;

/** Text made safe inside an element. */
export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element with text in it; nothing where there is no text. */
export function leaf(name: string, text: string | number | null, attributes = ''): string {
  return text === null || text === ''
    ? ''
    : `<${name}${attributes}>${escaped(String(text))}</${name.split(' ')[0]}>`;
}

/** An element with others in it; nothing where there are none. */
export function group(name: string, ...parts: readonly string[]): string {
  const inside = parts.join('');
  return inside === '' ? '' : `<${name}>${inside}</${name}>`;
}

export const kilograms = (grams: number | null): number | null =>
  grams === null ? null : grams / 1000;

export const sum = (money: Money | null): string | null =>
  money === null ? null : majorUnits(money).toFixed(2);
