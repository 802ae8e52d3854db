import type { Page } from '@playwright/test';
import { expect, test, type Workstation } from './support/launch.ts';
import { importFiles, messageOf, onTheWay } from './support/messages.ts';
import { ownPost } from './support/people.ts';
import {
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  rowsStand,
  workAtOwnPost,
} from './support/steps.ts';

test.use({ demonstration: 300 });

/** Opens the first declaration of a queue that waits, and waits until its work is there. */
async function openFirst(page: Page, queue: string): Promise<void> {
  await page.keyboard.press(queue);
  await rowsStand(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Work on the declaration' })).toBeVisible();
}

const bar = (page: Page) => page.getByRole('region', { name: 'Work on the declaration' });

test('A batch of checks after release is finished from the keyboard', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await page.keyboard.press('Control+3');
  await rowsStand(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Space');
  await expect(page.getByText('Tagged: 3')).toBeVisible();
  await page.keyboard.press('Alt+e');
  const sheet = page.getByRole('dialog', { name: 'Finish 3 checks after release' });
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  // Something was found: it wants words.
  await sheet.getByLabel('Outcome').selectOption('13');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByRole('alert')).toBeVisible();
  await page.keyboard.type('one carton more in each');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toHaveCount(0);
  // All were done: their tags come off, and it is said above the queue.
  await expect(page.getByText('Finished: 3.')).toBeVisible();
  await expect(page.getByText('Tagged: 3')).toHaveCount(0);
  await expectNoMissingWords(page);
});

test('Where a check after release is finished, the next one stands in its place: chosen and under the cursor', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await page.keyboard.press('Control+3');
  await rowsStand(page);
  const chosen = page.locator('.grid .ag-row-selected [col-id="registrationNumber"]');
  for (let n = 0; n < 2; n += 1) {
    const before = await chosen.innerText();
    await page.keyboard.press('Alt+e');
    const sheet = page.getByRole('dialog', { name: /^Finish/ });
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toHaveCount(0);
    await expect(page.getByText('Finished: 1.')).toBeVisible();
    await expect(chosen).not.toHaveText(before);
  }
  const number = await chosen.innerText();
  await expect(page.locator('.grid .ag-row:has(.ag-cell-focus)')).toContainText(number);
  await page.keyboard.press('Enter');
  await expect(page.locator('.declaration-strip h2')).toContainText(number);
});

