import type { Page } from '@playwright/test';
import { beginCheck, sayTheRest, test } from './support/check.ts';
import { expect } from './support/launch.ts';
import { expectAccessible, expectNoMissingWords, rowsStand } from './support/steps.ts';

const focusedRow = (page: Page) => page.locator('.check-row:focus');

test.describe('the documentary check', () => {
  test('is worked by the keyboard alone, from the claim through a request and an adjusted value to the signature', async ({
    page,
  }) => {
    const number = await beginCheck(page);
    await expect(focusedRow(page)).toBeVisible();
    await expectNoMissingWords(page);

    // A request for papers: the program numbers it and writes its term.
    await page.keyboard.press('Alt+r');
    const request = page.getByRole('dialog', { name: 'Request for documents and data' });
    await expect(request.getByRole('checkbox', { name: /^Contract with annexes/ })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(request.locator('.check-term')).toContainText('left');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Enter');
    await expect(request).toHaveCount(0);
    const requests = page.getByRole('region', { name: 'Requests for documents' });
    await expect(requests).toContainText('waited for');
    await page.keyboard.press('r');
    const answer = page.getByRole('dialog', { name: /^Answer to the request/ });
    await expect(answer.getByLabel('What came')).toBeFocused();
    await page.keyboard.press('Enter');
    await answer.getByRole('button', { name: 'Record the answer' }).focus();
    await page.keyboard.press('Enter');
    await expect(answer).toHaveCount(0);
    await expect(requests).toContainText('received');

    // Boxes: what agrees moves on by itself, what differs asks what was found.
    await page.keyboard.press('2');
    await expect(focusedRow(page)).toContainText('Commodity code');
    await page.keyboard.press('a');
    await expect(page.locator('.check-row[data-verdict=agrees]')).toHaveCount(1);
    await page.keyboard.press('8');
    await page.keyboard.press('d');
    await page.keyboard.type('31 000 USD');
    await page.keyboard.press('Escape');
    await expect(focusedRow(page)).toHaveAttribute('data-verdict', 'differs');

    // A step back, and forth again.
    await page.keyboard.press('2');
    await page.keyboard.press('d');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(page.locator('.check-row[data-verdict=differs]')).toHaveCount(1);

    // The value: its justification is half written, the payments are reckoned.
    await page.keyboard.press('x');
    const value = page.getByRole('region', { name: 'Customs value', exact: true });
    await expect(value.getByLabel('Justification')).toHaveValue(/^Item 1, commodity code \d+/);
    await expect(value.getByLabel('Justification')).toHaveValue(/method 6 \(article 45\)/);
    await expect(value.getByLabel('Accepted customs value')).toBeFocused();
    // A nought too few stands out.
    await page.keyboard.type('990 000');
    await expect(value.getByText(/₸\s\(9\d,\d+\s%\) less than declared/)).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('99 000 000');
    await expect(value.getByText(/\s%\) more than declared/)).toBeVisible();
    await page.keyboard.press('Escape');
    // What the template leaves to the officer is asked for until it is written.
    await page.keyboard.press('Control+Enter');
    const unfinished = page.getByRole('dialog', { name: 'This will be signed' });
    // What is missing has the keyboard: Enter goes there.
    await expect(unfinished.getByRole('listitem').first().getByRole('button')).toBeFocused();
    await expect(unfinished).toContainText('The justification still has an ellipsis');
    const gap = unfinished.getByRole('button', { name: /^The justification still has/ });
    await gap.focus();
    await page.keyboard.press('Enter');
    await expect(value.getByLabel('Justification')).toBeFocused();
    await page.keyboard.type('the invoice has no date');
    await expect(value.getByLabel('Justification')).toHaveValue(/: the invoice has no date/);
    await page.keyboard.press('Escape');
    for (const reason of ['the price list of the maker', 'nothing besides']) {
      await page.keyboard.press('g');
      if (!(await value.getByLabel('Justification').inputValue()).includes('…')) break;
      await expect(value.getByLabel('Justification')).toBeFocused();
      await page.keyboard.type(reason);
      await page.keyboard.press('Escape');
    }
    await expect(value.getByLabel('Justification')).not.toHaveValue(/…/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^Take over/ })).toContainText('₸');
    await page.keyboard.press('e');
    await expect(page.getByRole('region', { name: 'Effect on payments' })).toContainText(
      'To be collected',
    );

    // The conclusion, and what is still missing.
    await page.keyboard.press('Control+Enter');
    const sheet = page.getByRole('dialog', { name: 'This will be signed' });
    await expect(sheet).toContainText('The outcome is not chosen');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await expect(page.getByLabel('Outcome')).toBeFocused();
    await page.getByLabel('Outcome').selectOption('10');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await expect(page.getByLabel('Reasons for the conclusion')).toBeFocused();
    await page.keyboard.type('The declared price is not confirmed by the papers.');
    await expect(page.getByRole('status').filter({ hasText: 'Kept' })).toBeVisible();
    await expectAccessible(page);

    // Whoever leaves finds everything where he left it.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.locator('.declaration-strip h2')).toHaveText(number);
    await page.keyboard.press('Control+d');
    await expect(page.getByLabel('Reasons for the conclusion')).toHaveValue(/not confirmed/);

    // Signing is deliberate: the summary first, Enter there signs.
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toContainText('10 Customs value adjusted');
    await expect(sheet.getByRole('button', { name: 'Sign', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    const signed = page.getByRole('article', { name: 'Documentary check, version 1' });
    await expect(signed).toContainText('The declared price is not confirmed by the papers.');
    await expect(signed).toContainText('SHA-256');

    // What is signed is corrected by a version after it, with a reason.
    await signed.getByRole('button', { name: 'Correct…' }).focus();
    await page.keyboard.press('Enter');
    await expect(focusedRow(page)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    const correction = page.getByRole('dialog', { name: 'This correction will be signed' });
    await expect(correction.getByLabel('Why the signed check is corrected')).toBeFocused();
    await page.keyboard.type('A word was wrong.');
    await page.keyboard.press('Enter');
    await expect(correction).toHaveCount(0);
    await expect(page.getByRole('article', { name: 'Documentary check, version 2' })).toContainText(
      'A word was wrong.',
    );
    await expect(page.getByRole('article')).toHaveCount(2);
    await expectAccessible(page);
  });

  test('signs no sum but the one that stands in its field, and its keys delete nothing that was written', async ({
    page,
  }) => {
    await beginCheck(page);
    await expect(focusedRow(page)).toBeVisible();

    // The key of what was said leads back to its reason.
    await page.keyboard.press('2');
    await page.keyboard.press('u');
    const reason = page.getByLabel('Why it was not compared');
    await expect(reason).toBeFocused();
    await page.keyboard.type('the price list has not come');
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await expect(reason).toBeFocused();
    await expect(reason).toHaveValue('the price list has not come');
    await page.keyboard.press('Escape');

    // What is no sum keeps the check from being signed, and leads to its field.
    await page.keyboard.press('x');
    const value = page.getByRole('region', { name: 'Customs value', exact: true });
    const accepted = value.getByLabel('Accepted customs value');
    await expect(accepted).toBeFocused();
    await page.keyboard.type('12O0000');
    await expect(value.getByText('This is no sum.')).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('-1000');
    await expect(value.getByText('Not less than nothing.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(focusedRow(page)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(accepted).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('99 000 000');
    await expect(value.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await expect(accepted).toBeFocused();
    await expect(accepted).toHaveValue('99 000 000');

    // Who does not rest takes over what is of the present sum, and of no earlier one.
    const effects = page.getByRole('region', { name: 'Effect on payments' });
    const take = effects.getByRole('button', { name: /^Take over/ });
    await expect(take).toContainText('₸');
    const earlier = await take.innerText();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('198 000 000');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await expect(effects).toContainText('To be collected');
    await expect(take).toContainText('₸');
    await expect(take).not.toHaveText(earlier);
    const sum = /^Take over (.+) \(E\)$/.exec(await take.innerText())?.[1] ?? '';
    const collected = effects.getByRole('row', { name: /^To be collected/ });
    await expect(collected).toContainText(sum);

    // A payment is a sum in tenge, and an emptied field is none.
    const payment = effects.getByRole('textbox').first();
    await payment.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect(effects.getByText('Write a sum, or take the payment back.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await expect(payment).toBeFocused();
    await page.keyboard.type('500 USD');
    await expect(effects.getByText('Only a sum in tenge.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await expect(effects.getByRole('alert')).toHaveCount(0);
    await expect(collected).toContainText(sum);

    // What was typed in one go is taken back in one step.
    const reasons = page.getByLabel('Reasons for the conclusion');
    await reasons.focus();
    await page.keyboard.type('not confirmed');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(reasons).toHaveValue('');
  });

  test('where nothing is found leads on by itself, from the queue to the release and the next declaration', async ({
    page,
  }) => {
    const number = await beginCheck(page);
    await expect(focusedRow(page)).toBeVisible();

    // What the risk explanation names and nobody looked at is said before it is signed.
    await page.keyboard.press('t');
    await page.keyboard.press('0');
    await expect(page.getByLabel('Outcome')).toHaveValue('00');
    await page.keyboard.press('Control+Enter');
    const sheet = page.getByRole('dialog', { name: 'This will be signed' });
    await expect(sheet).toContainText('The risk explanation names these boxes');
    await expect(sheet.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled();
    await sheet.getByRole('button', { name: /^The risk explanation asks for boxes/ }).focus();
    await page.keyboard.press('Enter');
    await expect(sheet).toHaveCount(0);

    // The keyboard stands at the first of them. What cannot be compared is given its reason.
    await expect(focusedRow(page)).toHaveAttribute('data-asked', 'true');
    await page.keyboard.press('u');
    await expect(page.getByLabel('Why it was not compared')).toBeFocused();
    await page.keyboard.press('Escape');
    const unexplained = page.getByRole('button', { name: /^It is not said why/ });
    await unexplained.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Why it was not compared')).toBeFocused();
    await page.keyboard.type('the price list has not come');
    await page.keyboard.press('Escape');
    await expect(unexplained).toHaveCount(0);

    await sayTheRest(page);
    const rows = page.locator('.check-row');
    await expect(page.locator('.check-row[data-verdict]')).toHaveCount(await rows.count());

    await page.keyboard.press('Control+Enter');
    await expect(sheet).not.toContainText('The risk explanation names these boxes');
    await expect(sheet.getByRole('button', { name: 'Sign', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');

    // What follows has the keyboard: the decision as it was proposed, then the next of the queue.
    const next = page.getByRole('region', { name: 'What follows' });
    // A request was named besides; where nothing is to be asked for it is left out with a reason.
    await expect(next.getByRole('button', { name: /^Leave/ })).toBeFocused();
    await page.keyboard.press('Enter');
    const leaving = page.getByRole('dialog', { name: /^Leave/ });
    await expect(leaving.getByRole('combobox').first()).toHaveValue('D11');
    await leaving.getByRole('textbox').press('x');
    await page.keyboard.press('Control+Enter');
    await expect(leaving).toHaveCount(0);
    await expect(next.getByRole('button', { name: /^Decision on release/ })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    const release = page.getByRole('dialog', { name: /^Decision on release: / });
    await expect(release.getByLabel('Decision', { exact: true })).toBeFocused();
    await expect(release.getByLabel('Decision', { exact: true })).toHaveValue('10');
    await page.keyboard.press('Control+Enter');
    await expect(release).toHaveCount(0);
    await expect(next.getByRole('button', { name: /^Next declaration/ })).toBeFocused();
    await page.keyboard.press('Enter');
    const heading = page.locator('.declaration-strip h2');
    await expect(heading).toBeVisible();
    await expect(heading).not.toHaveText(number);
    // One step back is the queue, not the check that is done.
    await page.keyboard.press('Escape');
    await rowsStand(page);
  });
});
