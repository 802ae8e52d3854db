import type { Document } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import { formatDate, formatNumber, nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { useCodes } from './useCodes.ts';
import './box-table.css';

/** The documents of box 44: kind by the classifier and in words, number, date, and what else is said of each. */
export function DocumentTable({ documents }: { readonly documents: readonly Document[] }) {
  const t = useWords('declaration');
  const terms = useWords('terms');
  const codes = useCodes();
  const anyValidity = documents.some(({ validUntil }) => validUntil !== null);
  return (
    <table className="box-table">
      <thead>
        <tr>
          <th scope="col">{terms('short.document')}</th>
          <th scope="col">{terms('short.number')}</th>
          <th scope="col">{terms('short.date')}</th>
          {anyValidity && <th scope="col">{t('document.validUntil')}</th>}
        </tr>
      </thead>
      <tbody>
        {documents.map((document, index) => (
          <tr key={index}>
            <td>
              {document.code !== null && <span className="box-code">{document.code}</span>}
              {codes('document', document.code) ?? document.name ?? ''}
              <Particulars document={document} />
            </td>
            <td>{document.reference ?? nothing}</td>
            <td className="box-short">{formatDate(document.date)}</td>
            {anyValidity && <td className="box-short">{formatDate(document.validUntil)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Country, holder and the quantity it allows, where the message says them. */
function Particulars({ document }: { readonly document: Document }) {
  const t = useWords('declaration');
  const codes = useCodes();
  const names = useNames();
  const { country, holder, quantity, unit } = document;
  const parts = [
    country === null ? null : `${t('document.country')}: ${names.country(country)}`,
    holder === null ? null : `${t('document.holder')}: ${holder}`,
    quantity === null
      ? null
      : `${t('document.quantity')}: ${[formatNumber(quantity, 6), codes('unit', unit) ?? unit].filter(Boolean).join(' ')}`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <span className="box-meaning box-particulars">{parts.join(' · ')}</span>;
}
