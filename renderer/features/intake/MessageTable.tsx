import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant, nothing } from '../../ui/format.ts';
import { fileName } from './fileName.ts';
import { reasonInWords } from './reason.ts';
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
  const body = useRef<HTMLTableSectionElement>(null);
  const here = rows.findIndex((row) => row.id === selected);

  useEffect(() => {
    body.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const row = rows[here];
    if (event.key === 'Enter' && row !== undefined && row.declarationId !== null) {
      go({ desk: 'declaration', id: row.declarationId });
    } else if (step !== undefined && !event.altKey && !event.ctrlKey) {
      const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
      if (next !== undefined) onSelect(next);
    } else return;
    event.preventDefault();
  }

  return (
    <div
      className="message-table"
      role="grid"
      aria-label={commandWords('intake.messages')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={selected === null ? undefined : `message-${selected}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <table role="presentation">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{terms('short.receivedAt')}</th>
            <th role="columnheader">{terms('short.status')}</th>
            <th role="columnheader">{t('column.file')}</th>
            <th role="columnheader">{terms('short.registrationNumber')}</th>
            <th role="columnheader">{t('column.reason')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {rows.map((row) => {
            const reason = reasonInWords(row, words);
            return (
              <tr
                key={row.id}
                id={`message-${row.id}`}
                role="row"
                aria-selected={row.id === selected}
                onClick={() => onSelect(row)}
                onDoubleClick={() =>
                  row.declarationId !== null && go({ desk: 'declaration', id: row.declarationId })
                }
              >
                <td role="gridcell" className="figures">
                  {formatInstant(row.receivedAt)}
                </td>
                <td role="gridcell">
                  <StatusTag status={row.status} />
                </td>
                <td role="gridcell" title={row.file}>
                  {fileName(row.file)}
                </td>
                <td role="gridcell" className="figures" title={row.registrationNumber ?? undefined}>
                  {row.registrationNumber ?? nothing}
                </td>
                <td role="gridcell" title={reason}>
                  {reason}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
