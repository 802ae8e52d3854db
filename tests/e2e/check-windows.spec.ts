import type { Page } from '@playwright/test';
import { beginCheck, sayTheRest, test } from './support/check.ts';
import { expect, type Workstation } from './support/launch.ts';
import { enterAs, expectAccessible, rowsStand } from './support/steps.ts';

/** A second window of the same program, in which the officer stands at the check he works on in the first. */
async function sameCheckInAnotherWindow({ app }: Workstation, first: Page): Promise<Page> {
  const opened = app.waitForEvent('window');
  await first.keyboard.press('Control+Shift+N');
  const second = await opened;
  await second.waitForLoadState('load');
  await enterAs(second, 'Officer');
  await second.keyboard.press('Control+2');
  await rowsStand(second);
  await second.keyboard.press('Enter');
  await expect(second.locator('.declaration-strip h2')).toBeVisible();
  await second.keyboard.press('Control+d');
  return second;
}
test.describe('the documentary check in two windows', () => {
  test('that two windows write at once is said, and nobody’s words are lost unasked', async ({
    workstation,
    page,
  }) => {
    await beginCheck(page);
    const second = await sameCheckInAnotherWindow(workstation, page);
    const reasons = (window: Page) => window.getByLabel(/^Reasons for the conclusion/);
    await expect(reasons(second)).toBeVisible();

    await reasons(page).fill('Written in the first window.');
    await expect(page.getByRole('status').filter({ hasText: 'Kept' })).toBeVisible();
    await reasons(second).fill('Written in the second window.');
    const alarm = second.getByRole('alert').filter({ hasText: 'Somebody changed it meanwhile' });
    await expect(alarm).toBeVisible();
    await alarm.getByRole('button', { name: 'Look at the other' }).click();
    await expect(reasons(second)).toHaveValue('Written in the first window.');
    // Its own words are one step of undo away, and are kept over the others only knowingly.
    await second.getByRole('button', { name: 'Undo' }).click();
    await expect(reasons(second)).toHaveValue('Written in the second window.');
    await expect(second.getByRole('status').filter({ hasText: 'Kept' })).toBeVisible();

    await reasons(page).fill('Once more in the first window.');
    await page
      .getByRole('alert')
      .filter({ hasText: 'Somebody changed it meanwhile' })
      .getByRole('button', { name: 'Keep mine over it' })
      .click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'Kept' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.declaration-strip h2')).toBeVisible();
    await page.keyboard.press('Control+d');
    await expect(reasons(page)).toHaveValue('Once more in the first window.');
  });

  test('a lock takes neither the last words of a check nor those of a request', async ({
    page,
  }) => {
    await beginCheck(page);
    const unlock = async () => {
      await expect(page.getByRole('heading', { name: 'Session locked' })).toBeVisible();
      await page.getByLabel('Password').fill('officer-demo');
      await page.keyboard.press('Enter');
    };
    const reasons = page.getByLabel(/^Reasons for the conclusion/);
    await reasons.focus();
    await page.keyboard.type('Written at the last moment.');
    await page.keyboard.press('Control+l');
    await unlock();
    await expect(reasons).toHaveValue('Written at the last moment.');

    await page.keyboard.press('Alt+r');
    const request = page.getByRole('dialog', { name: 'Request for documents and data' });
    const text = request.getByLabel('What else, and why there is doubt');
    await text.fill('The contract with all its annexes.');
    await page.keyboard.press('Control+l');
    await unlock();
    await expect(reasons).toBeVisible();
    await page.keyboard.press('Alt+r');
    await expect(text).toHaveValue('The contract with all its annexes.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+r');
    await expect(text).toHaveValue('');
  });

  test('the keys that open what is signed do not sign it, however long Enter is held', async ({
    page,
  }) => {
    await beginCheck(page);
    await sayTheRest(page);
    await page.getByLabel('Outcome').selectOption('00');
    await expect(page.getByRole('status').filter({ hasText: /^Kept/ })).toBeVisible();
    await page.keyboard.down('Control');
    await page.keyboard.down('Enter');
    const button = page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true });
    await expect(button).toBeFocused();
    await page.keyboard.up('Control');
    // Pressed again without being let go: it is held until it repeats.
    for (let n = 0; n < 3; n += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Documentary check, version 1' })).toBeVisible();
  });

  test('what one window signs takes nothing from another: theirs is shown, and mine is kept or signed on top of it', async ({
    workstation,
    page,
  }) => {
    await beginCheck(page);
    const kept = (window: Page) => window.getByRole('status').filter({ hasText: /^Kept/ });
    await sayTheRest(page);
    await page.getByLabel('Outcome').selectOption('00');
    await expect(kept(page)).toBeVisible();
    const second = await sameCheckInAnotherWindow(workstation, page);
    const reasons = second.getByLabel(/^Reasons for the conclusion/);
    await reasons.fill('Written in the second window.');
    await expect(kept(second)).toBeVisible();

    // The first window signs what it has: the other draft is not thrown away unasked.
    const sign = async (window: Page) => {
      await window.keyboard.press('Control+Enter');
      const button = window.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true });
      await expect(button).toBeFocused();
      await window.keyboard.press('Enter');
    };
    await sign(page);
    const choice = (window: Page) =>
      window.getByRole('group', { name: 'What becomes of what you wrote' });
    await expect(choice(page).getByRole('button', { name: 'Keep mine as a draft' })).toBeFocused();
    await choice(page).getByRole('button', { name: 'Sign mine on top of it…' }).focus();
    await page.keyboard.press('Enter');
    await expect(choice(page)).toHaveCount(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Documentary check, version 1' })).toContainText(
      'No discrepancies',
    );

    // In the second everything typed is still there, and beside it what was signed.
    await expect(reasons).toHaveValue('Written in the second window.');
    await reasons.fill('Written in the second window, and more.');
    await expect(second.getByRole('alert')).toContainText('Version 1 was signed meanwhile');
    await expectAccessible(second);
    await choice(second).getByRole('button', { name: 'Keep mine as a draft' }).focus();
    await second.keyboard.press('Enter');
    await expect(choice(second)).toHaveCount(0);
    await expect(kept(second)).toBeVisible();
    await second.keyboard.press('Control+Enter');
    const correction = second.getByRole('dialog', { name: 'This correction will be signed' });
    await expect(correction.getByLabel('Why the signed check is corrected')).toBeFocused();
    await second.keyboard.type('The reasons were missing.');
    await second.keyboard.press('Enter');
    await expect(
      second.getByRole('article', { name: 'Documentary check, version 2' }),
    ).toContainText('Written in the second window, and more.');
  });
});
