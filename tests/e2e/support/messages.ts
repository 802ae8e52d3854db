import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  type Declaration,
} from '../../../shared/declaration.ts';
import type { Workstation } from './launch.ts';
import { ownPost } from './people.ts';
import { answerOpenDialog } from './steps.ts';

const office = { code: ownPost.code, name: ownPost.name };

/** Goods on a truck, as any paper of their way declares them; nobody in it exists. */
export function onTheWay(said: Partial<Declaration>, plates: string): Declaration {
  const blank = blankDeclaration();
  const person = { code: null, name: 'ТОО «Үлгі»', address: 'Алматы', country: 'KZ' };
  return {
    ...blank,
    type: 'IM',
    direction: 'import',
    office,
    parties: {
      ...blank.parties,
      consignee: person,
      consignor: { code: null, name: 'Example Trading Ltd', address: null, country: 'CN' },
      declarant: person,
    },
    countries: { ...blank.countries, dispatch: 'CN', destination: 'KZ' },
    transport: {
      ...blank.transport,
      arrival: { identity: plates, nationality: 'KZ' },
      border: { identity: plates, nationality: 'KZ', mode: '31' },
    },
    totals: { ...blank.totals, items: 1, packages: 40, grossGrams: 9_000_000 },
    items: [
      {
        ...blankItem(1),
        hsCode: '9403300000',
        description: 'Мебель деревянная для учреждений: столы письменные, разобранные',
        originCountry: 'CN',
        grossGrams: 9_000_000,
        netGrams: 8_200_000,
        procedure: { requested: '40', previous: '00', national: null },
        packages: { count: 40, kindCode: 'CT', kindName: null, marks: null },
        documents: [{ ...blankDocument(), code: '02015', reference: `CMR-${plates}` }],
      },
    ],
    ...said,
  };
}

/** Writes a declaration as a message of our own format. */
export async function messageOf(
  folder: string,
  name: string,
  declaration: Declaration,
): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(
    file,
    JSON.stringify({ daliz: 'declarations', version: 1, declarations: [declaration] }),
  );
  return file;
}

/** Imports files through the window as a person does, and puts the summary away. */
export async function importFiles(
  { app, page }: Workstation,
  files: readonly string[],
): Promise<void> {
  await answerOpenDialog(app, files);
  await page.keyboard.press('Control+o');
  await page.keyboard.press('Control+6');
  const panel = page.getByRole('region', { name: 'Import' });
  await expect(panel.getByRole('heading', { name: 'Import finished' })).toBeVisible({
    timeout: 60_000,
  });
  await panel.getByRole('button', { name: 'Close the summary' }).click();
}
