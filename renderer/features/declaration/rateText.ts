import { stepAt, type Item, type Rate } from '../../../shared/declaration.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Words } from '../../i18n/index.ts';

interface RateWords {
  readonly t: Words;
  /** What a unit of the classifier is called. */
  readonly unit: (code: string) => string;
}

/**
 * A rate as a tariff prints it: `5 %`, `0,04 EUR / кг`, `5 %, но не менее 0,04 EUR / кг`. Where the
 * message gives one figure only, that figure: whether it is per cent it does not say.
 */
export function rateText(
  { rate, rates, join }: Pick<Item['payments'][number], 'rate' | 'rates' | 'join'>,
  words: RateWords,
): string {
  const [first, ...rest] = rates.map((element) => elementText(element, words));
  if (first === undefined) return formatNumber(rate, 4);
  return rest.reduce(
    (text, second, index) =>
      words.t(`rate.${join === null ? 'sum' : stepAt(join, index + 1)}`, { first: text, second }),
    first,
  );
}

function elementText({ kind, value, currency, unit, per }: Rate, words: RateWords): string {
  const figure = formatNumber(value, 6);
  if (kind === 'percent') return `${figure}\u00a0%`;
  const sum = currency === null ? figure : `${figure}\u00a0${currency}`;
  if (kind === 'fixed') return sum;
  const measure = [
    per === null || per === 1 ? null : formatNumber(per, 6),
    unit === null ? null : words.unit(unit),
  ];
  const said = measure.filter((part) => part !== null).join('\u00a0');
  return said === '' ? sum : `${sum} / ${said}`;
}
