import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectFolder } from '../../electron/runtime/project.ts';
import { expect, launchWorkstation, test } from './support/launch.ts';
import {
  answerOpenDialog,
  dragFiles,
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  rowsStand,
} from './support/steps.ts';

test.use({ demonstration: 300 });

/** The post lies in the data folder: it opens with the sign-in of its people. */
async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
}

/** Takes the first red declaration that waits, orders its inspection and opens the act, all from the keyboard. */
async function begin(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await rowsStand(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take in hand' })).toBeVisible();
  await page.keyboard.press('Alt+t');
  await expect(page.getByText('you', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('heading', { name: /^Inspection: / })).toBeVisible();
}

async function order(page: Page): Promise<void> {
  await page.keyboard.press('Alt+o');
  const sheet = page.getByRole('dialog', { name: 'Order of inspection' });
  await expect(sheet).toBeVisible();
  await sheet.getByLabel('Place').fill('Ramp 2');
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText(/^Order: 50 %/)).toBeVisible();
}

const lines = (page: Page) => page.locator('.act-goods tbody tr');

test.describe('the inspection', () => {
  test('is ordered, written and signed from the keyboard, with weights, seals and a photo', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await enter(page);
    await begin(page);
    await order(page);
    await expectAccessible(page);
    // After the order the keys of the lines work at once.
    await expect(page.locator('#act-lines-0-grossGrams')).toBeFocused();

    // Every item: the scale figure, its difference at once, and what was counted.
    await page.keyboard.press('Alt+3');
    await expect(lines(page).first()).toBeVisible();
    const count = await lines(page).count();
    for (let n = 0; n < count; n += 1) {
      await expect(lines(page).nth(n)).toHaveAttribute('data-selected', 'true');
      await page.locator(`#act-lines-${n}-grossGrams`).focus();
      await page.keyboard.type('1234,5');
      await page.locator(`#act-lines-${n}-packages`).fill('3');
      if (n < count - 1) await page.keyboard.press('ArrowDown');
    }
    await expect(page.locator(`#act-lines-${count - 1}-grossGrams`)).toHaveValue('1\u00a0234,5');
    await expect(lines(page).first().locator('output')).toContainText('%');
    // One key marks what differs, also while a figure has the keyboard.
    await page.keyboard.press('w');
    const last = count - 1;
    await expect(page.locator(`#act-lines-${last}-differs-weight`)).toBeChecked();
    await page.locator(`#act-lines-${last}-text`).fill('two pallets more than declared');

    // A seal at each Enter; the container number is told to be wrong while it is typed.
    await page.keyboard.press('Alt+2');
    await page.getByRole('textbox', { name: 'Add a seal' }).last().focus();
    await page.keyboard.type('KZ 900001');
    await page.keyboard.press('Enter');
    await page.keyboard.type('KZ 900002');
    await page.keyboard.press('Enter');
    await expect(page.locator('#act-sealsAfter-1-number')).toHaveValue('KZ 900002');
    // What was taken out by mistake comes back with one step of undo.
    await expect(page.getByRole('status').filter({ hasText: /^Kept/ })).toBeVisible();
    await page.getByRole('button', { name: 'Remove: KZ 900002' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#act-sealsAfter-1-number')).toHaveCount(0);
    await page.getByRole('button', { name: 'Remove: KZ 900001' }).focus();
    await page.keyboard.press('Control+z');
    await expect(page.locator('#act-sealsAfter-1-number')).toHaveValue('KZ 900002');
    await expect(page.locator('#act-sealsAfter-0-number')).toHaveValue('KZ 900001');
    await page.keyboard.press('Alt+1');
    await page.getByLabel('Containers, separated by ;').fill('MSCU9981403');
    await expect(page.getByText(/check digit must be 2/)).toBeVisible();
    await page.getByLabel('Containers, separated by ;').fill('MSCU 998140-2');
    await expect(page.getByText(/check digit must be/)).toHaveCount(0);
    // Nothing is inspected before it was ordered.
    await page.getByLabel('Begun').fill('30.10.2026 10:00');
    await expect(page.getByRole('button', { name: 'It began before' })).toBeVisible();
    await page.getByLabel('Begun').fill('');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Begun')).not.toHaveValue('');
    await page.getByLabel('Ended').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Ended')).not.toHaveValue('');

    // It does not close without the photo that the order wants.
    await page.keyboard.press('Alt+9');
    await page.getByLabel('Outcome').selectOption('13');
    await page.getByLabel('Text of the act').fill('Two pallets more than declared.');
    await page.getByLabel('Sum, KZT').fill('125000,50');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /Assessed in all/ })).toContainText(
      '125\u00a0000,50',
    );
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Photos that must be attached in all')).toBeFocused();

    const photo = path.join(dataFolder, 'ramp.png');
    await copyFile(path.join(projectFolder, 'resources/icons/daliz.png'), photo);
    const disguised = path.join(dataFolder, 'false.png');
    await writeFile(disguised, 'MZ this is no picture');
    await answerOpenDialog(workstation.app, [photo, disguised]);
    await page.keyboard.press('Alt+p');
    await expect(page.getByRole('alert')).toContainText('neither JPEG');
    await answerOpenDialog(workstation.app, [photo]);
    await page.keyboard.press('Alt+p');
    await expect(page.locator('.act-pictures img')).toHaveCount(1);
    await page.getByRole('button', { name: 'Show ramp.png' }).click();
    await expect(page.getByText('The file is the one that was attached.')).toBeVisible();
    await page.keyboard.press('Escape');
    // While it closes, it still has the floor.
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.keyboard.press('Control+Enter');
    const sheet = page.getByRole('dialog', { name: /^Sign the act/ });
    await expect(sheet).toContainText('KZ 900001, KZ 900002');
    await expect(sheet.getByRole('button', { name: 'Sign', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Signed by /)).toBeVisible();
    // The papers are not checked yet: that comes first, and nothing suggests to leave it out.
    const next = page.getByRole('region', { name: 'What follows' });
    await expect(next).toContainText('Decision on release');
    await expect(next.getByRole('button', { name: /^Documentary check/ })).toBeFocused();
    await expect(next.getByRole('button', { name: /^Leave/ })).toHaveCount(0);
    await page.keyboard.press('Alt+9');
    await expect(page.getByLabel('Text of the act')).toBeDisabled();

    // A correction is another version, with its reason.
    await page.getByRole('button', { name: 'Correct…' }).click();
    await page.keyboard.press('Alt+9');
    await page.getByLabel('Text of the act').fill('Three pallets more than declared.');
    await page.keyboard.press('Control+Enter');
    const correction = page.getByRole('dialog', { name: /^Sign the correction/ });
    await correction.getByLabel('Why it is corrected').fill('counted again');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Signed by .*version 2/)).toBeVisible();
    for (const language of ['Қазақша', 'Русский']) {
      await page.getByRole('button', { name: language }).click();
      await expectNoMissingWords(page);
    }
  });

  test('is not signed while something typed cannot be read or is not in it, and what is taken back leaves the screen', async ({
    page,
  }) => {
    await enter(page);
    await begin(page);
    await order(page);

    // What is typed of a participant goes with him.
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: 'Add a participant' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Second copy received').focus();
    await page.keyboard.type('abc');
    const gaps = page.getByRole('region', { name: 'Still missing' });
    const unread = gaps.getByRole('button', { name: 'A figure or a moment cannot be read' });
    await expect(unread).toHaveCount(1);
    await page.getByRole('button', { name: 'Remove: Participant 1' }).focus();
    await page.keyboard.press('Enter');
    await expect(unread).toHaveCount(0);

    // A weight that is none stands there still when its line comes back.
    const weight = page.locator('#act-lines-0-netGrams');
    await page.keyboard.press('Alt+3');
    await weight.focus();
    await page.keyboard.type('1,2,3');
    await expect(weight).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Control+Enter');
    await expect(weight).toBeFocused();
    await expect(weight).toHaveValue('1,2,3');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12');
    await expect(unread).toHaveCount(0);

    // A sum is of the act when its field is left, by Tab, by a section's key or by the signature.
    const sum = page.getByLabel('Sum, KZT');
    const assessed = page.getByRole('row', { name: /Assessed in all/ });
    await page.keyboard.press('Alt+9');
    await sum.focus();
    await page.keyboard.type('125000,50');
    await expect(gaps).toContainText('A sum is typed, but not added');
    await page.keyboard.press('Tab');
    await expect(assessed).toContainText('125\u00a0000,50');
    await expect(gaps).not.toContainText('A sum is typed, but not added');
    await sum.focus();
    await page.keyboard.type('100');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+9');
    await expect(assessed).toContainText('125\u00a0100,50');
    await sum.focus();
    await page.keyboard.type('100');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Begun')).toBeFocused();
    await page.keyboard.press('Alt+9');
    await expect(assessed).toContainText('125\u00a0200,50');
    await sum.focus();
    await page.keyboard.type('1oo');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Control+Enter');
    await expect(sum).toBeFocused();
    await expect(sum).toHaveValue('1oo');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');

    // What is taken back is gone from its field, too: the line first, then its first letter.
    const annexes = page.getByLabel('Annexes, one on a line');
    await annexes.focus();
    await page.keyboard.type('scheme');
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.focus();
    await page.keyboard.press('Enter');
    await expect(annexes).not.toHaveValue('scheme');
    await page.keyboard.press('Enter');
    await expect(annexes).toHaveValue('');
  });

  test('that is being written outlives the end of the program in the middle of it', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await enter(page);
    await begin(page);
    await order(page);
    await page.keyboard.press('Alt+9');
    await page.getByLabel('Text of the act').fill('Opened the third pallet');
    await expect(page.getByText(/^Kept /)).toBeVisible();
    workstation.app.process().kill('SIGKILL');

    const again = await launchWorkstation({ dataFolder });
    try {
      await enter(again.page);
      await again.page.keyboard.press('Control+Shift+1');
      await rowsStand(again.page);
      await again.page.keyboard.press('Enter');
      await expect(again.page.getByRole('button', { name: 'Act of inspection' })).toBeVisible();
      await again.page.keyboard.press('Control+g');
      await expect(again.page.getByRole('heading', { name: /^Inspection: / })).toBeVisible();
      await again.page.keyboard.press('Alt+9');
      await expect(again.page.getByLabel('Text of the act')).toHaveValue('Opened the third pallet');
    } finally {
      await again.close();
    }
  });

  test('takes files that are dropped on it, and says of each why it is not taken', async ({
    page,
    dataFolder,
  }) => {
    await enter(page);
    await begin(page);
    const empty = path.join(dataFolder, 'empty.jpg');
    await writeFile(empty, '');
    const { drop } = await dragFiles(page, [empty]);
    await drop();
    await expect(page.getByRole('alert')).toContainText('empty.jpg: it is empty');
  });
});
