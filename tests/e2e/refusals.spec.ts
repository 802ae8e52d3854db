import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { expect, test } from './support/launch.ts';
import { importFiles, messageOf, onTheWay } from './support/messages.ts';
import {
  answerSaveDialog,
  expectAccessible,
  expectNoMissingWords,
  workAtOwnPost,
  rowsStand,
} from './support/steps.ts';

test.use({ ownPost: true });

const said = { sourceId: 'R-1', reference: 'LRN-REFUSED' };

/** A declaration whose first box 5 does not tell the items, and with no procedure. */
function wrong() {
  const declaration = onTheWay(said, '111AAA02/11BBB02');
  declaration.totals.items = 7;
  for (const item of declaration.items)
    item.procedure = { requested: null, previous: null, national: null };
  return declaration;
}

test.describe('a declaration refused registration', () => {
  test.beforeEach(async ({ workstation, page, dataFolder }) => {
    await workAtOwnPost(page);
    await importFiles(workstation, [await messageOf(dataFolder, 'wrong.json', wrong())]);
    await page.keyboard.press('Control+Shift+6');
    await expect(page.getByRole('tab', { name: 'Notice of refusal' })).toBeVisible();
  });

  test('has its notice on the screen with every finding, and as PDF and JSON where the person says', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await expect(page.locator('.ag-row').first()).toContainText('LRN-REFUSED');
    const errors = page.getByRole('region', { name: 'What has to be corrected' });
    await expect(errors).toContainText('Box 5');
    await expect(errors).toContainText('ITEM_COUNT_DIFFERS');
    await expect(errors).toContainText('PROCEDURE_MISSING');
    await expect(page.getByRole('complementary')).toContainText('ТОО «Үлгі»');
    const notMade = page.getByRole('region', { name: 'Checks that were not made' });
    await expect(notMade).toContainText('Not checked');
    await expect(errors).not.toContainText('Not checked');

    const pdf = path.join(dataFolder, 'notice.pdf');
    await answerSaveDialog(workstation.app, pdf);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText(`Saved: ${pdf}`)).toBeVisible();
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    const json = path.join(dataFolder, 'notice.json');
    await answerSaveDialog(workstation.app, json);
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    await expect(page.getByText(`Saved: ${json}`)).toBeVisible();
    const file = z
      .looseObject({ findings: z.array(z.looseObject({ code: z.string() })) })
      .parse(JSON.parse(await readFile(json, 'utf8')));
    expect(file.findings.map(({ code }) => code)).toContain('ITEM_COUNT_DIFFERS');

    await answerSaveDialog(workstation.app, null);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText('Saved:')).toHaveCount(0);
    await expect(stat(json)).resolves.toBeDefined();
  });

  test('is one step away from its message in the list of messages', async ({ page }) => {
    await page.keyboard.press('Control+6');
    await page.getByText('wrong.json').first().click();
    await page.getByRole('button', { name: 'Open in refusals' }).click();
    await expect(page.getByRole('tab', { name: 'Notice of refusal' })).toBeVisible();
    await expect(page.locator('.ag-row').first()).toContainText('LRN-REFUSED');
  });

  test('stands as corrected once the corrected message came, and the versions are compared', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    const right = onTheWay(said, '111AAA02/11BBB02');
    await importFiles(workstation, [await messageOf(dataFolder, 'right.json', right)]);
    await page.keyboard.press('Control+Shift+6');
    await expect(
      page.getByRole('heading', { name: 'No refused declaration awaits correction' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Show the corrected ones' }).click();
    await expect(page.locator('.ag-row').first()).toContainText('Corrected');

    await page.getByRole('tab', { name: 'Versions 2' }).click();
    const versions = page.getByRole('tabpanel');
    await expect(versions.getByRole('row', { name: /^1 refused/ })).toBeVisible();
    await expect(versions.getByRole('row', { name: /^2 .*in force/ })).toBeVisible();
    const items = versions.getByRole('row', { name: /5 Total items/ });
    await expect(items).toContainText('7');
    await expect(items.getByRole('cell').last()).toHaveText('1');
    await expect(versions.getByRole('row', { name: /37 Procedure/ }).first()).toContainText(
      'nothing',
    );
    await versions.getByRole('combobox', { name: 'Compare' }).selectOption('2');
    await expect(versions.getByText('The two versions say the same.')).toBeVisible();

    await page.getByRole('button', { name: 'Open the declaration' }).click();
    await expect(page.getByRole('group', { name: 'Versions' })).toContainText('Version 2 in force');
    await page.getByRole('button', { name: 'All versions' }).click();
    const sheet = page.getByRole('dialog', { name: 'Versions of the declaration' });
    await expect(sheet.getByRole('row', { name: /5 Total items/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });

  test('is found and read with the keyboard alone', async ({ page }) => {
    await rowsStand(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('tab', { name: 'Notice of refusal' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Versions 1' })).toBeFocused();
    await expect(page.getByRole('tabpanel')).toContainText('nothing to compare');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('nobody');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.ag-row').first()).toContainText('LRN-REFUSED');
  });

  test('can be read by everyone, in every language, light and dark', async ({ page }) => {
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expect(page.locator('.ag-row').first()).toBeVisible();
      await expectNoMissingWords(page);
      await page.getByRole('tab').nth(1).click();
      await expectNoMissingWords(page);
      await page.getByRole('tab').nth(0).click();
    }
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
    await page.keyboard.press('Control+i');
    await expect(page.getByText('SHA-256 of the message')).toBeVisible();
    await expectAccessible(page);
  });
});

test('where nothing was refused, the desk says what will stand there', async ({ page }) => {
  await workAtOwnPost(page);
  await page.keyboard.press('Control+Shift+6');
  await expect(
    page.getByRole('heading', { name: 'No declarations refused registration' }),
  ).toBeVisible();
  await expectAccessible(page);
});
