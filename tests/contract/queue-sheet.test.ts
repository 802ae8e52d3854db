import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueColumns } from '../../renderer/features/queue/queueColumns.tsx';
import { startWords } from '../../renderer/i18n/index.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { writeSheet } from '../../electron/core/work/sheet/sheet.ts';
import type { QueueRow } from '../../shared/contract/declarations.ts';
import { mostExported, type QueueSheet } from '../../shared/contract/queue-sheet.ts';
import { formatMoney, nothing } from '../../shared/format.ts';
import { pastedCell } from '../../shared/inert.ts';
import { languages, type Language } from '../../shared/languages.ts';
import { majorUnits } from '../../shared/money.ts';
import { sheetColumnIds } from '../../shared/queue-columns.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { unzip } from '../support/unzip.ts';
import { shownIn } from '../support/workbook.ts';
import { openHouse, workAtOwnPost, worker, type Call } from '../support/window.ts';

const folder = temporaryFolder();
const { house, target, window } = openHouse(folder.path, new TestClock('2026-10-01T05:00:00.000Z'));
const { call, connection } = window();
const copied: string[] = [];
connection.host.copyText = (text) => copied.push(text);

const everything: QueueSheet['query'] = { corridor: null, search: '', sort: [], filters: {} };
const byNumber: QueueSheet['query'] = {
  ...everything,
  sort: [{ column: 'registrationNumber', descending: true }],
};

