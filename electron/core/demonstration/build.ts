import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../../../shared/contract/post.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { addPerson } from '../accounts/service.ts';
import { returnOverdue } from '../check/overdue.ts';
import { lapseDue } from '../desk/lapse.ts';
import { finishAfter } from '../desk/release.ts';
import type { Desk } from '../desk/turn.ts';
import { importContext, type ImportContext } from '../intake/context.ts';
import { importMessages } from '../intake/service.ts';
import type { Incoming } from '../intake/source.ts';
import { system } from '../journal/journal.ts';
import { foundPost } from '../post/settings.ts';
import { openStore, type Clock, type Store } from '../store/open.ts';
import { recordResult } from '../work/results.ts';
import { demonstrationAccounts } from './accounts.ts';
import { Agenda } from './agenda.ts';
import { demonstrationPost } from './post.ts';
import { personTables } from './persons.ts';
import { demonstrationTables } from './reference.ts';
import { simulateControl } from './results.ts';
import { Shift } from './shift.ts';
import { generateSpoiled } from './spoiled.ts';
import { tellStory, type Moment } from './story.ts';
import { tableMapping } from './message/table-writer.ts';
import { takeStep } from './officer.ts';
import { noMappings } from '../intake/csv/columns.ts';
import { saveMapping } from '../intake/mappings.ts';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { hoursAfter, type Taken } from './happening.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { addDocuments } from '../documents/service.ts';
import { supportingPapers } from './supporting.ts';
import type { Truth } from './truth.ts';
import { momentOf, shiftDate } from './world/calendar.ts';

/** Messages to one transaction: few, so that each is judged by results that were known on its day. */
const batch = 16;

/** Of the last days every message counts: each is judged, and worked on, at its own hour. */
const closeDays = 3;
/** The work of the last days is done step by step at the desk; what is older is history. */
const deskDays = 9;
/** Papers come with what waits since so many days. */
const paperDays = 45;
/** The story of a post that is made ahead of time ends at six in the evening. */
const evening = 18 * 3600;
/** Documents come with the newest of what waits, and with no more than so many. */
const mostWithPapers = 30;
/** The post was founded this long before the last day, and so before its first declaration. */
const foundedDays = 500;

function before(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString();
}

/** A clock that stands where the story stands. */
class StoryClock implements Clock {
  #now: string;
  constructor(now: string) {
    this.#now = now;
  }
  now(): string {
    return this.#now;
  }
  advanceTo(now: string): void {
    if (now > this.#now) this.#now = now;
  }
}

async function* messagesOf(
  cases: readonly { fileName: string; bytes: Uint8Array; receivedAt?: string }[],
): AsyncGenerator<Incoming> {
  for (const { fileName: file, bytes, receivedAt } of cases) {
    yield { kind: 'whole', file, bytes, ...(receivedAt === undefined ? {} : { receivedAt }) };
  }
}

/**
 * Messages that come one after the other, so many at the most; a step of an officer stands alone. What can
 * wait is done between two lots of messages.
 */
function* stretchesOf(moments: Iterable<Moment>, closeFrom: string): Generator<Moment[]> {
  let some: Moment[] = [];
  let later: Moment[] = [];
  function* done(): Generator<Moment[]> {
    if (some.length > 0) yield some;
    for (const step of later) yield [step];
    some = [];
    later = [];
  }
  for (const moment of moments) {
    if (moment.kind === 'step' && moment.canWait) later.push(moment);
    else if (moment.kind === 'step') {
      yield* done();
      yield [moment];
    } else {
      some.push(moment);
      if (some.length === batch || moment.at >= closeFrom) yield* done();
    }
  }
  yield* done();
}

/** A message of the story, of the traffic or around it. */
type Message = Exclude<Moment, Taken>;

const incomingOf = (message: Message) => {
  const { fileName, text } = message.kind === 'declared' ? message.one : message;
  return { fileName, bytes: encoder.encode(text), receivedAt: message.at };
};

const encoder = new TextEncoder();

/** The desk of somebody of the demonstration post. */
const deskOf = ({ store, clock }: ImportContext, login: 'officer' | 'supervisor'): Desk => ({
  store,
  clock,
  actor: { name: login, role: login },
});

/** Days of the post from one moment to another. */
const daysBetween = (from: string, to: string): number =>
  (Date.parse(dayAtThePost(to)) - Date.parse(dayAtThePost(from))) / 86_400_000;

/** A check after release that nobody could make within its term: not possible. */
const notChecked = '40';
const whyNotChecked = 'За срок проверены поставки с большим риском, до этой очередь не дошла.';
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** What the story has to remember: what is to come, and which declaration came of which file. */
class Post {
  readonly #context: ImportContext;
  readonly #seed: number;
  readonly #agenda: Agenda;
  readonly #endsAt: string;
  readonly #shift: Shift;
  #announced = 0;
  readonly #declarations = new Map<string, string>();
  /** The truth about what came in, by declaration: its papers are made with it. */
  readonly #truths = new Map<string, Truth>();

