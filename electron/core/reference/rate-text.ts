import type { Rate } from '../../../shared/declaration.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { isKnownCurrency } from '../control/currencies.ts';
import { unitCode, unitSymbol } from './unit-words.ts';

/** The notation of tariff rates: `5`, `10 but not less than 0.5 EUR/kg`, `15 + 0.2 EUR/l`, `0.4 EUR/1000 pcs`. */
export type RateText =
  | { readonly ok: true; readonly rate: TariffRate }
  /** `part`: the words that could not be understood. */
  | { readonly ok: false; readonly part: string };

/** Characters; no tariff line says more. */
const longest = 200;

type Join = NonNullable<TariffRate['join']>;

/** How tariffs join the elements of a rate, in the languages in which they are published. */
const joiners: readonly { readonly join: Join; readonly words: RegExp }[] = [
  {
    join: 'greater',
    words:
      /,?\s*(?:but\s+)?(?:not|no)\s+less\s+than\s+|,?\s*(?:но\s+)?не\s+менее(?:\s+чем)?\s+|,\s*(?:min|мин)\.?\s+/,
  },
  {
    join: 'lesser',
    words:
      /,?\s*(?:but\s+)?(?:not|no)\s+more\s+than\s+|,?\s*(?:но\s+)?не\s+более(?:\s+чем)?\s+|,\s*(?:max|макс)\.?\s+/,
  },
  { join: 'sum', words: /\s*\+\s*|\s+(?:plus|плюс|қосу)\s+/ },
];

/** The same said at the end of the phrase in Kazakh: «10, бірақ 1 кг үшін 0,5 еуродан кем емес». */
const kazakhTails: readonly { readonly join: Join; readonly words: RegExp }[] = [
  { join: 'greater', words: /^(.+?),?\s*бірақ\s+(.+?)\s+кем\s+емес$/ },
  { join: 'lesser', words: /^(.+?),?\s*бірақ\s+(.+?)\s+(?:артық|көп)\s+емес$/ },
];

const currencyWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:евро|еуро(?:дан|ның)?|€|euros?)$/, 'EUR'],
  [/^(?:доллар\p{L}*(?:\s+сша)?|ақш\s+доллар\p{L}*|\$|us\s+dollars?)$/u, 'USD'],
  [/^(?:тенге|теңге\p{L}*|тг\.?|₸)$/u, 'KZT'],
  [/^(?:рубл\p{L}*|руб\.?|₽)$/u, 'RUB'],
];

function currencyOf(word: string): string | null {
  for (const [words, code] of currencyWords) if (words.test(word)) return code;
  const code = word.toUpperCase();
  return /^[A-Z]{3}$/.test(code) && isKnownCurrency(code) ? code : null;
}

const number = String.raw`(\d{1,12}(?:\.\d{1,8})?)`;
const percent = new RegExp(`^${number}\\s*(?:%|per\\s?cent|процент\\p{L}*|пайыз\\p{L}*)?$`, 'u');
const money = new RegExp(`^${number}\\s*(.+?)$`, 'u');
const perUnit = /^(.+?)\s*(?:\/|\s+за\s+|\s+per\s+|\s+for\s+)\s*(?:(\d{1,9})(?!\d)\s*)?(.+)$/u;
const kazakhPerUnit = /^(?:(\d{1,9})\s*)?(\S.*?)\s+үшін\s+(.+)$/u;

function plain(value: number, rest: Partial<Rate>): Rate {
  return { kind: 'percent', value, currency: null, unit: null, per: null, ...rest };
}

function specific(sum: string, per: string | undefined, unitWord: string): Rate | null {
  const parts = money.exec(sum.trim());
  const currency = currencyOf(parts?.[2]?.trim() ?? '');
  const unit = unitCode(unitWord.trim());
  if (parts === null || currency === null || unit === null) return null;
  const units = per === undefined ? 1 : Number(per);
  if (units === 0) return null;
  const rest = { kind: 'specific', currency, unit, per: units === 1 ? null : units } as const;
  return plain(Number(parts[1]), rest);
}

function elementOf(text: string): Rate | null {
  const share = percent.exec(text);
  if (share !== null) return plain(Number(share[1]), {});
  const each = perUnit.exec(text);
  if (each !== null) return specific(each[1] ?? '', each[2], each[3] ?? '');
  const kazakh = kazakhPerUnit.exec(text);
  if (kazakh !== null) return specific(kazakh[3] ?? '', kazakh[1], kazakh[2] ?? '');
  const fixed = money.exec(text);
  const currency = currencyOf(fixed?.[2]?.trim() ?? '');
  if (fixed === null || currency === null) return null;
  return plain(Number(fixed[1]), { kind: 'fixed', currency });
}

/** The parts of the text and what joins them; `mixed` where two different joins meet, which no tariff does. */
function split(text: string): { parts: string[]; join: Join | null } | 'mixed' {
  for (const { join, words } of kazakhTails) {
    const [, first, second] = words.exec(text) ?? [];
    if (first !== undefined && second !== undefined) return { parts: [first, second], join };
  }
  const found = joiners.filter(({ words }) => words.test(text));
  if (found.length > 1) return 'mixed';
  const [only] = found;
  return only === undefined
    ? { parts: [text], join: null }
    : { parts: text.split(only.words), join: only.join };
}

/** Reads a rate in the notation of a tariff: Kazakh, Russian or English, decimal comma or point. */
export function readRate(text: string): RateText {
  if (text.length > longest) return { ok: false, part: `${text.slice(0, 40)}…` };
  const tidy = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(\d),(\d)/g, '$1.$2')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const parted = split(tidy);
  if (parted === 'mixed' || parted.parts.length > 3) return { ok: false, part: text.trim() };
  const elements: Rate[] = [];
  for (const part of parted.parts) {
    const element = elementOf(part.trim());
    if (element === null) return { ok: false, part: part.trim() };
    elements.push(element);
  }
  return { ok: true, rate: { elements, join: parted.join } };
}

function writeElement({ kind, value, currency, unit, per }: Rate): string {
  if (kind === 'percent') return `${value} %`;
  if (kind === 'fixed') return `${value} ${currency ?? ''}`.trim();
  return `${value} ${currency ?? ''}/${per === null ? '' : `${per} `}${unitSymbol(unit ?? '')}`;
}

const joined: Record<Join, string> = { greater: ', min ', lesser: ', max ', sum: ' + ' };

/** Writes a rate as `readRate` reads it, in signs that need no translation: `10 %, min 0.5 EUR/kg`. */
export function writeRate({ elements, join }: TariffRate): string {
  return elements.map(writeElement).join(join === null ? ' ' : joined[join]);
}
