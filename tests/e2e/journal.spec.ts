import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Locator, Page } from '@playwright/test';
import { expect, launchWorkstation, test } from './support/launch.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  rowsStand,
  speakEnglish,
} from './support/steps.ts';

const strip = (page: Page) => page.getByRole('region', { name: 'State of the journal' });
const rows = (page: Page) =>
  page.getByRole('group', { name: 'Journal', exact: true }).getByRole('row');

async function openJournal(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+8');
  await expect(page.getByRole('heading', { name: 'Journal', level: 1 })).toBeVisible();
  await expect(strip(page)).toContainText('Not verified yet');
}

/** Asks for fewer entries, and waits until they are there: they come a moment after. */
async function narrow(page: Page, name: string, option: string): Promise<void> {
  await rowsStand(page);
  const total = page.locator('.grid-footer').getByText(/^Total: /);
  const before = await total.innerText();
  await page.getByRole('combobox', { name, exact: true }).selectOption(option);
  await expect.poll(() => total.innerText()).not.toBe(before);
  await rowsStand(page);
}

const numberAt = (page: Page, index: number | string | null) =>
  page.locator(`.grid [row-index="${index}"] [col-id="number"]`);

/** Shows the entry of a row; answers with its name. */
async function show(page: Page, row: Locator): Promise<string> {
  // The number stands in the part of the row that does not move aside.
  const number = numberAt(page, await row.getAttribute('row-index'));
  const name = `Entry № ${await number.innerText()}`;
  await row.getByRole('gridcell').nth(3).click();
  await expect(page.getByRole('article', { name, exact: true })).toBeVisible();
  return name;
}

