import { compareCorridors, type Corridor } from '../../../shared/corridor.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { isDeclared, traderOf } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { Money } from '../../../shared/money.ts';
import { enterConsignment, renewMarks } from '../consignments/link.ts';
import { identityOf } from './identity.ts';
import { enterLedger } from './ledger.ts';
import { wordsToFind } from '../store/search-index.ts';
import { searchWords } from '../store/search-words.ts';
import type { Tables } from '../control/tables.ts';
import { openWork, type Routed } from '../desk/open.ts';
import type { Decision } from '../risk/evaluate.ts';
import type { Value, Writer } from '../store/store.ts';
import { isPerishable } from './perishable.ts';
import { countDecision } from './situation.ts';

/** The code that stands for "various" where items differ (EAEU classifier of countries). */
const various = '99';

function commonOrigin(declaration: Declaration): string | null {
  const origins = new Set(declaration.items.flatMap((item) => item.originCountry ?? []));
  return origins.size > 1 ? various : ([...origins][0] ?? null);
}

/** A sum beyond the integers that JavaScript holds exactly is none: it could be neither stored nor shown. */
const exact = (sum: number): number | null => (Number.isSafeInteger(sum) ? sum : null);

function sumOf(sums: readonly (Money | null)[]): Money | null {
  const [first] = sums;
  if (first == null) return null;
  let minor = 0;
  for (const sum of sums) {
    if (sum?.currency !== first.currency) return null;
    minor += sum.minor;
  }
  return exact(minor) === null ? null : { minor, currency: first.currency };
}

function sumOfGrams(grams: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const mass of grams) {
    if (mass === null) return null;
    sum += mass;
  }
  return grams.length === 0 ? null : exact(sum);
}

/** Total customs value: as the header says, else the sum of the items where each has one. */
export function totalValue(declaration: Declaration): Money | null {
  return (
    declaration.totals.customsValue ?? sumOf(declaration.items.map((item) => item.customsValue))
  );
}

export function registeredOn(declaration: Declaration): string | null {
  return declaration.registration?.date ?? declaration.declaredOn;
}

export interface NewDeclaration {
  readonly id: string;
  /** Which version of it this is, from 1. */
  readonly version: number;
  readonly messageId: number;
  readonly receivedAt: string;
  readonly declaration: Declaration;
  readonly findings: readonly Finding[];
  readonly contentHash: Uint8Array;
  readonly decision: Decision;
  /** The tables in force: within when it must be worked is one of them. */
  readonly tables: Tables;
  /** The consignment it was made for; left out: the one its marks lead to. */
  readonly consignment?: number | null;
}

const columns = [
  'message_id',
  'identity',
  'content_hash',
  'received_at',
  'registration_number',
  'registered_on',
  'direction',
  'type',
  'procedure',
  'office',
  'trader_code',
  'trader_name',
  'declarant_code',
  'declarant_name',
  'dispatch_country',
  'origin_country',
  'vehicle',
  'items',
  'hs_code',
  'goods',
  'goods_folded',
  'gross_grams',
  'invoice_minor',
  'invoice_currency',
  'value_minor',
  'value_currency',
  'perishable',
  'findings',
  'findings_count',
  'body',
  'corridor',
  'decided_by',
  'hits',
  'document',
  'version',
] as const;

/** What the row of a declaration holds besides its identity, in the order of `columns`. */
function valuesOf(record: NewDeclaration): Value[] {
  const { declaration, decision, findings } = record;
  const trader = traderOf(declaration);
  const [first] = declaration.items;
  const value = totalValue(declaration);
  const row: Record<(typeof columns)[number], Value> = {
    message_id: record.messageId,
    identity: identityOf(declaration),
    content_hash: record.contentHash,
    received_at: record.receivedAt,
    registration_number: declaration.registrationNumber,
    registered_on: registeredOn(declaration),
    direction: declaration.direction,
    type:
      declaration.type === null ? null : `${declaration.type}${declaration.generalProcedure ?? ''}`,
    procedure: declaration.procedure,
    office: declaration.office?.code ?? null,
    trader_code: trader?.code ?? null,
    trader_name: trader?.name ?? null,
    declarant_code: declaration.parties.declarant?.code ?? null,
    declarant_name: declaration.parties.declarant?.name ?? null,
    dispatch_country: declaration.countries.dispatch,
    origin_country: commonOrigin(declaration),
    vehicle: declaration.transport.arrival.identity ?? declaration.transport.border.identity,
    items: declaration.items.length,
    hs_code: first?.hsCode ?? null,
    goods: first?.description ?? null,
    goods_folded: first?.description == null ? null : searchWords(first.description).join(' '),
    gross_grams:
      declaration.totals.grossGrams ?? sumOfGrams(declaration.items.map((item) => item.grossGrams)),
    invoice_minor: declaration.invoice?.minor ?? null,
    invoice_currency: declaration.invoice?.currency ?? null,
    value_minor: value?.minor ?? null,
    value_currency: value?.currency ?? null,
    perishable: isPerishable(declaration) ? 1 : 0,
    findings: JSON.stringify(findings),
    findings_count: findings.length,
    body: JSON.stringify(declaration),
    corridor: decision.corridor,
    decided_by: decision.decidedBy,
    hits: countingHits(decision),
    document: declaration.document,
    version: record.version,
  };
  return columns.map((column) => row[column]);
}

const insertRow = `INSERT INTO declaration (id, ${columns.join(', ')})
  VALUES (?, ${columns.map(() => '?').join(', ')})`;
const updateRow = `UPDATE declaration SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE seq = ?`;

