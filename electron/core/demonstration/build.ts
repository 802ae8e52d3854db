import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../../../shared/contract/post.ts';
import { addPerson } from '../accounts/service.ts';
import { importContext, type ImportContext } from '../intake/context.ts';
import { importMessages } from '../intake/service.ts';
import type { Incoming } from '../intake/source.ts';
import { system } from '../journal/journal.ts';
import { foundPost } from '../post/settings.ts';
import { openStore, type Clock, type Store } from '../store/open.ts';
import { recordResult, type NewResult } from '../work/results.ts';
import { demonstrationAccounts } from './accounts.ts';
import { demonstrationPost } from './post.ts';
import { personTables } from './persons.ts';
import { demonstrationTables } from './reference.ts';
import { simulateControl } from './results.ts';
import { generateSpoiled } from './spoiled.ts';
import { tellStory, type Moment } from './story.ts';
import { tableMapping } from './message/table-writer.ts';
import { takeStep } from './officer.ts';
import { noMappings } from '../intake/csv/columns.ts';
import { saveMapping } from '../intake/mappings.ts';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import type { Taken } from './happening.ts';
import { momentOf } from './world/calendar.ts';

/** Messages to one transaction: few, so that each is judged by results that were known on its day. */
const batch = 16;

/** The last weeks of the story are left for whoever sits down at the post: nobody has worked them yet. */
const openDays = 45;
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
function* stretchesOf(moments: Iterable<Moment>): Generator<Moment[]> {
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
      if (some.length === batch) yield* done();
    }
  }
  yield* done();
}

/** Results whose day has come are learned before the next messages are judged. */
class PendingResults {
  #pending: NewResult[] = [];

  add(result: NewResult): void {
    this.#pending.push(result);
  }

  learnUntil(store: Store, now: string): void {
    const due = this.#pending
      .filter((result) => result.at <= now)
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    if (due.length === 0) return;
    this.#pending = this.#pending.filter((result) => result.at > now);
    for (const result of due) recordResult(store, system, result);
  }
}

/** A message of the story, of the traffic or around it. */
type Message = Exclude<Moment, Taken>;

const incomingOf = (message: Message) => {
  const { fileName, text } = message.kind === 'declared' ? message.one : message;
  return { fileName, bytes: encoder.encode(text), receivedAt: message.at };
};

const encoder = new TextEncoder();

/** What the story has to remember: results to come, and which declaration came of which file. */
class Desk {
  readonly #context: ImportContext;
  readonly #seed: number;
  readonly #pending: PendingResults;
  readonly #declarations = new Map<string, string>();

  constructor(context: ImportContext, seed: number, pending: PendingResults) {
    this.#context = context;
    this.#seed = seed;
    this.#pending = pending;
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
    const { at: receivedAt } = message;
    // Nobody controls an announcement.
    if (message.kind === 'message' && message.role === 'preliminary') return;
    const result = simulateControl({ truth, corridor, brokerCode, seed: this.#seed, receivedAt });
    if (result !== null) this.#pending.add({ ...result, declarationId: id, simulated: true });
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
    const pending = new PendingResults();
    const desk = new Desk(context, options.seed, pending);
    const lastLearned = before(options.until, openDays);
    for (const moments of stretchesOf(tellStory(options))) {
      // Everything here is synchronous but this: without it no cancel would ever be heard.
      await setImmediate();
      attendance.signal?.throwIfAborted();
      const [first] = moments;
      if (first === undefined) continue;
      clock.advanceTo(first.at);
      pending.learnUntil(store, clock.now() < lastLearned ? clock.now() : lastLearned);
      if (first.kind === 'step') desk.take(first);
      else await desk.receive(moments.filter((moment) => moment.kind !== 'step'));
      clock.advanceTo(moments.at(-1)?.at ?? '');
      done += moments.filter(({ kind }) => kind === 'declared').length;
      attendance.onProgress?.({ stage: 'demonstration', done, total: options.declarations });
    }
    pending.learnUntil(store, lastLearned);
    clock.advanceTo(momentOf(options.until, 18 * 3600));
    // They came while nobody had said yet how a table of that sender is read.
    const spoiled = { ...context, mappingOf: noMappings };
    await importMessages(messagesOf(generateSpoiled(options.seed, options.until)), null, spoiled);
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
