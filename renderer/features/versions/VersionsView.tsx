import { Button, HTMLSelect } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Version } from '../../../shared/contract/versions.ts';
import { go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import './versions.css';

/** All versions of one declaration, the oldest first, and what differs between two of them. */
export function VersionsView({ id }: { readonly id: string }) {
  const t = useWords('versions');
  const { data, error, refetch } = useQuery(rpc.versions.list.queryOptions({ input: { id } }));
  if (error !== null)
    return <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <section className="versions" aria-label={t('versionOf')}>
      <h3>{t('versions')}</h3>
      <ol className="version-list">
        {data.map((version) => (
          <li key={version.version}>
            <b>{t('versionNumber', { version: version.version })}</b>
            <span className="version-state" data-state={version.state}>
              {version.corridor !== null && <CorridorSign corridor={version.corridor} size={14} />}
              {t(`state.${version.state}`)}
            </span>
            <span className="figures">{formatInstant(version.at)}</span>
            <span className="version-file" title={version.file}>
              {version.file.split(/[\\/]/).at(-1)}
            </span>
          </li>
        ))}
      </ol>
      {data.some(({ state }) => state === 'accepted') && (
        <Button
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

function Comparison({
  id,
  versions,
}: {
  readonly id: string;
  readonly versions: readonly Version[];
}) {
  const t = useWords('versions');
  const numbers = versions.map(({ version }) => version);
  const [pair, setPair] = useState<{ from: number; to: number } | null>(null);
  const from = pair?.from ?? numbers.at(-2) ?? 1;
  const to = pair?.to ?? numbers.at(-1) ?? 1;
  const enough = numbers.length > 1;
  const { data, error } = useQuery(
    rpc.versions.compare.queryOptions({ input: { id, from, to }, enabled: enough }),
  );
  if (!enough) return <p className="versions-quiet">{t('oneVersion')}</p>;
  const options = numbers.map((version) => ({
    value: version,
    label: t('versionNumber', { version }),
  }));
  return (
    <>
      <div className="version-pair" role="group" aria-label={t('compare')}>
        <span>{t('compare')}</span>
        <HTMLSelect
          value={from}
          options={options}
          aria-label={t('versionNumber', { version: from })}
          onChange={(event) => setPair({ from: Number(event.target.value), to })}
        />
        <HTMLSelect
          value={to}
          options={options}
          aria-label={t('versionNumber', { version: to })}
          onChange={(event) => setPair({ from, to: Number(event.target.value) })}
        />
      </div>
      {error !== null && <ErrorNote error={error} doing={t('comparing')} />}
      {data !== undefined &&
        (data.differences.length === 0 ? (
          <p className="versions-quiet">{t('same')}</p>
        ) : (
          <DifferenceTable
            differences={data.differences}
            before={t('versionNumber', { version: from })}
            after={t('versionNumber', { version: to })}
          />
        ))}
    </>
  );
}
