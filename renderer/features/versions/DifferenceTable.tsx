import type { Difference } from '../../../shared/contract/versions.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { placeOf } from '../declaration/places.ts';
import { sayValue } from './sayValue.ts';
import './versions.css';

interface DifferenceTableProps {
  readonly differences: readonly Difference[];
  /** What the two columns are. */
  readonly before: string;
  readonly after: string;
}

/** Two versions side by side, only where they differ, in the order of the form. */
export function DifferenceTable({ differences, before, after }: DifferenceTableProps) {
  const t = useWords('versions');
  const terms = useWords('terms');
  const language = useLanguage();
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference, index) => {
          const { item, field } = difference;
          const place = placeOf(difference);
          return (
            <tr key={index}>
              <th scope="row">
                <span className="differences-item">
                  {item === null ? t('header') : t('item', { item })}
                </span>
                {place === null ? (
                  <span>{t(`field.${field}`, { defaultValue: field })}</span>
                ) : (
                  <span title={field}>
                    <span className="figures">{place.box}</span> {terms(`box.${place.box}`)}
                  </span>
                )}
              </th>
              <td className="differences-before">
                {sayValue(difference.before, field, language) ?? t('nothing')}
              </td>
              <td className="differences-after">
                {sayValue(difference.after, field, language) ?? t('nothing')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
