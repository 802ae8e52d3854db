import { z } from 'zod';
import { backupFaults, type BackupFault } from '../../../shared/backup.ts';
import type { BackupState } from '../../../shared/contract/backup.ts';
import type { Reader } from '../store/store.ts';

/** Milliseconds between two backups that a post makes by itself. */
export const dayBetween = 86_400_000;
/** How long after a day one may take to come to be before it is told as overdue, milliseconds. */
const grace = 2 * 3_600_000;
/** The longest a backup that is begun may take before it is told as broken off, milliseconds. */
const longest = 600_000;

type Told = { seq: number; at: string; detail: string };

const newest = (reader: Reader, action: string) =>
  reader.get<Told>(
    'SELECT seq, at, detail FROM journal WHERE action = ? ORDER BY seq DESC LIMIT 1',
    action,
  );

/** When this post last did something by itself; `null`: never. */
export function lastBySystem(reader: Reader, action: string): number | null {
  const row = reader.get<{ at: string }>(
    `SELECT at FROM journal WHERE action = ? AND actor = 'system' ORDER BY seq DESC LIMIT 1`,
    action,
  );
  return row === undefined ? null : Date.parse(row.at);
}

/** What the log tells of backups. @param now UTC, ISO 8601 */
export function backupState(
  reader: Reader,
  now: string,
  { running, daily }: Pick<BackupState, 'running' | 'daily'>,
): BackupState {
  const good = newest(reader, 'post.backup');
  const moment = Date.parse(now);
  const since = good === undefined ? Infinity : moment - Date.parse(good.at);
  return {
    lastAt: good?.at ?? null,
    failed: failedSince(reader, good?.seq ?? 0, running ? -Infinity : moment),
    running,
    daily,
    overdue: daily && since > dayBetween + grace,
  };
}

function failedSince(reader: Reader, good: number, now: number): BackupState['failed'] {
  const begun = newest(reader, 'post.backupBegin');
  // The copy that a post was restored from tells of its beginning and cannot tell of its end.
  const ends = ['post.backupFail', 'post.restore'].map((act) => newest(reader, act)?.seq ?? 0);
  if (begun !== undefined && begun.seq > Math.max(good, ...ends))
    if (now - Date.parse(begun.at) > longest) return { at: begun.at, why: 'interrupted' };
  for (const { at, actor, detail } of failures(reader, good)) {
    const { reason } = z.object({ reason: z.string() }).parse(JSON.parse(detail));
    const why = backupFaults.find((fault) => fault === reason) ?? 'unknown';
    if (reason === 'cancelled') continue;
    // Who chose the place himself was told, and may choose another.
    if (ofThePlace.has(why) && !unattended.has(actor)) continue;
    return { at, why };
  }
  return null;
}

/** Those since the last good one, the newest first. */
const failures = (reader: Reader, good: number) =>
  reader.all<Told & { actor: string }>(
    `SELECT seq, at, actor, detail FROM journal WHERE action = 'post.backupFail' AND seq > ?
     ORDER BY seq DESC LIMIT 50`,
    good,
  );

const ofThePlace: ReadonlySet<string> = new Set<BackupFault>(['exists', 'folder', 'room']);
/** Who acts where nobody sits before the screen. */
const unattended: ReadonlySet<string> = new Set(['system', 'command-line']);
