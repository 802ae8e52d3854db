import type { Declaration } from '../../../shared/declaration.ts';
import { traderOf } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { Money } from '../../../shared/money.ts';
import { enterConsignment } from '../consignments/link.ts';
import { identityOf } from './identity.ts';
import { searchWords } from '../store/search-words.ts';
import type { Decision } from '../risk/evaluate.ts';
import type { Writer } from '../store/store.ts';
import { isPerishable } from './perishable.ts';

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

/** Everything an officer may look a declaration up by. */
function wordsToFind(declaration: Declaration): string {
  const { parties, transport } = declaration;
  const texts = [
    declaration.registrationNumber,
    declaration.reference,
    parties.consignee?.code,
    parties.consignee?.name,
    parties.consignor?.code,
    parties.consignor?.name,
    parties.declarant?.code,
    parties.declarant?.name,
    transport.arrival.identity,
    transport.border.identity,
    ...declaration.containers.map((container) => container.identity),
    ...declaration.items.flatMap((item) => [
      item.hsCode,
      item.description,
      item.commercialDescription,
    ]),
  ];
  return [...new Set(texts.flatMap((text) => (text == null ? [] : searchWords(text))))].join(' ');
}

export interface NewDeclaration {
  readonly id: string;
  readonly messageId: number;
  readonly receivedAt: string;
  readonly declaration: Declaration;
  readonly findings: readonly Finding[];
  readonly contentHash: Uint8Array;
  readonly decision: Decision;
  /** The consignment it was made for; left out: the one its marks lead to. */
  readonly consignment?: number | null;
}

/** Writes a routed declaration, its items, its search words and its first decision; returns its number in the store. */
export function insertDeclaration(writer: Writer, record: NewDeclaration): number {
  const { declaration, decision, findings } = record;
  const trader = traderOf(declaration);
  const registered = registeredOn(declaration);
  const [first] = declaration.items;
  const value = totalValue(declaration);
  const seq = writer.run(
    `INSERT INTO declaration (id, message_id, identity, content_hash, received_at, registration_number, registered_on,
       direction, type, procedure, office, trader_code, trader_name, declarant_code, declarant_name, dispatch_country,
       origin_country, vehicle, items, hs_code, goods, goods_folded, gross_grams, invoice_minor, invoice_currency, value_minor,
       value_currency, perishable, findings, findings_count, body, corridor, decided_by, hits, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.id,
    record.messageId,
    identityOf(declaration),
    record.contentHash,
    record.receivedAt,
    declaration.registrationNumber,
    registered,
    declaration.direction,
    declaration.type === null ? null : `${declaration.type}${declaration.generalProcedure ?? ''}`,
    declaration.procedure,
    declaration.office?.code ?? null,
    trader?.code ?? null,
    trader?.name ?? null,
    declaration.parties.declarant?.code ?? null,
    declaration.parties.declarant?.name ?? null,
    declaration.countries.dispatch,
    commonOrigin(declaration),
    declaration.transport.arrival.identity ?? declaration.transport.border.identity,
    declaration.items.length,
    first?.hsCode ?? null,
    first?.description ?? null,
    first?.description == null ? null : searchWords(first.description).join(' '),
    declaration.totals.grossGrams ?? sumOfGrams(declaration.items.map((item) => item.grossGrams)),
    declaration.invoice?.minor ?? null,
    declaration.invoice?.currency ?? null,
    value?.minor ?? null,
    value?.currency ?? null,
    isPerishable(declaration) ? 1 : 0,
    JSON.stringify(findings),
    findings.length,
    JSON.stringify(declaration),
    decision.corridor,
    decision.decidedBy,
    decision.hits.length,
    declaration.document,
  );
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
  writer.run(
    'INSERT INTO declaration_search (rowid, words) VALUES (?, ?)',
    seq,
    wordsToFind(declaration),
  );
  insertDecision(writer, seq, record);
  enterConsignment(writer, seq, declaration, record.receivedAt, record.consignment ?? null);
  return seq;
}

function insertDecision(writer: Writer, declarationSeq: number, record: NewDeclaration): void {
  const { decision } = record;
  const seq = writer.run(
    `INSERT INTO decision (declaration_seq, at, corridor, decided_by, score, rule_set_hash, tactics_hash, facts_hash, facts, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    declarationSeq,
    record.receivedAt,
    decision.corridor,
    decision.decidedBy,
    decision.score,
    decision.ruleSetHash,
    decision.tacticsHash,
    decision.factsHash,
    decision.factsText,
    decision.failure,
  );
  for (const hit of decision.hits) {
    writer.run(
      'INSERT INTO hit (decision_seq, profile_code, profile_version, items) VALUES (?, ?, ?, ?)',
      seq,
      hit.profile.code,
      hit.profile.version,
      JSON.stringify(hit.items),
    );
  }
}
