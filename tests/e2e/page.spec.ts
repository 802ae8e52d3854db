import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Pdf from 'pdfkit';
import { starterProfiles } from '../../electron/core/profiles/starter.ts';
import { expect, test, type Workstation } from './support/launch.ts';
import { importFiles, messageOf, onTheWay } from './support/messages.ts';
import { worker } from './support/people.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  enterAs,
  expectAccessible,
  expectNoMissingWords,
  signIn,
  speakEnglish,
  workAtOwnPost,
  rowsStand,
} from './support/steps.ts';

const announcedPlates = '121AAA02/12BBB02';
const plates = '343CCC02/12BBB02';

/** Goods that were announced otherwise are declared, and their page is opened. */
async function openDeclared(workstation: Workstation, dataFolder: string): Promise<void> {
  const { page } = workstation;
  await workAtOwnPost(page);
  const announced = onTheWay(
    { document: 'preliminary', reference: 'ПИ260000771' },
    announcedPlates,
  );
  const declared = onTheWay({ manifest: 'ПИ260000771', sourceId: 'G-1' }, plates);
  for (const item of declared.items) item.netGrams = 8_000_000;
  await importFiles(workstation, [await messageOf(dataFolder, 'announced.json', announced)]);
  await importFiles(workstation, [await messageOf(dataFolder, 'declared.json', declared)]);
  await page.keyboard.press('Control+5');
  await rowsStand(page);
  // The truck that came is not the one that was announced.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('343CCC02');
  await expect(page.getByText('Total: 1')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await rowsStand(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Ways through the page' })).toBeVisible();
}

/** The same, beside the documents that it has none of yet. */
async function openDocuments(workstation: Workstation, dataFolder: string): Promise<void> {
  await openDeclared(workstation, dataFolder);
  await workstation.page.keyboard.press('Control+j');
  await expect(workstation.page.getByText('No documents yet')).toBeVisible();
}

async function expectWordsInEveryLanguage(page: Page): Promise<void> {
  for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
    await page.keyboard.press(language);
    await expectNoMissingWords(page);
  }
}

const box = (page: Page, id: string) => page.locator(`[id="${id}"]`);

/** A sheet of paper as a scanner writes it: a PDF with something dark on it. */
async function scanned(): Promise<Buffer> {
  const paper = new Pdf({ size: 'A4', font: '' });
  const parts: Buffer[] = [];
  paper.on('data', (part: Buffer) => parts.push(part));
  paper.rect(80, 80, 300, 40).fill('#000000');
  paper.end();
  await once(paper, 'end');
  return Buffer.concat(parts);
}

test.describe('the declaration page, without a mouse', () => {
  test.use({ ownPost: true });

  test('goes to any box by its number and from change to change since the announcement', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await openDeclared(workstation, dataFolder);
    const field = page.getByRole('textbox', { name: 'Box' });
    await page.keyboard.press('g');
    await expect(field).toBeFocused();
    await page.keyboard.type('42/1');
    await expect(page.getByRole('status').filter({ hasText: 'Item price' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(box(page, 'item-box-42')).toBeFocused();
    await page.keyboard.press('Control+Shift+g');
    await page.keyboard.type('54/7');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Box 54: nothing is declared')).toBeVisible();
    await field.fill('42/7');
    await page.keyboard.press('Enter');
    await expect(page.getByText('There is no such item in this declaration')).toBeVisible();
    await page.keyboard.press('Escape');

    await expect(page.getByRole('button', { name: /^Changed/ })).toBeVisible();
    await page.keyboard.press('m');
    await expect(box(page, 'box-18')).toBeFocused();
    await expect(box(page, 'box-18')).toContainText(`Announced: ${announcedPlates}`);
    await page.keyboard.press('m');
    await expect(box(page, 'box-21')).toBeFocused();
    await page.keyboard.press('Alt+m');
    await expect(box(page, 'item-box-38')).toBeFocused();
    await page.keyboard.press('Shift+M');
    await expect(box(page, 'box-21')).toBeFocused();
    await expect(box(page, 'item-box-38')).toContainText('Announced: 8');
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText(
      'Preliminary information received',
    );
    await expectAccessible(page);
  });

  test('lays documents beside the declaration, entered by the keyboard, with what differs marked', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await openDocuments(workstation, dataFolder);
    await expectAccessible(page);
    await page.keyboard.press('Alt+d');
    const sheet = page.getByRole('dialog', { name: 'Enter a document' });
    await expect(sheet.getByLabel('Kind')).toBeFocused();
    await sheet.getByLabel('Kind').selectOption('Transport document');
    await page.keyboard.press('Tab');
    await page.keyboard.type('CMR-1');
    await sheet.getByLabel('Gross, kg').focus();
    await page.keyboard.type('much');
    await page.keyboard.press('Control+Enter');
    await expect(sheet.getByRole('alert')).toHaveText('Not a number');
    await expect(sheet.getByLabel('Gross, kg')).toBeFocused();
    await sheet.getByLabel('Gross, kg').fill('9 750,5');
    await sheet.getByLabel('Packages').fill('40');
    await page.keyboard.press('Alt+n');
    await expect(sheet.getByLabel('Description 1')).toBeFocused();
    await page.keyboard.type('Office furniture');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toHaveCount(0);
    const gross = page.getByRole('row', { name: /Gross weight/ });
    await expect(gross.locator('td[data-verdict="differs"]')).toContainText('9\u00a0750,5');
    await expect(page.getByRole('row', { name: /Packages/ })).toContainText('40');
    // Its number is not the one of box 44: the first difference on the way.
    await page.keyboard.press('w');
    await page.keyboard.press('w');
    await expect(gross.locator('td[data-verdict="differs"]')).toBeFocused();
    await expectWordsInEveryLanguage(page);
    await expectAccessible(page);

    // From the difference to its box, and with its sign on the page.
    await gross.getByRole('button').press('Enter');
    await expect(box(page, 'box-35')).toBeFocused();
    await expect(page.getByRole('button', { name: /^Documents/ })).toContainText('1 · ≠ 2');
  });

  test('reads documents from a file, or says where it is wrong and takes nothing', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await openDocuments(workstation, dataFolder);
    const file = path.join(dataFolder, 'lines.csv');
    await writeFile(file, 'description;netKg\nDesks;heavy\n');
    await answerOpenDialog(workstation.app, [file]);
    await page.keyboard.press('Alt+i');
    const sheet = page.getByRole('dialog', { name: 'From a file' });
    await expect(sheet.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sheet).toContainText('lines.csv');
    await sheet.getByLabel('Kind of document').selectOption('Packing list');
    await sheet.getByRole('button', { name: 'Read in' }).press('Enter');
    await expect(sheet.getByRole('listitem')).toHaveText('line 2, netKg: cannot be heavy.');
    await expectAccessible(page);
    await writeFile(file, 'description;netKg\nDesks;8000\n');
    await sheet.getByRole('button', { name: 'Read in' }).press('Enter');
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('row', { name: /Net weight/ })).toContainText('8\u00a0000');
    await expect(page.getByRole('button', { name: /lines\.csv/ })).toBeVisible();
  });

  test('takes a scan of a document, shows it beside the declaration and gives it back as it came', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    const { app } = workstation;
    await openDeclared(workstation, dataFolder);
    await page.keyboard.press('Control+j');
    await expect(page.getByText('No documents yet')).toBeVisible();
    await page.keyboard.press('Alt+d');
    const sheet = page.getByRole('dialog', { name: 'Enter a document' });
    await sheet.getByLabel('Number').fill('INV-9');
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toHaveCount(0);

    await expect(page.getByRole('button', { name: /INV-9/ })).toBeVisible();
    await page.keyboard.press('1');
    const invoice = page.getByRole('dialog', { name: 'Invoice' });
    await expect(invoice).toBeVisible();
    const program = path.join(dataFolder, 'invoice.pdf');
    await writeFile(program, 'MZ this program cannot be run');
    await answerOpenDialog(app, [program]);
    await page.keyboard.press('Alt+s');
    await expect(invoice.getByRole('alert')).toContainText('it is neither PDF nor JPEG');
    const scan = path.join(dataFolder, 'scan.pdf');
    const bytes = await scanned();
    await writeFile(scan, bytes);
    await answerOpenDialog(app, [scan]);
    await page.keyboard.press('Alt+s');
    const show = invoice.getByRole('button', { name: 'Show scan.pdf' });
    await expect(show).toBeVisible();
    await expectAccessible(page);
    await show.press('Enter');

    // Beside the declaration, as it was received.
    const pane = page.getByRole('region', { name: 'File scan.pdf' });
    await expect(pane).toContainText('As received: the SHA-256 agrees.');
    await expect(pane.getByRole('img', { name: 'Page 1 of 1' })).toHaveAttribute(
      'data-drawn',
      'true',
    );
    await expect(page.getByRole('columnheader', { name: /Invoice INV-9/ })).toBeVisible();
    await expectAccessible(page);
    for (const language of ['Alt+1', 'Alt+2', 'Alt+3']) {
      await page.keyboard.press(language);
      await expectNoMissingWords(page);
    }
    const saved = path.join(dataFolder, 'taken.pdf');
    await answerSaveDialog(app, saved);
    await pane.getByRole('button', { name: 'Save…' }).press('Enter');
    await expect(pane.getByRole('status')).toContainText(saved);
    expect((await readFile(saved)).equals(bytes)).toBe(true);

    await page.keyboard.press('Escape');
    await expect(pane).toHaveCount(0);
    await page.keyboard.press('s');
    await expect(pane).toBeVisible();
  });

  test('Escape puts away the question over a document and not the document, whose text outlasts a lock', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await openDocuments(workstation, dataFolder);
    await page.keyboard.press('Alt+d');
    const entered = page.getByRole('dialog', { name: 'Enter a document' });
    await entered.getByLabel('Number').fill('INV-8');
    await page.keyboard.press('Control+Enter');
    await expect(entered).toHaveCount(0);
    await expect(page.getByRole('button', { name: /INV-8/ })).toBeVisible();
    await page.keyboard.press('1');
    const invoice = page.getByRole('dialog', { name: 'Invoice' });
    await invoice.getByLabel('Packages').fill('41');
    await invoice.getByRole('button', { name: 'Take out', exact: true }).press('Enter');
    const question = page.getByRole('dialog', { name: 'Take this document out?' });
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(invoice.getByLabel('Packages')).toHaveValue('41');

    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Session locked' })).toBeVisible();
    await page.getByLabel('Password').fill(worker.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /INV-8/ })).toBeVisible();
    await page.keyboard.press('1');
    await expect(invoice.getByLabel('Packages')).toHaveValue('41');
    await page.keyboard.press('Escape');
    await expect(invoice).toHaveCount(0);
    await page.keyboard.press('1');
    await expect(invoice.getByLabel('Packages')).toHaveValue('');
  });

  test('a document somebody saved meanwhile is shown with a choice, never written over', async ({
    workstation,
    page,
    dataFolder,
  }) => {
    await openDocuments(workstation, dataFolder);
    await page.keyboard.press('Alt+d');
    const entered = page.getByRole('dialog', { name: 'Enter a document' });
    await entered.getByLabel('Number').fill('INV-7');
    await page.keyboard.press('Control+Enter');
    await expect(entered).toHaveCount(0);
    const card = page.getByRole('button', { name: /INV-7/ });
    await expect(card).toBeVisible();
    await page.keyboard.press('1');
    const mine = page.getByRole('dialog', { name: 'Invoice' });
    await mine.getByLabel('Packages').fill('41');

    const opened = workstation.app.waitForEvent('window');
    await page.keyboard.press('Control+Shift+n');
    const second = await opened;
    await second.waitForLoadState('load');
    await speakEnglish(second);
    await signIn(second, worker.login, worker.password);
    await expect(second.getByRole('list', { name: 'Queues by corridor' })).toBeVisible();
    await second.keyboard.press('Control+5');
    await second.keyboard.press('Control+f');
    await second.keyboard.type('343CCC02');
    await expect(second.getByText('Total: 1')).toBeVisible();
    await second.locator('.ag-row [col-id="registrationNumber"]').first().click();
    await second.keyboard.press('Enter');
    await expect(second.getByRole('toolbar', { name: 'Ways through the page' })).toBeVisible();
    await second.keyboard.press('Control+j');
    await expect(second.getByRole('button', { name: /INV-7/ })).toBeVisible();
    await second.keyboard.press('1');
    const theirs = second.getByRole('dialog', { name: 'Invoice' });
    await theirs.getByLabel('Packages').fill('39');
    await second.keyboard.press('Control+Enter');
    await expect(theirs).toHaveCount(0);

    await page.bringToFront();
    await mine.getByLabel('Packages').focus();
    await page.keyboard.press('Control+Enter');
    const conflict = mine.getByRole('alert');
    await expect(conflict).toContainText('after you opened it');
    await expect(conflict.getByRole('row', { name: /Packages/ })).toHaveText(/39.*41/);
    await conflict.getByRole('button', { name: 'Save mine over it' }).press('Enter');
    await expect(mine).toHaveCount(0);
    await expect(page.getByRole('row', { name: /Packages/ })).toContainText('41');
    await expect(page.getByRole('button', { name: /INV-7/ })).toContainText('revision 3');
  });
});

