import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launchWorkstation, test } from './support/launch.ts';
import { ownPost, worker } from './support/people.ts';
import {
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  signIn,
  speakEnglish,
  workAtOwnPost,
} from './support/steps.ts';

const locked = (page: Page) => page.getByRole('heading', { name: 'Session locked' });
const desks = (page: Page) => page.getByRole('navigation', { name: 'Desks' });

async function unlock(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

async function newWindow(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const second = await opened;
  await second.waitForLoadState('load');
  return second;
}

/** What the grid and the panel beside it tell of declarations now, text by text. */
async function told(page: Page): Promise<string[]> {
  const texts = await page.locator('.work .ag-cell, .work h2, .work dd').allTextContents();
  const found = new Set(texts.map((text) => text.trim()).filter((text) => text.length > 5));
  // Who has a declaration in hand is a person of the post: his name stands on the locked window, too.
  const person = await page.locator('.status-bar').innerText();
  return [...found].filter((text) => !person.includes(text));
}

/** Everything the page holds, shown or not, its attributes and its title included. */
const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

test.describe('two windows at the demonstration post', () => {
  test.use({ demonstration: 50 });

  test('one is locked by its keys and holds nothing of the declarations; the other goes on', async ({
    workstation,
  }) => {
    const { app, page } = workstation;
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.keyboard.press('Control+5');
    await expect(page.locator('.grid .ag-row[row-index="3"]')).toBeVisible();
    const queue = await told(page);
    await page.locator('.grid .ag-row[row-index="0"] [col-id="registrationNumber"]').dblclick();
    await expect(page.getByRole('heading', { name: 'Declaration', level: 1 })).toBeVisible();
    await expect(page.locator('.work h2').first()).toBeVisible();
    const texts = [...queue, ...(await told(page))];
    expect(texts.length).toBeGreaterThan(20);
    const before = await markup(page);
    expect(texts.filter((text) => before.includes(text)).length).toBeGreaterThan(3);

    const second = await newWindow(app, page);
    await enterAs(second, 'Supervisor');
    await page.bringToFront();
    await page.keyboard.press('Control+l');
    await expect(locked(page)).toBeVisible();
    await expect(desks(page)).toHaveCount(0);
    const after = await markup(page);
    // The name of the person and of the post may stand there; no text of a declaration may.
    expect(texts.filter((text) => after.includes(text))).toEqual([]);
    expect(await page.title()).toMatch(/^Session locked/);
    await expect(page.locator('input')).toHaveCount(1);
    await expect(page.getByLabel('Password')).toBeFocused();
    await expectAccessible(page);

    await second.keyboard.press('Control+5');
    await expect(second.locator('.grid .ag-row[row-index="3"]')).toBeVisible();
    await expect(locked(second)).toHaveCount(0);

    await unlock(page, 'officer-demO');
    await expect(page.getByRole('alert')).toContainText('Wrong password');
    await expect(page.getByRole('alert')).toContainText('4 attempts are left');
    await expect(desks(page)).toHaveCount(0);
    for (const keys of ['Alt+1', 'Alt+2']) {
      await page.keyboard.press(keys);
      await expectNoMissingWords(page);
    }
    await page.keyboard.press('Alt+3');
    await unlock(page, 'officer-demo');
    await expect(page.getByRole('heading', { name: 'Declaration', level: 1 })).toBeVisible();
    const back = await markup(page);
    expect(texts.some((text) => back.includes(text))).toBe(true);
  });

  test('another person signs in at a locked window, and begins at the queue of his own', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.keyboard.press('Control+6');
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Another person signs in' }).click();
    await page.getByRole('button', { name: 'Back to the locked session' }).click();
    await expect(locked(page)).toBeVisible();
    await page.getByRole('button', { name: 'Another person signs in' }).click();
    await expect(page.getByText('With the sign-in of another person')).toBeVisible();
    await enterAs(page, 'Supervisor');
    await expect(page.getByRole('heading', { name: 'Red corridor', level: 1 })).toBeVisible();
    await expect(page.locator('.status-person')).toContainText('Supervisor');
  });

  test('the lock of the operating system locks every window', async ({ workstation }) => {
    const { app, page } = workstation;
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    const second = await newWindow(app, page);
    await enterAs(second, 'Risk analyst');
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    for (const window of [page, second]) await expect(locked(window)).toBeVisible();
    await unlock(second, 'analyst-demo');
    await expect(desks(second)).toBeVisible();
    await expect(locked(page)).toBeVisible();
  });

  test('five wrong passwords end the session, and the name is locked out', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.keyboard.press('Control+l');
    for (let left = 4; left > 0; left -= 1) {
      await unlock(page, 'a guess');
      await expect(page.getByRole('alert')).toContainText(`${left} attempt`);
    }
    await unlock(page, 'a guess');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('Too many wrong attempts');
    await page.getByRole('button', { name: /^Officer/ }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Too many wrong attempts');
  });

  test('a window that nobody touches locks itself', async ({ dataFolder }) => {
    const workstation = await launchWorkstation({ dataFolder, switches: ['--lock-after=4'] });
    try {
      const { page } = workstation;
      await speakEnglish(page);
      await page.getByRole('button', { name: /^Officer/ }).click();
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(desks(page)).toBeAttached();
      await expect(locked(page)).toBeVisible({ timeout: 30_000 });
      await unlock(page, 'officer-demo');
      await expect(desks(page)).toBeAttached();
    } finally {
      await workstation.close();
    }
    expect(workstation.problems.found).toEqual([]);
  });
});

