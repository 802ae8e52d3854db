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

  test('an officer has no way there', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await expect(page.getByRole('button', { name: 'Risk profiles' })).toHaveCount(0);
    await page.keyboard.press('Control+7');
    await expect(page.getByText('Confidential')).toHaveCount(0);
  });
});
