import type { Difference } from '../../../shared/contract/versions.ts';
import { useWords } from '../../i18n/index.ts';
import { isFormBox } from '../../../shared/boxes.ts';
import { placeOf } from '../declaration/places.ts';
import { sayValue } from './sayValue.ts';
import { useValueWords } from './useValueWords.ts';
import './versions.css';

interface DifferenceTableProps {
  readonly differences: readonly Difference[];
  /** What the two columns are. */
  readonly before: string;
  readonly after: string;
}

/** Two versions side by side, only where they differ, in the order of the form: main part, then item by item. */
export function DifferenceTable({ differences, before, after }: DifferenceTableProps) {
  const t = useWords('versions');
  const words = useValueWords();
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      {groupsOf(differences).map(({ item, lines }, index) => (
        <tbody key={index}>
          <tr className="differences-item">
            <th scope="rowgroup" colSpan={3}>
              {item === null ? t('header') : t('item', { item })}
            </th>
          </tr>
          {lines.map((difference, line) => (
            <tr key={line}>
              <th scope="row">
                <Place difference={difference} />
              </th>
              <Value value={sayValue(difference.before, difference.field, words)} side="before" />
              <Value value={sayValue(difference.after, difference.field, words)} side="after" />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface ValueProps {
  readonly value: string | null;
  readonly side: 'before' | 'after';
}

function Value({ value, side }: ValueProps) {
  const t = useWords('versions');
  return value === null ? (
    <td className="differences-nothing">{t('nothing')}</td>
  ) : (
    <td className={`differences-${side} figures`}>{value}</td>
  );
}

function Place({ difference }: { readonly difference: Difference }) {
  const t = useWords('versions');
  const terms = useWords('terms');
  const { item, field } = difference;
  if (field === 'items') return t(difference.before === null ? 'itemAdded' : 'itemRemoved');
  const place = placeOf({ item, field });
  if (place === null) return t('field.other');
  if (!isFormBox(place.box)) return terms(`term.${place.box}`);
  return (
    <span title={field}>
      <b className="figures">{place.box}</b> {terms(`box.${place.box}`)}
    </span>
  );
}

interface Group {
  readonly item: number | null;
  readonly lines: Difference[];
}

/** Differences that follow each other and belong to one item, or to the main part. */
function groupsOf(differences: readonly Difference[]): Group[] {
  const groups: Group[] = [];
  for (const difference of differences) {
    const last = groups.at(-1);
    if (last !== undefined && last.item === difference.item) last.lines.push(difference);
    else groups.push({ item: difference.item, lines: [difference] });
  }
  return groups;
}
