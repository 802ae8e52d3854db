import type { Item } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount, formatKilograms, nothing } from '../../ui/format.ts';

/** Box 40: which declarations and documents the goods come from. */
export function PreviousDocumentTable({
  documents,
}: {
  readonly documents: Item['previousDocuments'];
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
