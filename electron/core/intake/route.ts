import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { control } from '../control/control.ts';
import type { Ledger } from '../control/ledger.ts';
import type { Tables } from '../control/tables.ts';
import type { ActiveRules } from '../profiles/active.ts';
import { evaluate } from '../risk/evaluate.ts';
import { factsOf } from '../risk/facts.ts';
import type { Change } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { historyFor, learn } from '../traders/history.ts';
import { insertDeclaration, registeredOn } from '../work/record.ts';
import { contentHash, identityOf } from '../work/identity.ts';
import type { Reading } from './reader.ts';
import { settleMessage, type Outcome, type Received } from './repository.ts';

export interface Routing {
  readonly active: ActiveRules;
  readonly tables: Tables;
  /** What earlier declarations say, as of this moment of the transaction. */
  readonly ledgerOf: (reader: Reader) => Ledger;
  /** Key of the random slot. */
  readonly secret: Uint8Array;
  readonly newId: () => string;
}

type Known = {
  id: string;
  registration_number: string | null;
  content_hash: Uint8Array;
  file: string;
};

/** The declaration that already bears this identity, or the same content. */
function knownDeclaration(
  reader: Reader,
  declaration: Declaration,
  hash: Uint8Array,
): Known | undefined {
  const identity = identityOf(declaration);
  const columns = `SELECT d.id, d.registration_number, d.content_hash, m.file
    FROM declaration d JOIN message m ON m.id = d.message_id`;
  return identity === null
    ? reader.get<Known>(`${columns} WHERE d.content_hash = ?`, hash)
    : reader.get<Known>(`${columns} WHERE d.identity = ?`, identity);
}

const nothing = {
  id: null,
  registrationNumber: null,
  items: null,
  corridor: null,
  findings: [],
  quarantine: null,
};

function settle(
  change: Change,
  message: Received,
  imported: ImportedMessage,
  detail: Record<string, unknown>,
): ImportedMessage {
  const outcome: Outcome = {
    status: imported.status,
    format: imported.format,
    declarationId: imported.id,
    registrationNumber: imported.registrationNumber,
    findings: imported.findings,
    quarantine: imported.quarantine,
  };
  settleMessage(change, message.id, outcome);
  change.record({
    action: `message.${imported.status}`,
    object: { kind: 'message', id: String(message.id) },
    detail: { ...detail, declaration: imported.id },
  });
  return imported;
}

type Read = Extract<Reading, { kind: 'read' }>;

/** What is known of a declaration that was read, and everything that control finds about it today. */
function controlled(
  reader: Reader,
  message: Received,
  { declaration, findings }: Read,
  { tables, ledgerOf }: Routing,
) {
  const hash = contentHash(declaration);
  const known = knownDeclaration(reader, declaration, hash);
  const basis = { now: message.receivedAt, tables, ledger: ledgerOf(reader) };
  const found = [...findings, ...control(declaration, basis)];
  if (known !== undefined) found.unshift(takenBy(known, declaration));
  return { hash, known, findings: found };
}

const refuses = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');

/**
 * Whether a message that was refused once would be refused again: a day that had not come
 * comes, a clock is set right, a rule is mended, and then the same bytes are welcome.
 */
export function isStillRefused(
  reader: Reader,
  message: Received,
  reading: Reading,
  routing: Routing,
): boolean {
  return reading.kind === 'read' && refuses(controlled(reader, message, reading, routing).findings);
}

/**
 * The way of one message that has been read: known already, refused by control, or
 * weighed and routed. Runs inside the transaction that settles the message, so that
 * the history it is judged by includes the message before it.
 */
export function route(
  change: Change,
  message: Received,
  reading: Reading,
  routing: Routing,
): ImportedMessage {
  const { file } = message;
  if (reading.kind === 'unreadable') {
    const { format, reason } = reading;
    return settle(
      change,
      message,
      { ...nothing, file, format, status: 'quarantined', quarantine: reason },
      { reason },
    );
  }
  const { declaration, format } = reading;
  const described = {
    file,
    format,
    registrationNumber: declaration.registrationNumber,
    items: declaration.items.length,
  };
  const { hash, known, findings } = controlled(change, message, reading, routing);
  if (known !== undefined && Buffer.compare(known.content_hash, hash) === 0) {
    return settle(
      change,
      message,
      { ...nothing, ...described, status: 'duplicate', id: known.id },
      { of: known.file },
    );
  }
  if (refuses(findings)) {
    return settle(
      change,
      message,
      { ...nothing, ...described, status: 'refused', findings },
      { findings: findings.length },
    );
  }
  return accept(change, message, { declaration, findings, format, hash }, routing);
}

function takenBy(known: Known, declaration: Declaration): Finding {
  return {
    code: 'REGISTRATION_NUMBER_TAKEN',
    severity: 'error',
    item: null,
    field: 'registrationNumber',
    params: {
      number: known.registration_number ?? declaration.sourceId ?? '',
      file: known.file,
    },
  };
}

function accept(
  change: Change,
  message: Received,
  read: { declaration: Declaration; findings: Finding[]; format: string; hash: Uint8Array },
  routing: Routing,
): ImportedMessage {
  const { declaration, findings, format, hash } = read;
  const { active, secret } = routing;
  const day = registeredOn(declaration) ?? dayAtThePost(message.receivedAt);
  const id = routing.newId();
  const facts = factsOf(declaration, findings, historyFor(change, declaration, day));
  const decision = evaluate(facts, {
    rules: active.rules,
    tactics: active.tactics,
    day,
    identity: identityOf(declaration) ?? Buffer.from(hash).toString('hex'),
    secret,
  });
  insertDeclaration(change, {
    id,
    messageId: message.id,
    receivedAt: message.receivedAt,
    declaration,
    findings,
    contentHash: hash,
    decision,
    consignment: message.consignment ?? null,
  });
  learn(change, declaration, day);
  const imported: ImportedMessage = {
    file: message.file,
    format,
    status: 'routed',
    id,
    registrationNumber: declaration.registrationNumber,
    items: declaration.items.length,
    corridor: decision.corridor,
    findings,
    quarantine: null,
  };
  return settle(change, message, imported, {
    corridor: decision.corridor,
    decidedBy: decision.decidedBy,
    score: decision.score,
    hits: decision.hits.map((hit) => `${hit.profile.code}/${hit.profile.version}`),
    ruleSet: decision.ruleSetHash,
    tactics: decision.tacticsHash,
    facts: decision.factsHash,
    failure: decision.failure,
  });
}
