import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { ownPost, worker } from './people.ts';

/** What a person does again and again, by the English labels of the screens. */

/** Puts the window into English whatever the machine speaks. */
export async function speakEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
}

/** Fills the form of an empty post and ends at its sign-in. */
export async function createOwnPost(page: Page): Promise<void> {
  await speakEnglish(page);
  const form = page.getByRole('region', { name: 'Empty post' });
  await form.getByLabel('Post code').fill(ownPost.code);
  await form.getByLabel('Name of the post').fill(ownPost.name);
  await form.getByLabel('Administrator’s full name').fill(ownPost.person);
  await form.getByLabel('Sign-in name').fill(ownPost.login);
  await form.getByLabel('Password', { exact: true }).fill(ownPost.password);
  await form.getByLabel('The password once more').fill(ownPost.password);
  await form.getByRole('button', { name: 'Start with an empty post' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Sign-in name').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** The administrator, at his desk, adds somebody with these roles; answers with the password to hand over. */
export async function addPerson(
  page: Page,
  person: { readonly name: string; readonly login: string },
  roles: readonly string[],
): Promise<string> {
  await page.getByRole('button', { name: 'Add a person' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Add a person' });
  await sheet.getByLabel('Full name').fill(person.name);
  await sheet.getByLabel('Sign-in name').fill(person.login);
  for (const role of roles) {
    // By the keyboard: a sheet that is still coming in moves under the pointer.
    const box = sheet.getByRole('checkbox', { name: new RegExp(`^${role}`) });
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
  await sheet.getByRole('button', { name: 'Add a person' }).click();
  const given = page.getByRole('dialog', { name: `Temporary password of ${person.name}` });
  const password = await given.getByTestId('given-password').innerText();
  await given.getByRole('button', { name: 'Handed over' }).click();
  await expect(given).toHaveCount(0);
  return password;
}

/** At the first sign-in a person chooses a password that nobody else knows. */
export async function choosePassword(page: Page, old: string, chosen: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Choose a password of your own' })).toBeVisible();
  await page.getByLabel('Present password').fill(old);
  await page.getByLabel('New password', { exact: true }).fill(chosen);
  await page.getByLabel('The new password once more').fill(chosen);
  await page.getByRole('button', { name: 'Change the password' }).click();
}

/** Enters the prepared own post, empty, as somebody who may do all that is done with declarations. Needs `ownPost`. */
export async function workAtOwnPost(page: Page): Promise<void> {
  await speakEnglish(page);
  await signIn(page, worker.login, worker.password);
  await expect(page.getByRole('list', { name: 'Queues by corridor' })).toBeVisible();
}

/** Makes the demonstration post as of today and ends at its sign-in. */
export async function createDemonstration(page: Page, declarations: number): Promise<void> {
  await speakEnglish(page);
  await page.getByLabel('How many declarations').fill(String(declarations));
  await page.getByRole('button', { name: 'Create the demonstration post' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
}

/** Signs in as one of the people whose passwords stand on the screen; leaves the tour if it is offered. */
export async function enterAs(
  page: Page,
  role: 'Officer' | 'Risk analyst' | 'Head of risk' | 'Supervisor' | 'Administrator' | 'Inspector',
): Promise<void> {
  // The card of another role may speak of this one.
  await page.getByRole('button', { name: new RegExp(`^${role}`) }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Desks' })).toBeAttached();
  const skip = page.getByRole('button', { name: 'Skip the tour' });
  if (await skip.isVisible()) await skip.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/**
 * Waits until the rows of the desk's grid are there and one of them has the keyboard: before that a
 * grid shows an empty row, at which keys that act on a row do nothing.
 */
export async function rowsStand(page: Page): Promise<void> {
  await expect(page.locator('.grid-footer')).toContainText(/: \d/);
  await expect(page.locator('.grid .ag-row .ag-cell-focus')).toBeVisible();
}

/** What is told to the program itself, told again where its answer was swept away as garbage on the way. */
async function told(tell: () => Promise<void>): Promise<void> {
  await tell().catch((error: unknown) => {
    if (!String(error).includes('garbage collected')) throw error;
    return tell();
  });
}

/** What the dialog of the system answers from now on. */
export async function answerOpenDialog(
  app: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await told(() =>
    app.evaluate(
      ({ dialog }, filePaths) => {
        Object.assign(dialog, {
          showOpenDialog: async () => ({ canceled: filePaths.length === 0, filePaths }),
        });
      },
      [...paths],
    ),
  );
}

/** What the dialog that asks where to save answers from now on; `null`: the person changed his mind. */
export async function answerSaveDialog(
  app: ElectronApplication,
  file: string | null,
): Promise<void> {
  await told(() =>
    app.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, {
        showSaveDialog: async () => ({ canceled: filePath === null, filePath: filePath ?? '' }),
      });
    }, file),
  );
}

/** Drags files of the system over the window; `drop` lets them go. */
export async function dragFiles(
  page: Page,
  paths: readonly string[],
): Promise<{ drop: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const at = { x: 600, y: 300, data };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  return {
    drop: async () => {
      // A hand never stops moving: what has come under it meanwhile is told of the drag, too.
      await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
      await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
    },
  };
}

/** The screen as it is now breaks no rule of WCAG 2.2 A and AA that a machine can check. */
export async function expectAccessible(page: Page): Promise<void> {
  // A word that fades away under the hand is read by nobody any more.
  await expect(page.locator('.ag-tooltip-hiding')).toHaveCount(0);
  // Electron opens no second page, which the usual mode of axe would need.
  const { violations } = await new AxeBuilder({ page })
    // What is in order need not be told place by place: that takes half of the time.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    // One that began to fade while the page was looked at.
    .exclude('.ag-tooltip-hiding')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(said).toEqual([]);
}

/** No word of the screen is missing, in whatever language it is in. */
export async function expectNoMissingWords(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText('⟦');
}
