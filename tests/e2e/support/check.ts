import type { Page } from '@playwright/test';
import { expect, test as base } from './launch.ts';
import { lodgeAgain } from './lodge-again.ts';
import { layDemonstration } from './prepared.ts';
import { enterAs, rowsStand, speakEnglish } from './steps.ts';

/** A post where declarations wait for an officer, with a year of prices behind it. */
export const test: typeof base = base.extend({
  dataFolder: async ({ dataFolder }, use) => {
    await layDemonstration(dataFolder, 300);
    await lodgeAgain(dataFolder, 20);
    await use(dataFolder);
  },
});

/** Opens the first declaration of the yellow queue, takes it in hand and ends at its check; answers with its number. */
export async function beginCheck(page: Page): Promise<string> {
  await speakEnglish(page);
  await enterAs(page, 'Officer');
  await page.keyboard.press('Control+2');
  await rowsStand(page);
  await page.keyboard.press('Enter');
  const heading = page.locator('.declaration-strip h2');
  await expect(heading).toBeVisible();
  const number = await heading.innerText();
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('button', { name: 'Take it in hand' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Boxes compared' })).toBeVisible();
  return number;
}

/** Item by item the rest agrees, then the papers; at the end the keyboard stands at the outcome. */
export async function sayTheRest(page: Page): Promise<void> {
  await page.keyboard.press('1');
  const outcome = page.getByLabel('Outcome');
  const atOutcome = () => outcome.evaluate((field) => field === document.activeElement);
  for (let n = 0; n < 8 && !(await atOutcome()); n += 1) {
    const at = await page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('Shift+A');
    await expect.poll(async () => page.evaluate(() => document.activeElement?.id)).not.toBe(at);
  }
  await expect(outcome).toBeFocused();
}
