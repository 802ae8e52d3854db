import { Button } from '@blueprintjs/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TableName } from '../../../shared/reference.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';

/** What was loaded into the table, when, by whom; the newest can be taken back. */
export function Loads({ table }: { readonly table: TableName }) {
  const t = useWords('reference');
  const journal = useWords('journal');
  const { may } = useSession();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<{ readonly id: number; readonly file: string } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const loads = useQuery(rpc.reference.loads.queryOptions({ input: { table } }));

  async function withdraw({ id, file }: { readonly id: number; readonly file: string }) {
    setError(null);
    setDone(null);
    try {
      await client.reference.withdraw({ load: id });
      await queries.invalidateQueries({ queryKey: rpc.reference.key() });
      setDone(file);
    } catch (caught) {
      setError(caught);
    }
  }

  if (loads.error !== null)
    return (
      <ErrorNote error={loads.error} doing={t('loading')} onRetry={() => void loads.refetch()} />
    );
  if (loads.data?.length === 0)
    return <EmptyView title={t('loads.none')}>{t('loads.none.how')}</EmptyView>;
  return (
    <div className="loads">
      <p role="status" className="loads-done">
        {done !== null && t('withdraw.done', { file: done })}
      </p>
      {error !== null && <ErrorNote error={error} doing={t('withdraw.doing')} />}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('loads.at')}</th>
            <th scope="col">{t('loads.file')}</th>
            <th scope="col" className="goods-figure">
              {t('loads.rows')}
            </th>
            <th scope="col">{t('loads.by')}</th>
            <th scope="col">{t('loads.state')}</th>
          </tr>
        </thead>
        <tbody>
          {loads.data?.map((load) => (
            <tr key={load.id} data-withdrawn={load.withdrawn}>
              <td className="figures">{formatInstant(load.at)}</td>
              <td>
                {load.file}
                <span className="loads-kind">{t(`kind.${load.kind}`)}</span>
              </td>
              <td className="figures goods-figure">{formatCount(load.rows)}</td>
              <td>{load.by === 'system' ? journal('role.system') : load.by}</td>
              <td>
                {load.withdrawn ? (
                  t('withdrawn')
                ) : may('reference.load') ? (
                  <Button
                    size="small"
                    variant="outlined"
                    text={t('withdraw')}
                    onClick={() => setAsked(load)}
                  />
                ) : (
                  t('loads.valid')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmSheet
        open={asked !== null}
        title={t('withdraw.title')}
        safe={t('withdraw.keep')}
        dangerous={t('withdraw')}
        onConfirm={() => {
          if (asked !== null) void withdraw(asked);
        }}
        onClose={() => setAsked(null)}
      >
        <p>{t('withdraw.ask', { file: asked?.file ?? '' })}</p>
      </ConfirmSheet>
    </div>
  );
}
