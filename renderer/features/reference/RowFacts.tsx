import type { ReferenceRow } from '../../../shared/contract/reference.ts';
import { languageNames, languages } from '../../../shared/languages.ts';
import type { TableName } from '../../../shared/reference.ts';
import { useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { spanText } from './day.ts';
import { nameless, valueColumns } from './tableColumns.ts';
import { useRowWords } from './useRowWords.ts';

interface RowFactsProps {
  readonly table: TableName;
  readonly row: ReferenceRow;
}

/** Everything one row says, with nothing cut: names in every language, values, days. */
export function RowFacts({ table, row }: RowFactsProps) {
  const t = useWords('reference');
  const words = useRowWords(table);
  const named = languages.filter((language) => row.names?.[language] != null);
  const facts: (readonly [string, string])[] = valueColumns[table].map(({ name, word = name }) => [
    t(`column.${word}`),
    words.value(row, name),
  ]);
  return (
    <section className="reference-row" aria-label={t('row')}>
      <h2 className="figures">
        {words.key(row)} <CopyButton small text={row.key} label={t('row.copy')} />
      </h2>
      {named.length === 0
        ? !nameless.has(table) && <p>{words.name(row)}</p>
        : named.map((language) => (
            <p key={language} lang={language}>
              <span className="reference-language">{languageNames[language]}</span>
              {row.names?.[language]}
            </p>
          ))}
      <dl className="reference-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('days')}</dt>
          <dd className="figures">{spanText(t, row.from, row.until)}</dd>
        </div>
      </dl>
    </section>
  );
}
