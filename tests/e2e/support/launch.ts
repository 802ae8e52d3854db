import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import {
  electronEnvironment,
  electronPath,
  sandboxSwitches,
} from '../../../electron/runtime/electron-path.ts';
import { projectFolder } from '../../../electron/runtime/project.ts';
import type { Bridge } from '../../../shared/bridge.ts';
import { layDemonstration, layOwnPost, type MadeSize } from './prepared.ts';
import { Problems } from './problems.ts';

declare global {
  interface Window {
    readonly daliz: Bridge<File>;
  }
}

export interface WindowSize {
  width: number;
  height: number;
}

/** A running workstation with its first window. */
export interface Workstation {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  readonly problems: Problems;
  /** Saves a picture of the window as .cache/pictures/NAME.png and answers with its path. */
  picture(name: string): Promise<string>;
  /** Ends the program; the data folder stays, so that another one can be started on it. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  dataFolder: string;
  size?: WindowSize;
  switches?: readonly string[];
}

/** Starts the built workstation on a data folder. Prefer the `workstation` fixture; this is for second starts. */
export async function launchWorkstation(options: LaunchOptions): Promise<Workstation> {
  const { dataFolder, size, switches = [] } = options;
  if (size !== undefined) await placeWindow(dataFolder, size);
  // Without a path of its own Playwright asks the electron package for the program, and only
  // then holds the program back until it listens; given a path, it sometimes misses the window.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.dirname(await electronPath());
  const app = await _electron.launch({
    args: [...sandboxSwitches(), projectFolder, `--data-folder=${dataFolder}`, ...switches],
    env: electronEnvironment(),
    cwd: projectFolder,
  });
  const problems = new Problems();
  problems.watch(app);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    app,
    page,
    dataFolder,
    problems,
    async picture(name) {
      const file = path.join(projectFolder, '.cache/pictures', `${name}.png`);
      await mkdir(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file });
      return file;
    },
    async close() {
      if (!page.isClosed()) await problems.collectViolations(page).catch(() => undefined);
      await app.close();
    },
  };
}

interface Fixtures {
  /** Size of the window's content in CSS pixels; `test.use({ size: { width: 1920, height: 1080 } })`. */
  size: WindowSize;
  /** The demonstration post that lies in the data folder before the start; `null`: none does. */
  demonstration: MadeSize | null;
  /** Whether the prepared own post lies there, at which `workAtOwnPost` begins. */
  ownPost: boolean;
  /** A folder of this test's own, empty but for prepared posts, removed afterwards. */
  dataFolder: string;
  /** A workstation started on it; the test fails if the window complained about anything. */
  workstation: Workstation;
  /** Its window. */
  page: Page;
}

export const test = base.extend<Fixtures>({
  size: [{ width: 1366, height: 768 }, { option: true }],
  demonstration: [null, { option: true }],
  ownPost: [false, { option: true }],
  dataFolder: async ({ demonstration, ownPost }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'daliz-e2e-'));
    if (demonstration !== null) await layDemonstration(folder, demonstration);
    if (ownPost) await layOwnPost(folder);
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  workstation: async ({ dataFolder, size }, use, testInfo) => {
    const workstation = await launchWorkstation({ dataFolder, size });
    await use(workstation);
    if (testInfo.status !== testInfo.expectedStatus && !workstation.page.isClosed()) {
      const picture = await workstation.page.screenshot().catch(() => undefined);
      if (picture !== undefined) {
        await testInfo.attach('window', { body: picture, contentType: 'image/png' });
      }
    }
    await workstation.close();
    expect(workstation.problems.found, 'what the window complained about').toEqual([]);
  },
  page: async ({ workstation }, use) => {
    await use(workstation.page);
  },
});

export { expect };

async function placeWindow(dataFolder: string, size: WindowSize): Promise<void> {
  const place = { bounds: { x: 0, y: 0, ...size }, maximized: false };
  await mkdir(dataFolder, { recursive: true });
  await writeFile(path.join(dataFolder, 'window.json'), JSON.stringify(place));
}
