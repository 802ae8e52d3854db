import { Button } from '@blueprintjs/core';
import { TwoColumns } from '@blueprintjs/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedMapping } from '../../../shared/mapping.ts';
import { go } from '../../app/navigation.ts';
import { client, queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';

/** The senders whose columns are remembered: their tables are read by themselves. */
export function Senders() {
  const t = useWords('mapping');
  const words = useWords('commands');
  const { data, error, refetch } = useQuery(rpc.intake.mappings.queryOptions());
  const [forgetting, setForgetting] = useState<SavedMapping | null>(null);
  const forget = useMutation({
    mutationFn: (id: number) => client.intake.forgetMapping({ id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: rpc.intake.mappings.key() }),
  });
  if (error !== null) {
    return (
      <div className="desk-fault">
        <ErrorNote error={error} doing={t('senders.doing')} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (data?.length === 0) {
    return (
      <EmptyView
        icon={<TwoColumns aria-hidden />}
        title={t('senders.empty')}
        action={
          <Button text={words('intake.quarantine')} onClick={() => go({ desk: 'quarantine' })} />
        }
      >
        {t('senders.empty.how')}
      </EmptyView>
    );
  }
  return (
    <ScrollRegion className="senders" label={words('intake.senders')}>
      <p>{t('senders.what')}</p>
      {forget.error !== null && <ErrorNote error={forget.error} doing={t('forget.doing')} />}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('senders.columns')}</th>
            <th scope="col">{t('senders.saved')}</th>
            <th scope="col">{t('senders.by')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('senders.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data?.map((mapping) => (
            <tr key={mapping.id}>
              <th scope="row">{mapping.name}</th>
              <td className="senders-columns" title={mapping.header.join(' · ')}>
                {mapping.header.join(' · ')}
              </td>
              <td className="figures">{formatInstant(mapping.savedAt)}</td>
              <td>{mapping.savedBy}</td>
              <td>
                <Button
                  size="small"
                  variant="outlined"
                  text={t('forget')}
                  aria-label={t('forget.of', { name: mapping.name })}
                  onClick={() => setForgetting(mapping)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmSheet
        open={forgetting !== null}
        title={t('forget.ask', { name: forgetting?.name ?? '' })}
        safe={t('forget.keep')}
        dangerous={t('forget')}
        onConfirm={() => forgetting !== null && forget.mutate(forgetting.id)}
        onClose={() => setForgetting(null)}
      >
        <p>{t('forget.what')}</p>
      </ConfirmSheet>
    </ScrollRegion>
  );
}
