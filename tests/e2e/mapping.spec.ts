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

test.use({ ownPost: true });

/** A table as a forwarder makes it in a spreadsheet: its own names, commas for decimals. */
function table(waybill: string): string {
  const rows = [1, 2, 3].map(
    (row) => `Насос ${row};8413701${row}00;CN;12${row},5;11${row},25;250${row},00;USD;${waybill}`,
  );
  return ['Товар А;Шифр;Откуда;Брутто;Нетто;Цена;Валюта;Партия', ...rows].join('\r\n');
}

async function importTable(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible();
}

test("what a sender's columns mean is said once, and his next table is read by itself", async ({
  workstation,
  page,
  dataFolder,
}) => {
  const first = path.join(dataFolder, 'first.csv');
  const second = path.join(dataFolder, 'second.csv');
  await writeFile(first, table('P-1'));
  await writeFile(second, table('P-2'));
  await workAtOwnPost(page);
  await answerOpenDialog(workstation.app, [first]);
  await importTable(page);
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'Map its columns…' }).click();

  const columns = page.getByRole('region', { name: 'Columns of the sender' });
  const readAs = (column: string) =>
    columns.getByRole('combobox', { name: `Column “${column}” is read as` });
  await readAs('Товар А').selectOption('item.description');
  await readAs('Шифр').selectOption('item.hsCode');
  await readAs('Откуда').selectOption('item.originCountry');
  await readAs('Брутто').selectOption('item.grossKilograms');
  await readAs('Нетто').selectOption('item.netKilograms');
  await readAs('Цена').selectOption('item.price');
  await readAs('Валюта').selectOption('invoice.currency');
  await page.getByRole('combobox', { name: 'One declaration is' }).selectOption('Партия');
  await page
    .getByRole('combobox', { name: 'Add a value the table does not hold…' })
    .selectOption('procedure');
  await page.getByRole('textbox', { name: 'Customs procedure' }).fill('40');

  const preview = page.getByRole('region', { name: 'The first declaration, read so' });
  await expect(preview.getByText('1 declaration among the first thousand rows.')).toBeVisible();
  await expect(preview.getByRole('row', { name: /Насос 2/ })).toContainText('122,5');
  await expectAccessible(page);
  for (const keys of ['Alt+2', 'Alt+1', 'Alt+3']) {
    await page.keyboard.press(keys);
    await expectNoMissingWords(page);
  }

  await page.getByLabel('Sender', { exact: true }).fill('Жол Сапар');
  await page.getByRole('button', { name: 'Remember and read the table' }).click();
  await expect(page.getByRole('heading', { name: 'Second reading finished' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Quarantine.* 0$/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What took its place' })).toBeVisible();

  await answerOpenDialog(workstation.app, [second]);
  await importTable(page);
  await expect(page.getByRole('button', { name: /^Quarantine.* 0$/ })).toBeVisible();

  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'Senders’ columns' }).click();
  await expect(page.getByRole('row', { name: /Жол Сапар/ })).toContainText('Шифр');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Forget: Жол Сапар' }).click();
  const question = page.getByRole('dialog', { name: 'Forget the columns of “Жол Сапар”?' });
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused();
  await question.getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByText('No sender’s columns are remembered')).toBeVisible();
});
