import { expect, test } from './support/launch.ts';
import { importFiles, messageOf, onTheWay } from './support/messages.ts';
import { ownPost } from './support/people.ts';
import { expectAccessible, expectNoMissingWords, workAtOwnPost } from './support/steps.ts';

const plates = '121AAA02/12BBB02';
const cameWith = '343CCC02/12BBB02';

test.describe('a consignment', () => {
  test.use({ ownPost: true });

  test('goes from the preliminary information to release through the window', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await workAtOwnPost(page);
    const announced = onTheWay({ document: 'preliminary', reference: 'ПИ260000771' }, plates);
    await importFiles(workstation, [await messageOf(dataFolder, 'announced.json', announced)]);
    await page.keyboard.press('Control+9');
    await expect(page.locator('.ag-row').first()).toContainText('Announced');
    const consignment = page.getByRole('article', { name: 'Consignment' });
    await expect(consignment).toContainText('Preliminary information received');

    // The arrival, by keyboard: what is wrong is told at its field, and what was written stays.
    await consignment.getByRole('button', { name: 'Record the arrival' }).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Record the arrival' });
    const arrived = sheet.getByLabel('Arrived', { exact: true });
    await expect(arrived).toBeFocused();
    await arrived.fill('yesterday');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('alert')).toContainText('DD.MM.YYYY HH:mm');
    await expect(arrived).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(consignment.getByRole('button', { name: 'Record the arrival' })).toBeFocused();
    await page.keyboard.press('Enter');
    await sheet.getByLabel('Vehicle that came').fill(cameWith);
    await sheet.getByLabel('Note').fill('Another tractor');
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toHaveCount(0);
    await expect(consignment.getByText('The arrival is recorded.')).toBeVisible();
    await expect(consignment).toContainText('Arrival document');
    const changes = page.getByRole('group', { name: 'What changed' });
    await expect(changes.getByRole('row', { name: /18 Identity/ })).toContainText(cameWith);

    await consignment.getByRole('button', { name: 'Place under storage' }).click();
    const storing = page.getByRole('dialog', { name: 'Place under storage' });
    await expect(storing.getByLabel('Temporary storage warehouse')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(storing.getByRole('alert')).toHaveText('Name the warehouse');
    await storing.getByLabel('Temporary storage warehouse').fill('Warehouse 4');
    await page.keyboard.press('Enter');
    await expect(storing).toHaveCount(0);
    await expect(consignment.getByText('The goods are placed under storage.')).toBeVisible();

    const declared = onTheWay({ manifest: 'ПИ260000771', sourceId: 'G-1' }, cameWith);
    for (const item of declared.items) item.netGrams = 8_000_000;
    await importFiles(workstation, [await messageOf(dataFolder, 'declared.json', declared)]);
    await page.keyboard.press('Control+9');
    await expect(consignment.getByRole('button', { name: 'Declaration on goods' })).toBeVisible();
    await expect(consignment).toContainText(
      'Linked by the number of the preliminary information ПИ260000771',
    );
    await expect(changes.getByRole('row', { name: /38 Net weight/ })).toContainText(
      '8\u00a0000\u00a0kg',
    );
    const state = page.locator('.ag-row').first().locator('[col-id=state]');
    await expect(state).toHaveText(/Released|Declared/);

    // From the paper to its consignment and back.
    await consignment.getByRole('button', { name: 'Declaration on goods' }).click();
    const papers = page.getByRole('navigation', { name: 'Consignment' });
    await expect(papers.getByText('Declaration on goods')).toBeVisible();
    await papers.getByRole('button', { name: 'Storage document' }).click();
    await expect(page.locator('.declaration-type')).toContainText('Storage document');
    await expect(page.locator('[id="box-49"]')).toContainText('Warehouse 4');
    await papers.getByRole('button', { name: /^Consignment/ }).click();
    await expect(page.getByRole('button', { name: 'Show all consignments' })).toBeVisible();
    await expect(page.locator('.grid-footer')).toContainText('Total: 1');
  });

  test('ends its transit with every seal looked at', async ({ workstation, page, dataFolder }) => {
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
          seals: 'AQ0000001;AQ0000002',
          sealCount: 2,
          timeLimit: '2199-01-01',
          guarantee: null,
        },
      },
      '565DDD02/56EEE02',
    );
    for (const item of transit.items)
      item.procedure = { requested: '80', previous: '00', national: null };
    await importFiles(workstation, [await messageOf(dataFolder, 'transit.json', transit)]);
    await page.keyboard.press('Control+9');
    await page.getByRole('button', { name: /^In transit/ }).click();
    const consignment = page.getByRole('article', { name: 'Consignment' });
    await consignment.getByRole('button', { name: 'Complete the transit' }).click();
    const sheet = page.getByRole('dialog', { name: 'Complete the transit' });
    await sheet.getByRole('combobox', { name: 'AQ0000002' }).selectOption('broken');
    await sheet.getByText('Packages missing').click();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Record' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await page.getByRole('button', { name: /^Arrived/ }).click();
    await expect(consignment).toContainText('AQ0000002 (broken)');
    await expect(consignment).toContainText('Packages missing');
    await expect(consignment).toContainText('Seal broken');
  });

  test('is seen by everyone, in every language, light and dark, with the panel and without', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await workAtOwnPost(page);
    const announced = onTheWay({ document: 'preliminary', reference: 'ПИ260000772' }, plates);
    await importFiles(workstation, [await messageOf(dataFolder, 'announced.json', announced)]);
    await page.keyboard.press('Control+9');
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expect(page.locator('.ag-row').first()).toBeVisible();
      await expectNoMissingWords(page);
    }
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+d');
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('article', { name: 'Consignment' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('searchbox').fill('nobody');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await expectAccessible(page);
  });
});
