import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { projectFolder } from '../../electron/runtime/project.ts';
import { formatDate, formatKilograms, formatMoney } from '../../renderer/ui/format.ts';
import { queueRowSchema, type QueueRow } from '../../shared/contract/declarations.ts';
import { expect, test } from './support/launch.ts';
import {
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  speakEnglish,
  workAtOwnPost,
} from './support/steps.ts';

/** The rows as the command line prints them from the same file. */
async function listed(dataFolder: string, corridor: string): Promise<QueueRow[]> {
  const database = path.join(dataFolder, 'demonstration.db');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['electron/headless.ts', 'list', '--db', database, '--corridor', corridor, '--json'],
    { cwd: projectFolder, maxBuffer: 64 * 1024 * 1024 },
  );
  return z.array(queueRowSchema).parse(JSON.parse(stdout));
}

function rows(page: Page) {
  return page.locator('.grid .ag-row:not([row-index^="t-"])');
}

function cell(page: Page, row: number, column: string) {
  return page.locator(`.grid .ag-row[row-index="${row}"] [col-id="${column}"]`);
}

/** The texts of a column from the top, as far as the window shows them. */
async function column(page: Page, id: string, count: number): Promise<string[]> {
  const texts: string[] = [];
  for (let row = 0; row < count; row += 1) {
    texts.push((await cell(page, row, id).textContent()) ?? '');
  }
  return texts;
}

function total(page: Page, count: number) {
  return expect(page.locator('.grid-footer')).toContainText(`Total: ${count}`);
}

/** The page of a declaration has come; the panel beside a queue bears its number, too, but not the head of the page. */
async function declarationOpen(page: Page, number: string): Promise<void> {
  await expect(
    page.getByRole('heading', { name: 'Declaration', level: 1, exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: number, level: 2 })).toBeVisible();
}

