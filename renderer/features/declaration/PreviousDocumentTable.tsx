import type { PreviousDocument } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import {
  formatCount,
  formatDate,
  formatKilograms,
  formatMoney,
  formatNumber,
  nothing,
} from '../../ui/format.ts';
import { useCodes } from './useCodes.ts';
import './box-table.css';

/** Box 40: which declarations and documents the goods come from. */
export function PreviousDocumentTable({
  documents,
}: {
  readonly documents: readonly PreviousDocument[];
}) {
  const terms = useWords('terms');
  return (
    <table className="box-table">
      <thead>
        <tr>
          <th scope="col">{terms('short.document')}</th>
          <th scope="col" className="box-figures">
            {terms('short.itemNumber')}
          </th>
          <th scope="col">{terms('short.hsCode')}</th>
          <th scope="col" className="box-figures">
            {terms('short.packages')}
          </th>
          <th scope="col" className="box-figures">
            {terms('short.net')}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((each, index) => (
          <tr key={index}>
            <td>
              {each.reference ??
                ([each.office, each.year, [each.serial, each.number].filter(Boolean).join(' ')]
                  .filter(Boolean)
                  .join(' / ') ||
                  nothing)}
              <Particulars document={each} />
            </td>
            <td className="box-figures">{formatCount(each.item)}</td>
            <td>{each.hsCode ?? nothing}</td>
            <td className="box-figures">{formatCount(each.packages)}</td>
            <td className="box-figures">{formatKilograms(each.netGrams)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Kind, date and what of it is used up here, where the message says them. */
function Particulars({ document }: { readonly document: PreviousDocument }) {
  const t = useWords('declaration');
  const codes = useCodes();
  const { kind, date, quantity, customsValue } = document;
  const parts = [
    kind === null ? null : [kind, codes('document', kind)].filter(Boolean).join(' '),
    date === null ? null : formatDate(date),
    quantity === null ? null : `${t('document.quantity')}: ${formatNumber(quantity, 6)}`,
    customsValue === null ? null : `${t('sums.customsValue')}: ${formatMoney(customsValue)}`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <span className="box-meaning box-particulars">{parts.join(' · ')}</span>;
}
