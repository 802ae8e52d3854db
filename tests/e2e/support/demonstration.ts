import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../../electron/runtime/project.ts';

/** Sizes of demonstration posts that tests open without making them. */
export const madeSizes = [50, 300] as const;
export type MadeSize = (typeof madeSizes)[number];

/**
 * The story of a prepared post ends on this day whenever the tests run: what a queue holds
 * must not hang on the calendar. Only the tests of the first start make one as of today.
 */
const lastDay = '2026-10-30';

const folder = path.join(projectFolder, '.cache/e2e');
const fileOf = (size: MadeSize) => path.join(folder, `demonstration-${size}.db`);

/** Makes the demonstration posts afresh, by the program's own command. */
export async function makeDemonstrations(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const size of madeSizes) {
    const db = ['--db', fileOf(size), '--count', String(size), '--until', lastDay];
    await promisify(execFile)(
      process.execPath,
      ['electron/headless.ts', 'demo', 'database', ...db],
      { cwd: projectFolder },
    );
  }
}

/** Lays a prepared demonstration post into a data folder where no program runs yet. */
export async function layDemonstration(dataFolder: string, size: MadeSize): Promise<void> {
  await copyFile(fileOf(size), path.join(dataFolder, 'demonstration.db'));
}