  constructor(context: ImportContext, seed: number, agenda: Agenda, endsAt: string) {
    this.#context = context;
    this.#seed = seed;
    this.#agenda = agenda;
    this.#endsAt = endsAt;
    this.#shift = new Shift(agenda, deskOf(context, 'officer'), deskOf(context, 'supervisor'));
  }

  async receive(messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    const summary = await importMessages(messagesOf(messages.map(incomingOf)), null, this.#context);
    if (summary.stopped !== null)
      throw new Error(`the demonstration post could not be made: ${summary.stopped.code}`);
    for (const [index, imported] of summary.messages.entries()) {
      const message = messages[index];
      if (message !== undefined && imported.status === 'routed') this.#routed(message, imported);
    }
  }

  #routed(message: Message, { id, corridor }: ImportedMessage): void {
    if (id === null || corridor === null) return;
    const { fileName, truth, brokerCode } = message.kind === 'declared' ? message.one : message;
    this.#declarations.set(fileName, id);
    this.#truths.set(id, truth);
    const { at: receivedAt } = message;
    const days = daysBetween(receivedAt, this.#endsAt);
    // Nobody controls an announcement; of those of yesterday and today some are prepared for.
    if (message.kind === 'message' && message.role === 'preliminary') {
      if (days <= 1 && this.#announced++ % 3 === 0) this.#shift.prepare(id, receivedAt);
      return;
    }
    const result = simulateControl({ truth, corridor, brokerCode, seed: this.#seed, receivedAt });
    if (result === null) return;
    const { store } = this.#context;
    const finish = () =>
      recordResult(store, system, { ...result, declarationId: id, simulated: true });
    if (days > deskDays || corridor === 'green' || corridor === 'blue')
      this.#agenda.add(result.at, finish);
    else
      this.#shift.take({
        id,
        corridor,
        receivedAt,
        hours: (Date.parse(this.#endsAt) - Date.parse(receivedAt)) / 3_600_000,
        days,
        doneAt: result.at,
        clean: result.outcome === '00',
        finish,
      });
  }

  /** A day begins: terms have passed, and checks after release that nobody could make are put an end to. */
  async begin(isLast: boolean): Promise<void> {
    const { store, clock } = this.#context;
    returnOverdue(store, clock);
    lapseDue(store, clock);
    if (isLast) return;
    const due = store.all<{ id: string }>(
      `SELECT d.id FROM work w JOIN declaration d ON d.seq = w.declaration_seq
       WHERE w.announced = 0 AND w.queue = 'blue' AND w.ended = 0 AND w.state = 'waiting' AND w.due_at <= ?
       ORDER BY d.seq`,
      hoursAfter(clock.now(), 24),
    );
    if (due.length > 0)
      await finishAfter(deskOf(this.#context, 'officer'), idsOf(due), notChecked, whyNotChecked);
  }

  /** Documents come with the yellow and the red ones that wait since this day. */
  bringPapers(store: Store, clock: Clock, since: string): void {
    const waiting = store.all<{ id: string; body: string }>(
      `SELECT id, body FROM declaration
       WHERE document = 'goods' AND corridor IN ('yellow', 'red') AND outcome IS NULL AND registered_on >= ?
       ORDER BY registered_on DESC, seq DESC LIMIT ${mostWithPapers}`,
      since,
    );
    for (const { id, body } of waiting) {
      const declaration = declarationSchema.parse(JSON.parse(body));
      const sent = supportingPapers(this.#seed, declaration, this.#truths.get(id) ?? null);
      if (sent !== null) addDocuments({ store, clock, actor: system }, id, sent.documents, sent);
    }
  }

  /** A step with goods that never got so far (the declaration was refused) is not taken. */
  take(taken: Taken): void {
    const id = this.#declarations.get(taken.of);
    if (id !== undefined) takeStep(this.#context, id, taken);
  }
}

export interface DemonstrationOptions {
  readonly declarations: number;
  readonly seed: number;
  /** Last day of the story, yyyy-mm-dd. */
  readonly until: string;
  /** Second of that day with which it ends; left out: six in the evening. */
  readonly ends?: number;
}

/**
 * Makes the demonstration post: invented traffic comes in day by day through the
 * very intake that real messages take, and control results become known as they
 * would at a post. The file appears under its name only when it is whole.
 */
export async function buildDemonstration(
  file: string,
  options: DemonstrationOptions,
  attendance: { signal?: AbortSignal; onProgress?: (progress: Progress) => void } = {},
): Promise<{ declarations: number }> {
  const partial = `${file}.partial`;
  const removeLeftovers = () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(partial + suffix, { force: true });
  };
  removeLeftovers();
  const clock = new StoryClock(before(options.until, foundedDays));
  const store = openStore(partial, { clock, building: true });
  let done = 0;
  try {
    const secret = createHash('sha256').update(`daliz/demonstration/${options.seed}`).digest();
    const tables = [...demonstrationTables(options.seed, options.until), ...personTables(options)];
    foundPost(store, clock, { kind: 'demonstration', ...demonstrationPost }, secret, tables);
    for (const { password, ...person } of demonstrationAccounts)
      await addPerson(store, clock, system, person, password);
    saveMapping(store, clock, system, tableMapping);
    const context = { ...importContext(store, clock, system), batch };
    const ends = options.ends ?? evening;
    const endsAt = momentOf(options.until, ends);
    const agenda = new Agenda();
    const post = new Post(context, options.seed, agenda, endsAt);
    const advanceTo = (at: string) => clock.advanceTo(at);
    let day = '';
    const story = tellStory({ ...options, ends });
    for (const moments of stretchesOf(story, before(options.until, closeDays))) {
      // Everything here is synchronous but this: without it no cancel would ever be heard.
      await setImmediate();
      attendance.signal?.throwIfAborted();
      const [first] = moments;
      if (first === undefined) continue;
      clock.advanceTo(first.at);
      agenda.until(clock.now(), advanceTo);
      if (dayAtThePost(clock.now()) !== day) {
        day = dayAtThePost(clock.now());
        await post.begin(day === options.until);
      }
      if (first.kind === 'step') post.take(first);
      else await post.receive(moments.filter((moment) => moment.kind !== 'step'));
      clock.advanceTo(moments.at(-1)?.at ?? '');
      done += moments.filter(({ kind }) => kind === 'declared').length;
      attendance.onProgress?.({ stage: 'demonstration', done, total: options.declarations });
    }
    agenda.until(endsAt, advanceTo);
    clock.advanceTo(endsAt);
    // They came while nobody had said yet how a table of that sender is read.
    const spoiled = { ...context, mappingOf: noMappings };
    await importMessages(messagesOf(generateSpoiled(options.seed, options.until)), null, spoiled);
    post.bringPapers(store, clock, shiftDate(options.until, -paperDays));
    store.close();
  } catch (error) {
    store.close();
    removeLeftovers();
    throw error;
  }
  if (existsSync(file)) throw new Error(`${file} exists already`);
  renameSync(partial, file);
  return { declarations: done };
}
