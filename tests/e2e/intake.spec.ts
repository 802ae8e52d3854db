import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectFolder } from '../../electron/runtime/project.ts';
import { expect, test } from './support/launch.ts';
import {
  answerOpenDialog,
  dragFiles,
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  speakEnglish,
  workAtOwnPost,
} from './support/steps.ts';

const messages = path.join(projectFolder, 'tests/fixtures/asycuda');
const sound = path.join(messages, 'kz-ex10.xml');
const truncated = path.join(messages, 'broken/truncated.xml');

/** The numbers of the summary by their names. */
async function summary(page: Page): Promise<Record<string, number>> {
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel.getByRole('heading', { name: 'Import finished' })).toBeVisible({
    timeout: 120_000,
  });
  const names = await panel.getByRole('term').allInnerTexts();
  const numbers = await panel.getByRole('definition').allInnerTexts();
  const count = (text: string) => Number(text.replace(/\s/g, ''));
  return Object.fromEntries(names.map((name, index) => [name.trim(), count(numbers[index] ?? '')]));
}

/** Chooses an entry of the File menu. */
async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test.describe('importing messages', () => {
  test.use({ ownPost: true });

  test('a folder chosen from the menu: every file is accounted for, and the window shows the same numbers', async ({
    workstation,
    page,
  }) => {
    await workAtOwnPost(page);
    await answerOpenDialog(workstation.app, [messages]);
    await choose(page, 'Import a folder…');
    const numbers = await summary(page);
    expect(numbers['Received']).toBeGreaterThan(15);
    expect(numbers['Received']).toBe(
      (numbers['Stored'] ?? 0) +
        (numbers['Duplicate'] ?? 0) +
        (numbers['Refused'] ?? 0) +
        (numbers['Quarantined'] ?? 0),
    );
    const openers = page.getByRole('button', { name: / corridor: [\d\s]+\. Open the queue$/ });
    const byCorridor = (await openers.allInnerTexts()).map(Number);
    expect(byCorridor).toHaveLength(4);
    expect(byCorridor.reduce((sum, count) => sum + count, 0)).toBe(numbers['Stored']);
    await expect(
      page.getByRole('button', { name: `All declarations ${numbers['Stored']}` }),
    ).toBeVisible();
    await expectAccessible(page);

    const attention = page.getByRole('list', { name: 'Messages that need attention' });
    await expect(attention).toContainText('truncated.xml');
    await expect(attention).toContainText('is not a number');
    await page.getByRole('button', { name: 'Copy the list' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await workstation.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('truncated.xml');
    expect(copied.trim().split('\n')).toHaveLength(
      (numbers['Refused'] ?? 0) + (numbers['Quarantined'] ?? 0),
    );
  });

  test('a message that cannot be read is kept, with its place marked and its reason in three languages', async ({
    workstation,
    page,
  }) => {
    await workAtOwnPost(page);
    await answerOpenDialog(workstation.app, [truncated]);
    await choose(page, 'Import messages…');
    expect(await summary(page)).toMatchObject({ Received: 1, Quarantined: 1, Stored: 0 });
    await page.getByRole('button', { name: 'Close the summary' }).click();

    const grid = page.getByRole('grid', { name: 'Received messages' });
    await grid.getByRole('row', { name: /truncated/ }).click();
    const excerpt = page.getByRole('region', { name: 'The message as received' });
    const marked = excerpt.locator('li[aria-current]');
    await expect(marked).toHaveCount(1);
    await expect(marked).toBeInViewport();
    const facts = page.getByRole('complementary', { name: 'Inspector' });
    await expect(facts).toContainText('is cut off or broken: at its end, line');
    await expect(facts).toContainText(truncated);
    await expectAccessible(page);

    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('complementary')).toContainText(
      'Сообщение оборвано или повреждено',
    );
    await expectNoMissingWords(page);
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('complementary')).toContainText('Хабарлама үзіліп қалған');
    await expectNoMissingWords(page);
  });

  test('files dropped on the window are imported, and dropped once more are duplicates', async ({
    page,
  }) => {
    await workAtOwnPost(page);
    const first = await dragFiles(page, [sound]);
    await expect(page.getByText('Let go to import')).toBeVisible();
    await first.drop();
    await expect(page.getByText('Let go to import')).toHaveCount(0);
    expect(await summary(page)).toMatchObject({ Received: 1, Stored: 1, Duplicate: 0 });

    await page.getByRole('button', { name: 'Close the summary' }).click();
    const second = await dragFiles(page, [sound]);
    await second.drop();
    expect(await summary(page)).toMatchObject({ Received: 1, Stored: 0, Duplicate: 1 });

    const grid = page.getByRole('grid', { name: 'Received messages' });
    await grid.getByRole('row', { name: /Routed/ }).click();
    await page.getByRole('button', { name: 'Open the declaration' }).click();
    await expect(page.getByRole('heading', { name: 'Declaration', level: 1 })).toBeVisible();
  });

  test('a dialog that was closed without choosing imports nothing', async ({
    workstation,
    page,
  }) => {
    await workAtOwnPost(page);
    await answerOpenDialog(workstation.app, []);
    await choose(page, 'Import messages…');
    await page.getByRole('button', { name: 'Received messages' }).click();
    await expect(page.getByText('No messages have been received yet')).toBeVisible();
  });

  test('while thousands of messages are read one can work at another desk, and cancel', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    test.slow();
    const many = 4000;
    const folder = path.join(dataFolder, 'incoming');
    await writeMany(folder, many);
    await workAtOwnPost(page);
    await answerOpenDialog(workstation.app, [folder]);
    await choose(page, 'Import a folder…');
    const status = page.getByRole('contentinfo');
    await expect(status).toContainText(/Importing: [\d\s]+ of 4\s000/);
    await status.getByRole('button', { name: 'Pause the import' }).click();
    await expect(status).toContainText('Import paused');
    await expect(page.getByRole('heading', { name: 'Import paused' })).toBeVisible();
    await status.getByRole('button', { name: 'Resume the import' }).click();
    await expect(status).toContainText('Importing: ');

    await page.keyboard.press('Control+5');
    await expect(page.getByRole('heading', { name: 'All declarations', level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    const palette = page.getByPlaceholder('What do you want to do?');
    await palette.fill('language');
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
    await expect(status.getByRole('button', { name: 'Cancel the import' })).toBeVisible();
    await status.getByRole('button', { name: 'Cancel the import' }).click();

    await page.keyboard.press('Control+6');
    await expect(page.getByRole('heading', { name: 'Import cancelled' })).toBeVisible();
    // What was stored before stays, and the rest can be imported again.
    await answerOpenDialog(workstation.app, [folder]);
    await page.keyboard.press('Control+Shift+O');
    const numbers = await summary(page);
    expect(numbers['Received']).toBe(many);
    expect((numbers['Stored'] ?? 0) + (numbers['Duplicate'] ?? 0)).toBe(many);
    await expect(page.getByRole('button', { name: /^All declarations 4\s000$/ })).toBeVisible();
  });
});

test.describe('at the demonstration post', () => {
  test.use({ demonstration: 50 });

  test('who may not import is told so before the files are let go', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    const { drop } = await dragFiles(page, [sound]);
    await expect(page.getByText('Your role does not allow importing messages')).toBeVisible();
    await drop();
    await expect(page.getByRole('region', { name: 'Import' })).toHaveCount(0);
    await page.getByRole('menuitem', { name: 'File' }).click();
    await expect(page.getByRole('menuitem', { name: 'Import messages…' })).toHaveCount(0);
  });
});

/** Copies of one sound message, each with a registration number of its own. */
async function writeMany(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(sound, 'utf8');
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(5, '0');
    const message = text
      .replace('KZ-2026-000002', `KZ-2026-${number}`)
      .replace('<Number>00512</Number>', `<Number>${number}</Number>`);
    await writeFile(path.join(folder, `${number}.xml`), message);
  }
}
