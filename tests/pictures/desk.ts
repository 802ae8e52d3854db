import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { projectFolder } from '../../electron/runtime/project.ts';
import type { Language } from '../../shared/languages.ts';
import { answerOpenDialog } from '../e2e/support/steps.ts';
import type { Workstation } from '../e2e/support/launch.ts';

/** By which the tour goes on: a key with the time the window takes for it, and a picture of it. */
export interface Way {
  readonly press: (combo: string) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly shot: (name: string) => Promise<void>;
}

/** Opens the first declaration of a queue and takes it in hand; answers with its number. */
async function takeFirst(page: Page, queue: string, { press, settle }: Way): Promise<string> {
  await press(queue);
  await page.locator('.ag-row').first().dblclick();
  await page.locator('.work-bar').waitFor();
  await settle();
  await press('Alt+t');
  await page.locator('.work-bar .measures').waitFor();
  return page.locator('.declaration-strip h2').innerText();
}

/** A documentary check in the middle of its work: boxes said, a value decided, its justification half written. */
export async function showCheck({ page }: Workstation, way: Way): Promise<void> {
  const { press, settle, shot } = way;
  await takeFirst(page, 'Control+2', way);
  await press('Control+d');
  await page.locator('.check-row:focus').waitFor();
  await press('2');
  await press('a');
  await press('a');
  await press('x');
  await page.locator('#check-value .check-line button').click();
  await page.locator('#check-accepted').focus();
  await settle();
  await shot('check');
  await press('Alt+r');
  await shot('check-request');
  await press('Escape');
  await press('Escape');
  await press('Control+Enter');
  await shot('check-summary');
  await press('Escape');
}

/** An inspection from its order to its signature; answers with the number of the declaration. */
export async function showInspection({ app, page }: Workstation, way: Way): Promise<string> {
  const { press, settle, shot } = way;
  const number = await takeFirst(page, 'Control+1', way);
  await press('Control+g');
  await page.locator('.act-goods').waitFor();
  await press('Alt+o');
  const order = page.getByRole('dialog');
  // Extent, items, and the place.
  await order.locator('input[maxlength="300"]').last().fill('СВХ № 7, рампа 2');
  await shot('order');
  await press('Control+Enter');
  await order.waitFor({ state: 'hidden' });
  await press('Alt+1');
  await page.locator('#act-startedAt').focus();
  await press('Enter');
  await page.locator('#act-endedAt').focus();
  await press('Enter');
  await press('Alt+3');
  const lines = page.locator('.act-goods tbody tr');
  const all = await lines.count();
  for (let line = all - 1; line >= 0; line -= 1) {
    await lines.nth(line).click();
    await page.locator(`#act-lines-${line}-packages`).fill('40');
  }
  await page.locator('#act-lines-0-grossGrams').fill('1250,5');
  await press('Alt+2');
  await page.locator('.act-quick input').last().fill('KZ 900001');
  await press('Enter');
  await press('Alt+9');
  await page.locator('#act-outcome').selectOption('13');
  await page.locator('#act-text').fill('Взвешено две паллеты сверх заявленного.');
  const icon = path.join(projectFolder, 'resources/icons/daliz.png');
  await answerOpenDialog(app, [icon]);
  await press('Alt+p');
  await page.locator('.act-pictures img').waitFor();
  await shot('act-photos');
  await press('Alt+3');
  await page.locator('#act-lines-0-netGrams').focus();
  await press('w');
  await page.locator('#act-lines-0-text').fill('Две паллеты сверх заявленного');
  await settle();
  await shot('act');
  await press('Control+Enter');
  await shot('act-summary');
  await press('Enter');
  await settle();
  await shot('act-signed');
  return number;
}

/** The first page of the signed act as it leaves the printer, as a PNG; what a picture needs is poppler. */
export async function printAct(
  database: string,
  declaration: string,
  picture: string,
  language: Language,
): Promise<void> {
  const run = promisify(execFile);
  const file = `${database}.act.pdf`;
  const paper = ['paper', declaration, '--what', 'act', '--db', database, '--out', file];
  await run(process.execPath, ['electron/headless.ts', ...paper, '--lang', language], {
    cwd: projectFolder,
  });
  const page = ['-png', '-singlefile', '-f', '1', '-l', '1', '-scale-to-x', '900'];
  await run('pdftoppm', [...page, '-scale-to-y', '-1', file, picture.replace(/\.png$/, '')]);
}
