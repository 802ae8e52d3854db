import type { PriceCard, PriceEvidence } from '../../../shared/contract/check.ts';
import type { Money } from '../../../shared/money.ts';
import type { ValueDecision } from '../../../shared/work/check.ts';
import type { Words } from '../../i18n/index.ts';
import { formatCount, formatDate, formatMoney, formatNumber, nothing } from '../../ui/format.ts';

type Method = ValueDecision['method'];

/** A price for one kilogram or unit, of the card's currency. */
export const priceText = (price: number | null, currency: string): string =>
  price === null ? nothing : formatMoney({ minor: Math.round(price), currency });

/** The first card: by weight, which every item has. */
export const cardOf = ({ cards }: PriceEvidence): PriceCard | null => cards[0] ?? null;

/** Customs value of the item at the median price, in the currency it was declared in. */
export function atMedian(declared: Money | null, card: PriceCard | null): Money | null {
  if (declared === null || card === null || card.declared === null || card.declared === 0)
    return null;
  const minor = Math.round((declared.minor * card.median) / card.declared);
  return Number.isSafeInteger(minor) ? { ...declared, minor } : null;
}

/**
 * The justification half written: the goods, the declared price, what it was compared with, and the methods
 * in the order of the Code up to the one that is applied. What only the officer knows is left as an ellipsis.
 */
export function justify(
  t: Words,
  evidence: PriceEvidence,
  verdict: ValueDecision['verdict'],
  method: Method,
): string {
  const card = cardOf(evidence);
  const { item, hs, origin } = evidence;
  const said = [
    origin === null
      ? t('subject.noOrigin', { item, hs: hs ?? nothing })
      : t('subject', { item, hs: hs ?? nothing, origin }),
  ];
  if (card === null) said.push(t('noEvidence'));
  else {
    const { currency, median, low, high, declared, n, from, until, level } = card;
    if (declared !== null)
      said.push(t(`declared.${card.measure}`, { declared: priceText(declared, currency) }));
    said.push(
      t('evidence', {
        from: formatDate(from),
        until: formatDate(until),
        level: t(`level.${level}`, { hs: card.hs }),
        n: formatCount(n),
        median: priceText(median, currency),
        low: priceText(low, currency),
        high: priceText(high, currency),
      }),
    );
    if (declared !== null && median > 0)
      said.push(
        declared < median
          ? t('below', { percent: formatNumber((1 - declared / median) * 100, 1) })
          : t('above'),
      );
  }
  if (verdict === 'secured') said.push(t('secured'));
  else if (verdict === 'adjusted') {
    // The methods are applied one after the other; deduction and computed value may change places.
    for (let before = 1; before < Number(method); before += 1) said.push(t(`not.${before}`));
    said.push(t(`by.${method}`));
  }
  return said.join(' ');
}
