import type { QueueRow } from './contract/declarations.ts';
import { formatDate, formatInstant, formatMoney, formatNumber, nothing } from './format.ts';
import type { Money } from './money.ts';

/** What one cell of the queue holds, before anyone has chosen how to write it. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  /** A calendar day, yyyy-mm-dd. */
  | { readonly kind: 'day'; readonly day: string }
  /** A moment, UTC ISO 8601. */
  | { readonly kind: 'moment'; readonly at: string }
  | { readonly kind: 'money'; readonly money: Money }
  | null;

/** The text for a key of a namespace, in the reader's language. */
type Say = (key: string) => string;

/** The words the columns are said with: the screen gives its own, the core those of the shared tables. */
export interface ColumnWords {
  readonly terms: Say;
  readonly outcomes: Say;
  readonly columns: Say;
}

export const sheetColumnIds = [
  'corridor',
  'registrationNumber',
  'perishable',
  'dueAt',
  'state',
  'officer',
  'traderName',
  'goods',
  'document',
  'registeredOn',
  'type',
  'items',
  'originCountry',
  'dispatchCountry',
  'vehicle',
  'grossGrams',
  'invoice',
  'customsValue',
  'payments',
  'hits',
  'findings',
  'outcome',
  'decidedBy',
  'declarantName',
  'receivedAt',
  'expectedOn',
  'lapsesAt',
] as const;
export type SheetColumnId = (typeof sheetColumnIds)[number];

/** One column of the queue: what it is called and what it holds, on the screen and in a file alike. */
export interface SheetColumn {
  /** Short head, at most 14 letters. */
  readonly head: (words: ColumnWords) => string;
  /** The full term. */
  readonly term: (words: ColumnWords) => string;
  readonly cell: (row: QueueRow, words: ColumnWords) => Cell;
}

const text = (said: string | null | undefined): Cell =>
  said == null || said === '' ? null : { kind: 'text', text: said };
const number = (value: number | null, decimals = 0): Cell =>
  value === null ? null : { kind: 'number', value, decimals };
const money = (sum: Money | null): Cell => (sum === null ? null : { kind: 'money', money: sum });
const day = (date: string | null): Cell => (date === null ? null : { kind: 'day', day: date });

const named = (key: string): Pick<SheetColumn, 'head' | 'term'> => ({
  head: ({ terms }) => terms(`short.${key}`),
  term: ({ terms }) => terms(`term.${key}`),
});

const said = (key: string): Pick<SheetColumn, 'head' | 'term'> => ({
  head: ({ columns }) => columns(key),
  term: ({ columns }) => columns(key),
});

/** The type and the procedure as officers say them: `IM 40`. */
export function typeAndProcedure(row: Pick<QueueRow, 'type' | 'procedure'>): string {
  return [row.type, row.procedure].filter(Boolean).join(' ');
}

/** Whether no work is left: it was done, or the goods never came. */
export const isOver = (state: QueueRow['state']): boolean =>
  state === 'ended' || state === 'lapsed';

/** Whether somebody has yet to look at it. */
export function waits({ state, corridor }: Pick<QueueRow, 'state' | 'corridor'>): boolean {
  return state !== null && !isOver(state) && corridor !== 'blue';
}

/** How the work stands, and that it is back for want of what it waited for. */
function stateText({ state, back }: QueueRow, columns: Say): string {
  const stands = columns(`state.${state ?? 'program'}`);
  return back === null ? stands : `${stands}. ${columns(`back.${back}`)}`;
}

/** What became of it, or that somebody has yet to look. */
export function outcomeText(
  row: QueueRow,
  { terms, outcomes }: Pick<ColumnWords, 'terms' | 'outcomes'>,
): string {
  if (row.outcome !== null) return outcomes(row.outcome);
  return waits(row) ? terms('status.open') : nothing;
}

/**
 * The columns of the queue, the most telling first. Here alone is said what a column is called and
 * what stands in it: the grid draws it, the clipboard and the files write it.
 */
export const sheetColumns: Readonly<Record<SheetColumnId, SheetColumn>> = {
  corridor: {
    ...named('corridor'),
    cell: (row, { terms }) => text(terms(`corridor.${row.corridor}`)),
  },
  registrationNumber: {
    ...named('registrationNumber'),
    cell: (row, { terms }) => text(row.registrationNumber ?? terms('status.unregistered')),
  },
  perishable: {
    ...named('perishable'),
    cell: (row, { terms }) => ({
      kind: 'text',
      text: row.perishable ? terms('term.perishable') : '',
    }),
  },
  dueAt: {
    ...said('due'),
    cell: ({ state, dueAt: at }) =>
      at === null || state === null || isOver(state) ? null : { kind: 'moment', at },
  },
  state: {
    ...named('status'),
    cell: (row, { columns }) => text(stateText(row, columns)),
  },
  officer: { ...named('officer'), cell: (row) => text(row.officer) },
  document: {
    head: ({ columns }) => columns('document'),
    term: ({ columns }) => columns('document.term'),
    cell: (row, { columns }) => text(columns(`document.${row.document}`)),
  },
  registeredOn: { ...named('registeredOn'), cell: (row) => day(row.registeredOn) },
  type: { ...named('procedure'), cell: (row) => text(typeAndProcedure(row)) },
  traderName: { ...named('trader'), cell: (row) => text(row.traderName ?? row.traderCode) },
  goods: {
    ...named('goods'),
    cell: (row) => text([row.hsCode, row.goods].filter(Boolean).join(' ')),
  },
  items: { ...named('items'), cell: (row) => number(row.items) },
  originCountry: {
    ...named('origin'),
    cell: (row, { terms }) =>
      text(row.originCountry === '99' ? terms('country.99') : row.originCountry),
  },
  dispatchCountry: { ...named('dispatch'), cell: (row) => text(row.dispatchCountry) },
  vehicle: { ...named('vehicle'), cell: (row) => text(row.vehicle) },
  grossGrams: {
    ...named('gross'),
    cell: (row) => number(row.grossGrams === null ? null : row.grossGrams / 1000, 3),
  },
  invoice: { ...named('invoice'), cell: (row) => money(row.invoice) },
  customsValue: { ...named('customsValue'), cell: (row) => money(row.customsValue) },
  payments: {
    head: ({ columns }) => columns('payments'),
    term: ({ columns }) => columns('payments.term'),
    cell: (row) => money(row.payments),
  },
  hits: { ...named('hits'), cell: (row) => number(row.hits) },
  findings: { ...named('findings'), cell: (row) => number(row.findings) },
  outcome: {
    ...named('result'),
    cell: (row, words) => ({ kind: 'text', text: outcomeText(row, words) }),
  },
  decidedBy: {
    ...named('decision'),
    cell: (row, { terms }) => text(terms(`decidedBy.${row.decidedBy}`)),
  },
  declarantName: { ...named('declarant'), cell: (row) => text(row.declarantName) },
  receivedAt: {
    ...named('receivedAt'),
    cell: (row) => ({ kind: 'moment', at: row.receivedAt }),
  },
  expectedOn: { ...said('expected'), cell: (row) => day(row.expectedOn) },
  lapsesAt: {
    ...said('lapses'),
    cell: ({ lapsesAt: at }) => (at === null ? null : { kind: 'moment', at }),
  },
};

/** A cell as the screen writes it. */
export function cellText(cell: Cell): string {
  if (cell === null) return nothing;
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return formatNumber(cell.value, cell.decimals);
    case 'day':
      return formatDate(cell.day);
    case 'moment':
      return formatInstant(cell.at);
    case 'money':
      return formatMoney(cell.money);
  }
}
