import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { backupEnding, checkpointEnding } from '../../../shared/backup.ts';
import { minuteAtThePost } from '../../../shared/day.ts';

/** Milliseconds after which what was left unfinished is nobody's work any more. */
const abandonedAfter = 86_400_000;

/** Which post it is of: people know its code, and its log tells it from another of the same code. */
export interface Owner {
  readonly code: string;
  /** As `daliz/0123456789abcdef`. */
  readonly origin: string;
}

/** What a backup is called that a person makes. @param at UTC, ISO 8601 */
export const backupName = (code: string, at: string) =>
  `daliz-${code}-${stampOf(at)}${backupEnding}`;

const prefixOf = ({ code, origin }: Owner) =>
  `daliz-${code}-${origin.replace(/^daliz\//, '').slice(0, 8)}-daily-`;

/** What a backup is called that the post makes by itself; such names stand in the order of their days. */
export const dailyName = (owner: Owner, at: string) =>
  `${prefixOf(owner)}${stampOf(at)}${backupEnding}`;

/** Day and minute at the post, as a name can hold them: 2026-11-30-0915. */
function stampOf(at: string): string {
  const [date = '', time = ''] = minuteAtThePost(at).split(' ');
  return `${date.split('.').toReversed().join('-')}-${time.replace(':', '')}`;
}

/**
 * Takes away the oldest of the backups that this post made by itself in a folder, and what it left unfinished
 * there; nothing that bears another name. Answers with the names that went.
 * @param now UTC, ISO 8601
 */
export function removeOldest(folder: string, owner: Owner, keep: number, now: string): string[] {
  const prefix = prefixOf(owner);
  const stamp = String.raw`\d{4}-\d\d-\d\d-\d{4}`;
  const escaped = prefix.replaceAll('.', String.raw`\.`);
  const whole = new RegExp(`^${escaped}${stamp}\\${backupEnding}$`);
  const part = new RegExp(`^${escaped}${stamp}\\${backupEnding}\\.\\d+\\.partial$`);
  const names = readdirSync(folder).toSorted();
  const old = names.filter((name) => whole.test(name)).slice(0, -keep);
  for (const name of old) {
    unlinkSync(join(folder, name));
    removeIfThere(join(folder, `${name}${checkpointEnding}`));
  }
  for (const name of names.filter((each) => part.test(each))) {
    const file = join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (Date.parse(now) - mtimeMs > abandonedAfter) removeIfThere(file);
  }
  return old;
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was not there, or somebody holds it: the next day will see.
  }
}