test.describe('the queue', () => {
  test.use({ demonstration: 300 });
  test.beforeEach(async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
  });

  test('shows the order, the names and the figures of the store', async ({ page, dataFolder }) => {
    await page.keyboard.press('Control+3');
    const expected = await listed(dataFolder, 'blue');
    expect(expected.length).toBeGreaterThan(3);
    await total(page, expected.length);
    for (const [index, row] of expected.slice(0, 5).entries()) {
      await expect(cell(page, index, 'registrationNumber')).toHaveText(
        row.registrationNumber ?? 'No registration number',
      );
      await expect(cell(page, index, 'traderName')).toHaveText(row.traderName ?? '');
    }
    await page.keyboard.press('Control+i');
    const first = expected[0];
    if (first === undefined) throw new Error('there is no first row');
    await cell(page, 0, 'registrationNumber').click();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
    for (const [index, row] of expected.slice(0, 5).entries())
      await expect(cell(page, index, 'registeredOn')).toHaveText(formatDate(row.registeredOn));
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    await expect(cell(page, 0, 'grossGrams')).toHaveText(formatKilograms(first.grossGrams));
    await expect(cell(page, 0, 'invoice')).toHaveText(formatMoney(first.invoice));
    await expect(cell(page, 0, 'customsValue')).toHaveText(formatMoney(first.customsValue));
  });

  test('sorts by a click on a head, in the store and not only on the screen', async ({
    page,
    dataFolder,
  }) => {
    await page.keyboard.press('Control+4');
    const all = await listed(dataFolder, 'green');
    const numbers = all.flatMap((row) => row.registrationNumber ?? []).toSorted();
    expect(numbers.length).toBeGreaterThan(3);
    await total(page, all.length);
    const head = page.getByRole('columnheader', { name: 'Reg. No.' });
    await head.click();
    await expect(cell(page, 0, 'registrationNumber')).toHaveText(numbers[0] ?? '');
    await head.click();
    await expect(cell(page, 0, 'registrationNumber')).toHaveText(numbers.at(-1) ?? '');
  });

  test('filters by what is typed under a head, and says so when nothing is left', async ({
    page,
    dataFolder,
  }) => {
    await page.keyboard.press('Control+4');
    const green = await listed(dataFolder, 'green');
    const trader = green[0]?.traderName ?? '';
    const word = trader.replace(/^\S+\s+[«"]?/, '').slice(0, 5);
    await page.getByLabel('Filter: Foreign trade participant').fill(word.toLowerCase());
    const fitting = green.filter((row) =>
      (row.traderName ?? '').toLowerCase().includes(word.toLowerCase()),
    );
    await total(page, fitting.length);
    expect(await column(page, 'traderName', Math.min(fitting.length, 5))).toEqual(
      fitting.slice(0, 5).map((row) => row.traderName),
    );
    await page.getByLabel('Filter: Due').fill('>01.01.2199');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search and the filters' }).click();
    await total(page, green.length);
  });

  test('a filter that means nothing is marked and not applied', async ({ page, dataFolder }) => {
    await page.keyboard.press('Control+4');
    const field = page.getByLabel('Filter: Due');
    await field.fill('yesterday');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await total(page, (await listed(dataFolder, 'green')).length);
  });

  test('is worked with the keyboard alone: arrows, inspector, Enter, neighbour, back', async ({
    page,
    dataFolder,
  }) => {
    await page.keyboard.press('Control+3');
    const blue = await listed(dataFolder, 'blue');
    const number = (index: number) => blue[index]?.registrationNumber ?? '';
    await expect(cell(page, 0, 'registrationNumber')).toHaveText(number(0));
    const inspector = page.getByRole('complementary');
    await expect(inspector).toContainText(number(0));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await expect(inspector).toContainText(number(2));
    await expect(inspector).toContainText('Why it is here');
    await page.keyboard.press('Enter');
    await declarationOpen(page, number(2));
    await page.keyboard.press('Alt+ArrowDown');
    await declarationOpen(page, number(3));
    await page.keyboard.press('Alt+ArrowUp');
    await declarationOpen(page, number(2));
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByRole('heading', { name: number(1), level: 2 })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.locator('.ag-row-selected [col-id="registrationNumber"]')).toHaveText(
      number(1),
    );
  });

  test('Ctrl+F finds a declaration by a part of what is written in it', async ({
    page,
    dataFolder,
  }) => {
    await page.keyboard.press('Control+5');
    const [wanted] = await listed(dataFolder, 'blue');
    await page.keyboard.press('Control+f');
    await page.keyboard.type(wanted?.registrationNumber ?? '');
    await total(page, 1);
    await expect(cell(page, 0, 'registrationNumber')).toHaveText(wanted?.registrationNumber ?? '');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await declarationOpen(page, wanted?.registrationNumber ?? '');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('searchbox')).toHaveValue(wanted?.registrationNumber ?? '');
  });

  test('A number is typed and opened in one go, before the rows have come', async ({
    page,
    dataFolder,
  }) => {
    const [first, ...others] = await listed(dataFolder, 'blue');
    const wanted = others.at(-1);
    expect(wanted?.registrationNumber).not.toBe(first?.registrationNumber);
    // Nobody waits for anything here: neither for the queue nor for what is sought in it.
    await page.keyboard.press('Control+3');
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText(wanted?.registrationNumber ?? '');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await declarationOpen(page, wanted?.registrationNumber ?? '');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('searchbox')).toHaveValue(wanted?.registrationNumber ?? '');
    await page.keyboard.press('Enter');
    await declarationOpen(page, wanted?.registrationNumber ?? '');
  });

  test('Ctrl+C copies the selected rows for a spreadsheet', async ({ page, workstation }) => {
    await page.keyboard.press('Control+4');
    await expect(cell(page, 0, 'registrationNumber')).not.toBeEmpty();
    const numbers = await column(page, 'registrationNumber', 2);
    await cell(page, 0, 'registrationNumber').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await expect(page.getByText('Rows copied: 2')).toBeVisible();
    const text = await workstation.app.evaluate(({ clipboard }) => clipboard.readText());
    const lines = text.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('Reg. No.');
    expect(lines[1]?.split('\t')).toContain(numbers[0]);
    expect(lines[2]?.split('\t')).toContain(numbers[1]);
  });

  test('keeps the columns a person has chosen', async ({ page }) => {
    await page.keyboard.press('Control+4');
    await page.getByRole('button', { name: 'Columns' }).click();
    const head = page.getByRole('columnheader', { name: 'Status' });
    await expect(head).toBeVisible();
    await page.locator('.grid-columns label', { hasText: 'Status' }).click();
    await expect(head).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+5');
    await expect(rows(page).first()).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Officer' })).toBeVisible();
    await expect(head).toHaveCount(0);
  });

  test('can be read by everyone, in every language, light and dark', async ({ page }) => {
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expect(rows(page).first()).toBeVisible();
      await expectNoMissingWords(page);
    }
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
  });
});

test.describe('at an empty post', () => {
  test.use({ ownPost: true });

  test('an empty queue says what will appear and how to make it appear', async ({ page }) => {
    await workAtOwnPost(page);
    await page.keyboard.press('Control+2');
    await expect(
      page.getByRole('heading', { name: 'No declarations in the yellow corridor' }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import messages…' })).toBeVisible();
    await expectAccessible(page);
  });
});
