/**
 * The order of Kazakh and Russian words. Chromium has no Kazakh collation and
 * would put і among the Russian и and һ nowhere; the Kazakh alphabet holds every
 * Russian letter in its Russian place, so one order serves both.
 */
const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const places = new Map([...alphabet].map((letter, index) => [letter, index]));

/** Compares two texts as a Kazakh or Russian reader orders them; figures inside them by value. */
export function compareTexts(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareParts(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function parts(text: string): string[] {
  return text.toLowerCase().match(/\d+|\D/gu) ?? [];
}

/** Signs, then figures, then Latin letters, then Cyrillic ones. */
function compareParts(a: string, b: string): number {
  const figures = /^\d/.test(a) && /^\d/.test(b);
  if (figures) return Number(a) - Number(b);
  return weight(a) - weight(b);
}

function weight(part: string): number {
  const place = places.get(part);
  return place === undefined ? (part.codePointAt(0) ?? 0) : 0x11_0000 + place;
}
