import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectFolder } from '../../electron/runtime/project.ts';
import { expect, test } from './support/launch.ts';
import {
  answerOpenDialog,
  expectAccessible,
  expectNoMissingWords,
  workAtOwnPost,
  rowsStand,
} from './support/steps.ts';
import type { Workstation } from './support/launch.ts';

const fixtures = path.join(projectFolder, 'tests/fixtures/asycuda');

/** Imports one message at an empty post and opens what it declared. */
async function openDeclaration(
  { app, page }: Workstation,
  file: string,
  registrationNumber: string,
): Promise<void> {
  await workAtOwnPost(page);
  await answerOpenDialog(app, [path.join(fixtures, file)]);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('button', { name: 'All declarations 1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+5');
  await expect(page.locator('.ag-row-selected')).toContainText(registrationNumber);
  await rowsStand(page);
  await page.keyboard.press('Enter');
  // The panel beside the queue says the number, too: only the strip is the page.
  await expect(page.locator('.declaration-strip h2')).toContainText(registrationNumber);
}

function headerBox(page: Page, number: string) {
  return page.locator(`[id="box-${number}"]`);
}

function itemBox(page: Page, number: string) {
  return page.locator(`[id="item-box-${number}"]`);
}

test.describe('the declaration page', () => {
  test.use({ ownPost: true });

  test('says what the message said, box by box, codes with their meaning', async ({
    workstation,
  }) => {
    const { page } = workstation;
    await openDeclaration(workstation, 'kz-im40.xml', '55302/120526/0086612');
    await expect(page.getByRole('region', { name: 'Why it is here' })).toBeVisible();
    await expect(headerBox(page, '1')).toContainText('Release for domestic consumption');
    await expect(headerBox(page, '8')).toContainText('260190000018');
    await expect(headerBox(page, '15')).toContainText('China');
    await expect(headerBox(page, '22')).toContainText('41\u00a0900,00\u00a0USD');
    await expect(headerBox(page, '25')).toContainText('Tractor with trailer or semi-trailer');
    await expect(headerBox(page, '35')).toContainText('8\u00a0460\u00a0kg');
    const sums = page.getByRole('table').filter({ hasText: 'Main sheet against items' });
    await expect(sums.getByRole('row', { name: /Invoice and item prices/ })).toContainText(
      'agrees',
    );
    await expect(sums.getByRole('row', { name: /Gross weight/ })).toContainText('agrees');
  });

  test('is worked with the keyboard: items with J and K, boxes with figures', async ({
    workstation,
  }) => {
    const { page } = workstation;
    await openDeclaration(workstation, 'kz-im40.xml', '55302/120526/0086612');
    await expect(itemBox(page, '33')).toContainText('8471300000');
    // At once, whether the list of items stands yet or not.
    await page.keyboard.press('j');
    await expect(itemBox(page, '33')).toContainText('6403999600');
    await page.keyboard.press('6');
    await expect(itemBox(page, '42')).toBeFocused();
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { name: /^Item 3/ })).toBeVisible();
    await expect(itemBox(page, '42')).toBeFocused();
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await expect(page.getByRole('heading', { name: /^Item 1/ })).toBeVisible();
  });

  test('names the kinds of documents and payments of an item', async ({ workstation }) => {
    const { page } = workstation;
    await openDeclaration(workstation, 'kz-im40.xml', '55302/120526/0086612');
    await expect(itemBox(page, '44').getByRole('row', { name: /04021/ })).toContainText('Invoice');
    await expect(itemBox(page, '47').getByRole('row', { name: /5060/ })).toContainText(
      'Value added tax',
    );
    await expect(itemBox(page, '47')).toContainText('Payable in all');
  });

  test('shows the message byte for byte as it was received', async ({ workstation }) => {
    const { page } = workstation;
    await openDeclaration(workstation, 'kz-windows-1251.xml', '/');
    await page.getByRole('button', { name: 'Message as received' }).click();
    const dialog = page.getByRole('dialog', { name: 'Message as received' });
    await expect(dialog).toContainText('kz-windows-1251.xml');
    await expect(dialog).toContainText('windows-1251', { ignoreCase: true });
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  test('a transit declaration shows where it goes and how it is sealed', async ({
    workstation,
  }) => {
    const { page } = workstation;
    await openDeclaration(workstation, 'kz-tr80.xml', '/');
    await expect(headerBox(page, '53')).toContainText('Seals');
    await expect(headerBox(page, '1')).toContainText('Transit declaration');
    await expect(page.locator('.declaration-type')).toContainText('Transit declaration');
  });

  test('can be read by everyone, in every language, light and dark', async ({ workstation }) => {
    const { page } = workstation;
    await openDeclaration(workstation, 'kz-im40.xml', '55302/120526/0086612');
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
    }
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('heading', { name: /^Findings/ })).toBeVisible();
    await expectAccessible(page);
  });
});
