import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, launchWorkstation, test } from './support/launch.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  speakEnglish,
} from './support/steps.ts';

test.describe('backups', () => {
  test.use({ demonstration: 300 });

  test('a supervisor backs the post up, and another machine opens it from the backup', async ({
    page,
    workstation,
    dataFolder,
  }) => {
    const file = path.join(dataFolder, 'away.backup');
    await speakEnglish(page);
    await enterAs(page, 'Supervisor');
    const status = page.getByRole('contentinfo', { name: 'Status bar' });
    await expect(status).toContainText('No backup yet');
    await page.keyboard.press('Control+Shift+b');
    const sheet = page.getByRole('dialog', { name: 'Backup' });
    await expect(sheet).toContainText('there is none yet');
    await expect(sheet).toContainText('The administrator of the post sets this.');
    await answerSaveDialog(workstation.app, file);
    await page.keyboard.press('Enter');
    await expect(sheet).toContainText('Backup made and verified', { timeout: 30_000 });
    await expect(sheet).toContainText(`Its checkpoint: ${file}.checkpoint`);
    expect([existsSync(file), existsSync(`${file}.checkpoint`)]).toEqual([true, true]);
    await expect(status).toContainText(/Backup \d\d\.\d\d\.\d{4} \d\d:\d\d/);
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Back up now…' }).click();
    await expect(sheet.getByRole('alert')).toContainText('A file of this name is there already.');
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
      await workstation.picture(`backup-${language.slice(-1)}`);
    }
    await page.keyboard.press('Control+Shift+d');
    await workstation.picture('backup-dark');
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await workstation.picture('backup-status');

    const other = await launchWorkstation({
      dataFolder: path.join(dataFolder, 'other machine'),
      size: { width: 1366, height: 768 },
    });
    await speakEnglish(other.page);
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await other.page.keyboard.press(language);
      await expectNoMissingWords(other.page);
      await other.picture(`restore-${language.slice(-1)}`);
    }
    await answerOpenDialog(other.app, [path.join(dataFolder, 'window.json')]);
    await other.page.getByRole('button', { name: 'Open from a backup…' }).click();
    await expect(other.page.getByRole('alert')).toContainText('no backup of Daliz');
    await answerOpenDialog(other.app, [file]);
    await other.page.getByRole('button', { name: 'Open from a backup…' }).click();
    await expect(other.page.getByRole('heading', { name: /^Restored: / })).toBeVisible({
      timeout: 30_000,
    });
    await expectAccessible(other.page);
    await other.picture('restored');
    await other.page.keyboard.press('Enter');
    await enterAs(other.page, 'Supervisor');
    await expect(other.page.getByRole('contentinfo', { name: 'Status bar' })).toContainText(
      'No backup yet',
    );
    await other.close();
    expect(other.problems.found).toEqual([]);
  });

  test('an administrator sets the folder of the daily backup, and the first one is made at once', async ({
    page,
    workstation,
    dataFolder,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Administrator');
    await page.keyboard.press('Control+Shift+b');
    const daily = page.getByRole('region', { name: 'Daily backup' });
    await answerOpenDialog(workstation.app, [dataFolder]);
    await daily.getByRole('button', { name: 'Choose a folder…' }).click();
    await expect(daily).toContainText(dataFolder);
    await daily.getByLabel('How many are kept').fill('0');
    await expect(daily).toContainText('A whole number from 1 to 366.');
    await expect(daily.getByRole('button', { name: 'Save' })).toBeDisabled();
    await daily.getByLabel('How many are kept').fill('7');
    await daily.getByRole('button', { name: 'Save' }).click();
    await expect(daily).toContainText('Saved.');
    await expectAccessible(page);
    await workstation.picture('backup-daily');
    await expect(page.getByRole('contentinfo', { name: 'Status bar' })).toContainText(
      /Backup \d\d\.\d\d\.\d{4} \d\d:\d\d/,
      { timeout: 30_000 },
    );
  });
});