test.describe('what stands around a declaration', () => {
  test.use({ demonstration: 300 });

  test('an officer sees the doubts at their boxes, the trader and the same goods, and nothing of the analyst’s', async ({
    page,
  }) => {
    await speakEnglish(page);
    await enterAs(page, 'Officer');
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Control+1');
    await rowsStand(page);
    await expect(page.getByRole('button', { name: 'Open the declaration' })).toBeVisible();
    // From the queue's inspector to the card and back.
    await page.keyboard.press('Control+b');
    const card = page.getByRole('region', { name: 'Trader' });
    await expect(card).toContainText('Declarations by corridor and month');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await rowsStand(page);
    await page.keyboard.press('Enter');
    const tools = page.getByRole('toolbar', { name: 'Ways through the page' });
    await expect(tools).toBeVisible();

    await page.keyboard.press('w');
    const first = page.locator('.box:focus');
    await expect(first.locator('button.box-sign').first()).toBeVisible();
    await expect(tools).toContainText('1/');
    const sign = first.locator('button.box-sign').first();
    await sign.press('Enter');
    await expect(page.locator('.why-hit:focus')).toBeVisible();
    const whole = await page.content();
    for (const { code } of starterProfiles) expect(whole).not.toContain(code);
    await expectAccessible(page);

    await page.keyboard.press('Control+j');
    await expect(page.getByRole('table')).toContainText('Invoice');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(tools).toBeVisible();

    await page.keyboard.press('Control+Shift+h');
    const goods = page.getByRole('region', { name: 'Earlier declarations of the same goods' });
    const row = goods.locator('.trader-same button').first();
    await expect(row).toBeVisible();
    await expect(goods).toContainText('/kg');
    await expectAccessible(page);
    const number = await row.innerText();
    await row.press('Enter');
    await expect(page.locator('.declaration-strip h2')).toHaveText(number.split(' / ')[0] ?? '');
    await expect(box(page, 'item-box-33')).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(goods.locator('.trader-same button').first()).toBeFocused();
    await expectWordsInEveryLanguage(page);
  });
});
