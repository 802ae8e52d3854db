import type { Page } from '@playwright/test';
import { expect, launchWorkstation, test } from './support/launch.ts';
import { worker } from './support/people.ts';
import { expectAccessible, expectNoMissingWords, signIn, workAtOwnPost } from './support/steps.ts';

/** Opens an empty form; its keys answer once it is there. */
async function beginNew(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: 'New declaration' })).toBeVisible();
}

/** A box of the form by its caption. */
const box = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test.describe('entry by hand', () => {
  test.use({ ownPost: true });

  test('figures are shown as they were understood, and what is no value is told in words', async ({
    page,
  }) => {
    await workAtOwnPost(page);
    await beginNew(page);
    await expectAccessible(page);
    const invoice = box(page, '22 Currency and total invoice amount');
    await invoice.getByLabel('Invoice currency').fill('usd');
    const amount = invoice.getByLabel('Amount');
    await amount.fill('12345,6');
    await page.keyboard.press('Tab');
    await expect(amount).toHaveValue('12\u00a0345,60');
    await amount.fill('12345,678');
    await page.keyboard.press('Tab');
    await expect(invoice).toContainText('Too many decimals for this unit.');
    const signed = box(page, '54 Place and date');
    await signed.getByLabel('Date').fill('31.02.2026');
    await page.keyboard.press('Control+Enter');
    await expect(signed).toContainText('There is no such date');
    await expect(signed.getByLabel('Date')).toBeFocused();
    for (const keys of ['Alt+2', 'Alt+1']) {
      await page.keyboard.press(keys);
      await expectNoMissingWords(page);
    }
  });

  test('goods are added, copied and removed from the keyboard, and control speaks beside their fields', async ({
    page,
  }) => {
    await workAtOwnPost(page);
    await beginNew(page);
    await page.keyboard.press('Alt+n');
    const item = page.getByRole('group', { name: 'Item 1', exact: true });
    await expect(
      item.getByRole('textbox', { name: 'Description of goods', exact: true }),
    ).toBeFocused();
    await page.keyboard.type('Centrifugal pumps for water');
    await item.getByLabel('35 Gross weight (kg)').fill('10');
    await item.getByLabel(/^Net weight/).fill('20');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector).toContainText('The net weight 20 kg is more than the gross weight');
    await inspector.getByRole('button', { name: /commodity code is missing/ }).click();
    await expect(item.getByLabel('Code', { exact: true })).toBeFocused();
    await expect(item).toContainText('The commodity code is missing');

    await page.getByRole('button', { name: 'Copy item 1' }).click();
    const second = page.getByRole('group', { name: 'Item 2', exact: true });
    await expect(
      second.getByRole('textbox', { name: 'Description of goods', exact: true }),
    ).toHaveValue('Centrifugal pumps for water');
    await page.getByRole('button', { name: 'Count the totals' }).click();
    await expect(page.getByLabel('5 Total items')).toHaveValue('2');
    await page.getByRole('button', { name: 'Remove item 1' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByRole('button', { name: 'Keep the item' })).toBeFocused();
    await question.getByRole('button', { name: 'Remove item 1' }).click();
    await expect(page.getByRole('button', { name: 'Copy item 2' })).toHaveCount(0);
    await expectAccessible(page);
  });

  test('a draft outlives another desk and the end of the program, and is given up only on purpose', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await workAtOwnPost(page);
    await page.keyboard.press('Control+n');
    await box(page, '8 Consignee').getByLabel('Name').fill('Жол Сапар');
    await page.keyboard.press('Control+6');
    await page.keyboard.press('Control+n');
    await expect(box(page, '8 Consignee').getByLabel('Name')).toHaveValue('Жол Сапар');
    await workstation.close();

    const again = await launchWorkstation({ dataFolder });
    await signIn(again.page, worker.login, worker.password);
    await expect(again.page.getByRole('navigation', { name: 'Desks' })).toBeVisible();
    await again.page.keyboard.press('Control+n');
    const name = box(again.page, '8 Consignee').getByLabel('Name');
    await expect(name).toHaveValue('Жол Сапар');
    await again.page.getByRole('button', { name: 'Discard the draft' }).click();
    const question = again.page.getByRole('dialog', { name: 'Discard this draft?' });
    await expect(question.getByRole('button', { name: 'Go on with it' })).toBeFocused();
    await again.page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(name).toHaveValue('Жол Сапар');
    await again.page.getByRole('button', { name: 'Discard the draft' }).click();
    await question.getByRole('button', { name: 'Discard the draft' }).click();
    await expect(name).toHaveValue('');
    await again.close();
    expect(again.problems.found).toEqual([]);
  });

  test('what is refused stays in the form; corrected, it is lodged and leads to its declaration', async ({
    page,
  }) => {
    await workAtOwnPost(page);
    await beginNew(page);
    await page.keyboard.press('Alt+n');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('Registration is refused');
    await expect(page.getByRole('group', { name: 'Item 1', exact: true })).toBeVisible();

    const declaration = box(page, '1 Declaration');
    await declaration.getByLabel('Direction').selectOption('import');
    await declaration.getByLabel('Type').fill('IM');
    await declaration.getByLabel('Procedure code').fill('40');
    const item = page.getByRole('group', { name: 'Item 1', exact: true });
    await item
      .getByRole('textbox', { name: 'Description of goods', exact: true })
      .fill('Centrifugal pumps for water, new, 2025');
    await item.getByLabel('Code', { exact: true }).fill('8413 70 3500');
    await item.getByLabel('Country code').fill('cn');
    await item.getByLabel('35 Gross weight (kg)').fill('120,5');
    await item.getByLabel(/^Net weight/).fill('110');
    // Held until the outcome is there: letting the key go must not press its first button.
    const outcome = page.getByRole('region', { name: 'Outcome' });
    await page.keyboard.down('Control');
    await page.keyboard.down('Enter');
    await expect(outcome).toContainText('sent down its corridor');
    await expect(outcome.getByRole('button', { name: 'Open the declaration' })).toBeFocused();
    await page.keyboard.up('Enter');
    await page.keyboard.up('Control');
    await expect(outcome).toContainText('sent down its corridor');
    await expectAccessible(page);
    await outcome.getByRole('button', { name: 'Open the declaration' }).click();
    await expect(page.getByRole('heading', { name: 'Declaration', level: 1 })).toBeVisible();
    await page.keyboard.press('Control+n');
    await expect(page.getByText('Kept by itself as you type')).toBeVisible();
  });
});
