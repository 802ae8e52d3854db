import type { Item } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import { formatDate, nothing } from '../../ui/format.ts';
import { useCodes } from './useCodes.ts';

/** The documents of box 44: kind by the classifier and in words, number, date. */
export function DocumentTable({ documents }: { readonly documents: Item['documents'] }) {
  const terms = useWords('terms');
  const codes = useCodes();
  return (
    <table className="box-table">
      <thead>
        <tr>
          <th scope="col">{terms('short.document')}</th>
          <th scope="col">{terms('short.number')}</th>
          <th scope="col">{terms('short.date')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document, index) => (
          <tr key={index}>
            <td>
              {document.code !== null && <span className="box-code">{document.code}</span>}
              {codes('document', document.code) ?? document.name ?? ''}
            </td>
            <td>{document.reference ?? nothing}</td>
            <td className="box-short">{formatDate(document.date)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
