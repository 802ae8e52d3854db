import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Version } from '../../../shared/contract/versions.ts';
import { go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import './versions.css';

interface VersionsViewProps {
  readonly id: string;
  /** Whether the declaration can be opened from here. */
  readonly opens?: boolean;
}

/** All versions of one declaration, the oldest first, and what differs between two of them. */
export function VersionsView({ id, opens }: VersionsViewProps) {
  const t = useWords('versions');
  const { data, error, refetch } = useQuery(rpc.versions.list.queryOptions({ input: { id } }));
  if (error !== null)
    return <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <section className="versions" aria-label={t('versionOf')}>
      <VersionTable versions={data} />
      {opens === true && data.some(({ state }) => state === 'accepted') && (
        <Button
          className="versions-open"
          size="small"
          variant="outlined"
          text={t('open')}
          onClick={() => go({ desk: 'declaration', id })}
        />
      )}
      <Comparison id={id} versions={data} />
    </section>
  );
}

function VersionTable({ versions }: { readonly versions: readonly Version[] }) {
  const t = useWords('versions');
  return (
    <table className="version-table">
      <thead>
        <tr>
          <th scope="col">{t('version')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('received')}</th>
          <th scope="col" className="version-count">
            {t('errors')}
          </th>
          <th scope="col">{t('noticeFile')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, state, corridor, at, errors, file }) => (
          <tr key={version} data-state={state}>
            <th scope="row" className="figures">
              {version}
            </th>
            <td>
              <span className="version-state">
                {corridor !== null && <CorridorSign corridor={corridor} size={14} />}
                {t(`state.${state}`)}
              </span>
            </td>
            <td className="figures">{formatInstant(at)}</td>
            <td className="figures version-count">{formatCount(errors)}</td>
            <td className="version-file" title={file}>
              {file.split(/[\\/]/).at(-1)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ComparisonProps {
  readonly id: string;
  readonly versions: readonly Version[];
}

function Comparison({ id, versions }: ComparisonProps) {
  const t = useWords('versions');
  const numbers = versions.map(({ version }) => version);
  const [pair, setPair] = useState<{ from: number; to: number } | null>(null);
  const from = pair?.from ?? numbers.at(-2) ?? 1;
  const to = pair?.to ?? numbers.at(-1) ?? 1;
  const enough = numbers.length > 1;
  const { data, error, refetch } = useQuery(
    rpc.versions.compare.queryOptions({ input: { id, from, to }, enabled: enough }),
  );
  if (!enough) return <p className="versions-quiet">{t('oneVersion')}</p>;
  const options = numbers.map((version) => (
    <option key={version} value={version}>
      {t('versionNumber', { version })}
    </option>
  ));
  return (
    <>
      <div className="version-pair" role="group" aria-label={t('compare')}>
        <SelectField
          label={t('compare')}
          value={from}
          onChange={(event) => setPair({ from: Number(event.target.value), to })}
        >
          {options}
        </SelectField>
        <SelectField
          label={t('compareWith')}
          value={to}
          onChange={(event) => setPair({ from, to: Number(event.target.value) })}
        >
          {options}
        </SelectField>
        <p role="status" className="versions-quiet">
          {data !== undefined &&
            (data.differences.length === 0
              ? t('same')
              : t('differences', { count: data.differences.length }))}
        </p>
      </div>
      {error !== null && (
        <ErrorNote error={error} doing={t('comparing')} onRetry={() => void refetch()} />
      )}
      {data !== undefined && data.differences.length > 0 && (
        <DifferenceTable
          differences={data.differences}
          before={t('versionNumber', { version: from })}
          after={t('versionNumber', { version: to })}
        />
      )}
    </>
  );
}
