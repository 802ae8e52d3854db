import type { Said } from '../../../shared/contract/documents.ts';
import type { Language } from '../../../shared/languages.ts';
import { formatCount, formatDate, formatMass, formatMoney, formatNumber } from '../../ui/format.ts';
import type { Names } from '../../ui/names.ts';

/** A value of either side as an officer reads it. */
export function say(said: Said, language: Language, names: Names): string {
  switch (said.kind) {
    case 'text':
      return said.text;
    case 'list':
      return said.items.join('; ');
    case 'money':
      // In a narrow column the currency may stand under the figures.
      return formatMoney(said).replace(/\u00a0(?=\D+$)/, ' ');
    case 'mass':
      return formatMass(said.grams, language);
    case 'count':
      return formatCount(said.count);
    case 'quantity':
      return [formatNumber(said.quantity, 6), said.unit].filter(Boolean).join('\u00a0');
    case 'country':
      return said.codes.map((code) => names.countryWithCode(code)).join('; ');
    case 'dates':
      return said.dates.map((date) => formatDate(date)).join('; ');
  }
}

/** Whether digits are to stand under one another. */
export function isFigure(said: Said | null): boolean {
  return said !== null && ['money', 'mass', 'count', 'quantity'].includes(said.kind);
}
