import { Snowflake, Time } from '@blueprintjs/icons';
import type { ColDef } from 'ag-grid-community';
import type { QueueRow } from '../../../shared/contract/declarations.ts';
import type { Words } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import {
  formatCount,
  formatDate,
  formatInstant,
  formatKilograms,
  formatMoney,
  nothing,
} from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';
import type { Names } from '../../ui/names.ts';

export interface QueueWords {
  readonly t: Words;
  readonly documents: Words;
  readonly terms: Words;
  readonly outcomes: Words;
  readonly names: Names;
}

/** The type and the procedure as officers say them: `IM 40`. */
export function typeAndProcedure(row: Pick<QueueRow, 'type' | 'procedure'>): string {
  return [row.type, row.procedure].filter(Boolean).join(' ') || nothing;
}

/** Whether somebody has yet to look at it. */
function waits({ outcome, corridor }: QueueRow): boolean {
  return outcome === null && (corridor === 'yellow' || corridor === 'red');
}

/** What became of it, or that somebody has yet to look. */
export function outcomeText(
  row: QueueRow,
  { terms, outcomes }: Pick<QueueWords, 'terms' | 'outcomes'>,
): string {
  if (row.outcome !== null) return outcomes(row.outcome);
  return waits(row) ? terms('status.open') : nothing;
}

/** The kind of document in full, and that the goods are still on their way. */
function documentText(row: QueueRow, documents: Words, t: Words): string {
  const kind = documents(`document.${row.document}`);
  return row.document === 'preliminary' ? `${kind}. ${t('beforeArrival')}` : kind;
}

