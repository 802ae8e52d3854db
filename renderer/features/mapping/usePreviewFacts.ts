import type { Declaration, Party } from '../../../shared/declaration.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { formatCount, formatDate, formatMass, formatMoney, formatNumber } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';

export interface PreviewFact {
  readonly label: string;
  readonly text: string;
}

/** What the first declaration of a table says in its header, in the reader's language; silence is left out. */
export function usePreviewFacts(declaration: Declaration): PreviewFact[] {
  const t = useWords('mapping');
  const terms = useWords('terms');
  const entry = useWords('entry');
  const names = useNames();
  const language = useLanguage();
  const { parties, countries, transport, totals } = declaration;
  const party = (of: Party | null) => [of?.code, of?.name, of?.address].filter(Boolean).join(', ');
  const country = (code: string | null) => (code === null ? '' : names.countryWithCode(code));
  const facts: PreviewFact[] = [
    { label: terms('term.registrationNumber'), text: declaration.registrationNumber ?? '' },
    { label: t('target.type'), text: declaration.type ?? '' },
    { label: entry('field.direction'), text: terms(`direction.${declaration.direction}`) },
    { label: t('target.procedure'), text: declaration.procedure ?? '' },
    {
      label: t('target.declaredOn'),
      text: declaration.declaredOn === null ? '' : formatDate(declaration.declaredOn),
    },
    { label: terms('term.consignor'), text: party(parties.consignor) },
    { label: terms('term.consignee'), text: party(parties.consignee) },
    { label: terms('term.declarant'), text: party(parties.declarant) },
    { label: terms('box.15'), text: country(countries.dispatch) },
    { label: terms('box.17'), text: country(countries.destination) },
    { label: terms('term.vehicle'), text: transport.border.identity ?? '' },
    {
      label: terms('box.20'),
      text: [declaration.deliveryTerms.code, declaration.deliveryTerms.place]
        .filter(Boolean)
        .join(' '),
    },
    {
      label: terms('box.22'),
      text: declaration.invoice === null ? '' : formatMoney(declaration.invoice),
    },
    {
      label: terms('box.23'),
      text: declaration.exchangeRate === null ? '' : formatNumber(declaration.exchangeRate, 6),
    },
    {
      label: terms('term.packages'),
      text: totals.packages === null ? '' : formatCount(totals.packages),
    },
    {
      label: terms('term.gross'),
      text: totals.grossGrams === null ? '' : formatMass(totals.grossGrams, language),
    },
    { label: terms('term.items'), text: formatCount(declaration.items.length) },
  ];
  return facts.filter(({ text }) => text !== '');
}
