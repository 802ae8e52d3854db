import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, launchWorkstation, test } from './support/launch.ts';
import { ownPost } from './support/people.ts';
import {
  createDemonstration,
  createOwnPost,
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  signIn,
  speakEnglish,
  workAtOwnPost,
} from './support/steps.ts';

test.describe('the first start', () => {
  test('offers the demonstration post and an empty one, in three languages', async ({ page }) => {
    const titles = {
      Қазақша: { lang: 'kk', demonstration: 'Көрсетілім бекеті', own: 'Бос бекет' },
      Русский: { lang: 'ru', demonstration: 'Демонстрационный пост', own: 'Пустой пост' },
      English: { lang: 'en', demonstration: 'Demonstration post', own: 'Empty post' },
    };
    for (const [language, { lang, demonstration, own }] of Object.entries(titles)) {
      await page.getByRole('button', { name: language }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('region', { name: demonstration })).toBeVisible();
      await expect(page.getByRole('region', { name: own })).toBeVisible();
      await expectNoMissingWords(page);
      await expectAccessible(page);
    }
    await expect(page.getByText('all data is invented')).toBeVisible();
  });

  test('the letters that only Kazakh has are in the font of the program', async ({ page }) => {
    await page.getByRole('button', { name: 'Қазақша' }).click();
    const unknown = await page.evaluate(async () => {
      const letters = [...'әғқңөұүһіӘҒҚҢӨҰҮҺІ₸'];
      const faces = await Promise.all(
        letters.map((letter) => document.fonts.load('13px "Inter Variable"', letter)),
      );
      return letters.filter((_, index) => faces[index]?.length === 0);
    });
    expect(unknown).toEqual([]);
  });

  test('the form of an empty post says in words what is wrong', async ({ page }) => {
    await speakEnglish(page);
    await page.getByLabel('Post code').fill('12');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByLabel('The password once more').fill('other');
    await page.getByRole('button', { name: 'Start with an empty post' }).click();
    await expect(page.getByLabel('Post code')).toHaveAccessibleDescription(/Five digits/);
    await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
      /at least 15 characters/,
    );
    await expect(page.getByLabel('The password once more')).toHaveAccessibleDescription(/differ/);
    await expectAccessible(page);
  });

  test('a wrong password says how many attempts are left, and in the end until when the name is locked', async ({
    page,
  }) => {
    await createOwnPost(page);
    await signIn(page, ownPost.login, 'not the password');
    const note = page.getByRole('alert');
    await expect(note).toContainText('Unknown name or wrong password');
    await expect(note).toContainText(/\d attempts are left/);
    await expectAccessible(page);
    await expect(async () => {
      await signIn(page, ownPost.login, 'not the password');
      await expect(note).toContainText(/locked until \d\d\.\d\d\.\d{4} \d\d:\d\d/, {
        timeout: 1000,
      });
    }).toPass();
  });
});

