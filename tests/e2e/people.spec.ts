import { expect, test } from './support/launch.ts';
import { ownPost } from './support/people.ts';
import {
  addPerson,
  choosePassword,
  createOwnPost,
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  signIn,
  speakEnglish,
} from './support/steps.ts';

const officer = { name: 'Серік Нұрланов', login: 'serik' };
const chosen = 'nine grey horses by the river';

test('an administrator adds an officer, who chooses his own password and sees the queue', async ({
  page,
  workstation,
}) => {
  await createOwnPost(page);
  await signIn(page, ownPost.login, ownPost.password);
  await expect(page.getByRole('heading', { name: 'People of the post', level: 1 })).toBeVisible();
  await expect(page.getByText('There is only an administrator at the post so far')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Queues by corridor' })).toHaveCount(0);
  const desks = page.getByRole('list', { name: 'Other desks' });
  await expect(desks.getByRole('button')).toHaveText([/Journal/, /People of the post/]);
  await expect(page.getByRole('contentinfo')).not.toContainText('Awaits control');
  await expectAccessible(page);
  await workstation.picture('people-first');

  await test.step('whoever manages people holds no other role', async () => {
    await page.getByRole('button', { name: 'Add a person' }).first().click();
    const sheet = page.getByRole('dialog', { name: 'Add a person' });
    // By the keyboard: a sheet that is still coming in moves under the pointer.
    for (const role of ['Administrator', 'Officer']) {
      await sheet.getByRole('checkbox', { name: role }).focus();
      await page.keyboard.press('Space');
      await expect(sheet.getByRole('checkbox', { name: role })).toBeChecked();
    }
    await expect(sheet.getByRole('alert')).toContainText('held alone');
    await sheet.getByRole('button', { name: 'Add a person' }).click();
    await expect(sheet.getByLabel('Full name')).toBeFocused();
    await expectAccessible(page);
    await workstation.picture('people-add');
    await sheet.getByRole('button', { name: 'Cancel' }).click();
  });

  const given = await addPerson(page, officer, ['Officer']);
  expect(given).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/);
  await expect(page.getByText('There is only an administrator')).toHaveCount(0);
  const grid = page.getByRole('group', { name: 'People of the post' });
  await expect(grid.getByRole('row', { name: /serik/ })).toContainText('Password not changed yet');

  await page.keyboard.press('Control+Shift+Q');
  await signIn(page, officer.login, given);
  await test.step('nothing but a password that is good enough leads on', async () => {
    await expect(
      page.getByRole('heading', { name: 'Choose a password of your own' }),
    ).toBeVisible();
    await expectAccessible(page);
    await workstation.picture('people-forced');
    await choosePassword(page, given, 'serik-serik-serik');
    await expect(page.getByLabel('New password', { exact: true })).toHaveAccessibleDescription(
      /little in it but the sign-in name/,
    );
    await expect(page.getByRole('navigation', { name: 'Desks' })).toHaveCount(0);
  });
  await choosePassword(page, given, chosen);
  await expect(page.getByRole('button', { name: 'All declarations 0' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'People of the post' })).toHaveCount(0);

  await test.step('and changes it again from the account menu', async () => {
    await page.getByRole('button', { name: /Person signed in/ }).click();
    await page.getByRole('menuitem', { name: 'Change the password' }).click();
    const sheet = page.getByRole('dialog', { name: 'Change your own password' });
    await sheet.getByLabel('Present password').fill('not the present one');
    await sheet.getByLabel('New password', { exact: true }).fill(`${chosen} again`);
    await sheet.getByLabel('The new password once more').fill(`${chosen} again`);
    await sheet.getByRole('button', { name: 'Change the password' }).click();
    await expect(sheet.getByRole('alert')).toContainText('wrong password');
    await sheet.getByLabel('Present password').fill(chosen);
    await sheet.getByRole('button', { name: 'Change the password' }).click();
    await expect(sheet.getByRole('status')).toContainText('The password is changed');
  });
});

