import { expect, test } from './support/launch.ts';
import { enterAs, expectAccessible, expectNoMissingWords, speakEnglish } from './support/steps.ts';

test.describe('the desk of risk profiles', () => {
  test.use({ demonstration: 300 });
  test('shows an analyst the conditions, thresholds and results, marked confidential', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    await page.keyboard.press('Control+7');
    await expect(page.getByText('Confidential')).toBeVisible();
    await expect(page.getByText('Thresholds of the corridors, points')).toBeVisible();
    await expect(page.getByText('Random selection among green')).toBeVisible();
    // The profiles that ship: notes, among them that the stricter of two decides.
    await expect(page.getByText('Analysis of the rule set')).toBeVisible();
    await page.getByText(/^In the rest of the rule set: \d+$/).click();
    await page.getByRole('button', { name: /TRANSIT-NO-SEALS.*TRANSIT-SENSITIVE \(red\)/ }).click();
    await expect(page.getByRole('article')).toHaveAttribute('aria-label', 'TRANSIT-NO-SEALS');
    await page.locator('.ag-row').first().click();
    const article = page.getByRole('article');
    await expect(article).toContainText('When it is triggered');
    const first = await article.getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    await expect(article).not.toHaveAttribute('aria-label', first ?? '');
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
    }
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
  });

  test('is walked by the keyboard: into a profile and back, to the next remark, to the tactics', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    await page.keyboard.press('Control+7');
    const article = page.getByRole('article');
    const cell = page.locator('.ag-row [col-id="code"]').nth(2);
    const third = await cell.innerText();
    await cell.click();
    await expect(article).toHaveAttribute('aria-label', third);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.ag-row-selected')).toContainText(third);
    await expect(page.locator('.ag-row-selected .ag-cell:focus')).toHaveCount(1);

    // Another language makes the grid anew; the profile and the keyboard stay where they are.
    await page.keyboard.press('Alt+2');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.locator('.ag-row-selected .ag-cell:focus')).toHaveCount(1);
    await expect(article).toHaveAttribute('aria-label', third);
    await page.keyboard.press('Alt+3');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');

    await page.locator('.analysis-strip button').first().press('Enter');
    await expect(article).not.toHaveAttribute('aria-label', third);
    await expect(page.getByRole('heading', { name: 'Analysis', exact: true })).toBeVisible();

    await page.keyboard.press('Control+t');
    const sheet = page.getByRole('dialog', { name: 'Tactics' });
    await expect(sheet).toContainText('approved by');
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });

  test('an officer has no way there', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await expect(page.getByRole('button', { name: 'Risk profiles' })).toHaveCount(0);
    await page.keyboard.press('Control+7');
    await expect(page.getByText('Confidential')).toHaveCount(0);
  });
});
