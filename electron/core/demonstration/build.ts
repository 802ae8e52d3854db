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
import { demonstrationTables } from './reference.ts';
import { simulateControl } from './results.ts';
import { generateSpoiled } from './spoiled.ts';
import { generateTraffic, type DemonstrationCase } from './traffic.ts';

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

function* batchesOf<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length === size) {
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
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

async function importCases(
  context: ImportContext,
  cases: readonly DemonstrationCase[],
  seed: number,
  pending: PendingResults,
): Promise<void> {
  const encoder = new TextEncoder();
  const summary = await importMessages(
    messagesOf(cases.map((one) => ({ ...one, bytes: encoder.encode(one.xml) }))),
    null,
    { ...context, batch },
  );
  if (summary.stopped !== null)
    throw new Error(`the demonstration post could not be made: ${summary.stopped.code}`);
  summary.messages.forEach((message, index) => {
    const one = cases[index];
    if (
      one === undefined ||
      message.status !== 'routed' ||
      message.id === null ||
      message.corridor === null
    )
      return;
    const result = simulateControl({
      truth: one.truth,
      corridor: message.corridor,
      brokerCode: one.brokerCode,
      seed,
      receivedAt: one.receivedAt,
    });
    if (result !== null) pending.add({ ...result, declarationId: message.id, simulated: true });
  });
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
    const tables = demonstrationTables(options.seed, options.until);
    foundPost(store, clock, { kind: 'demonstration', ...demonstrationPost }, secret, tables);
    for (const { password, ...person } of demonstrationAccounts)
      await addPerson(store, clock, system, person, password);
    const context = importContext(store, clock, system);
    const pending = new PendingResults();
    const lastLearned = before(options.until, openDays);
    for (const cases of batchesOf(generateTraffic(options), batch)) {
      // Everything here is synchronous but this: without it no cancel would ever be heard.
      await setImmediate();
      attendance.signal?.throwIfAborted();
      clock.advanceTo(cases[0]?.receivedAt ?? '');
      pending.learnUntil(store, clock.now() < lastLearned ? clock.now() : lastLearned);
      await importCases(context, cases, options.seed, pending);
      clock.advanceTo(cases.at(-1)?.receivedAt ?? '');
      done += cases.length;
      attendance.onProgress?.({ stage: 'demonstration', done, total: options.declarations });
    }
    pending.learnUntil(store, lastLearned);
    await importMessages(messagesOf(generateSpoiled(options.seed, options.until)), null, context);
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
