import { Button } from '@blueprintjs/core';
import { Issue, Refresh } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { runCommand, useAvailableCommands } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import { Excerpt } from '../intake/Excerpt.tsx';
import { nameOf } from '../intake/fileName.ts';
import { ImportPanel } from '../intake/ImportPanel.tsx';
import { MessageFacts } from '../intake/MessageFacts.tsx';
import { Pager } from '../intake/Pager.tsx';
import { reasonInWords } from '../intake/reason.ts';
import { RowTable, type RowColumn } from '../intake/RowTable.tsx';
import { useMessage } from '../intake/useMessage.ts';
import { useReasonWords } from '../intake/useReasonWords.ts';
import { QuarantineActions } from './QuarantineActions.tsx';
import '../intake/messages.css';
import '../intake/message.css';
import './quarantine.css';

const pageSize = 100;

/** The desk of what could not be read: why, where in the text, and the ways out of it. */
export function QuarantineDesk({ message }: { readonly message: number | null }) {
  const t = useWords('quarantineDesk');
  const { may } = useSession();
  const [open, setOpen] = useState(true);
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<number | null>(message);
  const { data, error, refetch } = useQuery(
    rpc.intake.messages.queryOptions({
      input: { status: 'quarantined', batch: null, open, offset, limit: pageSize },
      placeholderData: keepPreviousData,
    }),
  );
  // Whoever comes here without a message in mind begins at the newest.
  const selected = chosen ?? data?.rows[0]?.id ?? null;
  const listed = data?.rows.find((row) => row.id === selected);
  const found = useMessage(listed === undefined ? selected : null);
  const shown = listed ?? found;
  const columns = useQuarantineColumns(!open);
  const show = (onlyOpen: boolean) => {
    setOpen(onlyOpen);
    setOffset(0);
  };
  return (
    <div className="messages-desk">
      <div className="desk-bar">
        {may('intake.import') && <Orders waiting={open ? (data?.total ?? 0) : null} />}
        <div className="status-filter" role="group" aria-label={t('filter')}>
          <button type="button" aria-pressed={open} onClick={() => show(true)}>
            {t('filter.open')}
          </button>
          <button type="button" aria-pressed={!open} onClick={() => show(false)}>
            {t('filter.all')}
          </button>
        </div>
        {data !== undefined && (
          <Pager offset={offset} size={pageSize} total={data.total} onMove={setOffset} />
        )}
      </div>
      <ImportPanel />
      {error !== null && (
        <div className="desk-fault">
          <ErrorNote error={error} doing={t('list.doing')} onRetry={() => void refetch()} />
        </div>
      )}
      {data !== undefined && data.rows.length === 0 && (
        <EmptyView icon={<Issue aria-hidden />} title={t(open ? 'empty.open' : 'empty.all')}>
          {t('empty.how')}
        </EmptyView>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <RowTable
          name="quarantined"
          label={t('list')}
          columns={columns}
          rows={data.rows}
          selected={selected}
          onSelect={(row) => setChosen(row.id)}
          onOpen={(row) => setChosen(row.id)}
        />
      )}
      {shown !== undefined && <Excerpt key={shown.id} message={shown} />}
      {shown !== undefined && (
        <Inspector>
          <MessageFacts message={shown}>
            {shown.status === 'quarantined' && <QuarantineActions message={shown} />}
          </MessageFacts>
        </Inspector>
      )}
    </div>
  );
}

/** What can be done with everything at once. */
function Orders({ waiting }: { readonly waiting: number | null }) {
  const t = useWords('quarantineDesk');
  const words = useWords('commands');
  const available = useAvailableCommands();
  return (
    <div className="import-buttons">
      <Button
        size="small"
        intent="primary"
        icon={<Refresh aria-hidden />}
        text={t('retryAll')}
        title={words('intake.retryAll')}
        disabled={!available.has('intake.retryAll') || waiting === 0}
        onClick={() => runCommand('intake.retryAll')}
      />
      <Button
        size="small"
        variant="outlined"
        text={words('intake.senders')}
        onClick={() => go({ desk: 'mapping' })}
      />
    </div>
  );
}

function useQuarantineColumns(withOutcome: boolean): RowColumn<MessageRow>[] {
  const t = useWords('quarantineDesk');
  const terms = useWords('terms');
  const intake = useWords('intake');
  const words = useReasonWords();
  return useMemo(() => {
    const columns: RowColumn<MessageRow>[] = [
      {
        id: 'receivedAt',
        head: terms('short.receivedAt'),
        width: 144,
        figures: true,
        text: (row) => formatInstant(row.receivedAt),
      },
      {
        id: 'file',
        head: intake('column.file'),
        width: 240,
        text: (row) => nameOf(row, row.file),
        show: (row) => nameOf(row),
      },
      { id: 'reason', head: intake('column.reason'), text: (row) => reasonInWords(row, words) },
    ];
    if (!withOutcome) return columns;
    return [
      ...columns,
      {
        id: 'outcome',
        head: t('outcome'),
        width: 150,
        text: (row) => t(row.replacedBy === null ? 'outcome.open' : 'outcome.replaced'),
      },
    ];
  }, [t, terms, intake, words, withOutcome]);
}