/** The columns of the queue, the most telling first. */
export function queueColumns(words: QueueWords): ColDef<QueueRow>[] {
  const { t, terms, names, documents } = words;
  const head = (term: string) => ({ head: terms(`short.${term}`), term: terms(`term.${term}`) });
  const country = (code: string | null) => (code === null ? nothing : code);
  const countryName = (code: string | null) =>
    code === null ? nothing : names.countryWithCode(code);
  const numberOf = (row: QueueRow) => row.registrationNumber ?? terms('status.unregistered');

  return [
    wordsColumn<QueueRow>({
      id: 'corridor',
      ...head('corridor'),
      head: '',
      width: 36,
      pinned: true,
      text: (row) => terms(`corridor.${row.corridor}`),
      render: (row) => <CorridorSign corridor={row.corridor} />,
    }),
    wordsColumn<QueueRow>({
      id: 'registrationNumber',
      ...head('registrationNumber'),
      width: 178,
      pinned: true,
      text: numberOf,
      filter: { kind: 'text' },
      tooltip: (row) => (waits(row) ? `${numberOf(row)} · ${terms('status.open')}` : numberOf(row)),
      render: (row) => (waits(row) ? <b>{numberOf(row)}</b> : numberOf(row)),
    }),
    wordsColumn<QueueRow>({
      id: 'perishable',
      ...head('perishable'),
      head: '❄',
      width: 36,
      text: (row) => (row.perishable ? terms('term.perishable') : ''),
      render: (row) =>
        row.perishable ? <Snowflake title={terms('term.perishable')} size={14} /> : null,
    }),
    wordsColumn<QueueRow>({
      id: 'document',
      head: t('document'),
      term: t('document.term'),
      width: 116,
      text: (row) => t(`document.${row.document}`),
      tooltip: (row) => documentText(row, documents, t),
      filter: { kind: 'text' },
      render: (row) => (
        <span className="queue-document">
          {row.document === 'preliminary' && <Time title={t('beforeArrival')} size={13} />}
          {t(`document.${row.document}`)}
        </span>
      ),
    }),
    wordsColumn<QueueRow>({
      id: 'registeredOn',
      ...head('registeredOn'),
      width: 112,
      text: (row) => formatDate(row.registeredOn),
      filter: { kind: 'date' },
    }),
    wordsColumn<QueueRow>({
      id: 'type',
      ...head('procedure'),
      width: 92,
      text: typeAndProcedure,
      tooltip: (row) => (row.procedure === null ? '' : terms(`procedure.${row.procedure}`)),
      filter: { kind: 'text' },
    }),
    wordsColumn<QueueRow>({
      id: 'traderName',
      ...head('trader'),
      width: 200,
      text: (row) => row.traderName ?? row.traderCode ?? nothing,
      tooltip: (row) =>
        [row.traderName, row.traderCode && `${terms('short.binIin')} ${row.traderCode}`]
          .filter(Boolean)
          .join(' · '),
      filter: { kind: 'text' },
    }),
    wordsColumn<QueueRow>({
      id: 'goods',
      ...head('goods'),
      width: 260,
      text: (row) => [row.hsCode, row.goods].filter(Boolean).join(' ') || nothing,
      filter: { kind: 'text' },
    }),
    figuresColumn<QueueRow>({
      id: 'items',
      ...head('items'),
      width: 98,
      text: (row) => formatCount(row.items),
      filter: { kind: 'number' },
    }),
    wordsColumn<QueueRow>({
      id: 'originCountry',
      ...head('origin'),
      width: 92,
      text: (row) =>
        row.originCountry === '99' ? names.country('99') : country(row.originCountry),
      tooltip: (row) => countryName(row.originCountry),
      filter: { kind: 'code' },
    }),
    wordsColumn<QueueRow>({
      id: 'dispatchCountry',
      ...head('dispatch'),
      width: 112,
      text: (row) => country(row.dispatchCountry),
      tooltip: (row) => countryName(row.dispatchCountry),
      filter: { kind: 'code' },
    }),
    wordsColumn<QueueRow>({
      id: 'vehicle',
      ...head('vehicle'),
      width: 168,
      text: (row) => row.vehicle ?? nothing,
      filter: { kind: 'text' },
    }),
    figuresColumn<QueueRow>({
      id: 'grossGrams',
      ...head('gross'),
      width: 104,
      text: (row) => formatKilograms(row.grossGrams),
      filter: { kind: 'number', step: 0.001 },
    }),
    figuresColumn<QueueRow>({
      id: 'invoice',
      ...head('invoice'),
      width: 140,
      text: (row) => formatMoney(row.invoice),
      filter: { kind: 'number', step: 0.01 },
    }),
    figuresColumn<QueueRow>({
      id: 'customsValue',
      ...head('customsValue'),
      width: 150,
      text: (row) => formatMoney(row.customsValue),
      filter: { kind: 'number', step: 0.01 },
    }),
    figuresColumn<QueueRow>({
      id: 'hits',
      ...head('hits'),
      width: 120,
      text: (row) => formatCount(row.hits),
      filter: { kind: 'number' },
    }),
    figuresColumn<QueueRow>({
      id: 'findings',
      ...head('findings'),
      width: 80,
      text: (row) => formatCount(row.findings),
      filter: { kind: 'number' },
    }),
    wordsColumn<QueueRow>({
      id: 'outcome',
      ...head('result'),
      width: 190,
      text: (row) => outcomeText(row, words),
      filter: { kind: 'code' },
    }),
    wordsColumn<QueueRow>({
      id: 'decidedBy',
      ...head('decision'),
      width: 150,
      hidden: true,
      text: (row) => terms(`decidedBy.${row.decidedBy}`),
    }),
    wordsColumn<QueueRow>({
      id: 'declarantName',
      ...head('declarant'),
      width: 180,
      hidden: true,
      text: (row) => row.declarantName ?? nothing,
      filter: { kind: 'text' },
    }),
    wordsColumn<QueueRow>({
      id: 'receivedAt',
      ...head('receivedAt'),
      width: 140,
      hidden: true,
      text: (row) => formatInstant(row.receivedAt),
      filter: { kind: 'date' },
    }),
  ];
}
