import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectFolder } from '../../electron/runtime/project.ts';
import { expect, test } from './support/launch.ts';
import {
  answerOpenDialog,
  expectAccessible,
  expectNoMissingWords,
  workAtOwnPost,
} from './support/steps.ts';

const truncated = path.join(projectFolder, 'tests/fixtures/asycuda/broken/truncated.xml');

async function importFolder(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+O');
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible();
  await page.getByRole('button', { name: 'Close the summary' }).click();
}

test.describe('the quarantine', () => {
  test.use({ ownPost: true });

  test('an empty one says what will stand there', async ({ page }) => {
    await workAtOwnPost(page);
    await page.keyboard.press('Control+8');
    await expect(page.getByRole('heading', { name: 'Quarantine', level: 1 })).toBeVisible();
    await expect(page.getByText('Nothing waits in quarantine')).toBeVisible();
    await expectAccessible(page);
  });

  test('shows every unreadable message with its reason and the place in its text, and reads it again', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    const folder = path.join(dataFolder, 'incoming');
    await mkdir(folder);
    await copyFile(truncated, path.join(folder, 'truncated.xml'));
    await writeFile(path.join(folder, 'note.txt'), 'this is no declaration');
    await workAtOwnPost(page);
    await answerOpenDialog(workstation.app, [folder]);
    await importFolder(page);

    await page.keyboard.press('Control+8');
    await expect(page.getByRole('button', { name: /^Quarantine.* 2$/ })).toBeVisible();
    const list = page.getByRole('grid', { name: 'Messages in quarantine' });
    await list.getByRole('row', { name: /truncated/ }).click();
    const text = page.getByRole('region', { name: 'The message as received' });
    await expect(text.locator('li[aria-current] mark')).toBeInViewport();
    await expectAccessible(page);
    await text.getByRole('button', { name: 'Copy the text' }).click();
    const copied = await workstation.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('<');

    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await expect(list.locator('[aria-selected=true]')).toHaveCount(1);

    await list.getByRole('row', { name: /truncated/ }).click();
    await page.getByRole('button', { name: 'Read again', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Second reading finished' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Quarantine.* 2$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Read all again' }).click();
    await expect(page.getByRole('heading', { name: 'Second reading finished' })).toBeVisible();

    for (const keys of ['Alt+2', 'Alt+1']) {
      await page.keyboard.press(keys);
      await expectNoMissingWords(page);
    }
  });

  test('a message leads to entry by hand with its text beside the form, and to its place in the history of batches', async ({
    workstation,
    page,
  }) => {
    await workAtOwnPost(page);
    await answerOpenDialog(workstation.app, [truncated]);
    await importFolder(page);
    await page.keyboard.press('Control+8');
    await page.getByRole('button', { name: 'Enter by hand…' }).click();
    await expect(page.getByRole('heading', { name: 'Entry by hand', level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: /Entered from truncated/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'The message as received' })).toBeVisible();

    await page.keyboard.press('Control+6');
    await page.getByRole('button', { name: 'Batches received' }).click();
    const batches = page.getByRole('grid', { name: 'Batches received' });
    await batches.getByRole('row', { name: /Import/ }).click();
    await expect(page.getByRole('complementary')).toContainText('truncated.xml');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show its messages' }).click();
    await expect(page.getByText(/Batch No\. \d/)).toBeVisible();
    await expect(
      page.getByRole('grid', { name: 'Received messages' }).getByRole('row', { name: /truncated/ }),
    ).toBeVisible();
  });

  test('a folder is watched from the moment it is chosen, paused and let go', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    const folder = path.join(dataFolder, 'watched');
    await mkdir(folder);
    await workAtOwnPost(page);
    await answerOpenDialog(workstation.app, [folder]);
    await page.keyboard.press('Control+6');
    await page.getByRole('button', { name: 'Watched folder…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Watched folder' });
    await expect(sheet).toContainText('Not watched');
    await sheet.getByRole('button', { name: 'Choose a folder…' }).click();
    await expect(sheet).toContainText(folder);
    await expect(sheet.getByRole('status')).toHaveText('Watched');
    await expectAccessible(page);
    await copyFile(truncated, path.join(folder, 'truncated.xml'));
    await expect(sheet.getByRole('definition').filter({ hasText: /^1$/ })).toHaveCount(2, {
      timeout: 30_000,
    });
    await sheet.getByRole('button', { name: 'Pause' }).click();
    await expect(sheet.getByRole('status')).toHaveText('Paused');
    await expect(page.getByRole('contentinfo')).toContainText('Watched folder: paused');
    await sheet.getByRole('button', { name: 'Stop watching' }).click();
    await expect(sheet).toContainText('none chosen');
  });
});
