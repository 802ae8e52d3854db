import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
const db = folder.file('post.db');
const tariff = folder.file('tariff.csv');
const wrong = folder.file('wrong.csv');

beforeAll(() => {
  newPost(db).close();
  writeFileSync(
    tariff,
    'code;name_ru;unit;duty\n0101210000;Лошади;шт;5\n0102210000;Скот;шт;"10, но не менее 0,5 евро за 1 кг"\n',
  );
  writeFileSync(wrong, 'code;name_ru;duty\n0101210000;Лошади;пять\n');
});
afterAll(folder.remove);

describe('The command line of reference tables', () => {
  it('loads a file, shows what is in force on a day, and takes the load back', async () => {
    const loaded = await daliz([
      'reference',
      'load',
      'nomenclature',
      tariff,
      '--db',
      db,
      '--from',
      '2026-01-01',
      '--json',
    ]);
    expect(loaded.code, loaded.stderr).toBe(0);
    const result: unknown = JSON.parse(loaded.stdout);
    expect(result).toMatchObject({ read: 2, added: 2, closed: 0, unchanged: 0, problems: [] });
    const show = ['reference', 'show', 'nomenclature', '0102210000', '--db', db];
    const shown = await daliz([...show, '--day', '2026-06-01']);
    expect(JSON.parse(shown.stdout)).toMatchObject([
      { from: '2026-01-01', values: { duty: '10 %, min 0.5 EUR/kg', unit: '796' } },
    ]);
    const list = await daliz(['reference', 'list', '--db', db, '--json']);
    const tables: unknown = JSON.parse(list.stdout);
    expect(tables).toContainEqual(
      expect.objectContaining({
        table: 'nomenclature',
        load: expect.objectContaining({ file: 'tariff.csv', by: 'command-line' }),
      }),
    );
    const [load] = /"load": \d+/.exec(loaded.stdout) ?? [''];
    const number = load.replace(/\D/g, '');
    expect((await daliz(['reference', 'withdraw', number, '--db', db])).code).toBe(0);
    expect((await daliz([...show, '--day', '2026-06-01'])).code).toBe(1);
    expect((await daliz(['reference', 'withdraw', number, '--db', db])).code).toBe(1);
  });

  it('refuses a wrong file with its line, column and what to do, in the language asked for', async () => {
    const args = ['reference', 'load', 'nomenclature', wrong, '--db', db, '--from', '2026-01-01'];
    const told = await daliz([...args, '--lang', 'kk']);
    expect(told.code).toBe(1);
    expect(told.stdout).toContain('2-жол, «duty» бағаны: «пять» – мөлшерлеме емес.');
    const english = await daliz(args);
    expect(english.stdout).toContain('Line 2, column “duty”: “пять” is no rate.');
  });

  it('answers wrong usage with 2', async () => {
    for (const args of [
      ['load', 'nonsense', tariff, '--db', db],
      ['load', 'taxes', tariff, '--db', db, '--from', '2026-02-30'],
      ['list'],
    ])
      expect((await daliz(['reference', ...args])).code, args.join(' ')).toBe(2);
  });

  it('tells the columns of a table', async () => {
    const { stdout, code } = await daliz(['reference', 'columns', 'exchange', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ name: 'currency', required: true, example: 'USD' }),
    );
  });
});
