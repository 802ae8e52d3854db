import type { QueueRow } from '../../../../shared/contract/declarations.ts';
import { nationalCurrency } from '../../../../shared/money.ts';
import type { Reader } from '../../store/store.ts';
import { comeback } from '../back.ts';
import { ofAnnouncement, officerName, releaseCode, stateNow } from './columns.ts';

export type QueueRecord = {
  id: string;
  registration_number: string | null;
  registered_on: string | null;
  received_at: string;
  corridor: QueueRow['corridor'];
  decided_by: QueueRow['decidedBy'];
  document: QueueRow['document'];
  direction: QueueRow['direction'];
  type: string | null;
  procedure: string | null;
  trader_code: string | null;
  trader_name: string | null;
  declarant_name: string | null;
  dispatch_country: string | null;
  origin_country: string | null;
  vehicle: string | null;
  items: number;
  hs_code: string | null;
  goods: string | null;
  gross_grams: number | null;
  invoice_minor: number | null;
  invoice_currency: string | null;
  value_minor: number | null;
  value_currency: string | null;
  perishable: number;
  findings_count: number;
  hits: number;
  outcome: string | null;
  due_at: string | null;
  state: QueueRow['state'];
  back: QueueRow['back'];
  stopped: number;
  officer: string | null;
  payments_minor: number | null;
  release: string | null;
  announcement: QueueRow['announcement'];
  expected_on: string | null;
  lapses_at: string | null;
};

const money = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? null : { minor, currency };

export function rowOf(record: QueueRecord): QueueRow {
  return {
    id: record.id,
    registrationNumber: record.registration_number,
    registeredOn: record.registered_on,
    receivedAt: record.received_at,
    corridor: record.corridor,
    decidedBy: record.decided_by,
    document: record.document,
    direction: record.direction,
    type: record.type,
    procedure: record.procedure,
    traderCode: record.trader_code,
    traderName: record.trader_name,
    declarantName: record.declarant_name,
    dispatchCountry: record.dispatch_country,
    originCountry: record.origin_country,
    vehicle: record.vehicle,
    items: record.items,
    hsCode: record.hs_code,
    goods: record.goods,
    grossGrams: record.gross_grams,
    invoice: money(record.invoice_minor, record.invoice_currency),
    customsValue: money(record.value_minor, record.value_currency),
    hits: record.hits,
    findings: record.findings_count,
    perishable: record.perishable === 1,
    outcome: record.outcome,
    dueAt: record.due_at,
    state: record.state,
    back: record.back,
    stopped: record.stopped === 1,
    officer: record.officer,
    payments: money(record.payments_minor, nationalCurrency),
    release: record.release,
    announcement: record.announcement,
    expectedOn: record.expected_on,
    lapsesAt: record.lapses_at,
  };
}

export const recordColumns = `d.id, d.registration_number, d.registered_on, d.received_at, d.corridor, d.decided_by,
  d.document, d.direction, d.type, d.procedure, d.trader_code, d.trader_name, d.declarant_name, d.dispatch_country,
  d.origin_country, d.vehicle, d.items, d.hs_code, d.goods, d.gross_grams, d.invoice_minor, d.invoice_currency,
  d.value_minor, d.value_currency, d.perishable, d.findings_count, d.hits, d.outcome, w.due_at, ${stateNow} AS state, ${comeback} AS back,
  w.stopped_at IS NOT NULL AS stopped, ${officerName} AS officer, w.payments_minor, ${releaseCode} AS release,
  ${ofAnnouncement('state')} AS announcement, ${ofAnnouncement('expected_on')} AS expected_on, ${ofAnnouncement('lapses_at')} AS lapses_at`;

/** The rows at these places, in the order in which these are named. */
export function rowsAt(reader: Reader, places: readonly number[]): QueueRow[] {
  const rows = reader.all<QueueRecord>(
    `SELECT ${recordColumns} FROM json_each(?) place JOIN declaration d ON d.seq = place.value
       LEFT JOIN work w ON w.declaration_seq = d.seq ORDER BY place.key`,
    JSON.stringify(places),
  );
  return rows.map(rowOf);
}
