import { Button } from '@blueprintjs/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TableName } from '../../../shared/reference.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';

/** What was loaded into the table, when, by whom; the newest can be taken back. */
export function Loads({ table }: { readonly table: TableName }) {
  const t = useWords('reference');
  const { may } = useSession();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const loads = useQuery(rpc.reference.loads.queryOptions({ input: { table } }));
  const fault = error ?? loads.error;

  async function withdraw(load: number) {
    setAsked(null);
    setError(null);
    try {
      await client.reference.withdraw({ load });
      await queries.invalidateQueries({ queryKey: rpc.reference.key() });
    } catch (caught) {
      setError(caught);
    }
  }

  if (loads.data?.length === 0)
    return <EmptyView title={t('loads.none')}>{t('absentLong')}</EmptyView>;
  return (
    <div className="loads">
      {fault !== null && <ErrorNote error={fault} doing={t('load.doing')} />}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('loads.at')}</th>
            <th scope="col">{t('loads.file')}</th>
            <th scope="col">{t('loads.rows')}</th>
            <th scope="col">{t('loads.by')}</th>
            <th scope="col" aria-label={t('withdraw')} />
          </tr>
        </thead>
        <tbody>
          {loads.data?.map((load) => (
            <tr key={load.id} data-withdrawn={load.withdrawn}>
              <td className="figures">{formatInstant(load.at)}</td>
              <td>
                {load.file} · {t(`kind.${load.kind}`)}
              </td>
              <td className="figures">{formatCount(load.rows)}</td>
              <td>{load.by}</td>
              <td>
                {load.withdrawn
                  ? t('withdrawn')
                  : may('reference.load') && (
                      <Button
                        size="small"
                        variant="outlined"
                        text={t('withdraw')}
                        onClick={() => setAsked(load.id)}
                      />
                    )}
                {asked === load.id && (
                  <div className="withdraw-ask" role="alertdialog" aria-label={t('withdraw')}>
                    <p>{t('withdraw.ask', { file: load.file })}</p>
                    <Button
                      size="small"
                      autoFocus
                      text={t('withdraw.keep')}
                      onClick={() => setAsked(null)}
                    />
                    <Button
                      size="small"
                      intent="danger"
                      text={t('withdraw')}
                      onClick={() => void withdraw(load.id)}
                    />
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