async function taken(asked: Partial<QueueSheet>) {
  const steps = await call.declarations.export({
    query: everything,
    only: null,
    columns: [...sheetColumnIds],
    as: 'csv',
    language: 'ru',
    ...asked,
  });
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

async function file(asked: Partial<QueueSheet>): Promise<Buffer> {
  target.file = folder.file(`taken-${Math.random()}`);
  const { path } = await taken(asked);
  return readFileSync(path ?? '');
}

async function csv(asked: Partial<QueueSheet>): Promise<string[][]> {
  return parse(await file(asked), { bom: true, delimiter: ';' });
}

/** What the log told of the queues last, the newest first. */
const entries = () =>
  house.store.all<{ action: string; object_id: string; detail: string }>(
    `SELECT action, object_id, detail FROM journal WHERE object_kind = 'queue' ORDER BY seq DESC LIMIT 2`,
  );

const rowsOf = async (query: QueueSheet['query']): Promise<QueueRow[]> =>
  (await call.declarations.page({ ...query, offset: 0, limit: 1000 })).rows;

beforeAll(async () => {
  startWords('en');
  await workAtOwnPost(call);
  const fixtures = fileURLToPath(new URL('../fixtures/asycuda', import.meta.url));
  for await (const _ of await call.intake.import({ paths: [fixtures] }));
});
afterAll(() => {
  house.close();
  folder.remove();
});

/** What the grid shows of a row, column by column. */
function gridOf(language: Language) {
  const say = (namespace: string) => {
    const t = i18next.getFixedT(language, namespace);
    return (key: string) => t(key, {});
  };
  const words = {
    t: say('queue'),
    columns: say('queueColumns'),
    documents: say('consignments'),
    terms: say('terms'),
    outcomes: say('outcomes'),
    names: { country: String, countryWithCode: String, currency: String },
  };
  const columns = queueColumns(words, false);
  return {
    ids: columns.map(({ colId }) => colId),
    shown: (row: QueueRow) =>
      columns.map(({ valueFormatter }) =>
        typeof valueFormatter === 'function'
          ? valueFormatter({ data: row } as Parameters<typeof valueFormatter>[0])
          : '',
      ),
  };
}

describe('What a queue shows, taken out', () => {
  it.each(languages)(
    'says in %s in every cell of the clipboard what the grid says',
    async (language) => {
      const rows = await rowsOf(byNumber);
      expect(rows.length).toBeGreaterThan(5);
      await taken({ query: byNumber, as: 'clipboard', language });
      const [, ...lines] = (copied.at(-1) ?? '').split('\n').map((line) => line.split('\t'));
      const grid = gridOf(language);
      expect(grid.ids).toEqual([...sheetColumnIds]);
      expect(lines).toEqual(rows.map((row) => grid.shown(row).map(pastedCell)));
      expect(lines.flat().filter((cell) => cell.includes('⟦'))).toEqual([]);
    },
  );

  it('has the rows of the filters in their order, and the chosen columns in theirs', async () => {
    const query: QueueSheet['query'] = {
      ...byNumber,
      filters: { traderName: { kind: 'contains', text: 'о' } },
    };
    const rows = await rowsOf(query);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.length).toBeLessThan((await rowsOf(everything)).length);
    const [heads, ...lines] = await csv({ query, columns: ['items', 'registrationNumber'] });
    expect(heads).toEqual(['Товаров', 'Рег. №']);
    expect(lines).toEqual(rows.map((row) => [String(row.items), row.registrationNumber]));
  });

  it('has only the tagged ones where they are asked for', async () => {
    const rows = await rowsOf(everything);
    const only = [rows[3]?.id ?? '', rows[1]?.id ?? ''];
    const [, ...lines] = await csv({ only, columns: ['registrationNumber'] });
    expect(lines).toEqual([[rows[1]?.registrationNumber], [rows[3]?.registrationNumber]]);
  });

  it('writes a sum as a number and its currency beside it', async () => {
    const rows = await rowsOf(everything);
    const [heads, ...lines] = await csv({ columns: ['invoice'], language: 'en' });
    expect(heads).toEqual(['Invoice', 'Invoice, currency']);
    for (const [index, row] of rows.entries()) {
      const [sum = '', currency] = lines[index] ?? [];
      if (row.invoice === null) expect([sum, currency]).toEqual(['', '']);
      else {
        expect(Number(sum.replace(',', '.')), formatMoney(row.invoice)).toBe(
          majorUnits(row.invoice),
        );
        expect(currency).toBe(row.invoice.currency);
      }
    }
  });

  it('opens in a spreadsheet: marked as UTF-8, semicolons, one line a row', async () => {
    const bytes = await file({ columns: ['registrationNumber', 'corridor'] });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').split('\r\n')[0]).toBe('\ufeffРег. №;Коридор');
  });

  it('never hands over a text as a formula', async () => {
    const names = ['=1+1', '+7', '-2+3', '@SUM(A1)', '\t=1', '＝1'];
    const victims = (await rowsOf(everything)).slice(0, names.length);
    for (const [index, row] of victims.entries())
      house.store.change(system, (change) => {
        change.run('UPDATE declaration SET vehicle = ? WHERE id = ?', names[index] ?? '', row.id);
        change.record({ action: 'test', object: { kind: 'declaration', id: row.id }, detail: {} });
      });
    const [, ...lines] = await csv({ columns: ['vehicle'] });
    expect(lines.slice(0, names.length).map(([cell]) => cell)).toEqual(
      names.map((name) => `'${name}`),
    );
    await taken({ as: 'clipboard', columns: ['vehicle'] });
    for (const line of (copied.at(-1) ?? '').split('\n')) expect(line).not.toMatch(/^[=@＝]/);
    const book = unzip(await file({ as: 'xlsx', columns: ['vehicle'] }));
    const sheet = [...book].find(([name]) => name.startsWith('xl/worksheets/sheet'))?.[1] ?? '';
    expect(sheet).toContain('<row');
    expect(sheet).not.toContain('<f');
    expect([...book.values()].join('')).toContain('@SUM(A1)');
  });

  it('is a workbook whose numbers are numbers and whose days are days', async () => {
    const rows = await rowsOf(everything);
    const book = unzip(
      await file({ as: 'xlsx', columns: ['registeredOn', 'items', 'invoice', 'receivedAt'] }),
    );
    const sheet = [...book].find(([name]) => name.startsWith('xl/worksheets/sheet'))?.[1] ?? '';
    const values = (column: string) =>
      [...sheet.matchAll(new RegExp(`<c r="${column}(\\d+)"([^>]*)>(.*?)</c>`, 'g'))]
        .filter(([, line]) => line !== '1')
        .map(([, , attributes = '', inner = '']) => ({
          number: !/t="(s|str|inlineStr)"/.test(attributes),
          value: /<v>(.*?)<\/v>/.exec(inner)?.[1],
        }));
    const serial = (moment: string) => Date.parse(moment) / 86_400_000 + 25_569;
    const days = rows.flatMap(({ registeredOn }) => registeredOn ?? []);
    expect(values('A').map(({ number }) => number)).toEqual(days.map(() => true));
    expect(values('A').map(({ value }) => Number(value))).toEqual(days.map(serial));
    expect(values('B').map(({ value }) => Number(value))).toEqual(rows.map(({ items }) => items));
    const sums = rows.flatMap(({ invoice }) => (invoice === null ? [] : majorUnits(invoice)));
    expect(values('C').map(({ value }) => Number(value))).toEqual(sums);
    // The wall clock of the post is five hours before UTC; a minute is the least that is told.
    expect(values('E').map(({ value }) => Number(value).toFixed(6))).toEqual(
      rows.map(({ receivedAt }) => (serial(`${receivedAt.slice(0, 16)}:00Z`) + 5 / 24).toFixed(6)),
    );
  });

  it.each(languages)(
    'shows in %s in every cell of a workbook what the grid shows',
    async (language) => {
      const odd = [
        '=cmd|\u0027/c calc\u0027!A1',
        'Әлия Қарағанды Ғұмар Үкілі Өскемен Іле Һ «ң» & <ұ> "]]>"',
        '  two spaces before, one after ',
        'first line\nsecond line\ttab',
        '_x0041_ is no code, \u0001 is none either',
      ];
      const rows = await rowsOf(byNumber);
      for (const [index, text] of odd.entries())
        house.store.change(system, (change) => {
          const id = rows[index]?.id ?? '';
          change.run('UPDATE declaration SET trader_name = ? WHERE id = ?', text, id);
          change.record({ action: 'test', object: { kind: 'declaration', id }, detail: {} });
        });
      const book = shownIn(await file({ query: byNumber, as: 'xlsx', language }));
      const [heads, ...lines] = book;
      const grid = gridOf(language);
      const sums = new Set(['invoice', 'customsValue', 'payments']);
      // A sum stands in two columns: the figures, and the currency behind them.
      const columns = grid.ids.flatMap((id) => (sums.has(id ?? '') ? [id, null] : [id]));
      expect(heads).toHaveLength(columns.length);
      const joined = lines.map((line) =>
        columns.flatMap((id, at) => {
          if (id === null) return [];
          const currency = sums.has(id ?? '') ? (line[at + 1] ?? '') : '';
          return [currency === '' ? (line[at] ?? '') : `${line[at]}\u00a0${currency}`];
        }),
      );
      const now = await rowsOf(byNumber);
      expect(now.map(({ traderName }) => traderName)).toEqual(expect.arrayContaining(odd));
      expect(joined).toEqual(
        now.map((row) =>
          grid.shown(row).map((text) => (text === nothing ? '' : text.replace('₸', 'KZT'))),
        ),
      );
    },
  );

  it('leaves an entry of what was taken, and none where no file was chosen', async () => {
    const query: QueueSheet['query'] = { ...everything, corridor: 'green', search: 'тоо' };
    target.file = folder.file('entry.csv');
    const { rows } = await taken({ query, columns: ['registrationNumber'] });
    expect(entries()[0]).toMatchObject({ action: 'queue.export', object_id: 'green' });
    expect(JSON.parse(entries()[0]?.detail ?? '')).toMatchObject({
      as: 'csv',
      file: 'entry.csv',
      rows,
      search: 'тоо',
      columns: ['registrationNumber'],
      sha256: createHash('sha256').update(readFileSync(target.file)).digest('hex'),
    });
    expect(existsSync(`${target.file}.checkpoint`)).toBe(true);
    const before = entries();
    target.file = null;
    await expect(taken({ query })).resolves.toMatchObject({ path: null });
    expect(entries()).toEqual(before);
  });

  it('leaves neither file nor entry when it is given up on the way', async () => {
    const before = entries();
    target.file = folder.file('given-up.xlsx');
    const leaving = new AbortController();
    const steps = await call.declarations.export(
      {
        query: everything,
        only: null,
        columns: [...sheetColumnIds],
        as: 'xlsx',
        language: 'kk',
      },
      { signal: leaving.signal },
    );
    await steps.next();
    leaving.abort();
    await steps.return?.();
    expect(readdirSync(folder.path).filter((name) => name.startsWith('given-up'))).toEqual([]);
    expect(entries()).toEqual(before);
  });

  it.each(['clipboard', 'xlsx'] as const)(
    'leaves as %s neither with its window locked meanwhile, nor with its person gone or another come',
    async (as) => {
      const leave = {
        LOCKED: async (by: Call) => by.session.lock(),
        UNAUTHENTICATED: async (by: Call) => by.session.signOut(),
        // Signed in again is another session.
        again: async (by: Call) => {
          await by.session.signOut();
          await by.session.signIn({ login: worker.login, password: worker.password });
        },
      };
      for (const [how, left] of Object.entries(leave)) {
        const other = window();
        other.connection.host.copyText = (text) => copied.push(text);
        await other.call.session.signIn({ login: worker.login, password: worker.password });
        const before = { entries: entries(), copied: copied.length };
        target.file = folder.file(`left-${how}.xlsx`);
        const steps = await other.call.declarations.export({
          query: everything,
          only: null,
          columns: [...sheetColumnIds],
          as,
          language: 'kk',
        });
        await steps.next();
        await left(other.call);
        const rest = async () => {
          while ((await steps.next()).done !== true);
        };
        const code = how === 'again' ? 'UNAUTHENTICATED' : how;
        await expect(rest(), how).rejects.toMatchObject({ code });
        expect({ entries: entries(), copied: copied.length }).toEqual(before);
        expect(readdirSync(folder.path).filter((name) => name.startsWith('left-'))).toEqual([]);
      }
    },
  );

  it('leaves neither file nor entry when the disk is full', async () => {
    const before = entries();
    target.file = folder.file('full.xlsx');
    // Where it is written aside, nothing can be written.
    symlinkSync('/dev/full', `${target.file}.partial`);
    await expect(taken({ as: 'xlsx' })).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(folder.path).filter((name) => name.startsWith('full'))).toEqual([]);
    expect(entries()).toEqual(before);
  });

  it('tells that it did not leave after all when the file cannot bear its name', async () => {
    target.file = folder.file('a-folder.xlsx');
    mkdirSync(target.file);
    await expect(taken({ as: 'xlsx' })).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      data: { file: target.file },
    });
    expect(existsSync(`${target.file}.partial`)).toBe(false);
    expect(entries().map(({ action }) => action)).toEqual(['queue.exportLeft', 'queue.export']);
  });

  it('says which file could not be written where its folder takes none', async () => {
    target.file = folder.file('no-such-folder/queue.csv');
    await expect(taken({ as: 'csv' })).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      data: { file: target.file },
    });
  });

  it('stops where a sheet of a workbook ends, and says how many there are', async () => {
    const { length } = await rowsOf(everything);
    expect(mostExported).toBe(2 ** 20 - 1);
    const order = {
      sheet: {
        query: everything,
        only: null,
        columns: ['registrationNumber' as const],
        as: 'xlsx' as const,
        language: 'ru' as const,
      },
      login: '',
      file: folder.file('cut.xlsx'),
    };
    const nobody = { onProgress: () => {}, demandGoing: () => {} };
    expect(writeSheet(house.store, order, nobody, 3)).toMatchObject({ rows: 3, total: length });
    expect(shownIn(readFileSync(`${order.file}.partial`))).toHaveLength(4);
  });

  it('refuses a column that there is not, and one named twice', async () => {
    await expect(taken({ columns: ['body' as never] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(taken({ columns: ['items', 'items'] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(taken({ columns: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
