import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { demonstrationAccounts } from '../../../electron/core/demonstration/accounts.ts';
import { buildDemonstration } from '../../../electron/core/demonstration/build.ts';
import {
  electronEnvironment,
  electronPath,
  sandboxSwitches,
} from '../../../electron/runtime/electron-path.ts';
import { projectFolder } from '../../../electron/runtime/project.ts';
import { median, ratio, tell } from '../report.ts';

const rounds = 3;
/** Presses of PageDown in one look through a queue. */
const screens = 20;
/**
 * A queue of a hundred thousand may take so much longer to open than a grid of next to nothing, and to go
 * through than one that holds just about what is gone through: in a grid of nothing nothing is scrolled.
 */
const most = { open: 2, scroll: 2 } as const;

const queues = { 1: 'red', 2: 'yellow', 3: 'blue', 4: 'green', 5: 'all' } as const;
type Key = keyof typeof queues;
const keys = [1, 2, 3, 4, 5] as const satisfies readonly Key[];

interface Timing {
  readonly open: number[];
  readonly scroll: number[];
}

async function launched(dataFolder: string): Promise<{ app: ElectronApplication; page: Page }> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(await electronPath());
  const app = await _electron.launch({
    args: [...sandboxSwitches(), projectFolder, `--data-folder=${dataFolder}`],
    env: electronEnvironment(),
    cwd: projectFolder,
  });
  return { app, page: await app.firstWindow() };
}

async function signIn(page: Page): Promise<void> {
  const officer = demonstrationAccounts.find(({ roles }) => roles.includes('officer'));
  if (officer === undefined) throw new Error('the demonstration post has no officer');
  await page.locator('input[type=password]').waitFor();
  await page.locator('input[autocomplete=username]').fill(officer.login);
  await page.locator('input[type=password]').fill(officer.password);
  await page.locator('input[type=password]').press('Enter');
  await page.locator('.grid').first().waitFor();
}

/** What is waited for in the window while the key is on its way to it. */
type Waiting = Window & { opened: Promise<number> };

/** From the key to a grid that shows rows, or says that there are none; measured in the window itself. */
async function timeOpening(page: Page, key: Key): Promise<number> {
  // Whoever listens is there before the key is pressed: on a busy machine it would overtake him.
  await page.evaluate(() => {
    const opened = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('the queue did not open')), 60_000);
      document.addEventListener(
        'keydown',
        () => {
          const started = performance.now();
          const before = document.querySelector('.grid');
          const look = () => {
            const grid = document.querySelector('.grid');
            const cell = grid?.querySelector('.ag-row [col-id="registrationNumber"]');
            const shown =
              (cell?.textContent ?? '') !== '' || grid?.querySelector('.grid-overlay') != null;
            if (grid !== before && shown) resolve(performance.now() - started);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
    Object.assign(window, { opened });
  });
  await page.keyboard.press(`Control+${key}`);
  return page.evaluate(() => (window as unknown as Waiting).opened);
}

/** From each PageDown to rows under the eye again, one screen after the other. */
async function timeScrolling(page: Page): Promise<number> {
  await page.locator('.grid .ag-cell').first().click();
  return page.evaluate(async (presses) => {
    const grid = document.querySelector('.grid');
    const viewport = grid?.querySelector('.ag-body-viewport, .ag-body');
    const started = performance.now();
    for (let press = 0; press < presses; press += 1) {
      const focus = document.activeElement ?? viewport;
      focus?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown', bubbles: true }),
      );
      await new Promise<void>((resolve, reject) => {
        const pressed = performance.now();
        const look = () => {
          // A row that is still on its way has no number and no word in its place.
          const cells = grid?.querySelectorAll('.ag-row [col-id="registrationNumber"]') ?? [];
          const waiting = [...cells].some((cell) => cell.textContent === '');
          if (!waiting && cells.length > 0) resolve();
          else if (performance.now() - pressed > 30_000) reject(new Error('rows did not come'));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    }
    return (performance.now() - started) / presses;
  }, screens);
}

/** From one queue to the next the grid stays: from another desk, opening it is an opening. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Control+9');
  await page.locator('.grid').first().waitFor();
  await page.waitForTimeout(700);
}

async function timeAll(dataFolder: string): Promise<Map<Key, Timing>> {
  const { app, page } = await launched(dataFolder);
  await signIn(page);
  // Whoever is here for the first time is offered the tour, and while it stands no key opens a desk.
  const tour = page.locator('.bp6-dialog.tour');
  await tour.waitFor();
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
  const timings = new Map(keys.map((key): [Key, Timing] => [key, { open: [], scroll: [] }]));
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const key of keys) {
      await leave(page);
      const open = await timeOpening(page, key);
      const empty = (await page.locator('.grid .ag-cell').count()) === 0;
      const scroll = empty ? Number.NaN : await timeScrolling(page);
      if (round === 0) continue;
      timings.get(key)?.open.push(open);
      timings.get(key)?.scroll.push(scroll);
    }
  }
  await app.close();
  return timings;
}

function folderWith(database: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'daliz-bench-'));
  copyFileSync(database, join(folder, 'demonstration.db'));
  writeFileSync(join(folder, 'last-post.json'), JSON.stringify({ kind: 'demonstration' }));
  return folder;
}

const milliseconds = (value: number) => `${value.toFixed(0)} ms`;

async function timeIn(database: string): Promise<Map<Key, Timing>> {
  const folder = folderWith(database);
  try {
    return await timeAll(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * How long a person waits in the window for a full queue, against others in the same program.
 * @param small a post whose queues are next to nothing
 * @param middling a post in whose queue of all there is enough to go through, and little more
 */
export async function benchWindow(full: string, small: string, middling: string): Promise<void> {
  const empty = await timeIn(small);
  const nothing = median(keys.flatMap((key) => empty.get(key)?.open ?? []));
  const few = median((await timeIn(middling)).get(5)?.scroll ?? []);
  const ours = await timeIn(full);
  for (const key of keys) {
    const open = median(ours.get(key)?.open ?? []);
    const scroll = median(ours.get(key)?.scroll ?? []);
    const kept = open <= nothing * most.open && scroll <= few * most.scroll;
    tell(`queue ${queues[key]} in the window (median of ${rounds})`, {
      'opens in': milliseconds(open),
      'a nearly empty one in': milliseconds(nothing),
      'times that': ratio(open, nothing),
      'a screen further in': milliseconds(scroll),
      'in a short one': milliseconds(few),
      'times it': ratio(scroll, few),
      budget: `${most.open} and ${most.scroll} times, ${kept ? 'kept' : 'NOT KEPT'}`,
    });
  }
}

/** A post of so few declarations that its queues are next to nothing. */
export async function smallPost(file: string): Promise<void> {
  await buildDemonstration(file, { declarations: 50, seed: 1, until: '2026-06-30' });
}
