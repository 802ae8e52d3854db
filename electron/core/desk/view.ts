import type { WorkView } from '../../../shared/contract/work.ts';
import { checkDraftSchema } from '../../../shared/work/check.ts';
import {
  actDraftSchema,
  orderInputSchema,
  type InspectionOrder,
} from '../../../shared/work/inspection.ts';
import {
  requestAnswerSchema,
  requestInputSchema,
  type DocumentRequest,
} from '../../../shared/work/request.ts';
import { allows, type Role } from '../../../shared/permissions.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import { loadTables } from '../reference/tables.ts';
import type { Reader } from '../store/store.ts';
import { comebackOf } from '../work/back.ts';
import { announcementOf } from './announced.ts';
import { approvalsOf } from './approvals.ts';
import { measuresOf } from './measures.ts';
import { officialOf } from './officers.ts';
import { openThingsOf } from './open-things.ts';
import { isRelease, releaseOf } from './released.ts';
import { ordinalsOf, subjectOf, workOf, type WorkRow } from './row.ts';
import { suspensionOf } from './suspension.ts';
import { longestExtension } from './timing.ts';

/** Who asks: his login and his roles. */
export interface Asking {
  readonly login: string;
  readonly roles: readonly Role[];
}

/** The work on one declaration, as the one who asks may see and go on with it; `null`: there is no such declaration. */
export function workView(reader: Reader, id: string, asking: Asking): WorkView | null {
  const subject = subjectOf(reader, id);
  if (subject === null) return null;
  const { seq } = subject;
  const work = workOf(reader, seq);
  const announcement = announcementOf(reader, seq);
  const release = releaseOf(reader, seq);
  const suspension = suspensionOf(reader, seq);
  const open = work === null ? [] : openThingsOf(reader, seq);
  return {
    declarationId: subject.id,
    registrationNumber: subject.registration_number,
    version: versionInForce(reader, seq),
    corridor: subject.corridor,
    revision: work?.revision ?? 0,
    queue: work?.queue ?? null,
    state: announcement?.state === 'lapsed' ? 'lapsed' : (work?.state ?? 'ended'),
    back: work === null ? null : comebackOf(reader, seq),
    officer: work?.officer == null ? null : officialOf(reader, work.officer),
    drawn: work?.drawn === 1,
    mine: work?.officer === asking.login,
    perishable: subject.perishable === 1,
    clock: work === null ? null : clockOf(reader, work),
    announcement:
      announcement === null
        ? null
        : {
            expectedOn: announcement.expected_on,
            lapsesAt: announcement.lapses_at,
            state: announcement.state,
            settledAt: announcement.settled_at,
          },
    items: ordinalsOf(reader, seq),
    measures: measuresOf(reader, seq),
    requests: requestsOf(reader, seq),
    approvals: approvalsOf(reader, seq),
    checks: checksOf(reader, seq),
    order: orderOf(reader, seq),
    acts: actsOf(reader, seq),
    suspension:
      suspension === null
        ? null
        : {
            cause: suspension.cause,
            ground: suspension.ground,
            at: suspension.at,
            by: nameOfLogin(reader, suspension.by),
          },
    release,
    open,
    releasable: subject.document !== 'preliminary',
    may: mayDo(work, asking, isRelease(release), open.length === 0),
  };
}

/** Of a declaration that is known to be there. */
const versionInForce = (reader: Reader, seq: number): number =>
  reader.get<{ version: number }>('SELECT version FROM declaration WHERE seq = ?', seq)?.version ??
  1;

function mayDo(
  work: WorkRow | null,
  { login, roles }: Asking,
  released: boolean,
  clear: boolean,
): WorkView['may'] {
  const works = allows('check.work', roles) && work?.ended === 0;
  const mine = works && work.officer === login;
  const supervises = allows('work.approve', roles);
  return {
    claim: works && work.officer === null,
    giveBack: mine && work.drawn === 0,
    handOver: works && (mine || work.officer === null || supervises),
    draw: works && work.drawn === 0 && (mine || work.officer === null || supervises),
    work: mine,
    release: mine && !released && clear,
    approve: supervises,
  };
}

