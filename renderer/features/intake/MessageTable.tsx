import { useMemo } from 'react';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { nameOf } from './fileName.ts';
import { reasonInWords } from './reason.ts';
import { RowTable, type RowColumn } from './RowTable.tsx';
import { StatusTag } from './StatusTag.tsx';
import { useReasonWords } from './useReasonWords.ts';

interface MessageTableProps {
  readonly rows: readonly MessageRow[];
  readonly selected: number | null;
  readonly onSelect: (row: MessageRow) => void;
}

/** The received messages, newest first. Arrows move, Enter opens the declaration. */
export function MessageTable({ rows, selected, onSelect }: MessageTableProps) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const words = useReasonWords();
  const columns = useMemo<RowColumn<MessageRow>[]>(
    () => [
      {
        id: 'receivedAt',
        head: terms('short.receivedAt'),
        width: 134,
        figures: true,
        text: (row) => formatInstant(row.receivedAt),
      },
      {
        id: 'status',
        head: terms('short.status'),
        width: 126,
        text: (row) => terms(`messageStatus.${row.status}`),
        show: (row) => <StatusTag status={row.status} />,
      },
      {
        id: 'file',
        head: t('column.file'),
        width: 170,
        text: (row) => nameOf(row, row.file),
        show: (row) => nameOf(row),
      },
      {
        id: 'registrationNumber',
        head: terms('short.registrationNumber'),
        width: 172,
        figures: true,
        text: (row) => row.registrationNumber ?? '',
      },
      { id: 'reason', head: t('column.reason'), text: (row) => reasonInWords(row, words) },
    ],
    [t, terms, words],
  );
  return (
    <RowTable
      name="message"
      label={commandWords('intake.messages')}
      columns={columns}
      rows={rows}
      selected={selected}
      onSelect={onSelect}
      onOpen={openMessage}
    />
  );
}

/** Where a message is worked on: its declaration, or the desk of quarantine. */
function openMessage({ id, declarationId, status }: MessageRow): void {
  if (status === 'quarantined') go({ desk: 'quarantine', message: id });
  else if (declarationId !== null && status !== 'refused') {
    go({ desk: 'declaration', id: declarationId });
  }
}
