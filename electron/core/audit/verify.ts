import type { Problem, Verification } from '../../../shared/audit.ts';
import { originOf } from '../journal/checkpoint.ts';
import { Frontier } from '../journal/merkle.ts';
import { isRefusedBySqlite } from '../store/errors.ts';
import type { Reader } from '../store/store.ts';
import { walk } from './chain.ts';
import { SealedRows } from './rows.ts';
import { inspectSchema } from './schema.ts';
import { Witnesses, type KeptRow } from './witnesses.ts';

/** A checkpoint from outside: what it is called, and its text. */
export interface GivenCheckpoint {
  readonly name: string;
  readonly text: string;
}

export interface VerifyProgress {
  readonly stage: 'entries' | 'rows';
  readonly done: number;
  readonly total: number;
}

/** So many of the faults are told; the rest are the consequence of these. */
const mostProblems = 100;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
/**
 * Checks the whole log: its chain, its tree against every checkpoint kept and given, the tables
 * that hold it, and the rows of every other table against what the log says they hold. Nothing is
 * written. Steps through it, so that it can be shown how far it is and be ended in between.
 */
export function* verify(
  reader: Reader,
  given: readonly GivenCheckpoint[],
): Generator<VerifyProgress, Verification> {
  const state = new State();
  try {
    yield* verifyAll(reader, given, state);
  } catch (error) {
    if (!isRefusedBySqlite(error)) throw error;
    const detail = error.message;
    state.add([...state.schema, { seq: state.entries + 1, kind: 'unreadable', detail }]);
  }
  const { problems, entries, kept, vouched, compared } = state;
  return {
    ok: problems.length === 0,
    entries,
    root: hex(state.root),
    checkpoints: { kept, given: given.length },
    problem: problems[0] ?? null,
    problems,
    compared,
    limits: limitsOf(given.length, kept, vouched < entries),
  };
}

function limitsOf(given: number, kept: number, more: boolean): Verification['limits'] {
  if (given > 0) return more ? ['afterCheckpoint'] : [];
  return kept > 0 ? ['noCheckpoint', 'noKey'] : ['noCheckpoint'];
}

/** What is known so far. */
class State {
  entries = 0;
  root = new Frontier().root;
  kept = 0;
  vouched = 0;
  /** What is wrong with the tables themselves: told after what is wrong with the entries. */
  schema: readonly Problem[] = [];
  readonly compared: Record<string, number> = {};
  readonly problems: Problem[] = [];

  add(problems: readonly Problem[]): void {
    for (const { seq, kind, detail } of problems.slice(0, mostProblems - this.problems.length))
      this.problems.push({ seq, kind, detail: short(detail) });
  }

  get isFull(): boolean {
    return this.problems.length >= mostProblems;
  }
}

/** Whoever wrote into the file chose what is told of it. */
const short = (text: string) => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

function* verifyAll(
  reader: Reader,
  given: readonly GivenCheckpoint[],
  state: State,
): Generator<VerifyProgress, void> {
  const { faults, sound } = inspectSchema(reader);
  state.schema = faults;
  // A log in tables of somebody else's making says nothing.
  if (!sound.has('journal') || !sound.has('checkpoint')) {
    state.add(faults);
    return;
  }
  const witnesses = new Witnesses(originOf(reader));
  for (const { name, text } of given) witnesses.give(name, text);
  for (const row of reader.all<KeptRow>('SELECT * FROM checkpoint ORDER BY size')) {
    witnesses.keep(row);
    state.kept += 1;
  }
  const rows = new SealedRows(sound);
  yield* walkAll(reader, state, witnesses, rows);
  witnesses.end(state.entries);
  state.vouched = witnesses.vouched;
  const isWhole = state.problems.length === 0 && witnesses.faults.length === 0;
  state.add(witnesses.faults);
  if (isWhole) state.add(witnesses.strangers());
  const goesOn = state.problems.length === 0;
  state.add(faults);
  // A log that is not whole says nothing of the tables.
  if (!goesOn) return;
  yield* compareAll(reader, state, rows);
  if (!state.isFull) state.add(damages(reader));
}

/** What SQLite itself finds wrong, such as an index that hides a row. */
function damages(reader: Reader): Problem[] {
  return reader
    .all<{ integrity_check: string }>('PRAGMA integrity_check(20)')
    .filter(({ integrity_check: detail }) => detail !== 'ok')
    .map(({ integrity_check: detail }) => ({ seq: null, kind: 'unreadable', detail }));
}

function* walkAll(
  reader: Reader,
  state: State,
  witnesses: Witnesses,
  rows: SealedRows,
): Generator<VerifyProgress, void> {
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? 0;
  const frontier = new Frontier();
  for (const { entries, faults } of walk(reader)) {
    state.add(faults);
    for (const entry of entries) {
      state.entries += 1;
      if (entry.hash instanceof Uint8Array && entry.hash.length === 32) frontier.append(entry.hash);
      if (witnesses.wants(frontier.size)) witnesses.meet(frontier);
      if (state.problems.length > 0) continue;
      witnesses.learn(entry);
      state.add(rows.learn(entry));
    }
    yield { stage: 'entries', done: state.entries, total };
  }
  state.root = frontier.root;
}

function* compareAll(
  reader: Reader,
  state: State,
  rows: SealedRows,
): Generator<VerifyProgress, void> {
  let done = 0;
  for (const { table, rows: count, faults } of rows.compare(reader)) {
    done += count;
    if (table !== '') state.compared[table] = (state.compared[table] ?? 0) + count;
    state.add(faults);
    // The rest would not be told any more.
    if (state.isFull) return;
    yield { stage: 'rows', done, total: done };
  }
}

/** Verifies without stopping in between. */
export function verified(reader: Reader, given: readonly GivenCheckpoint[] = []): Verification {
  const steps = verify(reader, given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
