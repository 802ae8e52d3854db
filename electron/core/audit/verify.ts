import type { Problem, Verification } from '../../../shared/audit.ts';
import { originOf } from '../journal/checkpoint.ts';
import type { ChainedEntry } from '../journal/entry.ts';
import { Frontier } from '../journal/merkle.ts';
import { keyText, NoteError, readNote, type Checkpoint } from '../journal/note.ts';
import { isRefusedBySqlite } from '../store/errors.ts';
import type { Reader } from '../store/store.ts';
import { walk } from './chain.ts';
import { SealedRows } from './rows.ts';
import { schemaFaults } from './schema.ts';

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
const entriesIn = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);

/** Checkpoints, held against the roots of the tree as it grows. */
class Witnesses {
  readonly faults: Problem[] = [];
  /** Sizes that hold; what is wrong is somewhere behind the largest of them. */
  #good = 0;
  readonly #waiting: { readonly name: string; readonly checkpoint: Checkpoint }[] = [];
  readonly #origin: string | null;

  constructor(origin: string | null) {
    this.#origin = origin;
  }

  add(name: string, text: string): Checkpoint | null {
    try {
      const checkpoint = readNote(text);
      if (checkpoint.origin === this.#origin || this.#origin === null) {
        this.#waiting.push({ name, checkpoint });
        return checkpoint;
      }
      const detail = `${name} is of the log ${checkpoint.origin}; this is ${this.#origin}, or its first entry was changed`;
      this.faults.push({ seq: null, kind: 'foreign', detail });
      return checkpoint;
    } catch (error) {
      if (!(error instanceof NoteError)) throw error;
      this.faults.push({ seq: null, kind: 'checkpoint', detail: `${name}: ${error.message}` });
      return null;
    }
  }

