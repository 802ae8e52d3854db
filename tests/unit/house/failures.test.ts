import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { named } from '../../../electron/core/api/guard.ts';
import { runTask, TaskFailedError } from '../../../electron/core/jobs/run.ts';
import { workerFile } from '../../support/window.ts';
import { temporaryFolder } from '../../support/post.ts';

it.each([
  ['SQLITE_FULL', 'DISK_FULL'],
  ['ENOSPC', 'DISK_FULL'],
  ['SQLITE_BUSY', 'BUSY'],
  ['SQLITE_BUSY_SNAPSHOT', 'BUSY'],
])('%s in the thread of a long task is told to the window as %s', (code, told) => {
  expect(named(new TaskFailedError('SqliteError', 'it could not be written', code))).toMatchObject({
    code: told,
    defined: true,
  });
});

it('What has no name in the contract stays the error it is', () => {
  const error = new TaskFailedError('TypeError', 'a fault of ours', '');
  expect(named(error)).toBe(error);
});

it('A task that fails in its thread says the code it failed with', async () => {
  const folder = temporaryFolder();
  const database = folder.file('demonstration.db');
  // A folder stands where the post is to be made aside.
  mkdirSync(`${database}.partial`);
  const steps = runTask<'demonstration'>(workerFile, {
    kind: 'demonstration',
    database,
    declarations: 50,
    seed: 1,
    until: '2026-03-01',
    ends: 64_800,
  });
  await expect(steps.next()).rejects.toMatchObject({ code: 'ERR_FS_EISDIR' });
  folder.remove();
});
