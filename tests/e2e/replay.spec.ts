import { expect, test } from './support/launch.ts';
import {
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  speakEnglish,
  workAtOwnPost,
} from './support/steps.ts';

test.describe('the replay of profiles over the stored past', () => {
  test.use({ demonstration: 300 });

  test('shows an analyst what one profile and the whole set would have done', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    await page.keyboard.press('Control+7');
    await page.locator('.ag-row', { hasText: 'TRADER-NEW' }).first().click();
    await page.getByRole('tab', { name: 'Replay', exact: true }).click();
    const leaf = page.getByRole('tabpanel');
    await leaf.getByRole('button', { name: 'Replay', exact: true }).click();
    await expect(leaf.getByText('Hit rate', { exact: true })).toBeVisible();
    await expect(leaf.getByText('Hits by month').first()).toBeVisible();
    await expect(leaf.getByText('Fires together with')).toBeVisible();
    await expect(leaf).toContainText('Chosen at random');
    await expect(leaf).toContainText('fewer than 30 declarations chosen at random');
    await expect(leaf.locator('.month-chart [role=img]').first()).toHaveAttribute(
      'aria-label',
      /^\d\d\.\d\d: [\d\u00a0]+ hits of [\d\u00a0]+ declarations, [\d\u00a0]+ confirmed$/,
    );
    await expectAccessible(page);

    const hits = await leaf.locator('.replay-figures dd').first().innerText();
    expect(Number.parseInt(hits, 10)).toBeGreaterThan(0);

    await page.keyboard.press('Control+Shift+r');
    await expect(page.getByRole('tab', { name: 'Replay of the whole set' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(leaf.getByText('Corridor decided then, and by this set')).toBeVisible();
    // What decided them then decides them the same way now.
    await expect(leaf.locator('.movement [data-moved=true]')).toHaveCount(0);
    await expect(leaf.locator('.movement [data-none=false]').first()).toBeVisible();
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
    }
    await page.keyboard.press('Control+Shift+d');
    await expectAccessible(page);
  });

  test('a newer question takes the place of the one before, and a cancelled one leaves the desk ready', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    await page.keyboard.press('Control+7');
    await expect(page.getByRole('article')).toBeVisible();
    await page.keyboard.press('Control+r');
    await page.getByRole('tab', { name: 'Replay of the whole set' }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Replay', exact: true }).click();
    const cancel = page.getByRole('button', { name: 'Cancel' });
    // So small a past is mostly replayed before anybody can press.
    if (await cancel.isVisible()) await cancel.click({ timeout: 1_000 }).catch(() => undefined);
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^Replay/ })
      .click();
    await expect(page.getByText('Corridor decided then, and by this set')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('an officer is offered no replay', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.keyboard.press('Control+Shift+r');
    await expect(page.getByText('Replay of the whole set')).toHaveCount(0);
  });
});

test('at a post without a past the replay says what is missing', async ({ page }) => {
  await workAtOwnPost(page);
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('Control+Shift+r');
  await expect(
    page.getByRole('heading', { name: 'There is no decided declaration to replay over' }),
  ).toBeVisible();
  await expect(page.getByRole('tabpanel')).toContainText('Import messages first');
});
