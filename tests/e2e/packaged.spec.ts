import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import {
  electronEnvironment,
  electronPath,
  sandboxSwitches,
} from '../../electron/runtime/electron-path.ts';
import { projectFolder } from '../../electron/runtime/project.ts';
import { runCommand } from '../../electron/runtime/run-command.ts';

// One package for all of these tests.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let folder: string;
let unpacked: string;
let program: string;
let running: ChildProcess | undefined;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'daliz-package-'));
  const { code, output } = await runCommand(
    'npm',
    ['run', '--silent', 'package', '--', `-c.directories.output=${folder}`],
    {
      cwd: projectFolder,
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: path.dirname(await electronPath()) },
    },
  );
  expect(code, output).toBe(0);
  unpacked = path.join(folder, 'linux-unpacked');
  program = path.join(unpacked, 'daliz');
});

test.afterEach(() => {
  running?.kill('SIGKILL');
});

test.afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Starts the package as it is given to people; Chromium's own port, not Node's, shows its window. */
async function start(dataFolder: string): Promise<{ browser: Browser; page: Page }> {
  const child = spawn(
    program,
    [...sandboxSwitches(), '--remote-debugging-port=0', `--data-folder=${dataFolder}`],
    { env: electronEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  running = child;
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const listening = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    child.on('exit', (code) => reject(new Error(`the package ended with code ${code}\n${said}`)));
  });
  // A window that is just being made can hold the connection up: wait until it shows something.
  const list = new URL('/json/list', address.replace('ws:', 'http:'));
  await expect
    .poll(async () => (await (await fetch(list)).text()).includes('"title": "Daliz"'), {
      timeout: 60_000,
    })
    .toBe(true);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the package opened no window');
  return { browser, page };
}

/** The files in an asar archive, by their paths (github.com/electron/asar, "Format"). */
async function filesOfArchive(archive: string): Promise<string[]> {
  interface Entry {
    files?: Record<string, Entry>;
  }
  const bytes = await readFile(archive);
  const header: Entry = JSON.parse(
    bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8'),
  );
  const walk = (entry: Entry, at: string): string[] =>
    Object.entries(entry.files ?? {}).flatMap(([name, inner]) =>
      inner.files === undefined ? [`${at}${name}`] : walk(inner, `${at}${name}/`),
    );
  return walk(header, '');
}

test('the package opens its first screen and makes a demonstration post', async () => {
  const dataFolder = path.join(folder, 'data');
  const { browser, page } = await start(dataFolder);
  await expect(page).toHaveTitle('Daliz');
  const amount = page.locator('input[inputmode="numeric"]').first();
  await amount.fill('60');
  await amount.press('Enter');
  // The worker thread and SQLite run from inside the archive.
  await expect
    .poll(
      async () =>
        (await readdir(dataFolder, { recursive: true })).filter((name) =>
          /\.(db|sqlite)$/.test(name),
        ),
      {
        timeout: 60_000,
      },
    )
    .not.toEqual([]);
  await expect(page.locator('input[type="password"]').first()).toBeVisible({ timeout: 60_000 });
  await browser.close();
  expect(existsSync(path.join(dataFolder, 'logs/daliz.log'))).toBe(false);
});

test('the fuses of the package are blown', async () => {
  const wire = await getCurrentFuseWire(program);
  const state = (fuse: FuseV1Options) => wire[fuse];
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    onlyFromArchive: state(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    nodeOptions: FuseState.DISABLE,
    inspect: FuseState.DISABLE,
    onlyFromArchive: FuseState.ENABLE,
    fileProtocol: FuseState.DISABLE,
  });
});

test('the package cannot be made to run somebody else’s code', async () => {
  const asNode = await runCommand(program, ['-e', 'console.log("ran as Node")'], {
    env: { ...electronEnvironment(), ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
    timeLimitMs: 20_000,
  });
  expect(asNode.output).not.toContain('ran as Node');

  const inspected = await runCommand(
    program,
    [...sandboxSwitches(), '--inspect=0', `--data-folder=${path.join(folder, 'inspected')}`],
    { env: electronEnvironment(), timeLimitMs: 5_000 },
  );
  expect(inspected.output).not.toContain('Debugger listening');
});

const foreignFonts = [
  'sc/unicode.json',
  'sc/files/noto-sans-sc-119-wght-normal.woff2',
  'kr/unicode.json',
  'kr/files/noto-sans-kr-119-wght-normal.woff2',
  'georgian/files/noto-sans-georgian-georgian-wght-normal.woff2',
  'armenian/files/noto-sans-armenian-armenian-wght-normal.woff2',
  'arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
]
  .map((file) => `node_modules/@fontsource-variable/noto-sans-${file}`)
  .concat('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm');

test('the package holds what it needs and nothing else', async () => {
  const files = await filesOfArchive(path.join(unpacked, 'resources/app.asar'));
  const foreign = files.filter(
    (file) =>
      !/^(out\/(main|preload|renderer)\/|resources\/icons\/daliz\.png$|package\.json$|LICENSE$)/.test(
        file,
      ) &&
      !/^node_modules\/better-sqlite3\/(lib\/|prebuilds\/linux-x64\.node$|package\.json$|LICENSE$)/.test(
        file,
      ) &&
      !/^node_modules\/@expo-google-fonts\/noto-sans\/(package\.json|LICENSE_FONT|400Regular\/\w+\.ttf|700Bold\/\w+\.ttf)$/.test(
        file,
      ) &&
      !/^node_modules\/@fontsource-variable\/noto-sans-(sc|kr|georgian|armenian|arabic)\/(package\.json|LICENSE|unicode\.json|files\/[\w-]+-wght-normal\.woff2)$/.test(
        file,
      ) &&
      !/^node_modules\/harfbuzzjs\/(package\.json|LICENSE|dist\/harfbuzz-subset\.wasm)$/.test(file),
  );
  expect(foreign).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      'out/main/main.js',
      'out/main/worker.js',
      'out/preload/preload.cjs',
      // Without them no notice could be printed.
      'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
      'node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
      // Without these the names of foreign consignors would be printed as boxes.
      ...foreignFonts,
    ]),
  );
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  expect(existsSync(path.join(unpacked, 'resources/default_app.asar'))).toBe(false);
  // For whoever does not want to trust the program, beside it.
  expect((await readdir(path.join(unpacked, 'verifier'))).sort()).toEqual([
    'README.md',
    'daliz-verify.mjs',
  ]);
});
