import { Button } from '@blueprintjs/core';
import { Box, Envelope } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Batch } from '../../../shared/contract/intake.ts';
import { go } from '../../app/navigation.ts';
import { Inspector } from '../../app/inspector.tsx';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { ExportBatchButtons } from './ExportBatchButtons.tsx';
import { Pager } from './Pager.tsx';
import { RowTable, type RowColumn } from './RowTable.tsx';
import './messages.css';
import './message.css';

const pageSize = 100;

/** Everything that was brought in at once, newest first: when, by whom, from where, and what came of it. */
export function BatchesDesk() {
  const t = useWords('intake');
  const commands = useWords('commands');
  const [offset, setOffset] = useState(0);
  const [selected, setSelected] = useState<Batch | null>(null);
  const { data, error, refetch } = useQuery(
    rpc.intake.batches.queryOptions({
      input: { offset, limit: pageSize },
      placeholderData: keepPreviousData,
    }),
  );
  const columns = useBatchColumns();
  const open = (batch: Batch) => go({ desk: 'messages', batch: batch.id });
  return (
    <div className="messages-desk">
      <div className="desk-bar">
        <Button
          size="small"
          variant="outlined"
          icon={<Envelope aria-hidden />}
          text={commands('intake.messages')}
          onClick={() => go({ desk: 'messages' })}
        />
        {data !== undefined && (
          <Pager offset={offset} size={pageSize} total={data.total} onMove={setOffset} />
        )}
      </div>
      {error !== null && (
        <div className="desk-fault">
          <ErrorNote error={error} doing={t('batches.doing')} onRetry={() => void refetch()} />
        </div>
      )}
      {data !== undefined && data.rows.length === 0 && (
        <EmptyView icon={<Box aria-hidden />} title={t('batches.empty')}>
          {t('batches.empty.how')}
        </EmptyView>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <RowTable
          name="batch"
          label={commands('intake.batches')}
          columns={columns}
          rows={data.rows}
          selected={selected?.id ?? null}
          onSelect={setSelected}
          onOpen={open}
        />
      )}
      {selected !== null && (
        <Inspector>
          <div className="facts">
            <h2 className="facts-path">{selected.source}</h2>
            <p className="facts-what">
              {t(`batch.kind.${selected.kind}`)} · {selected.by}
            </p>
            <dl>
              <dt>{t('batch.ended')}</dt>
              <dd className="figures">
                {selected.endedAt === null ? t('batch.unended') : formatInstant(selected.endedAt)}
              </dd>
              {columns
                .filter(({ id }) => id !== 'source' && id !== 'by')
                .map((column) => (
                  <BatchFact key={column.id} column={column} batch={selected} />
                ))}
            </dl>
            <div className="facts-actions">
              <Button
                size="small"
                intent="primary"
                text={t('batch.open')}
                onClick={() => open(selected)}
              />
            </div>
            <ExportBatchButtons key={selected.id} batch={selected.id} />
          </div>
        </Inspector>
      )}
    </div>
  );
}

function BatchFact({
  column,
  batch,
}: {
  readonly column: RowColumn<Batch>;
  readonly batch: Batch;
}) {
  return (
    <>
      <dt>{column.head}</dt>
      <dd className={column.figures === true ? 'figures' : undefined}>{column.text(batch)}</dd>
    </>
  );
}

function useBatchColumns(): RowColumn<Batch>[] {
  const t = useWords('intake');
  const terms = useWords('terms');
  const count = (
    id: 'received' | 'stored' | 'duplicates' | 'refused' | 'quarantined',
    head: string,
  ): RowColumn<Batch> => ({
    id,
    head,
    width: 84,
    figures: true,
    right: true,
    text: (batch) => formatCount(batch[id]),
  });
  return [
    {
      id: 'startedAt',
      head: t('batch.started'),
      width: 134,
      figures: true,
      text: (batch) => formatInstant(batch.startedAt),
    },
    { id: 'by', head: t('batch.by'), width: 96, text: (batch) => batch.by },
    {
      id: 'source',
      head: t('batch.source'),
      text: (batch) =>
        [t(`batch.kind.${batch.kind}`), batch.source].filter((part) => part !== '').join(' · '),
    },
    count('received', t('summary.received')),
    count('stored', t('summary.stored')),
    count('duplicates', terms('messageStatus.duplicate')),
    count('refused', terms('messageStatus.refused')),
    count('quarantined', terms('messageStatus.quarantined')),
  ];
}
