import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { openStore } from '../../../electron/core/store/open.ts';
import { projectFolder } from '../../../electron/runtime/project.ts';
import { declarationSchema } from '../../../shared/declaration.ts';

/**
 * Lodges imports of a prepared post once more under other numbers, where no program runs yet: the same
 * documents come a second time, and some profile of the post sends what names them to an officer.
 */
export async function lodgeAgain(dataFolder: string, count: number): Promise<void> {
  const database = path.join(dataFolder, 'demonstration.db');
  const clock = { now: () => new Date().toISOString() };
  const store = openStore(database, { clock, readOnly: true });
  const rows = store.all<{ body: string }>(
    `SELECT body FROM declaration WHERE document = 'goods' AND direction = 'import' AND items BETWEEN 2 AND 6
       AND value_currency = 'KZT' ORDER BY seq DESC LIMIT ?`,
    count,
  );
  store.close();
  const declarations = rows.map(({ body }, index) => {
    const declaration = declarationSchema.parse(JSON.parse(body));
    const number = String(9_000_000 + index);
    const { registrationNumber, registration } = declaration;
    return {
      ...declaration,
      sourceId: null,
      reference: `AGAIN-${number}`,
      registrationNumber: registrationNumber?.replace(/\d{7}$/, number) ?? null,
      registration: registration === null ? null : { ...registration, number },
    };
  });
  const file = path.join(dataFolder, 'again.json');
  await writeFile(file, JSON.stringify({ daliz: 'declarations', version: 1, declarations }));
  await promisify(execFile)(
    process.execPath,
    ['electron/headless.ts', 'import', '--db', database, file],
    { cwd: projectFolder },
  );
}
