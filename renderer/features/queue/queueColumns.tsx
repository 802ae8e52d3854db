import { Snowflake, Time, Undo } from '@blueprintjs/icons';
import type { ColDef } from 'ag-grid-community';
import type { QueueRow } from '../../../shared/contract/declarations.ts';
import {
  cellText,
  isOver,
  sheetColumnIds,
  sheetColumns,
  waits,
  type ColumnWords,
  type SheetColumnId,
} from '../../../shared/queue-columns.ts';
import type { Words } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { figuresColumn, wordsColumn, type ColumnOptions } from '../../ui/grid/columns.tsx';
import { nothing } from '../../ui/format.ts';
import type { Names } from '../../ui/names.ts';
import { Countdown } from '../work/Countdown.tsx';

export interface QueueWords extends ColumnWords {
  readonly t: Words;
  readonly documents: Words;
  readonly names: Names;
}

/** How a column looks: what it is called and what stands in it says shared/queue-columns.ts. */
type Look = Pick<ColumnOptions<QueueRow>, 'width'> &
  Partial<ColumnOptions<QueueRow>> & { readonly figures?: true };

/** Days of an announcement, told where nothing but announcements stands. */
const announcedOnly: readonly SheetColumnId[] = ['expectedOn', 'lapsesAt'];

/** With announcements their own days stand where the term of release would. */
function orderOf(ofAnnounced: boolean): readonly SheetColumnId[] {
  if (!ofAnnounced) return sheetColumnIds;
  return sheetColumnIds.flatMap((id) => {
    if (announcedOnly.includes(id)) return [];
    return id === 'dueAt' ? [...announcedOnly, id] : [id];
  });
}

/** The columns of the queue, the most telling first. @param ofAnnounced whether nothing but announcements stands in it */
export function queueColumns(words: QueueWords, ofAnnounced = false): ColDef<QueueRow>[] {
  const looks = looksOf(words, ofAnnounced);
  return orderOf(ofAnnounced).map((id) => {
    const { figures, ...look } = looks[id];
    const options: ColumnOptions<QueueRow> = {
      id,
      head: sheetColumns[id].head(words),
      term: sheetColumns[id].term(words),
      text: (row) => textIn(id, row, words),
      ...look,
    };
    return figures === true ? figuresColumn(options) : wordsColumn(options);
  });
}

function textIn(id: SheetColumnId, row: QueueRow, words: ColumnWords): string {
  return cellText(sheetColumns[id].cell(row, words));
}

/** The kind of document in full, and that the goods are still on their way. */
function documentText(row: QueueRow, { documents, t }: QueueWords): string {
  const kind = documents(`document.${row.document}`);
  return row.announcement === null ? kind : `${kind}. ${t(`announcement.${row.announcement}`)}`;
}

function looksOf(words: QueueWords, ofAnnounced: boolean): Readonly<Record<SheetColumnId, Look>> {
  const { t, terms, columns, names } = words;
  const countryName = (code: string | null) => (code === null ? '' : names.countryWithCode(code));
  const numberOf = (row: QueueRow) => textIn('registrationNumber', row, words);
  const text = { filter: { kind: 'text' } } as const;
  const code = { filter: { kind: 'code' } } as const;
  const count = { figures: true, filter: { kind: 'number' } } as const;
  const sum = { figures: true, filter: { kind: 'number', step: 0.01 } } as const;
  return {
    corridor: {
      head: '',
      width: 36,
      pinned: true,
      render: (row) => <CorridorSign corridor={row.corridor} />,
    },
    registrationNumber: {
      width: 178,
      pinned: true,
      ...text,
      tooltip: (row) => (waits(row) ? `${numberOf(row)} · ${terms('status.open')}` : numberOf(row)),
      render: (row) => (waits(row) ? <b>{numberOf(row)}</b> : numberOf(row)),
    },
    perishable: {
      head: '❄',
      width: 36,
      render: (row) =>
        row.perishable ? <Snowflake title={terms('term.perishable')} size={14} /> : null,
    },
    dueAt: {
      width: 130,

      filter: { kind: 'date' },
      render: (row) =>
        row.state === null || isOver(row.state) ? (
          nothing
        ) : (
          <Countdown dueAt={row.dueAt} stopped={row.stopped} short />
        ),
    },
    state: {
      width: 132,
      render: (row) =>
        row.back === null ? (
          textIn('state', row, words)
        ) : (
          <span className="queue-back">
            <Undo title={columns(`back.${row.back}`)} size={13} />
            {columns(`back.${row.back}.short`)}
          </span>
        ),
    },
    officer: { width: 116, ...text },
    document: {
      width: 116,
      ...text,
      tooltip: (row) => documentText(row, words),
      render: (row) => (
        <span className="queue-document">
          {row.announcement === 'stands' && <Time title={t('announcement.stands')} size={13} />}
          {columns(`document.${row.document}`)}
        </span>
      ),
    },
    registeredOn: { width: 112, filter: { kind: 'date' } },
    type: {
      width: 92,
      ...text,
      tooltip: (row) => (row.procedure === null ? '' : terms(`procedure.${row.procedure}`)),
    },
    traderName: {
      width: 200,
      ...text,
      tooltip: (row) =>
        [row.traderName, row.traderCode && `${terms('short.binIin')} ${row.traderCode}`]
          .filter(Boolean)
          .join(' · '),
    },
    goods: { width: 260, ...text },
    items: { width: 98, ...count },
    originCountry: { width: 92, ...code, tooltip: (row) => countryName(row.originCountry) },
    dispatchCountry: { width: 112, ...code, tooltip: (row) => countryName(row.dispatchCountry) },
    vehicle: { width: 168, ...text },
    grossGrams: { width: 104, figures: true, filter: { kind: 'number', step: 0.001 } },
    invoice: { width: 140, ...sum },
    customsValue: { width: 150, ...sum },
    payments: { width: 150, ...sum },
    hits: { width: 120, ...count },
    findings: { width: 80, ...count },
    outcome: { width: 190, ...code },
    decidedBy: { width: 150, hidden: true },
    declarantName: { width: 180, hidden: true, ...text },
    receivedAt: { width: 140, hidden: true, filter: { kind: 'date' } },
    expectedOn: { width: 108, filter: { kind: 'date' }, ...(ofAnnounced ? {} : { hidden: true }) },
    lapsesAt: { width: 140, filter: { kind: 'date' }, ...(ofAnnounced ? {} : { hidden: true }) },
  };
}
