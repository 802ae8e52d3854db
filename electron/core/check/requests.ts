import {
  requestGrounds,
  requestTemplates,
  type RequestInput,
  type RequestTemplate,
  type requestAnswerSchema,
} from '../../../shared/work/request.ts';
import type { z } from 'zod';
import { dayAtThePost } from '../../../shared/day.ts';
import type { Tables } from '../control/tables.ts';
import { DeskFault, outOfState } from '../desk/faults.ts';
import { markMeasure, measuresOf } from '../desk/measures.ts';
import { nextNumber } from '../desk/numbers.ts';
import { subjectOf, workOf } from '../desk/row.ts';
import { restate, retime } from '../desk/timing.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen, type Turn } from '../desk/turn.ts';
import { requestsOf } from '../desk/view.ts';
import { loadTables } from '../reference/tables.ts';
import type { Reader } from '../store/store.ts';
import { addTerm } from '../work/clock/terms.ts';
import { demandItems } from './items.ts';
import { demandNotOver } from './sign.ts';

/** The measure that a request for papers carries out. */
const requestMeasure = 'D11';

/** The term before release ends within that of release; after it, an additional request has a term of its own. */
const termOf = (template: RequestTemplate, afterRelease: boolean): string => {
  const { term } = requestGrounds[template];
  return afterRelease && term === 'request' ? 'requestAdditional' : term;
};

/** Within when each kind of paper would have to come, were it requested at this moment. */
export function termsOfRequests(reader: Reader, id: string, now: string) {
  const subject = subjectOf(reader, id);
  if (subject === null) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
  const afterRelease = workOf(reader, subject.seq)?.queue === 'blue';
  const tables = loadTables(reader);
  return requestTemplates.map((template) => {
    const term = termOf(template, afterRelease);
    return {
      template,
      article: requestGrounds[template].article,
      act: tables.row('terms', term, dayAtThePost(now))?.act ?? null,
      dueAt: addTerm(tables, now, term),
    };
  });
}

/** All that one request asks for comes within the shortest term of what it asks for. */
function dueOf(
  tables: Tables,
  at: string,
  templates: readonly RequestTemplate[],
  afterRelease: boolean,
): string {
  const terms = templates.map((template) => addTerm(tables, at, termOf(template, afterRelease)));
  const known = terms.filter((due) => due !== null).sort();
  const [earliest] = known;
  if (earliest === undefined || known.length < terms.length) throw outOfState('noTerm');
  return earliest;
}

/**
 * Asks the declarant for papers: numbered, with the legal term written by the program. The declaration waits
 * for them, and the term of release is the one for requested papers.
 */
export function requestDocuments(desk: Desk, seen: Seen, request: RequestInput): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    demandNotOver(taken);
    const { change, subject, actor, at, work, tables } = taken;
    demandItems(change, subject.seq, request.items);
    const templates = [...new Set(request.templates)];
    const dueAt = dueOf(tables, at, templates, work.queue === 'blue');
    const number = nextNumber(change, 'request', at);
    change.run(
      `INSERT INTO document_request (declaration_seq, number, body, sent_at, due_at, by, state)
       VALUES (?, ?, ?, ?, ?, ?, 'open')`,
      subject.seq,
      number,
      JSON.stringify({ ...request, templates }),
      at,
      dueAt,
      actor.name,
    );
    markRequest(taken, 'open', 'applied');
    retime(taken);
    restate(taken);
    change.record({
      action: 'check.request',
      object: objectOf(taken),
      after: { number, dueAt, templates, items: request.items, language: request.language },
      ...(request.text.trim() === '' ? {} : { reason: request.text }),
      detail: {},
    });
  });
}

/** What came of it, or that nothing came: the declaration is back in the queue by itself. */
export function answerRequest(
  desk: Desk,
  seen: Seen,
  id: number,
  answer: z.infer<typeof requestAnswerSchema>,
): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, actor, at } = taken;
    const { number } = openRequest(taken, id);
    change.run(
      `UPDATE document_request SET state = 'answered', answer = ?, answered_at = ?, answered_by = ? WHERE id = ?`,
      JSON.stringify(answer),
      at,
      actor.name,
      id,
    );
    restate(taken);
    change.record({
      action: 'check.answer',
      object: objectOf(taken),
      before: { request: number, state: 'open' },
      after: { request: number, state: 'answered', verdict: answer.verdict },
      ...(answer.note.trim() === '' ? {} : { reason: answer.note }),
      detail: {},
    });
  });
}

/** Takes a request back that was a mistake: the term is again what it was without it. */
export function withdrawRequest(desk: Desk, seen: Seen, id: number, reason: string): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject } = taken;
    const { number } = openRequest(taken, id);
    change.run(`UPDATE document_request SET state = 'withdrawn' WHERE id = ?`, id);
    if (requestsOf(change, subject.seq).every(({ state }) => state === 'withdrawn'))
      markRequest(taken, 'applied', 'open');
    retime(taken);
    restate(taken);
    change.record({
      action: 'check.withdraw',
      object: objectOf(taken),
      before: { request: number, state: 'open' },
      after: { request: number, state: 'withdrawn' },
      reason,
      detail: {},
    });
  });
}

function openRequest({ change, subject }: Turn, id: number) {
  const request = requestsOf(change, subject.seq).find((each) => each.id === id);
  if (request === undefined) throw new DeskFault('NOT_FOUND', 'there is no such request');
  if (request.state !== 'open') throw outOfState('alreadyDecided');
  return request;
}

function markRequest(
  { change, subject, actor, at }: Turn,
  from: 'open' | 'applied',
  to: 'open' | 'applied',
): void {
  const asked = measuresOf(change, subject.seq).some(
    ({ code, state }) => code === requestMeasure && state === from,
  );
  if (!asked) return;
  markMeasure(change, subject.seq, requestMeasure, {
    state: to,
    reason: null,
    note: null,
    by: actor.name,
    at,
  });
}
