import type { Page } from '@playwright/test';
import { starterProfiles } from '../../electron/core/profiles/starter.ts';
import { expect, test } from './support/launch.ts';
import { enterAs, expectAccessible, expectNoMissingWords, speakEnglish } from './support/steps.ts';

/** Opens the first declaration of the red queue. */
async function openRed(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.ag-row [col-id="registrationNumber"]').first().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Why it is here' })).toBeVisible();
}

const full = (page: Page) => page.getByRole('region', { name: 'Decision in full' });

test.describe('why a declaration is here', () => {
  test.use({ demonstration: 300 });

  test('an officer is told area, instruction and measures, and has no way to the rest', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await openRed(page);
    const why = page.getByRole('region', { name: 'Why it is here' });
    await expect(why).toContainText('Measures');
    await expect(why.getByRole('listitem').first()).toBeVisible();
    await expect(full(page)).toHaveCount(0);
    const whole = await page.content();
    for (const { code } of starterProfiles) expect(whole).not.toContain(code);
  });

  test('an analyst opens the decision in full: conditions, values found, weights, thresholds', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    await openRed(page);
    await expect(full(page)).toContainText('Confidential');
    await expect(full(page)).not.toContainText('How the corridor came about');
    await full(page).getByRole('button', { name: 'Show' }).click();
    await expect(full(page)).toContainText('How the corridor came about');
    await expect(full(page)).toContainText('Thresholds, points');
    await expect(full(page)).toContainText('the decision is the same');
    const hit = full(page).getByRole('article').first();
    const code = await hit.getAttribute('aria-label');
    expect(starterProfiles.map((profile) => profile.code)).toContain(code);
    await expect(hit.getByRole('img', { name: 'true' }).first()).toBeVisible();
    await expect(hit).toContainText('here:');
    await expect(full(page)).not.toContainText('Decisions of this declaration');
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
    }
    await full(page).getByRole('button', { name: 'Make again' }).click();
    await expect(full(page).getByRole('status')).toContainText(
      /Decisions made again: (\d+), the same: \1$/,
    );
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
    await full(page).getByRole('button', { name: 'Hide' }).click();
    await expect(full(page)).not.toContainText('How the corridor came about');
  });

  test('the keyboard opens it from anywhere, follows a link and comes back with Escape', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    await openRed(page);
    await page.keyboard.press('Control+e');
    await expect(full(page)).toContainText('How the corridor came about');
    const hide = full(page).getByRole('button', { name: 'Hide' });
    await expect(hide).toBeFocused();
    await expect(hide).toBeInViewport();
    // The frame around the page has not moved.
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    const link = page.locator('.declaration-why .place-link').last();
    await link.press('Enter');
    await expect(link).not.toBeFocused();
    await expect(page.locator(':focus')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Red corridor', level: 1 })).toBeVisible();
    await expect(page.locator('.ag-row-selected .ag-cell:focus')).toHaveCount(1);
  });

  test('a supervisor sees the people, too, and every decision that was made', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Supervisor');
    await openRed(page);
    await full(page).getByRole('button', { name: 'Show' }).press('Enter');
    await expect(full(page)).toContainText('People');
    await expect(full(page)).toContainText('Decisions of this declaration');
    await expect(full(page)).toContainText('declaration received');
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
    }
    await expectAccessible(page);
  });
});