test.describe('at the demonstration post', () => {
  test.use({ demonstration: 50 });

  test('an administrator closes an account and gives a new password; the last one stays', async ({
    page,
    workstation,
  }) => {
    await speakEnglish(page);
    await workstation.picture('people-sign-in');
    await enterAs(page, 'Administrator');
    const grid = page.getByRole('group', { name: 'People of the post' });
    await grid.getByRole('gridcell', { name: 'analyst', exact: true }).click();
    const view = page.getByRole('region', { name: 'Тимур Ахметов' });
    await view.getByRole('button', { name: 'Close the account' }).click();
    const sure = page.getByRole('dialog', { name: 'Close the account of Тимур Ахметов?' });
    await expect(sure.getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
    await sure.getByRole('button', { name: 'Close it' }).click();
    await expect(view.getByRole('button', { name: 'Open the account again' })).toBeVisible();
    await expectAccessible(page);
    await workstation.picture('people-desk');

    await grid.getByRole('gridcell', { name: 'administrator', exact: true }).click();
    await page
      .getByRole('region', { name: 'Данияр Бекенов' })
      .getByRole('button', { name: 'Close the account' })
      .click();
    await page.getByRole('button', { name: 'Close it' }).click();
    await expect(page.getByRole('alert')).toContainText('This is the last administrator');
    await page.keyboard.press('Escape');

    for (const [language, theme] of [
      ['Қазақша', 'Қараңғы тема'],
      ['Русский', null],
    ] as const) {
      await page.getByRole('button', { name: language }).click();
      if (theme !== null) await page.getByRole('button', { name: theme }).click();
      await expectNoMissingWords(page);
      await expectAccessible(page);
      await workstation.picture(`people-desk-${language}`);
    }
  });

  test('emergency access gives a supervisor’s rights, stands over every screen, and is told afterwards', async ({
    page,
    workstation,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await expect(page.getByRole('button', { name: 'Risk profiles' })).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('What do you want to do?').fill('Emergency access…');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Emergency access' });
    await expect(sheet.getByLabel('Reason')).toBeFocused();
    await sheet.getByLabel('Reason').fill('too short');
    await sheet.getByRole('button', { name: 'Open for an hour' }).click();
    await expect(sheet.getByRole('alert')).toContainText('at least 20 characters');
    await sheet.getByLabel('Reason').fill('A truck with fish waits and the supervisor is away');
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Open for an hour' }).click();
    const bar = page.getByText('EMERGENCY ACCESS');
    await expect(bar).toBeVisible();
    await page.getByRole('button', { name: 'Risk profiles' }).click();
    await expect(page.getByRole('heading', { name: 'Risk profiles', level: 1 })).toBeVisible();
    await expect(bar).toBeVisible();
    await expectAccessible(page);
    await workstation.picture('emergency-light');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await expectAccessible(page);
    await workstation.picture('emergency-dark');
    await expect(page.getByRole('button', { name: 'End it' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('What do you want to do?').fill('End emergency access');
    await page.keyboard.press('Enter');
    await expect(bar).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Risk profiles' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Red corridor', level: 1 })).toBeVisible();

    await page.keyboard.press('Control+Shift+Q');
    await page.getByRole('button', { name: /^Inspector/ }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Skip the tour' }).click();
    const notice = page.getByRole('dialog', { name: 'There was emergency access' });
    await expect(notice).toContainText('A truck with fish waits');
    await expectAccessible(page);
    await workstation.picture('emergency-notice');
    await notice.getByRole('button', { name: 'Later' }).click();
    await page.keyboard.press('Control+Shift+Q');
    await page.getByRole('button', { name: /^Inspector/ }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await notice.getByRole('button', { name: /Acknowledge/ }).click();
    await expect(notice).toHaveCount(0);
    await page.keyboard.press('Control+Shift+Q');
    await page.getByRole('button', { name: /^Inspector/ }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Risk profiles' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
