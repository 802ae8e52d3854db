import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { knownVersion } from '../../electron/core/store/migrations.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { buildIfStale } from '../../electron/runtime/build.ts';
import { projectFolder } from '../../electron/runtime/project.ts';
import { benchPages } from './desk/core.ts';
import { grow } from './desk/grow.ts';
import { benchWindow, smallPost } from './desk/window.ts';
import { postOf } from './start.ts';

const folder = join(projectFolder, '.cache/bench');
/** Declarations that are made as traders make them; the others are copies with numbers of their own. */
const made = 2000;

/** A post of this size, made once for each version of the database. */
async function deskOf(count: number): Promise<string> {
  const file = join(folder, `desk-${count}-${knownVersion}.db`);
  if (existsSync(file)) return file;
  const source = await postOf(made);
  const partial = `${file}.partial`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(partial + suffix, { force: true });
  copyFileSync(source, partial);
  openStore(partial, { clock: systemClock, mustExist: true }).close();
  process.stdout.write(`filling a post up to ${count} declarations…\n`);
  grow(partial, count);
  renameSync(partial, file);
  return file;
}

async function almostEmpty(): Promise<string> {
  const file = join(folder, `desk-50-${knownVersion}.db`);
  if (!existsSync(file)) await smallPost(file);
  return file;
}

/** How long the queues of a large post take: a page in the core, opening and going through them in the window. */
export async function benchDesk(count: number): Promise<void> {
  const full = await deskOf(count);
  benchPages(full);
  await buildIfStale();
  await benchWindow(full, await almostEmpty(), await postOf(made));
}