function clockOf(reader: Reader, work: WorkRow): NonNullable<WorkView['clock']> {
  const { started_at: startedAt, term, due_at: dueAt, stopped_at: stoppedAt } = work;
  const tables = loadTables(reader);
  const row = tables.row('terms', term, dayAtThePost(startedAt));
  return {
    startedAt,
    term,
    act: row?.act ?? null,
    dueAt,
    stoppedAt,
    longestExtension: longestExtension(tables, work),
  };
}

type SignedRow = {
  id: number;
  version: number;
  correction: string | null;
  body: string;
  signed_at: string;
  by: string;
  hash: string;
};

/** Versions of a signed paper, the newest first. */
const versionsOf = <R extends SignedRow>(
  reader: Reader,
  table: 'documentary_check' | 'inspection_act',
  seq: number,
): R[] =>
  reader.all<R>(`SELECT * FROM ${table} WHERE declaration_seq = ? ORDER BY version DESC`, seq);

const signed = (reader: Reader, row: SignedRow) => ({
  id: row.id,
  version: row.version,
  correction: row.correction,
  signedAt: row.signed_at,
  by: row.by,
  name: nameOfLogin(reader, row.by),
  hash: row.hash,
});

/** Signed results of documentary checks, the newest first. */
export const checksOf = (reader: Reader, seq: number): WorkView['checks'] =>
  versionsOf<SignedRow & { started_at: string }>(reader, 'documentary_check', seq).map((row) => ({
    ...signed(reader, row),
    startedAt: row.started_at,
    body: checkDraftSchema.parse(JSON.parse(row.body)),
  }));

/** Signed acts of inspection, the newest first. */
export const actsOf = (reader: Reader, seq: number): WorkView['acts'] =>
  versionsOf<SignedRow & { number: string }>(reader, 'inspection_act', seq).map((row) => ({
    ...signed(reader, row),
    number: row.number,
    body: actDraftSchema.parse(JSON.parse(row.body)),
  }));

/** Every order of inspection, the newest first. */
export function ordersOf(reader: Reader, seq: number): InspectionOrder[] {
  return reader
    .all<{ number: string; body: string; at: string; by: string }>(
      'SELECT number, body, at, by FROM inspection_order WHERE declaration_seq = ? ORDER BY id DESC',
      seq,
    )
    .map(({ number, body, at, by }, _, all) => ({
      ...orderInputSchema.parse(JSON.parse(body)),
      number,
      at,
      since: all.at(-1)?.at ?? at,
      by,
      name: nameOfLogin(reader, by),
    }));
}

/** The order of inspection in force: the newest. */
export const orderOf = (reader: Reader, seq: number): WorkView['order'] =>
  ordersOf(reader, seq)[0] ?? null;

type RequestRow = {
  id: number;
  number: string;
  body: string;
  sent_at: string;
  due_at: string;
  by: string;
  state: DocumentRequest['state'];
  answer: string | null;
  answered_at: string | null;
  answered_by: string | null;
};

/** Requests for documents, the oldest first. */
export function requestsOf(reader: Reader, seq: number): DocumentRequest[] {
  return reader
    .all<RequestRow>(
      `SELECT id, number, body, sent_at, due_at, by, state, answer, answered_at, answered_by
       FROM document_request WHERE declaration_seq = ? ORDER BY id`,
      seq,
    )
    .map((row) => ({
      ...requestInputSchema.parse(JSON.parse(row.body)),
      id: row.id,
      number: row.number,
      sentAt: row.sent_at,
      dueAt: row.due_at,
      by: row.by,
      name: nameOfLogin(reader, row.by),
      state: row.state,
      answer:
        row.answer === null
          ? null
          : {
              ...requestAnswerSchema.parse(JSON.parse(row.answer)),
              at: row.answered_at ?? row.sent_at,
              by: nameOfLogin(reader, row.answered_by ?? row.by),
            },
    }));
}