test('An inspection of one’s own initiative begins when the head of the post approves it', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await openFirst(page, 'Control+1');
  const number = await page.locator('.declaration-name h2').innerText();
  await page.keyboard.press('Alt+t');
  await expect(bar(page).getByText('you', { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+Shift+m');
  const sheet = page.getByRole('dialog', { name: 'Measures of one’s own initiative' });
  await expect(sheet).toBeVisible();
  // What is to be taken anyway is not offered; what he wants besides is a scan.
  await expect(sheet.getByRole('checkbox').first()).toBeFocused();
  const scan = sheet.getByRole('checkbox', { name: /^I22/ });
  await scan.focus();
  await page.keyboard.press('Space');
  await expect(scan).toBeChecked();
  await sheet.getByLabel('Ground').focus();
  await page.keyboard.type('the seal looks new');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toHaveCount(0);
  await expect(bar(page).getByText('Waits for the head of the post')).toBeVisible();
  await page.keyboard.press('Control+Shift+q');

  await enterAs(page, 'Supervisor');
  await page.keyboard.press('Control+Shift+3');
  await expect(page.getByText('the seal looks new')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Open' }).first()).toBeFocused();
  // Beside the question stands why its declaration is here.
  await expect(page.getByRole('complementary')).toContainText('Why it is here');
  await page.keyboard.press('Enter');
  await expect(page.locator('.declaration-name h2')).toHaveText(number);
  await expect(bar(page).getByRole('button', { name: /^Decide the question/ })).toBeVisible();
  await page.keyboard.press('Alt+a');
  const decision = page.getByRole('dialog', { name: 'Measures of one’s own initiative' });
  await expect(decision.getByText('the seal looks new')).toBeVisible();
  await decision.getByLabel('Reason').focus();
  await page.keyboard.type('open half of it');
  await page.keyboard.press('Control+Enter');
  await expect(decision).toHaveCount(0);
  await expect(bar(page).getByText(/Scanning/)).toBeVisible();
  await page.keyboard.press('Control+Shift+q');

  // It stands in the red queue now, and in the hands of who asked.
  await enterAs(page, 'Officer');
  await page.keyboard.press('Control+1');
  await expect(page.locator('.ag-row', { hasText: number }).first()).toBeVisible();
  await page.keyboard.press('Control+Shift+1');
  await expect(page.locator('.ag-row', { hasText: number }).first()).toBeVisible();
  await expectNoMissingWords(page);
});

test('The declaration under the cursor is taken in hand where none is tagged', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await page.keyboard.press('Control+1');
  const state = page.locator('.grid .ag-row[row-index="0"] [col-id="state"]');
  await expect(state).toHaveText('Waits');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+t');
  await expect(page.getByText('Taken in hand: 1.')).toBeVisible();
  await expect(state).toHaveText('In work');
});

test('What came back because nobody answered in time says so, in its row and on its page', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await page.keyboard.press('Control+2');
  const back = page.locator('.grid .ag-row').filter({ hasText: 'No answer' }).first();
  await expect(back).toBeVisible();
  const number = await back.locator('[col-id="registrationNumber"]').textContent();
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText(number ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByText('Came back: no answer to the request')).toBeVisible();
  await expect(page.getByRole('heading', { name: number ?? '', level: 2 })).toBeVisible();
});

test('A measure that is not needed is left out for a reason, and taken up again', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await openFirst(page, 'Control+1');
  await page.keyboard.press('Alt+t');
  await expect(bar(page).getByText('you', { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+Shift+n');
  const sheet = page.getByRole('dialog', { name: 'Leave a measure out' });
  await expect(sheet.getByLabel('Measure')).toBeFocused();
  await expectAccessible(page);
  // From a choice as from a text: what is missing is said, and the keyboard stands at it.
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByLabel('Explanation')).toBeFocused();
  await expect(sheet.getByRole('alert')).toBeVisible();
  await page.keyboard.type('the invoice at hand answers it');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toHaveCount(0);
  await expect(bar(page).getByText('the documents at hand answer the doubt')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Take up again' }).press('Enter');
  await expect(bar(page).getByText('the documents at hand answer the doubt')).toHaveCount(0);
});

/** A second window of the same program, in which a person stands at the declaration of this number. */
async function inAnotherWindow(
  { app, page }: Workstation,
  person: 'Officer' | 'Supervisor',
  number: string,
): Promise<Page> {
  const opened = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const second = await opened;
  await second.waitForLoadState('load');
  await enterAs(second, person);
  await second.keyboard.press('Control+1');
  await rowsStand(second);
  await second.keyboard.press('Control+f');
  await second.keyboard.insertText(number);
  await second.keyboard.press('Enter');
  await second.keyboard.press('Enter');
  await expect(second.locator('.declaration-name h2')).toHaveText(number);
  await expect(bar(second)).toBeVisible();
  return second;
}

test('A step that another window took under an open sheet is looked at before anything is recorded', async ({
  workstation,
  page,
}) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await openFirst(page, 'Control+1');
  const number = await page.locator('.declaration-name h2').innerText();
  await page.keyboard.press('Alt+t');
  await expect(bar(page).getByText('you', { exact: true })).toBeVisible();
  const second = await inAnotherWindow(workstation, 'Officer', number);
  await page.bringToFront();
  const leaveOut = async (window: Page, why: string) => {
    await window.keyboard.press('Alt+Shift+n');
    const sheet = window.getByRole('dialog', { name: 'Leave a measure out' });
    await expect(sheet.getByLabel('Measure')).toBeFocused();
    await sheet.getByLabel('Explanation').focus();
    await window.keyboard.type(why);
    return sheet;
  };
  const mine = await leaveOut(page, 'the invoice at hand answers it');
  const measure = await mine.getByLabel('Measure').inputValue();
  await second.bringToFront();
  const theirs = await leaveOut(second, 'decided here');
  await second.keyboard.press('Control+Enter');
  await expect(theirs).toHaveCount(0);
  await page.bringToFront();
  const skipped = page.locator('.measures [data-state="skipped"]');
  await expect(skipped).toHaveCount(1);

  // The sheet says what it said when it was opened, and is refused.
  await expect(mine.getByLabel('Measure')).toHaveValue(measure);
  await page.keyboard.press('Control+Enter');
  const refusal = mine.getByRole('alert');
  await expect(refusal).toContainText('Somebody changed it meanwhile');
  await expect(refusal).toContainText('Changed meanwhile: measures');
  await expectAccessible(page);
  await expect(mine.getByRole('button', { name: 'Look at it as it stands' })).toBeFocused();
  await page.keyboard.press('Enter');
  // No other measure takes its place; what was written stays.
  await expect(mine.getByLabel('Measure')).toBeFocused();
  await expect(mine.getByLabel('Measure')).toHaveValue('');
  await expect(mine.getByLabel('Explanation')).toHaveValue('the invoice at hand answers it');
  await page.keyboard.press('Control+Enter');
  await expect(mine).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mine).toHaveCount(0);
  await expect(skipped).toHaveCount(1);
});

test('A question that another window decided under the open sheet is not decided again, nor another in its place', async ({
  workstation,
  page,
}) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await openFirst(page, 'Control+1');
  const number = await page.locator('.declaration-name h2').innerText();
  await page.keyboard.press('Alt+t');
  await expect(bar(page).getByText('you', { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+Shift+m');
  const ask = page.getByRole('dialog', { name: 'Measures of one’s own initiative' });
  await ask.getByRole('checkbox', { name: /^I22/ }).focus();
  await page.keyboard.press('Space');
  await ask.getByLabel('Ground').focus();
  await page.keyboard.type('the seal looks new');
  await page.keyboard.press('Control+Enter');
  await expect(ask).toHaveCount(0);

  const first = await inAnotherWindow(workstation, 'Supervisor', number);
  const second = await inAnotherWindow(workstation, 'Supervisor', number);
  const decision = (window: Page) =>
    window.getByRole('dialog', { name: 'Measures of one’s own initiative' });
  await first.bringToFront();
  await first.keyboard.press('Alt+a');
  await expect(decision(first).getByText('the seal looks new')).toBeVisible();
  await decision(first).getByLabel('Reason').focus();
  await first.keyboard.type('half of it is enough');
  await second.bringToFront();
  await second.keyboard.press('Alt+a');
  await expect(decision(second).getByText('the seal looks new')).toBeVisible();
  await second.keyboard.press('Control+Enter');
  await expect(decision(second)).toHaveCount(0);
  await first.bringToFront();
  await expect(first.locator('.work-bar').getByText(/Scanning/)).toBeAttached();
  await expect(decision(first).getByText('the seal looks new')).toBeVisible();
  // How it was decided and by whom stands in its place; there is nothing left to be decided.
  await expect(decision(first).getByRole('alert')).toContainText(/^Approved meanwhile: /);
  await expect(decision(first).getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  await expect(decision(first).getByLabel('Reason')).toHaveValue('half of it is enough');
  await expectAccessible(first);
  await first.keyboard.press('Control+Enter');
  await expect(decision(first).getByRole('alert')).toHaveCount(1);
  await first.keyboard.press('Escape');
  await expect(decision(first)).toHaveCount(0);
});

test('Another language while a queue is taken out breaks nothing', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await enterAs(page, 'Officer');
  await page.keyboard.press('Control+1');
  await rowsStand(page);
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('dialog', { name: 'Take the queue out as a file' })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('dialog', { name: 'Выгрузить очередь в файл' })).toBeVisible();
});

test.describe('a transit of sensitive goods', () => {
  test.use({ demonstration: null, ownPost: true });

  test('has its navigation seal put on record from the keyboard, and taken back', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await workAtOwnPost(page);
    const transit = onTheWay(
      {
        document: 'transit',
        type: 'TR',
        direction: 'transit',
        sourceId: 'T-1',
        transit: {
          departureOffice: '55302',
          destinationOffice: ownPost.code,
          destinationCountry: 'KZ',
          seals: 'AQ0000001',
          sealCount: 1,
          timeLimit: '2199-01-01',
          guarantee: null,
        },
      },
      '565DDD02/56EEE02',
    );
    for (const item of transit.items) {
      item.hsCode = '2204210000';
      item.procedure = { requested: '80', previous: '00', national: null };
    }
    await importFiles(workstation, [await messageOf(dataFolder, 'transit.json', transit)]);
    await openFirst(page, 'Control+1');
    await page.keyboard.press('Alt+t');
    await expect(bar(page).getByText('you', { exact: true })).toBeVisible();
    await page.keyboard.press('Alt+Shift+c');
    const sheet = page.getByRole('dialog', { name: 'A measure was carried out' });
    await expect(sheet.getByLabel('Measure')).toBeFocused();
    await expect(sheet.getByLabel('Measure')).toHaveValue('T31');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(sheet.getByLabel('What was done')).toBeFocused();
    await expect(sheet.getByRole('alert')).toBeVisible();
    await page.keyboard.type('navigation seal NS-104417');
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toHaveCount(0);
    const said = bar(page).getByText('navigation seal NS-104417');
    await expect(said).toBeVisible();
    await expectNoMissingWords(page);
    await bar(page).getByRole('button', { name: 'Take up again' }).press('Enter');
    await expect(said).toHaveCount(0);
    await expect(bar(page).getByRole('button', { name: /^Carried out/ })).toBeVisible();
  });
});
