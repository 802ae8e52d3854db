import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launchWorkstation, test } from './support/launch.ts';
import {
  answerSaveDialog,
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  rowsStand,
  speakEnglish,
} from './support/steps.ts';

const bar = (page: Page) => page.getByRole('group', { name: 'Tagged' });
const ticks = (page: Page) => page.locator('.grid .grid-tag svg');
const footer = (page: Page) => page.locator('.grid-footer');

async function total(page: Page): Promise<number> {
  await expect(footer(page)).toContainText(/Total: \d/);
  const [, figures = ''] =
    /Total: ([\d\s\u00a0]+)/.exec((await footer(page).textContent()) ?? '') ?? [];
  return Number(figures.replace(/\D/g, ''));
}

async function number(page: Page, row: number): Promise<string> {
  const cell = page.locator(`.grid .ag-row[row-index="${row}"] [col-id="registrationNumber"]`);
  return (await cell.textContent()) ?? '';
}

/** The tagged rows that are on the screen, by their registration numbers. */
async function tagged(page: Page): Promise<string[]> {
  return page
    .locator('.grid .ag-row:has(.grid-tag svg) [col-id="registrationNumber"]')
    .allTextContents();
}

test.describe('the desk of a queue, by the keyboard alone', () => {
  test.use({ demonstration: 300 });
  test.beforeEach(async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.keyboard.press('Control+4');
    await rowsStand(page);
  });

  test('Space tags a row and goes on to the next; Shift+Space tags up to here; Escape takes all off', async ({
    page,
  }) => {
    await expect(bar(page)).toBeHidden();
    const first = await number(page, 0);
    await page.keyboard.press('Space');
    await expect(bar(page)).toContainText('Tagged: 1');
    expect(await tagged(page)).toEqual([first]);
    await page.keyboard.press('Space');
    await expect(bar(page)).toContainText('Tagged: 2');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    await expect(bar(page)).toContainText('Tagged: 6');
    await expect(ticks(page)).toHaveCount(6);
    await page.keyboard.press('Space');
    await expect(bar(page)).toContainText('Tagged: 5');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(ticks(page)).toHaveCount(0);
  });

  test('tags stay with their rows through sorting, scrolling and a look at a declaration', async ({
    page,
  }) => {
    const first = await number(page, 0);
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+End');
    await expect(bar(page)).toContainText('Tagged: 1');
    const end = (await total(page)) - 1;
    await expect(page.locator(`.grid .ag-row[row-index="${end}"] .ag-cell-focus`)).toBeVisible();
    await expect.poll(() => number(page, end)).not.toBe('');
    await page.keyboard.press('Control+Home');
    await expect.poll(() => tagged(page)).toEqual([first]);
    await page.getByRole('columnheader', { name: 'Reg. No.' }).click();
    await expect(bar(page)).toContainText('Tagged: 1');
    await page.getByLabel('Filter: Registration number').fill(first);
    await expect.poll(() => total(page)).toBe(1);
    await expect.poll(() => tagged(page)).toEqual([first]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+3');
    await page.keyboard.press('Control+4');
    await expect(bar(page)).toContainText('Tagged: 1');
  });

  test('Ctrl+A tags all that is shown, also what was never scrolled to', async ({ page }) => {
    const count = await total(page);
    expect(count).toBeGreaterThan(100);
    await page.keyboard.press('Control+a');
    await expect(bar(page)).toContainText(`Tagged: ${count}`);
    // Where nobody has the keyboard, as for a moment while rows come, a key that leads on is not lost.
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press('Control+End');
    await expect(
      page.locator(`.grid .ag-row[row-index="${count - 1}"] .grid-tag svg`),
    ).toBeVisible();
  });

  test('Ctrl+C copies the tagged rows, Ctrl+Shift+C the whole queue, as the grid says them', async ({
    page,
    workstation,
  }) => {
    const copied = () => workstation.app.evaluate(({ clipboard }) => clipboard.readText());
    const first = await number(page, 0);
    const third = await number(page, 2);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+c');
    await expect(page.getByText('Copied: 2 rows')).toBeVisible();
    const lines = (await copied()).split('\n').map((line) => line.split('\t'));
    expect(lines.slice(1).map(([, own]) => own)).toEqual([first, third]);
    expect(lines[0]?.slice(0, 2)).toEqual(['Corridor', 'Reg. No.']);
    await page.keyboard.press('Control+Shift+c');
    const count = await total(page);
    await expect(page.getByText(`Copied: ${count} rows`)).toBeVisible();
    expect((await copied()).split('\n')).toHaveLength(count + 1);
  });

  test('Ctrl+Shift+E writes a file of what is shown: its rows, its columns, its order', async ({
    page,
    workstation,
    dataFolder,
  }) => {
    test.slow();
    const count = await total(page);
    const second = await number(page, 1);
    for (const [key, name] of [
      ['ArrowDown', 'csv'],
      ['ArrowUp', 'xlsx'],
    ] as const) {
      const file = path.join(dataFolder, `queue.${name}`);
      await answerSaveDialog(workstation.app, file);
      await page.keyboard.press('Control+Shift+e');
      const sheet = page.getByRole('dialog', { name: 'Take the queue out as a file' });
      await expect(sheet).toContainText(`Rows: ${count}`);
      await expectAccessible(page);
      if (name === 'csv') await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await expect(page.getByText(`Written: ${file} (${count} rows)`)).toBeVisible({
        timeout: 30_000,
      });
      await expect(sheet).toHaveCount(0);
    }
    const text = await readFile(path.join(dataFolder, 'queue.csv'), 'utf8');
    const lines = text.replace(/\r\n$/, '').split('\r\n');
    expect(lines).toHaveLength(count + 1);
    expect(lines[0]).toMatch(/^\ufeffCorridor;Reg\. No\.;/);
    expect(lines[2]).toContain(second);
    expect((await readFile(path.join(dataFolder, 'queue.xlsx'))).subarray(0, 2).toString()).toBe(
      'PK',
    );
  });

  test('a view is kept under a name, chosen, renamed, replaced when asked, and removed', async ({
    page,
  }) => {
    const all = await total(page);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('тоо');
    await expect.poll(() => total(page)).toBeLessThan(all);
    const few = await total(page);
    await page.keyboard.press('Control+s');
    const sheet = page.getByRole('dialog', { name: 'Saved views' });
    await expect(sheet.getByText('No view is saved yet')).toBeVisible();
    await page.keyboard.type('Companies');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('option', { name: /Companies/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);

    // Another queue, nothing sought there yet; the view is one key and one name away.
    await page.keyboard.press('Control+4');
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Escape');
    await expect.poll(() => total(page)).toBe(all);
    await page.keyboard.press('Alt+v');
    await expect(sheet.getByRole('listbox')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('searchbox')).toHaveValue('тоо');
    await expect.poll(() => total(page)).toBe(few);

    await page.keyboard.press('Alt+v');
    await expect(sheet.getByRole('listbox')).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.type('Firms');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('option', { name: /Firms/ })).toBeVisible();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+s');
    await sheet.getByLabel('Name of this view').waitFor();
    await page.keyboard.type('firms');
    await page.keyboard.press('Enter');
    await expect(sheet).toContainText('There is a view named “Firms” already');
    await expect(sheet.getByRole('button', { name: 'Keep the old one' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('listbox')).toBeFocused();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(sheet.getByText('No view is saved yet')).toBeVisible();
  });

  test('every word of the sheets is there in every language, light and dark', async ({ page }) => {
    await page.keyboard.press('Space');
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      for (const sheet of ['Alt+v', 'Control+Shift+e']) {
        await page.keyboard.press(sheet);
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoMissingWords(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    }
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
  });
});

test.describe('what a person has chosen', () => {
  test.use({ demonstration: 50 });
  test('comes back at another start: views and columns', async ({
    page,
    workstation,
    dataFolder,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.keyboard.press('Control+4');
    await page.getByRole('button', { name: 'Columns' }).click();
    await expect(page.getByRole('columnheader', { name: 'Status' })).toBeVisible();
    await page.locator('.grid-columns label', { hasText: 'Status' }).click();
    await expect(page.getByRole('columnheader', { name: 'Status' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.locator('.grid-columns')).toHaveCount(0);
    await page.keyboard.press('Control+s');
    await expect(page.getByLabel('Name of this view')).toBeFocused();
    await page.keyboard.type('Without status');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: /Without status/ })).toBeVisible();
    await workstation.close();

    const again = await launchWorkstation({ dataFolder });
    await speakEnglish(again.page);
    await enterAs(again.page, 'Officer');
    await again.page.keyboard.press('Control+4');
    await expect(again.page.getByRole('columnheader', { name: 'Officer' })).toBeVisible();
    await expect(again.page.getByRole('columnheader', { name: 'Status' })).toHaveCount(0);
    await again.page.keyboard.press('Alt+v');
    await expect(again.page.getByRole('option', { name: /Without status/ })).toBeVisible();
    await again.close();
  });
});
