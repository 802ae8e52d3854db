import type { DeclarationPage } from '../../../shared/contract/declarations.ts';
import { useWords } from '../../i18n/index.ts';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { FindingList } from './FindingList.tsx';
import { ResultsHistory } from './ResultsHistory.tsx';
import './control-panel.css';

/** What control knows of the declaration: findings with their places, earlier results, the trader's history. */
export function ControlPanel({ page }: { readonly page: DeclarationPage }) {
  const t = useWords('declaration');
  const terms = useWords('terms');
  const { findings, results, earlier } = page;
  return (
    <>
      <section>
        <h3>
          {terms('term.findings')} <span className="figures">{findings.length}</span>
        </h3>
        {findings.length === 0 ? (
          <p className="box-meaning">{t('findings.none')}</p>
        ) : (
          <FindingList findings={findings} />
        )}
      </section>
      <section>
        <h3>{t('results')}</h3>
        <ResultsHistory results={results} />
      </section>
      <section>
        <h3>{t('trader')}</h3>
        <dl className="control-facts figures">
          <dt>{t('trader.declarations')}</dt>
          <dd>{earlier.declarations}</dd>
          <dt>{t('trader.findings')}</dt>
          <dd>{earlier.findings}</dd>
          <dt>{t('trader.since')}</dt>
          <dd>{formatDate(earlier.since)}</dd>
        </dl>
      </section>
      <section>
        <h3>{t('message')}</h3>
        <dl className="control-facts figures">
          <dt>{t('raw.file')}</dt>
          <dd title={page.file}>{page.file}</dd>
          <dt>{t('message.received')}</dt>
          <dd>{formatInstant(page.receivedAt)}</dd>
          <dt>{t('message.decided')}</dt>
          <dd>{formatInstant(page.decidedAt)}</dd>
        </dl>
      </section>
    </>
  );
}
