import { Button } from '@blueprintjs/core';
import { Box, DocumentOpen, EyeOpen, FolderOpen, Inbox } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { messageStatuses, type MessageStatus } from '../../../shared/finding.ts';
import { runCommand, useAvailableCommands } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount } from '../../ui/format.ts';
import { Excerpt } from './Excerpt.tsx';
import { ExportBatchButtons } from './ExportBatchButtons.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { MessageFacts } from './MessageFacts.tsx';
import { MessageTable } from './MessageTable.tsx';
import { Pager } from './Pager.tsx';
import { useMessage } from './useMessage.ts';
import './messages.css';
import './message.css';

/** How many messages one page of the list holds. */
const pageSize = 100;

/** The desk of intake: bring messages in, see what became of each, and why. */
export function MessagesDesk({
  batch,
  message,
}: {
  readonly batch: number | null;
  /** The message to stand at, until another one is chosen. */
  readonly message: number | null;
}) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const [status, setStatus] = useState<MessageStatus | null>(null);
  const [offset, setOffset] = useState(0);
  const [selected, setSelected] = useState<MessageRow | null>(null);
  const [awaited, setAwaited] = useState(message);
  const { data, error, refetch } = useQuery(
    rpc.intake.messages.queryOptions({
      input: { status, batch, open: false, offset, limit: pageSize },
      placeholderData: keepPreviousData,
    }),
  );
  const choose = (next: MessageStatus | null) => {
    setStatus(next);
    setOffset(0);
    setAwaited(null);
    setSelected(null);
  };
  const all = data && messageStatuses.reduce((sum, one) => sum + (data.counts[one] ?? 0), 0);
  const chosen = selected?.id ?? awaited;
  const listed = data?.rows.find((row) => row.id === chosen);
  const found = useMessage(listed === undefined && selected === null ? awaited : null);
  const shown = listed ?? selected ?? found ?? null;

  const close = () => {
    setAwaited(null);
    setSelected(null);
  };

  return (
    <div className="messages-desk">
      <div className="desk-bar">
        {batch === null ? <ImportButtons /> : <OneBatch batch={batch} />}
        <div className="status-filter" role="group" aria-label={t('filter')}>
          <FilterButton
            label={t('filter.all')}
            count={all}
            pressed={status === null}
            onClick={() => choose(null)}
          />
          {messageStatuses.map((one) => (
            <FilterButton
              key={one}
              label={terms(`messageStatus.${one}`)}
              count={data && (data.counts[one] ?? 0)}
              pressed={status === one}
              onClick={() => choose(one)}
            />
          ))}
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
        <EmptyView
          icon={<Inbox aria-hidden />}
          title={t(status === null ? 'empty' : 'empty.filtered')}
          {...(status === null
            ? {}
            : { action: <Button text={t('empty.showAll')} onClick={() => choose(null)} /> })}
        >
          {t(status === null ? 'empty.how' : 'empty.filtered.how')}
        </EmptyView>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <MessageTable rows={data.rows} selected={shown?.id ?? null} onSelect={setSelected} />
      )}
      {shown !== null && (shown.status === 'quarantined' || shown.status === 'refused') && (
        <Excerpt key={shown.id} message={shown} onClose={close} />
      )}
      {shown !== null && (
        <Inspector>
          <MessageFacts message={shown}>
            {shown.status === 'refused' && shown.declarationId !== null && (
              <RefusalButton id={shown.declarationId} />
            )}
            {shown.status === 'quarantined' && (
              <div className="facts-actions">
                <Button
                  size="small"
                  text={t('facts.toQuarantine')}
                  onClick={() => go({ desk: 'quarantine', message: shown.id })}
                />
              </div>
            )}
          </MessageFacts>
        </Inspector>
      )}
    </div>
  );
}

/** To the notice of refusal and the versions of the declaration. */
function RefusalButton({ id }: { readonly id: string }) {
  const t = useWords('intake');
  return (
    <div className="facts-actions">
      <Button
        size="small"
        text={t('facts.toRefusals')}
        onClick={() => go({ desk: 'refusals', id })}
      />
    </div>
  );
}

/** That only one batch is shown, its whole result, and the way back to everything. */
function OneBatch({ batch }: { readonly batch: number }) {
  const t = useWords('intake');
  return (
    <div className="import-buttons">
      <span className="one-batch">{t('batch.one', { number: formatCount(batch) })}</span>
      <ExportBatchButtons batch={batch} />
      <Button
        variant="outlined"
        size="small"
        text={t('batch.all')}
        onClick={() => go({ desk: 'messages' })}
      />
    </div>
  );
}

function ImportButtons() {
  const words = useWords('commands');
  const available = useAvailableCommands();
  const { may } = useSession();
  return (
    <div className="import-buttons">
      <Button
        intent="primary"
        size="small"
        icon={<DocumentOpen aria-hidden />}
        text={words('intake.importFiles')}
        disabled={!available.has('intake.importFiles')}
        onClick={() => runCommand('intake.importFiles')}
      />
      <Button
        variant="outlined"
        size="small"
        icon={<FolderOpen aria-hidden />}
        text={words('intake.importFolder')}
        disabled={!available.has('intake.importFolder')}
        onClick={() => runCommand('intake.importFolder')}
      />
      <Button
        variant="outlined"
        size="small"
        icon={<Box aria-hidden />}
        text={words('intake.batches')}
        onClick={() => runCommand('intake.batches')}
      />
      {may('intake.watch') && (
        <Button
          variant="outlined"
          size="small"
          icon={<EyeOpen aria-hidden />}
          text={words('intake.watch')}
          onClick={() => runCommand('intake.watch')}
        />
      )}
    </div>
  );
}

interface FilterButtonProps {
  readonly label: string;
  readonly count: number | undefined;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

function FilterButton({ label, count, pressed, onClick }: FilterButtonProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onClick}>
      {label}
      {count !== undefined && <span className="figures">{formatCount(count)}</span>}
    </button>
  );
}
