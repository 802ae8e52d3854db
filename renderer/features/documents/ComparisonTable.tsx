import { Fragment } from 'react';
import type { ComparedRow, Comparison, Verdict } from '../../../shared/contract/documents.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { isFigure, say } from './say.ts';
import './comparison.css';

interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** Leaves out what agrees. */
  readonly onlyDiffering: boolean;
  /** What a column is called, by its place. */
  readonly headOf: (source: number) => string;
  /** Goes to a box of the declaration. */
  readonly onBox: (box: string, item: number | null) => void;
}

/** The declaration and its documents side by side; what differs is coloured and bears a sign. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { comparison, onlyDiffering, headOf, onBox } = props;
  const t = useWords('documents');
  const rows = comparison.rows.filter(
    ({ cells }) => !onlyDiffering || cells.some(({ verdict }) => verdict.is === 'differs'),
  );
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('declared')}</th>
          {comparison.sources.map(({ differing }, index) => (
            <th key={index} scope="col">
              {headOf(index)}
              <span className="comparison-count figures">
                {differing === 0 ? t('differing.none') : t('differing', { count: differing })}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={index}>
            {row.item !== (rows[index - 1]?.item ?? null) && (
              <tr className="comparison-item">
                <th scope="rowgroup" colSpan={2 + comparison.sources.length}>
                  {row.item === null ? t('unpaired') : t('item', { item: row.item })}
                </th>
              </tr>
            )}
            <Row row={row} onBox={onBox} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, onBox }: { readonly row: ComparedRow } & Pick<ComparisonTableProps, 'onBox'>) {
  const t = useWords('documents');
  const language = useLanguage();
  const names = useNames();
  const { field, box, item, declared, cells } = row;
  const name = t(`field.${field}`);
  return (
    <tr>
      <th scope="row">
        <div className="comparison-field">
          {box !== null && (
            <button
              type="button"
              className="place-link figures"
              title={t('toBox', { box })}
              onClick={() => onBox(box, item)}
            >
              {box}
            </button>
          )}
          <span>{name}</span>
        </div>
      </th>
      <td className={isFigure(declared) ? 'figures comparison-figure' : 'figures'}>
        {declared === null ? (
          <span className="comparison-nothing">{nothing}</span>
        ) : (
          <span className="comparison-text" title={say(declared, language, names)}>
            {say(declared, language, names)}
          </span>
        )}
      </td>
      {cells.map(({ said, verdict }, index) => (
        <td
          key={index}
          data-verdict={verdict.is}
          tabIndex={verdict.is === 'differs' ? -1 : undefined}
          className={isFigure(said) ? 'figures comparison-figure' : 'figures'}
        >
          <div className="comparison-cell">
            <VerdictSign verdict={verdict} />
            <span>
              <span
                className="comparison-text"
                title={said === null ? undefined : say(said, language, names)}
              >
                {said === null
                  ? verdict.is === 'differs'
                    ? t('noLine')
                    : nothing
                  : say(said, language, names)}
              </span>
              {verdict.is === 'incomparable' && (
                <span className="comparison-why">{t(`because.${verdict.because}`)}</span>
              )}
            </span>
          </div>
        </td>
      ))}
    </tr>
  );
}

const signs: Record<Verdict['is'], string> = {
  agrees: '=',
  differs: '≠',
  incomparable: '?',
  silent: '',
};

/** A sign a verdict, so that nobody needs the colour. */
function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords('documents');
  if (verdict.is === 'silent') return null;
  const isRounded = verdict.is === 'agrees' && verdict.rounded;
  const name = t(isRounded ? 'verdict.rounded' : `verdict.${verdict.is}`);
  return (
    <span className="verdict-sign" role="img" aria-label={name} title={name}>
      {isRounded ? '≈' : signs[verdict.is]}
    </span>
  );
}
