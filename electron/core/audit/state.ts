import { z } from 'zod';
import {
  mismatches,
  type CheckpointView,
  type JournalAlarm,
  type Verified,
} from '../../../shared/contract/journal.ts';
import { limits, problemSchema, type Verification } from '../../../shared/audit.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import { originOf } from '../journal/checkpoint.ts';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { checkpointView, type CheckpointRow } from './entry.ts';
import { safely } from './safely.ts';

/** The newest checkpoint kept in the log; `null` where there is none yet. */
export function newestCheckpoint(reader: Reader): CheckpointView | null {
  const row = reader.get<CheckpointRow>(
    'SELECT size, at, root, note FROM checkpoint ORDER BY size DESC LIMIT 1',
  );
  return row === undefined ? null : checkpointView(row);
}

export function lastEntry(reader: Reader): number {
  return reader.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM journal')?.seq ?? 0;
}

const toldSchema = z.object({
  ok: z.boolean(),
  entries: z.int(),
  problem: problemSchema.nullable(),
  limits: z.array(z.enum(limits)),
  given: z.int(),
});

type ToldRow = { seq: number; at: string; actor: string; detail: string };

const newestOf = (reader: Reader, action: string) =>
  reader.get<ToldRow>(
    'SELECT seq, at, actor, detail FROM journal WHERE action = ? ORDER BY seq DESC LIMIT 1',
    action,
  );

/** What was seen when the log was last verified; `null`: it never was. */
export function lastVerified(reader: Reader): Verified | null {
  const row = newestOf(reader, 'journal.verify');
  if (row === undefined) return null;
  const told = toldSchema.safeParse(safely(row.detail)).data;
  const { seq, at } = row;
  return told === undefined ? null : { ...told, seq, at, by: nameOfLogin(reader, row.actor) };
}

/** That the log was verified is an act, and what was seen is told with it. */
export function recordVerification(store: Store, actor: Actor, seen: Verification): void {
  const { ok, entries, problem, limits: unknown, checkpoints } = seen;
  store.change(actor, (change) =>
    change.record({
      action: 'journal.verify',
      object: { kind: 'journal', id: originOf(change) ?? '' },
      detail: { ok, entries, problem, limits: unknown, given: checkpoints.given },
    }),
  );
}

const alarmSchema = z.object({
  kind: z.enum(mismatches),
  witnessed: z.int().nullable(),
  found: z.int(),
});

/** That the log is another than the one seen before, until somebody has taken note of it. */
export function openAlarm(reader: Reader): JournalAlarm | null {
  const told = newestOf(reader, 'journal.mismatch');
  if (told === undefined) return null;
  const noted = newestOf(reader, 'journal.acknowledge');
  if (noted !== undefined && noted.seq > told.seq) return null;
  const said = alarmSchema.safeParse(safely(told.detail)).data;
  // Whoever changed the words of the alarm does not silence it.
  if (said === undefined) return { kind: 'witness', at: told.at, facts: null };
  const { kind, ...facts } = said;
  return { kind, at: told.at, facts };
}