test.describe('the journal desk', () => {
  test.use({ demonstration: 300 });

  test('a supervisor filters the log, reads an entry, goes to its object and comes back to the same place', async ({
    page,
    workstation,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Supervisor');
    await openJournal(page);
    await expect(page.getByRole('article', { name: /^Entry № / })).toBeVisible();
    await narrow(page, 'Act', 'Corridor decided');
    await narrow(page, 'Corridor', 'Red corridor');
    const name = await show(page, rows(page).filter({ hasText: 'Corridor decided' }).nth(2));
    const entry = page.getByRole('article', { name, exact: true });
    await expect(entry).toContainText('What changed');
    await expect(entry).toContainText('Its words give its hash');
    await expect(entry).toContainText('It follows from the entry before');
    await expect(entry).toContainText('Rule set');
    await expectAccessible(page);
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
      await workstation.picture(`journal-${language.slice(-1)}`);
    }

    await entry.getByRole('button', { name: 'Go to the object' }).click();
    await expect(page.getByRole('heading', { name: 'Declaration', level: 1 })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('article', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Act' })).toHaveValue('declaration.decided');

    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
    await workstation.picture('journal-dark');
  });

  test('an entry about a message leads to that message', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Supervisor');
    await openJournal(page);
    await narrow(page, 'Object', 'message');
    // The last of them stands on a later page of the desk of messages.
    const newest = await numberAt(page, 0).innerText();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('oldest');
    await expect.poll(() => numberAt(page, 0).innerText()).not.toBe(newest);
    await expect(numberAt(page, 0)).not.toBeEmpty();
    const entry = page.getByRole('article', { name: await show(page, rows(page).nth(2)) });
    const named = /[^\s/]+\.(?:xml|csv|json)/;
    await expect(entry).toContainText(named);
    const file = named.exec(await entry.innerText())?.[0] ?? 'no file';
    await entry.getByRole('button', { name: 'Go to the object' }).click();
    await expect(page.getByRole('heading', { name: 'Messages', level: 1 })).toBeVisible();
    await expect(page.getByRole('complementary')).toContainText(file);
  });

  test('a verification is cancelled, says nothing of the log, and is begun anew at once', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Supervisor');
    await openJournal(page);
    // Within the page: it is over sooner than a hand from outside could end it.
    await strip(page).evaluate((region) => {
      const button = (text: string) =>
        [...region.querySelectorAll('button')].find((each) => each.textContent === text);
      const watching = new MutationObserver(() => {
        const cancel = button('Cancel');
        if (cancel === undefined) return;
        watching.disconnect();
        cancel.click();
      });
      watching.observe(region, { childList: true, subtree: true });
      button('Verify')?.click();
    });
    const verify = strip(page).getByRole('button', { name: 'Verify' });
    await expect(verify).toBeEnabled();
    await expect(strip(page).getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    await expect(strip(page)).toContainText('Not verified yet');
    await expect(strip(page).getByRole('alert')).toHaveCount(0);
    await verify.click();
    await expect(strip(page)).toContainText('Nothing is wrong');
  });

  test('the log is verified, signed and taken out; what cannot be known is said', async ({
    page,
    workstation,
    dataFolder,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Supervisor');
    await openJournal(page);
    await strip(page).getByRole('button', { name: 'Verify' }).click();
    await expect(strip(page)).toContainText('Nothing is wrong');
    await strip(page).getByText('What can and cannot be known').click();
    await expect(strip(page)).toContainText('No checkpoint from elsewhere was given');

    const note = path.join(dataFolder, 'kept.checkpoint');
    await answerSaveDialog(workstation.app, note);
    await strip(page).getByRole('button', { name: 'Save a checkpoint…' }).click();
    await expect(strip(page)).toContainText('The checkpoint was written');
    expect(await readFile(note, 'utf8')).toMatch(/^daliz\/[0-9a-f]{16}\n\d+\n/);
    await answerOpenDialog(workstation.app, [note]);
    await strip(page).getByRole('button', { name: 'Against checkpoints…' }).click();
    await expect(strip(page)).toContainText('Checkpoints from outside: 1');
    await expect(strip(page)).toContainText('Nothing is wrong');

    const file = path.join(dataFolder, 'log.jsonl');
    await answerSaveDialog(workstation.app, file);
    await strip(page).getByRole('button', { name: 'Export…' }).click();
    await expect(strip(page)).toContainText('The journal and its checkpoint were written');
    expect(await readFile(`${file}.checkpoint`, 'utf8')).toMatch(/^daliz\//);
    await expectAccessible(page);
    await expect(page.getByRole('contentinfo')).toContainText(/№ \d/);
  });

  test('an officer has no way there; an administrator verifies it and does not read it', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await expect(page.getByRole('button', { name: 'Journal' })).toHaveCount(0);
    await page.keyboard.press('Control+Shift+q');
    await enterAs(page, 'Administrator');
    await openJournal(page);
    await expect(page.getByText('Your role does not see what the journal tells')).toBeVisible();
    await expect(page.getByText('Entries are not shown to your role')).toBeVisible();
    await strip(page).getByRole('button', { name: 'Verify' }).click();
    await expect(strip(page)).toContainText('Nothing is wrong');
    await expectAccessible(page);
  });
});

test.describe('a database that somebody changed', () => {
  test.use({ demonstration: 50 });

  test('shows the first entry that is not whole in its place', async ({ page, workstation }) => {
    await speakEnglish(page);
    await enterAs(page, 'Supervisor');
    await workstation.close();
    const file = path.join(workstation.dataFolder, 'demonstration.db');
    const meddler = new Database(file);
    const { seq } = meddler
      .prepare<[], { seq: number }>(
        "SELECT seq FROM journal WHERE action = 'declaration.decided' ORDER BY seq LIMIT 1 OFFSET 5",
      )
      .get() ?? { seq: 0 };
    const [trigger] = meddler
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal' AND sql LIKE '%UPDATE%'",
      )
      .all();
    if (trigger === undefined) throw new Error('nothing guards the log');
    meddler.exec(`DROP TRIGGER ${trigger.name}`);
    meddler.prepare("UPDATE journal SET actor = 'nobody' WHERE seq = ?").run(seq);
    meddler.exec(trigger.sql);
    meddler.close();

    const again = await launchWorkstation({
      dataFolder: workstation.dataFolder,
      size: { width: 1920, height: 1080 },
    });
    await speakEnglish(again.page);
    await enterAs(again.page, 'Supervisor');
    await again.page.keyboard.press('Control+Shift+8');
    await strip(again.page).getByRole('button', { name: 'Verify' }).click();
    await expect(strip(again.page)).toContainText('THE JOURNAL IS NOT WHOLE');
    await expect(strip(again.page).getByRole('alert')).toContainText('The entry was changed');
    await strip(again.page).getByRole('button', { name: 'Show the place' }).click();
    const entry = again.page.getByRole('article', { name: `Entry № ${seq}` });
    await expect(entry).toContainText('Its words do not give its hash: it was changed');
    await expect(rows(again.page).filter({ hasText: 'nobody' })).toBeVisible();
    await expect(again.page.getByRole('img', { name: 'Entry that is not whole' })).toBeVisible();
    await expect(again.page.locator('.ag-row-selected')).toContainText('nobody');
    await expect(entry).toBeVisible();
    await expectAccessible(again.page);
    await again.picture('journal-tampered');
    await again.close();
  });

  test('put back from an older copy is told at once, until a supervisor takes note', async ({
    page,
    workstation,
  }) => {
    const file = path.join(workstation.dataFolder, 'demonstration.db');
    await speakEnglish(page);
    await enterAs(page, 'Supervisor');
    const older = new Database(file);
    older.exec(`VACUUM INTO '${file}.older'`);
    older.close();
    await page.keyboard.press('Control+Shift+q');
    await enterAs(page, 'Officer');
    await workstation.close();
    const { rename, rm } = await import('node:fs/promises');
    for (const suffix of ['-wal', '-shm']) await rm(file + suffix, { force: true });
    await rename(`${file}.older`, file);

    const again = await launchWorkstation({ dataFolder: workstation.dataFolder });
    await speakEnglish(again.page);
    await enterAs(again.page, 'Officer');
    const bar = again.page.getByRole('alert').filter({ hasText: 'THE JOURNAL IS NOT THE ONE' });
    await expect(bar).toContainText('Tell your supervisor.');
    await again.page.keyboard.press('Control+Shift+q');
    await enterAs(again.page, 'Supervisor');
    await expect(bar).toContainText('the end was cut off, or an older copy put back');
    await expectAccessible(again.page);
    await again.picture('journal-alarm');
    await bar.getByRole('button', { name: 'Acknowledge…' }).click();
    const sheet = again.page.getByRole('dialog');
    await sheet
      .getByLabel('What happened')
      .fill('The disk was replaced, yesterday’s copy put back');
    await expectAccessible(again.page);
    await sheet.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(bar).toHaveCount(0);
    await again.close();
  });
});