test.describe('the second window', () => {
  test.use({ ownPost: true });

  test('tells the first what was changed in it, and is remembered at a place of its own', async ({
    workstation,
  }) => {
    const { app, page, dataFolder } = workstation;
    await speakEnglish(page);
    await signIn(page, ownPost.login, ownPost.password);
    await expect(desks(page)).toBeVisible();
    const second = await newWindow(app, page);
    await speakEnglish(second);
    await signIn(second, ownPost.login, ownPost.password);
    await expect(desks(second)).toBeVisible();

    const openSettings = async (window: Page) => {
      await window.keyboard.press('Control+k');
      await window.getByPlaceholder('What do you want to do?').fill('lock and command');
      await window.keyboard.press('Enter');
      await expect(window.getByLabel('A window that nobody touches')).toBeVisible();
    };
    await openSettings(page);
    await page.getByLabel('A window that nobody touches').fill('61');
    await expect(page.getByRole('alert')).toContainText('from 1 to 60');
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByLabel('A window that nobody touches').fill('25');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await openSettings(second);
    await expect(second.getByLabel('A window that nobody touches')).toHaveValue('25');

    await app.evaluate(({ BrowserWindow }) => {
      const [newest] = BrowserWindow.getAllWindows();
      newest?.close();
    });
    await expect.poll(() => app.windows().length).toBe(1);
    await expect(page.getByText('Saved.')).toBeVisible();
    const place = JSON.parse(await readFile(path.join(dataFolder, 'window-2.json'), 'utf8'));
    expect(place).toMatchObject({ maximized: false });
  });

  test('an unfinished entry by hand is there again after the lock, also from under a sheet', async ({
    page,
  }) => {
    await workAtOwnPost(page);
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('heading', { name: 'New declaration' })).toBeVisible();
    const invoice = page.getByRole('group', {
      name: '22 Currency and total invoice amount',
      exact: true,
    });
    await invoice.getByLabel('Amount').fill('12345,60');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Control+l');
    await expect(locked(page)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await markup(page)).not.toContain('12345');
    await unlock(page, worker.password);
    await expect(invoice.getByLabel('Amount')).toHaveValue('12345,60');
  });

  test('what was being written in a sheet is there again after the lock, and goes when it is put away', async ({
    page,
  }) => {
    await speakEnglish(page);
    await signIn(page, ownPost.login, ownPost.password);
    const add = () => page.getByRole('button', { name: 'Add a person' }).first().click();
    const name = page.getByRole('dialog', { name: 'Add a person' }).getByLabel('Full name');
    await add();
    await name.fill('Ерлан Сапаров');
    await page.keyboard.press('Control+l');
    await expect(locked(page)).toBeVisible();
    expect(await markup(page)).not.toContain('Ерлан');
    await unlock(page, ownPost.password);
    await add();
    await expect(name).toHaveValue('Ерлан Сапаров');
    await page.keyboard.press('Escape');
    await add();
    await expect(name).toHaveValue('');
    await name.fill('Ерлан Сапаров');
    await page.keyboard.press('Control+l');
    await expect(locked(page)).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn(page, ownPost.login, ownPost.password);
    await add();
    await expect(name).toHaveValue('');
  });
});
