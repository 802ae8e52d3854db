import {
  joinOfSteps,
  stepAt,
  type Join,
  type JoinStep,
  type Rate,
} from '../../../shared/declaration.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { isKnownCurrency } from '../control/currencies.ts';
import { unitCode, unitSymbol } from './unit-words.ts';

/**
 * The notation of tariff rates: `5`, `10 but not less than 0.5 EUR/kg`, `15 + 0.2 EUR/l`, `0.4 EUR/1000 pcs`;
 * of three elements each joins what stands before it: `10 + 0.2 EUR/kg, but not less than 0.5 EUR/kg`.
 */
export type RateText =
  | { readonly ok: true; readonly rate: TariffRate }
  /** `part`: the words that could not be understood. */
  | { readonly ok: false; readonly part: string };

/** Characters; no tariff line says more. */
const longest = 200;
const mostElements = 3;

/** How tariffs join the elements of a rate, in the languages in which they are published. */
const joiners: readonly { readonly step: JoinStep; readonly words: RegExp }[] = [
  {
    step: 'greater',
    words:
      /,?\s*(?:but\s+)?(?:not|no)\s+less\s+than\s+|,?\s*(?:но\s+)?не\s+менее(?:\s+чем)?\s+|,\s*(?:min|мин)\.?\s+/,
  },
  {
    step: 'lesser',
    words:
      /,?\s*(?:but\s+)?(?:not|no)\s+more\s+than\s+|,?\s*(?:но\s+)?не\s+более(?:\s+чем)?\s+|,\s*(?:max|макс)\.?\s+/,
  },
  { step: 'sum', words: /\s*,?\s*\+\s*|,?\s+(?:plus|плюс|қосу)\s+/ },
];

/** The same said at the end of the phrase in Kazakh: «10, бірақ 1 кг үшін 0,5 еуродан кем емес». */
const kazakhTails: readonly { readonly join: JoinStep; readonly words: RegExp }[] = [
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

/** The parts of the text, and what joins each of them but the first to what stands before it. */
function split(text: string): { parts: string[]; steps: JoinStep[] } {
  for (const { join, words } of kazakhTails) {
    const [, first, second] = words.exec(text) ?? [];
    if (first === undefined || second === undefined) continue;
    const before = split(first);
    return { parts: [...before.parts, second], steps: [...before.steps, join] };
  }
  const parts: string[] = [];
  const steps: JoinStep[] = [];
  let rest = text;
  while (parts.length < mostElements) {
    const [next] = joiners
      .map(({ step, words }) => ({ step, found: words.exec(rest) }))
      .filter(({ found }) => found !== null)
      .sort((one, other) => (one.found?.index ?? 0) - (other.found?.index ?? 0));
    if (!next?.found) break;
    parts.push(rest.slice(0, next.found.index));
    steps.push(next.step);
    rest = rest.slice(next.found.index + next.found[0].length);
  }
  return { parts: [...parts, rest], steps };
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
  const { parts, steps } = split(tidy);
  if (parts.length > mostElements) return { ok: false, part: text.trim() };
  const elements: Rate[] = [];
  for (const part of parts) {
    const element = elementOf(part.trim());
    if (element === null) return { ok: false, part: part.trim() };
    elements.push(element);
  }
  return { ok: true, rate: { elements, join: joinOfSteps(steps) } };
}

function writeElement({ kind, value, currency, unit, per }: Rate): string {
  if (kind === 'percent') return `${value} %`;
  if (kind === 'fixed') return `${value} ${currency ?? ''}`.trim();
  return `${value} ${currency ?? ''}/${per === null ? '' : `${per} `}${unitSymbol(unit ?? '')}`;
}

const joined: Record<JoinStep, string> = { greater: ', min ', lesser: ', max ', sum: ' + ' };
const separator = (join: Join | null, place: number): string =>
  join === null ? ' ' : joined[stepAt(join, place)];

/** Writes a rate as `readRate` reads it, in signs that need no translation: `10 %, min 0.5 EUR/kg`. */
export function writeRate({ elements, join }: TariffRate): string {
  return elements
    .map((element, place) => (place === 0 ? '' : separator(join, place)) + writeElement(element))
    .join('');
}
