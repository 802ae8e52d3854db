import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { formatMoney } from '../../renderer/ui/format.ts';
import { nationalCurrency } from '../../shared/money.ts';
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
      /^\d\d\.\d\d: [\d\u00a0]+ hits of [\d\u00a0]+ declarations, [\d\u00a0]+ confirmed(?:; .* assessed, known of \d+ of \d+ results)?$/,
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

  test('tells what control assessed, and of how many results that is known', async ({ page }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    await page.keyboard.press('Control+7');
    await expect(page.getByRole('article')).toBeVisible();
    await page.keyboard.press('Control+Shift+r');
    const leaf = page.getByRole('tabpanel');
    const assessed = leaf.locator('.replay-figures > div', { hasText: /^Assessed\s*\d/ });
    await expect(assessed).toContainText(/[\d\u00a0]+\u00a0₸/);
    await expect(assessed).toContainText(/sum known of \d+ of \d+ results/);
    const row = leaf
      .locator('.replay-table tbody tr', { hasText: /[1-9][\d\u00a0]*\u00a0₸/ })
      .first();
    const code = await row.locator('th').innerText();
    await expect(row.locator('td').last()).toHaveAttribute('title', /^sum known of \d+ of \d+/);
    const sum = await row.locator('td').last().innerText();
    await page.locator('.ag-row').first().click();
    const article = page.getByRole('article');
    for (;;) {
      const at = (await article.getAttribute('aria-label')) ?? '';
      if (at === code) break;
      await page.keyboard.press('ArrowDown');
      await expect(article).not.toHaveAttribute('aria-label', at);
    }
    await page.keyboard.press('Control+r');
    await expect(leaf.locator('.replay-figures')).toContainText(sum);
    await expect(leaf.locator('.replay-figures')).toContainText('Assessed an officer hour');
    await expect(leaf.getByRole('img', { name: /₸ assessed, known of/ }).first()).toBeAttached();
  });

  test('the page of a declaration says what its control assessed', async ({ page, dataFolder }) => {
    const post = new Database(path.join(dataFolder, 'demonstration.db'), { readonly: true });
    const found = z.object({ number: z.string(), minor: z.int().positive() }).parse(
      post
        .prepare(
          `SELECT d.registration_number AS number, r.assessed_minor AS minor FROM control_result r
           JOIN declaration d ON d.seq = r.declaration_seq ORDER BY r.assessed_minor DESC`,
        )
        .get(),
    );
    post.close();
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.keyboard.press('Control+5');
    await page.getByRole('searchbox').fill(found.number);
    const row = page.locator('.ag-row[row-index="0"]', { hasText: found.number }).first();
    // The search has been answered once no other row is left.
    await expect(page.locator('.ag-row').filter({ hasNotText: found.number })).toHaveCount(0);
    await row.dblclick();
    const sum = formatMoney({ minor: found.minor, currency: nationalCurrency });
    await expect(page.locator('.results')).toContainText(`Assessed: ${sum}`);
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
      await expect(page.locator('.results')).toContainText(sum);
    }
  });

  test('looks at the part of the past that was chosen, by keyboard, for a profile and for the set', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Risk analyst');
    await page.keyboard.press('Control+7');
    await expect(page.getByRole('article')).toBeVisible();
    await page.keyboard.press('Control+Shift+r');
    const leaf = page.getByRole('tabpanel');
    const hint = leaf.locator('.replay-hint');
    await expect(hint).toContainText(/\d+ declarations/);
    const whole = (await hint.innerText()).replace(/^.*· /, '');
    const [, month = ''] = / – \d\d\.(\d\d\.\d{4})$/.exec(whole) ?? [];
    expect(month).not.toBe('');
    const inMonth = new RegExp(`· \\d\\d\\.${month} – \\d\\d\\.${month}$`);
    const span = leaf.getByLabel('Period', { exact: true });
    await span.focus();
    // The last of the list: days of one's own.
    await page.keyboard.press('End');
    const days = leaf.getByLabel('First and last day');
    await expect(days).toBeFocused();
    const start = leaf.getByRole('button', { name: 'Replay again' });
    await page.keyboard.type('31.02.2026');
    await expect(leaf.getByRole('alert')).toContainText('There are no such days');
    await expect(start).toBeDisabled();
    await expectAccessible(page);
    await days.fill(month);
    await page.keyboard.press('Enter');
    await expect(hint).toHaveText(inMonth);
    await page.keyboard.press('Control+r');
    await expect(days).toHaveValue(month);
    await expect(hint).toHaveText(inMonth);
    await expect(leaf.locator('.month-chart [role=img]')).toHaveCount(1);
    await span.selectOption('all of the past');
    await leaf.getByRole('button', { name: 'Replay again' }).click();
    await expect(hint).toContainText(whole);
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
    }
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

test.describe('at an empty post', () => {
  test.use({ ownPost: true });

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
});