  /** Sizes at which the root is wanted. */
  get sizes(): ReadonlySet<number> {
    return new Set(this.#waiting.map(({ checkpoint }) => checkpoint.size));
  }

  meet(size: number, root: Uint8Array): void {
    for (const { name, checkpoint } of this.#waiting) {
      if (checkpoint.size !== size) continue;
      if (Buffer.compare(checkpoint.root, root) === 0) {
        this.#good = Math.max(this.#good, size);
        continue;
      }
      const detail = `between entry ${this.#good + 1} and entry ${size} the log is not the one that ${name} was made of`;
      this.faults.push({ seq: this.#good + 1, kind: 'rewritten', detail });
    }
  }

  /** Tells of checkpoints larger than the log. */
  end(entries: number): void {
    for (const { name, checkpoint } of this.#waiting) {
      if (checkpoint.size <= entries) continue;
      const detail = `there are ${entriesIn(entries)}, and ${name} was made of ${checkpoint.size}: the end was cut off, or an older copy put back`;
      this.faults.push({ seq: entries + 1, kind: 'truncated', detail });
    }
  }
}

type KeptRow = { size: number; root: Uint8Array; note: string };

/** Keys by the number of the entry that introduced them. */
type Keys = Map<string, number>;

function keptFault(kept: KeptRow, checkpoint: Checkpoint | null, keys: Keys): Problem | null {
  if (checkpoint === null) return null;
  const fault = (detail: string): Problem => ({ seq: kept.size, kind: 'checkpoint', detail });
  const name = `the checkpoint kept at entry ${kept.size}`;
  if (checkpoint.size !== kept.size || Buffer.compare(checkpoint.root, kept.root) !== 0)
    return fault(`${name} says something else than its signed text`);
  return keys.has(keyText(checkpoint.signer))
    ? null
    : fault(`${name} is signed by a key that no entry introduces`);
}

/**
 * Checks the whole log: its chain, its tree against every checkpoint kept and given, the tables
 * that hold it, and the rows of every other table against what the log says they hold. Nothing is
 * written. Steps through it, so that it can be shown how far it is and be ended in between.
 */
export function* verify(
  reader: Reader,
  given: readonly GivenCheckpoint[],
): Generator<VerifyProgress, Verification> {
  const state: State = { entries: 0, root: new Frontier().root, kept: 0, given: 0, compared: {} };
  const problems: Problem[] = [];
  try {
    yield* verifyAll(reader, given, state, problems);
  } catch (error) {
    if (!isRefusedBySqlite(error)) throw error;
    problems.push({ seq: state.entries + 1, kind: 'unreadable', detail: error.message });
  }
  const [problem = null] = problems;
  const limits: Verification['limits'] = [
    ...(given.length === 0 ? (['noCheckpoint'] as const) : []),
    ...(given.length > 0 && state.given < state.entries ? (['afterCheckpoint'] as const) : []),
  ];
  return {
    ok: problem === null,
    entries: state.entries,
    root: hex(state.root),
    checkpoints: { kept: state.kept, given: given.length },
    problem,
    problems: problems.slice(0, mostProblems),
    compared: state.compared,
    limits,
  };
}

interface State {
  entries: number;
  root: Uint8Array;
  kept: number;
  /** The largest size that a checkpoint from outside vouches for. */
  given: number;
  compared: Record<string, number>;
}

function* verifyAll(
  reader: Reader,
  given: readonly GivenCheckpoint[],
  state: State,
  problems: Problem[],
): Generator<VerifyProgress, void> {
  const schema = schemaFaults(reader);
  const witnesses = new Witnesses(originOf(reader));
  for (const { name, text } of given)
    state.given = Math.max(state.given, witnesses.add(name, text)?.size ?? 0);
  const kept = reader.all<KeptRow>('SELECT size, root, note FROM checkpoint ORDER BY size');
  state.kept = kept.length;
  const checkpoints = kept.map((row) =>
    witnesses.add(`the checkpoint kept at entry ${row.size}`, row.note),
  );
  const keys: Keys = new Map();
  const rows = new SealedRows();
  yield* walkAll(reader, state, witnesses, { keys, rows, problems });
  witnesses.end(state.entries);
  problems.push(...witnesses.faults);
  problems.push(...kept.flatMap((row, n) => keptFault(row, checkpoints[n] ?? null, keys) ?? []));
  problems.push(...schema);
  // A log that is not whole says nothing of the tables.
  if (problems.some(({ kind }) => kind !== 'schema')) return;
  yield* compareAll(reader, state, rows, problems);
  for (const { integrity_check: detail } of reader.all<{ integrity_check: string }>(
    'PRAGMA integrity_check(20)',
  ))
    if (detail !== 'ok') problems.push({ seq: null, kind: 'unreadable', detail });
}

interface Gathered {
  readonly keys: Keys;
  readonly rows: SealedRows;
  readonly problems: Problem[];
}

function* walkAll(
  reader: Reader,
  state: State,
  witnesses: Witnesses,
  { keys, rows, problems }: Gathered,
): Generator<VerifyProgress, void> {
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? 0;
  const frontier = new Frontier();
  const { sizes } = witnesses;
  for (const { entries, faults } of walk(reader)) {
    problems.push(...faults.slice(0, mostProblems - problems.length));
    for (const entry of entries) {
      if (problems.length === 0) learn(entry, keys, rows);
      if (entry.hash instanceof Uint8Array && entry.hash.length === 32) frontier.append(entry.hash);
      state.entries += 1;
      if (sizes.has(frontier.size)) witnesses.meet(frontier.size, frontier.root);
    }
    yield { stage: 'entries', done: state.entries, total };
  }
  state.root = frontier.root;
}

function learn(entry: ChainedEntry, keys: Keys, rows: SealedRows): void {
  if (entry.action === 'journal.signer' && entry.objectKind === 'key')
    keys.set(entry.objectId, entry.seq);
  rows.learn(entry);
}

function* compareAll(
  reader: Reader,
  state: State,
  rows: SealedRows,
  problems: Problem[],
): Generator<VerifyProgress, void> {
  let done = 0;
  for (const { table, rows: count, faults } of rows.compare(reader)) {
    done += count;
    if (table !== '') state.compared[table] = (state.compared[table] ?? 0) + count;
    problems.push(...faults.slice(0, mostProblems - problems.length));
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
