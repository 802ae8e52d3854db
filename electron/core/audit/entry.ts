import { z } from 'zod';
import type { CheckpointView, JournalEntry } from '../../../shared/contract/journal.ts';
import { beginning, entryHash, entryOf, type EntryRow } from '../journal/entry.ts';
import type { Reader } from '../store/store.ts';
import { objectName } from './object-name.ts';
import { rowColumns, rowOf, type JournalRecord } from './page.ts';

/** Rows that an entry seals are told up to here; how many there are is told besides. */
const mostSealed = 500;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

export type CheckpointRow = { size: number; at: string; root: Uint8Array; note: string };

/** A checkpoint for eyes: its size, and the beginning of its root in groups of four. */
export function checkpointView({ size, at, root, note }: CheckpointRow): CheckpointView {
  const short = hex(root).slice(0, 16).match(/.{4}/g)?.join(' ') ?? '';
  return { size, at, short, note };
}

const factsSchema = z.record(z.string(), z.unknown());

/** The facts of a stored text; what cannot be read is told as it stands. */
function factsOf(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  try {
    return factsSchema.parse(JSON.parse(text));
  } catch {
    return { text };
  }
}

const basisSchema = z.object({
  facts: z.string().optional(),
  ruleSet: z.string().optional(),
  tactics: z.string().optional(),
});

const sealsSchema = z.record(z.string(), z.record(z.string(), z.string().nullable()));

function sealedIn(seals: unknown): JournalEntry['sealed'] {
  const tables = sealsSchema.safeParse(seals).data ?? {};
  return Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).map(([key, digest]) => ({ table, key, digest })),
  );
}

/** Facts that are identities of something people have a name for. */
const identities = { declaration: 'declaration', message: 'message', of: 'message' } as const;

function namesIn(reader: Reader, detail: Record<string, unknown>): JournalEntry['names'] {
  const names: JournalEntry['names'] = {};
  for (const fact of ['declaration', 'message', 'of'] as const) {
    const id = detail[fact];
    if (typeof id !== 'string' && typeof id !== 'number') continue;
    const name = objectName(reader, identities[fact], String(id));
    if (name !== null) names[fact] = name;
  }
  return names;
}

function neighbour(reader: Reader, sql: string, seq: number): number | null {
  return reader.get<{ seq: number | null }>(sql, seq)?.seq ?? null;
}

/** One entry of the log with everything it says, and whether it holds; `null` where there is none. */
export function journalEntry(reader: Reader, seq: number): JournalEntry | null {
  const record = reader.get<JournalRecord>(
    `SELECT ${rowColumns} FROM journal j WHERE j.seq = ?`,
    seq,
  );
  const row = reader.get<EntryRow>('SELECT * FROM journal WHERE seq = ?', seq);
  if (record === undefined || row === undefined) return null;
  const entry = entryOf(row);
  const { seals, ...detail } = factsOf(entry.detail) ?? {};
  const sealed = sealedIn(seals);
  const before = reader.get<{ hash: Uint8Array }>(
    'SELECT hash FROM journal WHERE seq = ?',
    seq - 1,
  );
  const previous = seq === 1 ? beginning : before?.hash;
  const covered = reader.get<CheckpointRow>(
    'SELECT size, at, root, note FROM checkpoint WHERE size >= ? ORDER BY size LIMIT 1',
    seq,
  );
  return {
    ...rowOf(reader, record),
    version: entry.version,
    before: factsOf(entry.was),
    after: factsOf(entry.became),
    basis: basisSchema.safeParse(factsOf(entry.basis)).data ?? null,
    detail,
    names: namesIn(reader, detail),
    sealed: sealed.slice(0, mostSealed),
    sealedRows: sealed.length,
    previous: hex(entry.previous),
    hash: hex(entry.hash),
    holds: hex(entryHash(entry.previous, entry) ?? new Uint8Array()) === hex(entry.hash),
    follows: previous !== undefined && hex(previous) === hex(entry.previous),
    earlier: neighbour(reader, 'SELECT max(seq) AS seq FROM journal WHERE seq < ?', seq),
    later: neighbour(reader, 'SELECT min(seq) AS seq FROM journal WHERE seq > ?', seq),
    covered: covered === undefined ? null : checkpointView(covered),
  };
}
