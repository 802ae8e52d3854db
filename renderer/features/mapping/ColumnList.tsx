import type { Mapping } from '../../../shared/mapping.ts';
import { useWords } from '../../i18n/index.ts';
import { sendColumn, sentTwice, stillMissing, targetNamed } from './targets.ts';
import { TargetSelect } from './TargetSelect.tsx';

/** How many different values of a column are shown beside its name. */
const examplesShown = 3;

interface ColumnListProps {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  /** The column the person is at; `null`: none. */
  readonly onLook: (column: string | null) => void;
}

/** The sender's columns one under another, each with some of its values and the field it is read as. */
export function ColumnList({ header, sample, mapping, onChange, onLook }: ColumnListProps) {
  const t = useWords('mapping');
  const twice = sentTwice(mapping);
  const missing = stillMissing(mapping);
  return (
    <section className="mapping-columns" aria-label={t('columns')}>
      <h3>{t('columns')}</h3>
      <ul>
        {header.map((name, index) => {
          const target = mapping.columns[name];
          const label = name === '' ? t('column.unnamed', { number: index + 1 }) : name;
          const doubled = target !== undefined && twice.has(target);
          return (
            <li key={index} data-read={target !== undefined}>
              <div className="mapping-column">
                <strong title={label}>{label}</strong>
                <span className="mapping-examples">{examples(sample, index).join(' · ')}</span>
              </div>
              <div>
                <TargetSelect
                  none={t('unread')}
                  value={target ?? ''}
                  aria-label={t('column.readAs', { column: label })}
                  onFocus={() => onLook(name)}
                  onBlur={() => onLook(null)}
                  onChange={(event) =>
                    onChange(sendColumn(mapping, name, targetNamed(event.target.value)))
                  }
                />
                {doubled && <p className="mapping-note">{t('twice')}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <p className="mapping-note" role="status">
          {t('missing')} {missing.map((target) => t(`target.${target}`)).join(', ')}
        </p>
      )}
    </section>
  );
}

/** The first few different values of a column. */
function examples(sample: readonly (readonly string[])[], index: number): string[] {
  const values = sample.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, examplesShown);
}
