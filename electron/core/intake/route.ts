import { z } from 'zod';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { isDeclared, type Declaration } from '../../../shared/declaration.ts';
import { findingSchema, type Finding } from '../../../shared/finding.ts';
import { control } from '../control/control.ts';
import type { Ledger } from '../control/ledger.ts';
import type { Tables } from '../control/tables.ts';
import type { Change } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { controlledIn, unlearnResults } from '../indicators/findings.ts';
import { learnError } from '../indicators/learn.ts';
import { historyFor, learn, moveFindings, unlearn } from '../traders/history.ts';
import { asItWillStand, bodyOf, findingsOfStanding } from '../versions/correction.ts';
import { keepRefused, keepReplaced } from '../versions/keep.ts';
import { nextVersion, standingOf, versionWith } from '../versions/standing.ts';
import type { InForce, KnownVersion, Standing } from '../versions/standing.ts';
import { announce, settleAnnouncements } from '../desk/announcements.ts';
import { insertDeclaration, removeContents, replaceDeclaration } from '../work/record.ts';
import { contentHash } from '../work/identity.ts';
import { decisionAct } from '../work/decided.ts';
import { uncountDecision } from '../work/situation.ts';
import { dayOf, lotOf, weigh, weighingAt } from '../work/weigh.ts';
import { isOnlyChange } from './only-change.ts';
import type { Reading } from './reader.ts';
import { settleMessage, type Outcome, type Received } from './repository.ts';

export interface Routing {
  readonly tables: Tables;
  /** What earlier declarations say, as of this moment of the transaction. */
  readonly ledgerOf: (reader: Reader) => Ledger;
  readonly newId: () => string;
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

/** What a declaration that was read is to those that are here, and everything that control finds about it today. */
function controlled(reader: Reader, message: Received, read: Read, { tables, ledgerOf }: Routing) {
  const hash = contentHash(read.declaration);
  const standing = standingOf(reader, read.declaration, hash);
  const declaration = asItWillStand(read.declaration, standing);
  const basis = { now: message.receivedAt, tables, ledger: ledgerOf(reader) };
  const findings = isOnlyChange(read.findings)
    ? read.findings
    : [
        ...findingsOfStanding(read.declaration, standing),
        ...read.findings,
        ...control(declaration, basis),
      ];
  return { hash, standing, declaration, findings };
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
  const { format } = reading;
  const read = controlled(change, message, reading, routing);
  const { hash, standing, declaration, findings } = read;
  const described = {
    file,
    format,
    registrationNumber: declaration.registrationNumber,
    items: declaration.items.length,
  };
  const same = (known: KnownVersion, current: boolean): ImportedMessage =>
    settle(
      change,
      message,
      {
        ...nothing,
        ...described,
        status: 'duplicate',
        id: known.id,
        findings: current ? [] : [sameAs(known)],
      },
      { of: known.file, version: known.version },
    );
  if (standing.kind === 'same') return same(standing.version, standing.current);
  if (refuses(findings)) {
    const known = versionWith(change, hash, 'refused');
    if (known !== undefined) return same(known, false);
    const id = placeOf(standing) ?? routing.newId();
    const version = nextVersion(change, id);
    keepRefused(change, {
      id,
      version,
      messageId: message.id,
      receivedAt: message.receivedAt,
      file,
      declaration,
      findings,
      contentHash: hash,
    });
    learnError(change, declaration);
    return settle(
      change,
      message,
      { ...nothing, ...described, status: 'refused', id, findings },
      { findings: findings.length, version },
    );
  }
  return accept(change, message, { ...read, format }, routing);
}

/** The declaration that this is a version of; `null` where it is the first of its own. */
function placeOf(standing: Standing): string | null {
  if (standing.kind === 'next') return standing.id;
  if (standing.kind === 'taken') return standing.by.id;
  return standing.kind === 'correction' ? standing.of.id : null;
}

/** Said of a message that repeats a version that is not in force, for it changes nothing. */
function sameAs({ version, file }: KnownVersion): Finding {
  const params = { version, file };
  return { code: 'SAME_AS_VERSION', severity: 'info', item: null, field: null, params };
}

function accept(
  change: Change,
  message: Received,
  read: ReturnType<typeof controlled> & { format: string },
  routing: Routing,
): ImportedMessage {
  const { standing, declaration, findings, format, hash } = read;
  const { tables } = routing;
  const corrected = standing.kind === 'correction' ? standing.of : null;
  const day = dayOf(declaration, message.receivedAt);
  const lodged = { day, receivedAt: message.receivedAt };
  const id = placeOf(standing) ?? routing.newId();
  const version = nextVersion(change, id);
  // What is corrected is forgotten first: a declaration is no history of its own.
  const before = corrected === null ? null : withdraw(change, corrected);
  const history = historyFor(change, declaration, lodged, {
    tables,
    version,
    ...(corrected === null ? {} : { stored: corrected.seq }),
  });
  const identity = lotOf(declaration, hash);
  // By what is in force at this moment: rules may be loaded while a long import runs.
  const weighing = weighingAt(change);
  const decision = weigh(change, declaration, { findings, history }, { day, identity }, weighing);
  const record = {
    id,
    version,
    messageId: message.id,
    receivedAt: message.receivedAt,
    declaration,
    findings,
    contentHash: hash,
    decision,
    tables,
  };
  const { corridor } = decision;
  const seq =
    corrected === null
      ? insertDeclaration(change, { ...record, consignment: message.consignment ?? null })
      : replaceDeclaration(change, corrected.seq, record, corrected.corridor);
  announce(change, { seq, declaration, receivedAt: message.receivedAt }, tables);
  settleAnnouncements(change, seq, message.receivedAt, tables);
  // Announcements, arrivals and storage are papers of goods that are declared once.
  if (isDeclared(declaration)) learn(change, declaration, lodged);
  if (corrected !== null && before !== null) {
    moveFindings(change, corrected.seq, before, declaration);
    learnError(change, before);
  }
  const imported: ImportedMessage = {
    file: message.file,
    format,
    status: 'routed',
    id,
    registrationNumber: declaration.registrationNumber,
    items: declaration.items.length,
    corridor,
    findings,
    quarantine: null,
  };
  const how = { action: 'declaration.decided', from: corrected?.corridor ?? null } as const;
  const occasion = corrected === null ? 'received' : 'corrected';
  change.record(
    decisionAct(id, decision, { ...how, occasion, detail: { version, message: message.id } }),
  );
  return settle(change, message, imported, { version });
}

/** Puts the version in force among the earlier ones and takes it out of what the post knows. */
function withdraw(change: Change, inForce: InForce): Declaration {
  const findings = z.array(findingSchema).parse(JSON.parse(inForce.findings));
  keepReplaced(change, inForce, findings);
  uncountDecision(change, inForce.seq);
  removeContents(change, inForce.seq);
  const before = bodyOf(inForce);
  unlearnResults(change, inForce.seq, controlledIn(before));
  if (isDeclared(before)) {
    const receivedAt = inForce.received_at;
    unlearn(change, inForce.seq, before, { day: dayOf(before, receivedAt), receivedAt });
  }
  return before;
}
