import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/launch.ts';
import {
  answerOpenDialog,
  expectAccessible,
  expectNoMissingWords,
  workAtOwnPost,
} from './support/steps.ts';
import type { Workstation } from './support/launch.ts';

const good = [
  'code;name_ru;name_en;unit;duty;vat',
  '94;Мебель;Furniture;;;',
  '9403;Мебель прочая;Other furniture;;;',
  '940330;Мебель деревянная для учреждений;Wooden office furniture;pcs;10 %, min 0.5 EUR/kg;',
  '9403300000;Мебель деревянная для учреждений;Wooden office furniture;pcs;10 %, min 0.5 EUR/kg;12',
].join('\n');
const bad = good.replace('10 %, min 0.5 EUR/kg;\n', 'ten;\n').replace('94;Мебель;', '9x;Мебель;');

/** Chooses a file in the sheet of the table shown and loads it, by keyboard alone. */
async function load({ app, page }: Workstation, file: string): Promise<void> {
  await answerOpenDialog(app, [file]);
  await page.getByRole('button', { name: 'Load a file' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(path.basename(file));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

function table(page: Page) {
  return page.getByRole('region', { name: 'Commodity nomenclature' });
}

test.describe('the tables of control', () => {
  test.use({ ownPost: true });

  test.beforeEach(async ({ page }) => {
    await workAtOwnPost(page);
    await page.keyboard.press('Control+Shift+7');
    await expect(table(page)).toBeVisible();
  });

  test('a file with problems is not loaded and says where; a good one is, shows itself, and is withdrawn', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    const wrong = path.join(dataFolder, 'wrong.csv');
    const right = path.join(dataFolder, 'right.csv');
    await writeFile(wrong, bad);
    await writeFile(right, good);

    await load(workstation, wrong);
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('Nothing was loaded');
    await expect(sheet.getByRole('listitem').first()).toContainText('Line 2');
    await expect(sheet.getByRole('listitem').nth(1)).toContainText('“ten” is no rate');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);

    await load(workstation, right);
    await expect(sheet).toContainText('Loaded: 4 new');
    await page.keyboard.press('Enter');
    await expect(sheet).toHaveCount(0);
    // The Enter that closed it is let go over the button that opened it, and opens it no second time.
    await expect(page.getByRole('button', { name: 'Load a file' })).toBeFocused();

    // The tree, by its arrows.
    await table(page).getByRole('tab', { name: 'Goods tree' }).click();
    const tree = page.getByRole('treegrid');
    await tree.getByRole('row', { name: /^94 / }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('row', { name: /^9403 / })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(tree.getByRole('row', { name: /^9403 / })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('row', { name: /^940330 / })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(tree.getByRole('row', { name: /^940330 / })).toBeFocused();
    await expect(tree.getByRole('row', { name: /^940330 / })).toContainText('0.5 EUR/kg');
    await page.keyboard.press('Control+c');
    await expect(page.getByText('Copied: 940330')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(tree.getByRole('row', { name: /^940330 / })).toHaveCount(0);
    await expectAccessible(page);

    await table(page).getByRole('tab', { name: 'Rows' }).click();
    await page.getByRole('searchbox').fill('9403300000');
    await expect(page.locator('.grid-footer')).toContainText('Total: 1');
    await expect(page.getByRole('complementary')).toContainText('Wooden office furniture');
    await expect(page.getByRole('complementary')).toContainText('right.csv');

    await table(page).getByRole('tab', { name: 'Loads' }).click();
    await table(page)
      .getByRole('row', { name: /right\.csv/ })
      .getByRole('button', { name: 'Withdraw' })
      .click();
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await expect(page.getByText('Withdrawn: right.csv.')).toBeVisible();
    await expect(table(page).getByRole('row', { name: /right\.csv/ })).toContainText('withdrawn');
    await expectAccessible(page);
  });

  test('codes stand with their meaning, and a day that is none is told', async ({ page }) => {
    await page.getByRole('button', { name: /^Figures of the law/ }).click();
    await expect(page.locator('.ag-row').first()).toContainText('index');
    await page.getByRole('button', { name: /^Allowed previous procedures/ }).click();
    await expect(page.locator('.ag-row').first()).toContainText('→');
    await page.getByLabel('In force on').fill('31.02.2026');
    await expect(page.getByText('Date as DD.MM.YYYY')).toBeVisible();
    await page.getByLabel('In force on').fill('01.01.1990');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search and show all days' }).click();
    await expect(page.locator('.ag-row').first()).toBeVisible();
  });

  test('every rule can be found and read in full', async ({ page }) => {
    await page.getByRole('button', { name: /^Rules of control/ }).click();
    await page.getByRole('searchbox').fill('ITEM_COUNT');
    await expect(page.locator('.grid-footer')).toContainText('Total: 1');
    await page.locator('.ag-row').first().click();
    await expect(page.getByRole('complementary')).toContainText('Total items');
    const facts = page.getByRole('complementary');
    await expect(facts).toContainText('Box 5 equals the number of items (Decision 257)');
    await expectAccessible(page);
    // Kazakh and Russian: found by the words shown, which are no English ones.
    for (const [language, words, ground] of [
      ['Alt+1', 'тауарлардың саны', '5-бағанда декларациядағы тауарлардың саны көрсетіледі'],
      ['Alt+2', 'число товаров', 'В графе 5 указывается число товаров декларации'],
    ] as const) {
      await page.keyboard.press(language);
      await expect(facts).toContainText(ground);
      await page.getByRole('searchbox').fill(words);
      await expect(page.locator('.ag-row').first()).toContainText(ground);
      await expect(page.locator('.ag-row')).toHaveCount(1);
    }
  });

  test('can be read by everyone, in every language, light and dark', async ({ page }) => {
    const stops = page.locator('.reference-stop');
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      for (let at = 0; at < (await stops.count()); at += 1) {
        await stops.nth(at).click();
        await expectNoMissingWords(page);
      }
    }
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
    await stops.nth(5).click();
    await expect(page.locator('.ag-row').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Control+i');
    await expectAccessible(page);
  });
});
