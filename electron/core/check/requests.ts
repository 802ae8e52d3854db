import {
  requestGrounds,
  requestTemplates,
  type RequestInput,
  type RequestTemplate,
  type requestAnswerSchema,
} from '../../../shared/work/request.ts';
import type { z } from 'zod';
import { requestMeasure } from '../../../shared/work/measure.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import type { Tables } from '../control/tables.ts';
import { valueTerm } from '../desk/due.ts';
import { DeskFault, outOfState } from '../desk/faults.ts';
import { markMeasure, measuresOf } from '../desk/measures.ts';
import { nextNumber } from '../desk/numbers.ts';
import { isCarriedOver, releaseOf } from '../desk/released.ts';
import { registeredAt, subjectOf, workOf } from '../desk/row.ts';
import { restate, retime } from '../desk/timing.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen, type Turn } from '../desk/turn.ts';
import { requestsOf } from '../desk/view.ts';
import { loadTables } from '../reference/tables.ts';
import type { Reader } from '../store/store.ts';
import { addTerm } from '../work/clock/terms.ts';
import { demandItems } from './items.ts';
import { demandNotOver } from './sign.ts';

/** What the term of a request hangs on. */
interface Asking {
  readonly at: string;
  readonly afterRelease: boolean;
  /** Where the check of the value goes on after release or may do so: when the declaration was registered. */
  readonly registered: string | null;
}

function askingOf(reader: Reader, seq: number, at: string): Asking {
  const work = workOf(reader, seq);
  const afterRelease = work?.queue === 'blue';
  // What was released for good is not checked within the term of its registration.
  const isOver = afterRelease && !isCarriedOver(releaseOf(reader, seq));
  const registered = isOver ? null : (registeredAt(reader, seq) ?? work?.started_at ?? null);
  return { at, afterRelease, registered };
}

/**
 * Within when a kind of paper has to come: before release within the term of it. Papers on the value have
 * their term from registration; where that has passed, and after release, a request is an additional one.
 */
function termOf(tables: Tables, template: RequestTemplate, asking: Asking) {
  const { at, afterRelease, registered } = asking;
  const { term } = requestGrounds[template];
  if (term === valueTerm && registered !== null) {
    const dueAt = addTerm(tables, registered, term);
    if (dueAt !== null && dueAt > at) return { term, dueAt };
  }
  const isAdditional = term === valueTerm ? registered !== null : afterRelease;
  const own = isAdditional ? 'requestAdditional' : term;
  return { term: own, dueAt: addTerm(tables, at, own) };
}

/** Within when each kind of paper would have to come, were it requested at this moment. */
export function termsOfRequests(reader: Reader, id: string, now: string) {
  const subject = subjectOf(reader, id);
  if (subject === null) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
  const asking = askingOf(reader, subject.seq, now);
  const tables = loadTables(reader);
  return requestTemplates.map((template) => {
    const { term, dueAt } = termOf(tables, template, asking);
    return {
      template,
      article: requestGrounds[template].article,
      act: tables.row('terms', term, dayAtThePost(now))?.act ?? null,
      dueAt,
    };
  });
}

/** All that one request asks for comes within the shortest term of what it asks for. */
function dueOf(tables: Tables, templates: readonly RequestTemplate[], asking: Asking): string {
  const terms = templates.map((template) => termOf(tables, template, asking).dueAt);
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
    const { change, subject, actor, at, tables } = taken;
    demandItems(change, subject.seq, request.items);
    const templates = [...new Set(request.templates)];
    const dueAt = dueOf(tables, templates, askingOf(change, subject.seq, at));
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
    retime(taken);
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
