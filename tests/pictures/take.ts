import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { languageNames, languages, type Language } from '../../shared/languages.ts';
import { demonstrationAccounts } from '../../electron/core/demonstration/accounts.ts';
import { buildDemonstration } from '../../electron/core/demonstration/build.ts';
import { buildIfStale } from '../../electron/runtime/build.ts';
import { projectFolder } from '../../electron/runtime/project.ts';
import { launchWorkstation, type WindowSize, type Workstation } from '../e2e/support/launch.ts';

/**
 * `npm run pictures [-- all]`: pictures of the running application. Without a word the
 * few that the README shows; with `all` every screen in three languages, both themes
 * and two sizes, in .cache/pictures, to be looked at.
 */
const sizes: readonly WindowSize[] = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const readmePictures = path.join(projectFolder, 'resources/pictures');
const all = process.argv.includes('all');

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

/** Every screen that each role meets, in one language, theme and size. */
async function tour(workstation: Workstation, language: Language, shot: Shot): Promise<void> {
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
  await page.locator('.ag-row').nth(2).click();
  await settle(page);
  await shot('journal');
  await press(page, 'Control+Shift+Q');
  await signIn(page, 'administrator');
  await press(page, 'Control+Shift+9');
  await page.locator('.ag-row').first().click();
  await settle(page);
  await shot('people');
  await press(page, 'Control+l');
  await shot('locked');
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
  until: new Date().toISOString().slice(0, 10),
});

const readme = new Set([
  'queue',
  'declaration',
  'profiles',
  'consignments',
  'refusals',
  'replay',
  'journal',
]);
for (const size of all ? sizes : sizes.slice(0, 1)) {
  for (const theme of all ? (['light', 'dark'] as const) : (['light'] as const)) {
    for (const language of all ? languages : (['en'] as const)) {
      const suffix = `${language}-${theme}-${size.width}`;
      await withPost(async (dataFolder) => {
        const workstation = await launchWorkstation({ dataFolder, size });
        const { page } = workstation;
        await page.emulateMedia({ colorScheme: theme });
        await page.reload();
        await tour(workstation, language, async (name) => {
          await workstation.picture(`${name}-${suffix}`);
          if (!all && readme.has(name))
            await page.screenshot({ path: path.join(readmePictures, `${name}.png`) });
        });
        await workstation.close();
        if (workstation.problems.found.length > 0)
          process.stderr.write(`${suffix}: ${JSON.stringify(workstation.problems.found)}\n`);
      }, post);
      process.stdout.write(`${suffix}\n`);
    }
  }
}
for (const size of all ? sizes : sizes.slice(0, 1)) {
  await withPost(async (dataFolder) => {
    const workstation = await launchWorkstation({ dataFolder, size });
    const { page } = workstation;
    for (const theme of all ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme: theme });
      await page.reload();
      for (const language of all ? languages : (['en'] as const)) {
        await speak(page, language);
        await workstation.picture(`welcome-${language}-${theme}-${size.width}`);
      }
    }
    if (!all) await page.screenshot({ path: path.join(readmePictures, 'welcome.png') });
    await workstation.close();
  }, null);
}
await rm(work, { recursive: true, force: true });
