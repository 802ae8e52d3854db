import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { demonstrationAccounts } from '../../electron/core/demonstration/accounts.ts';
import { buildDemonstration } from '../../electron/core/demonstration/build.ts';
import { buildIfStale } from '../../electron/runtime/build.ts';
import {
  electronEnvironment,
  electronPath,
  sandboxSwitches,
} from '../../electron/runtime/electron-path.ts';
import { projectFolder } from '../../electron/runtime/project.ts';
import { median, ratio, seconds, tell } from './report.ts';

const runs = 5;

/** The demonstration post of this size, made once and kept beside the build. */
export async function postOf(count: number): Promise<string> {
  const file = join(projectFolder, '.cache/bench', `demonstration-${count}.db`);
  if (existsSync(file)) return file;
  mkdirSync(dirname(file), { recursive: true });
  process.stdout.write(`making a post of ${count} declarations…\n`);
  await buildDemonstration(file, { declarations: count, seed: 1, until: '2026-06-30' });
  return file;
}

/** A program of one empty window: what Electron itself takes. */
function emptyProgram(folder: string): string {
  const program = join(folder, 'empty');
  mkdirSync(program);
  writeFileSync(join(program, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  writeFileSync(
    join(program, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<button>ready</button>'));`,
  );
  return program;
}

async function launched(
  args: readonly string[],
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    args: [...sandboxSwitches(), ...args],
    env: electronEnvironment(),
    cwd: projectFolder,
  });
  return { app, page: await app.firstWindow() };
}

async function timeEmpty(folder: string): Promise<number> {
  const started = performance.now();
  const { app, page } = await launched([emptyProgram(folder)]);
  await page.getByRole('button', { name: 'ready' }).waitFor();
  const time = performance.now() - started;
  await app.close();
  return time;
}

/** From the start of the process to the sign-in, and from the sign-in to the first row of the queue. */
async function timeOurs(dataFolder: string): Promise<{ signIn: number; queue: number }> {
  const officer = demonstrationAccounts.find(({ roles }) => roles.includes('officer'));
  if (officer === undefined) throw new Error('the demonstration post has no officer');
  const started = performance.now();
  const { app, page } = await launched([projectFolder, `--data-folder=${dataFolder}`]);
  const password = page.locator('input[type=password]');
  await password.waitFor();
  const signIn = performance.now() - started;
  await page.locator('input[autocomplete=username]').fill(officer.login);
  await password.fill(officer.password);
  const submitted = performance.now();
  await password.press('Enter');
  await page.locator('.ag-row [role=gridcell]').first().waitFor();
  const queue = performance.now() - submitted;
  await app.close();
  return { signIn, queue };
}

/** Time from process start to a usable queue, against an Electron window with nothing in it. */
export async function benchStart(counts: readonly number[]): Promise<void> {
  await buildIfStale();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(await electronPath());
  for (const count of counts) {
    const source = await postOf(count);
    const empty: number[] = [];
    const signIns: number[] = [];
    const queues: number[] = [];
    // The first run warms the caches of the disk and is not counted.
    for (let run = 0; run <= runs; run += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'daliz-bench-'));
      try {
        copyFileSync(source, join(folder, 'demonstration.db'));
        writeFileSync(join(folder, 'last-post.json'), JSON.stringify({ kind: 'demonstration' }));
        const theirs = await timeEmpty(folder);
        const ours = await timeOurs(folder);
        if (run === 0) continue;
        empty.push(theirs);
        signIns.push(ours.signIn);
        queues.push(ours.queue);
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    }
    tell(`start with ${count} declarations (median of ${runs})`, {
      'to the sign-in': seconds(median(signIns)),
      'from the sign-in to the queue': seconds(median(queues)),
      'an empty window': seconds(median(empty)),
      'times the empty window to the sign-in': ratio(median(signIns), median(empty)),
      'and to the queue': ratio(median(signIns) + median(queues), median(empty)),
    });
  }
}