/** Writes a routed declaration, its items, its search words and its first decision; returns its number in the store. */
export function insertDeclaration(writer: Writer, record: NewDeclaration): number {
  const { declaration } = record;
  const seq = writer.run(insertRow, record.id, ...valuesOf(record));
  writeContents(writer, seq, declaration);
  insertDecision(writer, seq, decisionOf(record, 'received'));
  openWork(writer, routed(seq, record, null), record.tables);
  enterConsignment(writer, seq, declaration, record.receivedAt, record.consignment ?? null);
  enterLedger(writer, seq, declaration);
  return seq;
}

function routed(seq: number, record: NewDeclaration, from: Corridor | null): Routed {
  const { id, declaration, decision, receivedAt } = record;
  const { corridor } = decision;
  const corrected = from !== null;
  return { seq, id, declaration, corridor, from, corrected, receivedAt, at: receivedAt };
}

/** Takes out of the lists what a correction is about to write anew; the row itself stays. */
export function removeContents(writer: Writer, seq: number): void {
  writer.run('DELETE FROM item WHERE declaration_seq = ?', seq);
  writer.run('DELETE FROM declaration_search WHERE rowid = ?', seq);
}

/**
 * Writes a correction in the place of the version in force, whose contents were removed; earlier
 * decisions stay. Control already made answers for the correction too, unless the new corridor is
 * stricter: then somebody has to look at it again.
 * @returns `seq`
 */
export function replaceDeclaration(
  writer: Writer,
  seq: number,
  record: NewDeclaration,
  from: Corridor,
): number {
  const { declaration, decision } = record;
  writer.run(updateRow, ...valuesOf(record), seq);
  if (compareCorridors(decision.corridor, from) > 0)
    writer.run('UPDATE declaration SET outcome = NULL WHERE seq = ?', seq);
  writeContents(writer, seq, declaration);
  insertDecision(writer, seq, decisionOf(record, 'corrected'));
  openWork(writer, routed(seq, record, from), record.tables);
  renewMarks(writer, seq, declaration, record.receivedAt);
  enterLedger(writer, seq, declaration);
  return seq;
}

/** Writes the items and the search words of a declaration whose row is there. */
export function writeContents(writer: Writer, seq: number, declaration: Declaration): void {
  insertItems(writer, seq, declaration);
  insertWords(writer, seq, declaration);
}

function insertItems(writer: Writer, seq: number, declaration: Declaration): void {
  // Items by trader are his history: of papers that declare nothing they are not.
  const trader = isDeclared(declaration) ? traderOf(declaration) : null;
  const registered = registeredOn(declaration);
  for (const item of declaration.items) {
    writer.run(
      `INSERT INTO item (declaration_seq, ordinal, hs_code, origin, gross_grams, net_grams, price_minor, value_minor,
         trader_code, hs4, registered_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      seq,
      item.ordinal,
      item.hsCode,
      item.originCountry,
      item.grossGrams,
      item.netGrams,
      item.price?.minor ?? null,
      item.customsValue?.minor ?? null,
      trader?.code ?? null,
      item.hsCode?.slice(0, 4) ?? null,
      registered,
    );
  }
}

function insertWords(writer: Writer, seq: number, declaration: Declaration): void {
  writer.run(
    'INSERT INTO declaration_search (rowid, words) VALUES (?, ?)',
    seq,
    wordsToFind(declaration),
  );
}

/** Why a decision was made: first of all, for a correction, under other rules, on other facts, on request. */
export type Occasion = 'received' | 'corrected' | 'rules' | 'facts' | 'asked';

interface NewDecision {
  readonly decision: Decision;
  readonly at: string;
  readonly occasion: Occasion;
  readonly office: string | null;
}

function decisionOf(record: NewDeclaration, occasion: Occasion): NewDecision {
  const { decision, receivedAt: at, declaration } = record;
  return { decision, at, occasion, office: declaration.office?.code ?? null };
}

/** The hits that count: of the others nobody but an analyst learns. */
const countingHits = ({ hits }: Decision): number => hits.filter(({ counts }) => counts).length;

/**
 * Adds a decision on a declaration that stays as it is, and shows it in its row; earlier ones
 * stay. The one before must have been taken out of the counts (`uncountDecision`).
 */
export function addDecision(
  writer: Writer,
  seq: number,
  record: NewDecision,
  stricter: boolean,
): void {
  const { decision } = record;
  writer.run(
    `UPDATE declaration SET corridor = ?, decided_by = ?, hits = ?${stricter ? ', outcome = NULL' : ''} WHERE seq = ?`,
    decision.corridor,
    decision.decidedBy,
    countingHits(decision),
    seq,
  );
  insertDecision(writer, seq, record);
}

function insertDecision(writer: Writer, declarationSeq: number, record: NewDecision): void {
  const { decision } = record;
  const seq = writer.run(
    `INSERT INTO decision (declaration_seq, at, corridor, decided_by, score, rule_set_hash, tactics_hash, facts_hash, facts,
       reason, day, lot, occasion) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    declarationSeq,
    record.at,
    decision.corridor,
    decision.decidedBy,
    decision.score,
    decision.ruleSetHash,
    decision.tacticsHash,
    decision.factsHash,
    decision.factsText,
    decision.failure,
    decision.day,
    decision.identity,
    record.occasion,
  );
  for (const hit of decision.hits) {
    writer.run(
      'INSERT INTO hit (decision_seq, profile_code, profile_version, items, counts) VALUES (?, ?, ?, ?, ?)',
      seq,
      hit.profile.code,
      hit.profile.version,
      JSON.stringify(hit.items),
      hit.counts ? 1 : 0,
    );
  }
  countDecision(writer, decision, record.office, record.occasion === 'received');
}
