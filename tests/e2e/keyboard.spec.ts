import { commands } from '../../shared/commands.ts';
import { sharedWords } from '../../shared/locales/index.ts';
import { expect, test } from './support/launch.ts';
import { workerRoles } from './support/people.ts';
import {
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  speakEnglish,
  workAtOwnPost,
} from './support/steps.ts';
import { allows } from '../../shared/permissions.ts';

const labels = sharedWords.en['commands'] ?? {};

test.describe('everything without a mouse', () => {
  test.use({ ownPost: true });

  test('the shortcut sheet shows every shortcut of what the person may do', async ({ page }) => {
    await workAtOwnPost(page);
    await page.keyboard.press('F1');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const command of commands) {
      const line = sheet.locator('dt').getByText(labels[command.id] ?? '', { exact: true });
      const may = !('permission' in command) || allows(command.permission, workerRoles);
      await expect(line, command.id).toHaveCount('combo' in command && may ? 1 : 0);
    }
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });

  test('every desk is reached by its shortcut, and Alt+Left goes back', async ({ page }) => {
    await workAtOwnPost(page);
    const titles = {
      'Control+1': 'Red corridor',
      'Control+2': 'Yellow corridor',
      'Control+3': 'Blue corridor',
      'Control+4': 'Green corridor',
      'Control+5': 'All declarations',
      'Control+6': 'Received messages',
      'Control+7': 'Risk profiles',
    };
    for (const [combo, title] of Object.entries(titles)) {
      await page.keyboard.press(combo);
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expect(page.locator('[aria-current=page]')).toContainText(title);
    }
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('heading', { name: 'Received messages', level: 1 })).toBeVisible();
  });

  test('the palette finds a command by its words in any of the three languages', async ({
    page,
  }) => {
    await workAtOwnPost(page);
    for (const word of ['yellow', 'желтый', 'сары']) {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('What do you want to do?').fill(word);
      await expect(page.getByRole('menuitem', { name: /Queue: yellow corridor/ })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Yellow corridor', level: 1 })).toBeVisible();
      await page.keyboard.press('Control+1');
    }
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('menuitem', { name: /Received messages/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByPlaceholder('What do you want to do?').fill('qwertz');
    await expect(page.getByText('No command has these words')).toBeVisible();
  });

  test('the tour is opened again from the Help menu', async ({ page }) => {
    await workAtOwnPost(page);
    await page.getByRole('menuitem', { name: 'Help' }).click();
    await page.getByRole('menuitem', { name: 'Five-minute tour' }).click();
    await expect(page.getByRole('dialog', { name: 'Five minutes around the post' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('shortcuts are by the place of the key, so that the Kazakh and Russian layouts work', async ({
    page,
  }) => {
    await workAtOwnPost(page);
    const session = await page.context().newCDPSession(page);
    for (const type of ['rawKeyDown', 'keyUp'] as const) {
      await session.send('Input.dispatchKeyEvent', {
        type,
        modifiers: 2,
        code: 'KeyK',
        key: 'л',
        windowsVirtualKeyCode: 75,
      });
    }
    await expect(page.getByPlaceholder('What do you want to do?')).toBeFocused();
  });

  test('language, theme and inspector have their keys on every screen', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Alt+1');
    await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
    await page.keyboard.press('Alt+2');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await page.keyboard.press('Control+Shift+D');
    await expect(page.locator('body')).toHaveClass(/bp6-dark/);
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
    await expectAccessible(page);
    await expectNoMissingWords(page);
    await page.keyboard.press('Control+Shift+D');

    await workAtOwnPost(page);
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect(inspector).toBeVisible();
    await page.keyboard.press('Control+i');
    await expect(inspector).toHaveCount(0);
    await page.keyboard.press('Control+i');
    await expect(inspector).toBeVisible();
  });
});

test.describe('at the demonstration post, without a mouse', () => {
  test.use({ demonstration: 300 });

  test('the menu is walked by arrows, and shows only what the person may do', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.getByRole('menuitem', { name: 'File' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Import messages…' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('menuitem', { name: 'Queue: red corridor' })).toBeFocused();
    await expect(page.getByRole('menuitem', { name: 'Risk profiles' })).toHaveCount(0);
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Yellow corridor', level: 1 })).toBeVisible();
    await page.getByRole('menuitem', { name: 'Help' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(page.getByRole('menuitem', { name: 'Help' })).toBeFocused();
  });

  test('the tour that greets a newcomer goes away by Escape, also when the queue came after it', async ({
    page,
  }) => {
    await speakEnglish(page);
    await page.getByLabel('Sign-in name').fill('officer');
    await page.getByLabel('Password').fill('officer-demo');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Five minutes around the post' })).toBeVisible();
    await expect(page.locator('.grid .ag-row[row-index="0"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
