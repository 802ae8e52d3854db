import type { QueueColumn } from '../../../../shared/contract/declarations.ts';
import { nationalCurrency } from '../../../../shared/money.ts';
import { comeback } from '../back.ts';

/** A code is a text of Latin letters and digits: its own bytes are its order. */
export type ColumnKind =
  'text' | 'code' | 'number' | 'money' | 'grams' | 'flag' | 'date' | 'moment';

export const officerName = '(SELECT a.name FROM account a WHERE a.login = w.officer)';
export const releaseCode =
  '(SELECT r.code FROM release r WHERE r.declaration_seq = d.seq ORDER BY r.seq DESC LIMIT 1)';

/** What is said of the announcement that a row is, where it is one. */
export const ofAnnouncement = (what: string): string =>
  `(SELECT a.${what} FROM announcement a WHERE a.declaration_seq = d.seq)`;
export const hasLapsed = `EXISTS (SELECT 1 FROM announcement a WHERE a.declaration_seq = d.seq AND a.state = 'lapsed')`;
export const stateNow = `iif(${hasLapsed}, 'lapsed', w.state)`;

/** How each column of the queue is read, sorted and filtered in SQL. */
export const columns: Record<
  QueueColumn,
  { sql: string; kind: ColumnKind; currency?: string; folded?: string }
> = {
  id: { sql: 'd.id', kind: 'code' },
  // Every number is another one: folding them one by one would take longer than all the rest.
  registrationNumber: {
    sql: 'd.registration_number',
    kind: 'code',
    folded: `replace(replace(lower(d.registration_number), '/', ' '), '-', ' ')`,
  },
  registeredOn: { sql: 'd.registered_on', kind: 'date' },
  receivedAt: { sql: 'd.received_at', kind: 'moment' },
  corridor: { sql: 'd.corridor', kind: 'code' },
  decidedBy: { sql: 'd.decided_by', kind: 'code' },
  document: { sql: 'd.document', kind: 'code' },
  direction: { sql: 'd.direction', kind: 'code' },
  type: { sql: 'd.type', kind: 'code' },
  procedure: { sql: 'd.procedure', kind: 'code' },
  traderCode: { sql: 'd.trader_code', kind: 'code' },
  traderName: { sql: 'd.trader_name', kind: 'text' },
  declarantName: { sql: 'd.declarant_name', kind: 'text' },
  dispatchCountry: { sql: 'd.dispatch_country', kind: 'code' },
  originCountry: { sql: 'd.origin_country', kind: 'code' },
  vehicle: { sql: 'd.vehicle', kind: 'text' },
  items: { sql: 'd.items', kind: 'number' },
  hsCode: { sql: 'd.hs_code', kind: 'code' },
  goods: { sql: 'd.goods', kind: 'text', folded: 'g.goods_folded' },
  grossGrams: { sql: 'd.gross_grams', kind: 'grams' },
  invoice: { sql: 'd.invoice_minor', kind: 'money', currency: 'd.invoice_currency' },
  customsValue: { sql: 'd.value_minor', kind: 'money', currency: 'd.value_currency' },
  hits: { sql: 'd.hits', kind: 'number' },
  findings: { sql: 'd.findings_count', kind: 'number' },
  perishable: { sql: 'd.perishable', kind: 'flag' },
  outcome: { sql: 'd.outcome', kind: 'code' },
  dueAt: { sql: 'w.due_at', kind: 'moment' },
  state: { sql: stateNow, kind: 'code' },
  back: { sql: comeback, kind: 'code' },
  stopped: { sql: '(w.stopped_at IS NOT NULL)', kind: 'flag' },
  officer: { sql: officerName, kind: 'text' },
  payments: { sql: 'w.payments_minor', kind: 'money', currency: `'${nationalCurrency}'` },
  release: { sql: releaseCode, kind: 'code' },
  announcement: { sql: ofAnnouncement('state'), kind: 'code' },
  expectedOn: { sql: ofAnnouncement('expected_on'), kind: 'date' },
  lapsesAt: { sql: ofAnnouncement('lapses_at'), kind: 'moment' },
};

/** Strictness, not the alphabet, orders corridors. */
export const corridorOrder = `CASE d.corridor WHEN 'red' THEN 3 WHEN 'yellow' THEN 2 WHEN 'blue' THEN 1 ELSE 0 END`;
