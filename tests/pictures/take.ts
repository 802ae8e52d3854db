import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { languageNames, languages, type Language } from '../../shared/languages.ts';
import { demonstrationAccounts } from '../../electron/core/demonstration/accounts.ts';
import { buildDemonstration } from '../../electron/core/demonstration/build.ts';
import { storyEnd } from '../../electron/core/post/story-end.ts';
import { buildIfStale } from '../../electron/runtime/build.ts';
import { projectFolder } from '../../electron/runtime/project.ts';
import { launchWorkstation, type WindowSize, type Workstation } from '../e2e/support/launch.ts';
import { printAct, showCheck, showInspection } from './desk.ts';

/**
 * `npm run pictures [-- all]`: pictures of the running application. Without a word the
 * few that the README shows; with `all` every screen in three languages, both themes
 * and two sizes, in .cache/pictures, to be looked at. `all --language kk --theme dark
 * --width 1366` takes only these, `--zoom 2` everything at twice its size.
 */
const sizes: readonly WindowSize[] = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const readmePictures = path.join(projectFolder, 'resources/pictures');
const { values: only, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    zoom: { type: 'string', default: '1' },
  },
});
const all = positionals.includes('all');
const themes = ['light', 'dark'] as const;
const zoom = Number(only.zoom);

/** Those of the choices that were asked for; without a word all of them. */
function asked<T>(choices: readonly T[], word: string | undefined, of: (choice: T) => string): T[] {
  if (!all) return choices.slice(0, 1);
  return choices.filter((choice) => word === undefined || of(choice) === word);
}
const askedSizes = asked(sizes, only.width, ({ width }) => String(width));
const askedThemes = asked(themes, only.theme, String);
const askedLanguages = all ? asked(languages, only.language, String) : (['en'] as const);

