import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../../electron/runtime/project.ts';

/** Sizes of demonstration posts that tests open without making them. */
const madeSizes = [50, 300] as const;
export type MadeSize = (typeof madeSizes)[number];

/**
 * The story of a prepared post ends on this day whenever the tests run: what a queue holds
 * must not hang on the calendar. Only the tests of the first start make one as of today.
 */
const lastDay = '2026-10-30';

const folder = path.join(projectFolder, '.cache/e2e');
const demonstrationFile = (size: MadeSize) => path.join(folder, `demonstration-${size}.db`);
const ownFolder = path.join(folder, 'own');

async function program(...words: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, words, { cwd: projectFolder });
}

function makeDemonstration(size: MadeSize): Promise<void> {
  const db = ['--db', demonstrationFile(size), '--count', String(size), '--until', lastDay];
  return program('electron/headless.ts', 'demo', 'database', ...db);
}

/** Makes the prepared posts afresh: demonstrations by the program's own command, the own one by its procedures. */
export async function makePosts(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...madeSizes.map(makeDemonstration),
    program('tests/e2e/support/make-own-post.ts', ownFolder),
  ]);
}

/** Lays a prepared demonstration post into a data folder where no program runs yet. */
export async function layDemonstration(dataFolder: string, size: MadeSize): Promise<void> {
  await copyFile(demonstrationFile(size), path.join(dataFolder, 'demonstration.db'));
}

/** Lays the prepared own post into a data folder where no program runs yet. */
export async function layOwnPost(dataFolder: string): Promise<void> {
  await copyFile(path.join(ownFolder, 'own.db'), path.join(dataFolder, 'own.db'));
}
