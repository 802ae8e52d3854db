import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { infoOf, pagesOf } from '../support/pdf.ts';
import { expect, test } from './support/launch.ts';
import { importFiles } from './support/messages.ts';
import {
  answerSaveDialog,
  expectAccessible,
  expectNoMissingWords,
  workAtOwnPost,
} from './support/steps.ts';

const fixture = path.join(import.meta.dirname, '../fixtures/asycuda/kz-im40.xml');

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** How much of a drawn page is dark, in parts of the whole. */
const inkOf = (page: Locator): Promise<number> =>
  page.evaluate((canvas: HTMLCanvasElement) => {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('the page is not drawn');
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1;
    return dark / (data.length / 4);
  });

test.describe('the papers of a declaration', () => {
  test.use({ ownPost: true });

  test.beforeEach(async ({ workstation, page }) => {
    await workAtOwnPost(page);
    await importFiles(workstation, [fixture]);
    await page.keyboard.press('Control+5');
    await page.locator('.ag-row').first().click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Papers', exact: true })).toBeVisible();
  });

  test('are chosen, saved and printed by the keyboard alone', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    const { app } = workstation;
    // What would be shown on the desktop is only remembered.
    await app.evaluate(({ shell }) => {
      Object.assign(shell, {
        openPath: async (file: string) => {
          Object.assign(globalThis, { openedPath: file });
          return '';
        },
      });
    });
    await page.keyboard.press('Control+p');
    const sheet = page.getByRole('dialog', { name: 'Papers of the declaration' });
    await expect(sheet.getByRole('radio', { name: /^Release of goods/ })).toBeFocused();
    await expect(sheet.getByRole('radio', { name: 'English' })).toBeChecked();
    // Its pages stand beside the choice: ink on paper, drawn under the policy of the page.
    const first = sheet.getByRole('img', { name: /^Page 1 of/ });
    await expect(first).toHaveAttribute('data-drawn', 'true');
    expect(await inkOf(first)).toBeGreaterThan(0.005);
    await expectAccessible(page);

    const saved = path.join(dataFolder, 'release.pdf');
    await answerSaveDialog(app, saved);
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('status')).toHaveText(`Saved: ${saved}`);
    const bytes = new Uint8Array(await readFile(saved));
    expect((await pagesOf(bytes)).join(' ')).toContain('released automatically');
    expect((await infoOf(bytes))['Keywords']).toContain('daliz');

    // Down to the next paper, on to the languages, one of them back: Russian.
    await page.keyboard.press('ArrowDown');
    await expect(sheet.getByRole('radio', { name: /^Explanation for the trader/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await expect(sheet.getByRole('radio', { name: 'Русский' })).toBeFocused();
    const printed = path.join(dataFolder, 'explanation.pdf');
    await answerSaveDialog(app, printed);
    await page.keyboard.press('p');
    await expect(sheet.getByRole('status')).toHaveText(`Opened to be printed: ${printed}`);
    expect(await app.evaluate(() => Reflect.get(globalThis, 'openedPath') as unknown)).toBe(
      printed,
    );
    const text = (await pagesOf(new Uint8Array(await readFile(printed)))).join(' ');
    expect(text).toContain('Пояснение для участника ВЭД');

    // A name under which the system would run it is not opened.
    const other = path.join(dataFolder, 'explanation.sh');
    await answerSaveDialog(app, other);
    await page.keyboard.press('p');
    await expect(sheet.getByRole('status')).toContainText('no program here shows it');
    expect(await app.evaluate(() => Reflect.get(globalThis, 'openedPath') as unknown)).toBe(
      printed,
    );

    const left = path.join(dataFolder, 'left.pdf');
    await answerSaveDialog(app, null);
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('status')).toHaveText('');
    expect(await isThere(left)).toBe(false);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    // Its keys do not fall into the void.
    await expect(page.locator('main :focus')).toHaveCount(1);
  });

  test('are offered in three languages, in either theme', async ({ workstation, page }) => {
    await page.keyboard.press('Control+p');
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByRole('radio')).toHaveCount(5);
    for (const [index, language] of ['kk', 'ru', 'en'].entries()) {
      await page.keyboard.press(`Alt+${index + 1}`);
      await expectNoMissingWords(page);
      await workstation.picture(`papers-${language}`);
    }
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
    await workstation.picture('papers-dark');
  });
});