test.describe('an empty post', () => {
  test.use({ ownPost: true });

  test('an empty post opens with nothing in its queues and says how to fill them', async ({
    page,
  }) => {
    await workAtOwnPost(page);
    const status = page.getByRole('contentinfo');
    await expect(status).toContainText(`${ownPost.code} ${ownPost.name}`);
    await expect(status).not.toContainText('DEMONSTRATION');
    await expect(page.getByRole('button', { name: 'All declarations 0' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Received messages' }).click();
    await expect(page.getByText('No messages have been received yet')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('the demonstration post', () => {
  test('is made, entered as an officer, and stays for the next start', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    test.slow();
    await createDemonstration(page, 120);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Officer/ }).click();
    await expect(page.getByLabel('Sign-in name')).not.toHaveValue('');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();

    const tour = page.getByRole('dialog', { name: 'Five minutes around the post' });
    await expect(tour).toContainText('Step 1 of 6');
    await expectAccessible(page);
    while (!(await tour.getByRole('button', { name: 'Begin work' }).isVisible())) {
      await tour.getByRole('button', { name: 'Next' }).click();
      await expectNoMissingWords(page);
    }
    await tour.getByRole('button', { name: 'Begin work' }).click();
    await expect(tour).toHaveCount(0);

    await expect(page.getByRole('contentinfo')).toContainText('DEMONSTRATION');
    const queues = page.getByRole('list', { name: 'Queues by corridor' }).getByRole('button');
    const told = await queues.evaluateAll((stops) =>
      stops.map((stop) => {
        const counted = stop.querySelector('.rail-count')?.textContent ?? '';
        return {
          label: stop.querySelector('.rail-label')?.textContent,
          of: counted.replace(/(: )?\d+$/, ''),
          count: Number(/\d+$/.exec(counted)?.[0]),
          inAll: Number(/In all: (\d+)$/.exec(stop.getAttribute('title') ?? '')?.[1]),
        };
      }),
    );
    // What is in his own hands first, then the corridors, what is announced, and all of it.
    expect(told.map(({ label, of }) => `${label}, ${of}`)).toEqual([
      'Mine, In my hands, not finished',
      'Red corridor, Awaits control',
      'Yellow corridor, Awaits control',
      'Blue corridor, Awaits control',
      'Green corridor, In all',
      'Before arrival, Announced before arrival',
      'All declarations, ',
    ]);
    const [mine, red, yellow, blue, green, preArrival, all] = told;
    // Most of the past is done: what waits is the lesser part of what a corridor holds.
    for (const corridor of [red, yellow, blue])
      expect(corridor?.count).toBeLessThan(corridor?.inAll ?? 0);
    // The shift is on: how much of it he has in hand hangs on the hour, all of it awaits control, too.
    const waits = [red, yellow, blue].reduce((sum, corridor) => sum + (corridor?.count ?? 0), 0);
    expect(mine?.count).toBeLessThanOrEqual(waits);
    const held = [red, yellow, blue, green].reduce(
      (sum, corridor) => sum + (corridor?.inAll ?? 0),
      0,
    );
    expect(held + (preArrival?.count ?? 0)).toBe(all?.count);
    expect(all?.count).toBeGreaterThan(100);
    await workstation.close();

    const again = await launchWorkstation({ dataFolder });
    await speakEnglish(again.page);
    await expect(again.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await enterAs(again.page, 'Officer');
    await expect(
      again.page.getByRole('button', { name: `All declarations ${all?.count}` }),
    ).toBeVisible();
    await again.close();
    expect(again.problems.found).toEqual([]);
  });

  test('an officer does not see what the analyst sees', async ({ page }) => {
    await createDemonstration(page, 50);
    await enterAs(page, 'Officer');
    await expect(page.getByRole('button', { name: 'Risk profiles' })).toHaveCount(0);
    await page.getByRole('button', { name: /Person signed in/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await enterAs(page, 'Risk analyst');
    await page.getByRole('button', { name: 'Risk profiles' }).click();
    await expect(page.getByRole('heading', { name: 'Risk profiles', level: 1 })).toBeVisible();
  });

  test('language and theme change without a restart and are kept with the person', async ({
    page,
  }) => {
    await createDemonstration(page, 50);
    await enterAs(page, 'Supervisor');
    await page.getByRole('button', { name: 'Қазақша' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
    await expect(page.getByRole('button', { name: /Қызыл дәліз/ }).first()).toBeVisible();
    await expectNoMissingWords(page);
    await page.getByRole('button', { name: 'Қараңғы тема' }).click();
    await expect(page.locator('body')).toHaveClass(/bp6-dark/);
    await expectAccessible(page);

    // Another person's choice at the sign-in is not this person's.
    await page.keyboard.press('Control+Shift+Q');
    await expect(page.getByRole('heading', { name: 'Жүйеге кіру' })).toBeVisible();
    await page.getByRole('button', { name: /^Бақылаушы/ }).click();
    await page.getByRole('button', { name: 'Кіру', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Жұмыс үстелдері' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
    await expect(page.locator('body')).toHaveClass(/bp6-dark/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('the window is usable at 200 per cent', async ({ workstation, page }) => {
    await createDemonstration(page, 50);
    await enterAs(page, 'Officer');
    await workstation.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
    );
    const clipped = page.getByRole('button', { name: 'Received messages' });
    await clipped.click();
    await expect(page.getByRole('grid', { name: 'Received messages' })).toBeInViewport();
    const overflow = await page.evaluate(() => document.body.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test.describe('a database that cannot be opened', () => {
  test('made by a newer version: says so, names the file, and leaves it alone', async ({
    dataFolder,
  }) => {
    const file = path.join(dataFolder, 'own.db');
    const first = await launchWorkstation({ dataFolder });
    await createOwnPost(first.page);
    await first.close();
    const database = new Database(file);
    database.pragma('user_version = 9999');
    database.close();

    const second = await launchWorkstation({ dataFolder });
    await speakEnglish(second.page);
    const note = second.page.getByRole('alert');
    await expect(note).toContainText('was made by a newer version of Daliz');
    await expect(note).toContainText(file);
    await expect(note).toContainText('Install the newer version');
    await expectAccessible(second.page);
    await second.close();
    expect(second.problems.found).toEqual([]);

    const untouched = new Database(file, { readonly: true });
    expect(untouched.pragma('user_version', { simple: true })).toBe(9999);
    untouched.close();
  });

  test('no database at all: says what it is, and offers another post', async ({ dataFolder }) => {
    const file = path.join(dataFolder, 'own.db');
    await writeFile(file, 'This is a letter and not a database. '.repeat(200));
    const workstation = await launchWorkstation({ dataFolder });
    const { page, problems } = workstation;
    await speakEnglish(page);
    await expect(
      page.getByRole('heading', { name: 'Your post could not be opened' }),
    ).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(file);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create another post' }).click();
    await expect(page.getByRole('region', { name: 'Demonstration post' })).toBeVisible();
    await workstation.close();
    expect(problems.found).toEqual([]);
  });
});