/** Of a window that is enlarged the tests' own picture holds a corner only. */
async function pictureOfAll({ app }: Workstation, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.capturePage())?.toPNG().toString('base64');
  });
  const folder = path.join(projectFolder, '.cache/pictures');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.png`), Buffer.from(png ?? '', 'base64'));
}

async function enlarge({ app }: Workstation): Promise<void> {
  await app.evaluate(({ BrowserWindow }, factor) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(factor);
  }, zoom);
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  // Grids paint their rows a moment after their data.
  await page.waitForTimeout(700);
}

/** Chooses the language by its button, which every screen has, also before sign-in. */
async function speak(page: Page, language: Language): Promise<void> {
  await settle(page);
  await page.getByRole('button', { name: languageNames[language], exact: true }).click();
  await settle(page);
}

async function signIn(page: Page, role: string): Promise<void> {
  const account = demonstrationAccounts.find(({ login }) => login === role);
  if (account === undefined) throw new Error(`no account ${role}`);
  await page.locator('input[autocomplete=username]').fill(account.login);
  await page.locator('input[type=password]').fill(account.password);
  await page.locator('input[type=password]').press('Enter');
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
  // The tour of the role greets whoever comes for the first time.
  const tourOfRole = page.getByRole('dialog');
  await tourOfRole.waitFor();
  await settle(page);
  await page.keyboard.press('Escape');
  await tourOfRole.waitFor({ state: 'hidden' });
  await settle(page);
}

async function press(page: Page, combo: string): Promise<void> {
  await page.keyboard.press(combo);
  await settle(page);
}

type Shot = (name: string) => Promise<void>;

/** What an officer does at the queues: a batch after release, a question to the head, the decision on release. */
async function workOfOfficer(page: Page, shot: Shot): Promise<void> {
  await press(page, 'Control+3');
  await press(page, 'Control+f');
  for (const key of ['ArrowDown', 'Space', 'Space', 'Space']) await press(page, key);
  await press(page, 'Alt+e');
  await shot('batch');
  await press(page, 'Escape');
  await page.locator('.bp6-dialog').waitFor({ state: 'detached' });
  await press(page, 'Control+1');
  await press(page, 'Control+f');
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await press(page, 'Alt+t');
  await press(page, 'Control+Shift+Enter');
  await shot('release');
  await press(page, 'Escape');
  await press(page, 'Alt+Shift+m');
  await press(page, 'Space');
  await page
    .locator('.bp6-dialog textarea')
    .fill('The seal on the rear door looks newer than the transport document.');
  await shot('own-measures');
  await press(page, 'Control+Enter');
  await page.locator('.bp6-dialog').waitFor({ state: 'detached' });
}

/** What the head of the post decides of it. */
async function decisionOfHead(page: Page, shot: Shot): Promise<void> {
  await press(page, 'Control+Shift+3');
  await shot('approvals');
  await press(page, 'Enter');
  await press(page, 'Alt+a');
  await shot('approval');
  await press(page, 'Escape');
}

/**
 * Every screen that each role meets, in one language, theme and size; answers with the number of
 * the declaration whose act was signed on the way.
 */
async function tour(workstation: Workstation, language: Language, shot: Shot): Promise<string> {
  const { page } = workstation;
  await speak(page, language);
  await shot('sign-in');
  await signIn(page, 'officer');
  await press(page, 'Control+1');
  await page.locator('.ag-row').first().click();
  await settle(page);
  await shot('queue');
  await press(page, 'Control+5');
  await shot('queue-all');
  await press(page, 'Control+1');
  await page.locator('.ag-row').first().dblclick();
  await settle(page);
  await shot('declaration');
  await press(page, 'Control+j');
  await shot('documents');
  await press(page, '1');
  await shot('document');
  await press(page, 'Escape');
  await press(page, 'Escape');
  await press(page, 'Control+b');
  await shot('trader');
  await press(page, 'Escape');
  await press(page, 'Control+Shift+h');
  await shot('same-goods');
  const way = {
    press: (combo: string) => press(page, combo),
    settle: () => settle(page),
    shot,
  };
  await showCheck(workstation, way);
  const inspected = await showInspection(workstation, way);
  await press(page, 'Control+6');
  await shot('messages');
  await press(page, 'Control+8');
  await shot('quarantine');
  await press(page, 'Control+n');
  await press(page, 'Alt+n');
  await shot('entry');
  await press(page, 'Control+Shift+6');
  await shot('refusals');
  await page.getByRole('tab').nth(1).click();
  await settle(page);
  await shot('refusals-versions');
  await press(page, 'Control+9');
  await shot('consignments');
  await press(page, 'Control+Shift+7');
  await shot('reference-goods');
  await page.locator('.reference-stop').nth(5).click();
  await settle(page);
  await shot('reference-rows');
  await page.locator('.reference-stop').last().click();
  await settle(page);
  await shot('rules');
  await press(page, 'Control+k');
  await shot('palette');
  await press(page, 'Escape');
  await press(page, 'F1');
  await shot('shortcuts');
  await press(page, 'Escape');
  await workOfOfficer(page, shot);
  await press(page, 'Control+Shift+Q');
  await signIn(page, 'analyst');
  await press(page, 'Control+7');
  await page.locator('.ag-row').first().click();
  await settle(page);
  await shot('profiles');
  // Cover goods: a profile that hits, so that its replay has something to show.
  await page.locator('.grid .ag-row[row-index="1"]').first().click();
  await settle(page);
  await press(page, 'Control+r');
  await page.locator('.replay-columns').waitFor();
  await settle(page);
  await shot('replay');
  await press(page, 'Control+Shift+r');
  await page.waitForTimeout(3_000);
  await shot('replay-set');
  await page.locator('.tactics + button').click();
  await settle(page);
  await shot('tactics');
  await press(page, 'Escape');
  await press(page, 'Control+1');
  await page.locator('.ag-row').first().dblclick();
  await settle(page);
  await page.locator('.full-decision button').first().click();
  await settle(page);
  await shot('decision-in-full');
  await press(page, 'Control+Shift+Q');
  await signIn(page, 'supervisor');
  await press(page, 'Control+Shift+8');
  await page.locator('.journal-strip-acts button').first().click();
  await page.locator('.journal-known').waitFor();
  // A corridor decided again: what was, what became, and on what basis.
  await page
    .locator('.journal-sieve select', { has: page.locator('option[value="declaration.decided"]') })
    .selectOption('declaration.reevaluated');
  await settle(page);
  const green = '.corridor-sign[data-corridor=green]';
  const moved = page.locator('.ag-row', { has: page.locator(`${green} ~ .corridor-sign`) });
  await ((await moved.count()) > 0 ? moved : page.locator('.ag-row')).first().click();
  await settle(page);
  await shot('journal');
  await decisionOfHead(page, shot);
  await press(page, 'Control+Shift+Q');
  await signIn(page, 'administrator');
  await press(page, 'Control+Shift+9');
  await page.locator('.ag-row').first().click();
  await settle(page);
  await shot('people');
  await press(page, 'Control+l');
  await shot('locked');
  return inspected;
}

async function withPost(
  use: (dataFolder: string) => Promise<void>,
  post: string | null,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'daliz-pictures-'));
  try {
    if (post !== null) {
      await copyFile(post, path.join(folder, 'demonstration.db'));
      await writeFile(
        path.join(folder, 'last-post.json'),
        JSON.stringify({ kind: 'demonstration' }),
      );
    }
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

await buildIfStale();
await mkdir(readmePictures, { recursive: true });
const work = await mkdtemp(path.join(tmpdir(), 'daliz-pictures-post-'));
const post = path.join(work, 'demonstration.db');
await buildDemonstration(post, {
  declarations: 2000,
  seed: 1,
  ...storyEnd(new Date().toISOString()),
});

const readme = new Set([
  'queue',
  'declaration',
  'check',
  'act',
  'profiles',
  'consignments',
  'refusals',
  'replay',
  'journal',
  'batch',
  'release',
  'approval',
]);
for (const size of askedSizes) {
  for (const theme of askedThemes) {
    for (const language of askedLanguages) {
      const suffix = `${language}-${theme}-${size.width}${zoom === 1 ? '' : `-zoom-${zoom}`}`;
      await withPost(async (dataFolder) => {
        const workstation = await launchWorkstation({ dataFolder, size });
        const { page } = workstation;
        await page.emulateMedia({ colorScheme: theme });
        await page.reload();
        await enlarge(workstation);
        const inspected = await tour(workstation, language, async (name) => {
          if (zoom === 1) await workstation.picture(`${name}-${suffix}`);
          else await pictureOfAll(workstation, `${name}-${suffix}`);
          if (!all && readme.has(name))
            await page.screenshot({ path: path.join(readmePictures, `${name}.png`) });
        });
        await workstation.close();
        const folder = all ? path.join(projectFolder, '.cache/pictures') : readmePictures;
        const printed = path.join(folder, all ? `paper-${suffix}.png` : 'paper.png');
        await printAct(path.join(dataFolder, 'demonstration.db'), inspected, printed, language);
        if (workstation.problems.found.length > 0)
          process.stderr.write(`${suffix}: ${JSON.stringify(workstation.problems.found)}\n`);
      }, post);
      process.stdout.write(`${suffix}\n`);
    }
  }
}
for (const size of askedSizes) {
  await withPost(async (dataFolder) => {
    const workstation = await launchWorkstation({ dataFolder, size });
    const { page } = workstation;
    for (const theme of askedThemes) {
      await page.emulateMedia({ colorScheme: theme });
      await page.reload();
      for (const language of askedLanguages) {
        await speak(page, language);
        await workstation.picture(`welcome-${language}-${theme}-${size.width}`);
      }
    }
    if (!all) await page.screenshot({ path: path.join(readmePictures, 'welcome.png') });
    await workstation.close();
  }, null);
}
await rm(work, { recursive: true, force: true });
