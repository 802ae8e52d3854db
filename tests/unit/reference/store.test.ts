import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { verified } from '../../../electron/core/audit/verify.ts';
import {
  goodsBelow,
  historyOf,
  rowOn,
  rowsPage,
  tableStates,
} from '../../../electron/core/reference/browse.ts';
import { loadFile, withdrawLoad } from '../../../electron/core/reference/load.ts';
import { loadsOf } from '../../../electron/core/reference/repository.ts';
import { loadTables } from '../../../electron/core/reference/tables.ts';
import { openStore, type Store } from '../../../electron/core/store/open.ts';
import type { TableName } from '../../../shared/reference.ts';
import { temporaryFolder, TestClock } from '../../support/post.ts';

const folder = temporaryFolder();
const clock = new TestClock();
const officer = { name: 'Айгерім', role: 'supervisor' };
let store: Store;
let made = 0;

beforeEach(() => {
  made += 1;
  // A post as it was before any table came, also those that ship with the program.
  store = openStore(folder.file(`${made}.db`), { clock });
});
afterAll(folder.remove);

function load(table: TableName, content: string, from: string | null = null) {
  const bytes = new TextEncoder().encode(content);
  return loadFile(store, clock, officer, { table, file: `${table}.csv`, bytes, from });
}

const vat = (percent: number, from: string) => `kind;percent;from\n5060;${percent};${from}\n`;
const vatOn = (day: string) => loadTables(store).row('taxes', '5060', day)?.percent;

describe('Rows of a reference table', () => {
  it('follow each other in time: a new one ends the one before, which stays readable', () => {
    load('taxes', vat(12, '2009-01-01'));
    expect(load('taxes', vat(16, '2026-01-01'))).toMatchObject({ read: 1, added: 1, closed: 1 });
    expect(
      ['2008-12-31', '2009-01-01', '2025-12-31', '2026-01-01', '2040-01-01'].map(vatOn),
    ).toEqual([undefined, 12, 12, 16, 16]);
    expect(historyOf(store, 'taxes', '5060').map(({ from, until }) => [from, until])).toEqual([
      ['2009-01-01', '2025-12-31'],
      ['2026-01-01', null],
    ]);
  });

  it('that begin before a known one hold until it, and those of the same day give way to the later load', () => {
    load('taxes', vat(16, '2026-01-01'));
    load('taxes', vat(12, '2009-01-01'));
    expect([vatOn('2025-06-01'), vatOn('2026-06-01')]).toEqual([12, 16]);
    load('taxes', vat(17, '2026-01-01'));
    expect([vatOn('2025-06-01'), vatOn('2026-06-01')]).toEqual([12, 17]);
  });

  it('with a last day are in force no longer, whatever came before them', () => {
    load('taxes', vat(12, '2009-01-01'));
    load('taxes', 'kind;percent;from;until\n5060;0;2026-03-01;2026-03-31\n');
    expect(['2026-02-28', '2026-03-31', '2026-04-01'].map(vatOn)).toEqual([12, 0, undefined]);
  });

  it('of a withdrawn load go out of force and those it had ended come back', () => {
    load('taxes', vat(12, '2009-01-01'));
    const wrong = load('taxes', vat(61, '2026-01-01'));
    expect(vatOn('2026-01-01')).toBe(61);
    expect(withdrawLoad(store, clock, officer, wrong.load ?? 0)?.table).toBe('taxes');
    expect(vatOn('2026-01-01')).toBe(12);
    expect(loadsOf(store, 'taxes').map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
    expect(withdrawLoad(store, clock, officer, wrong.load ?? 0)).toBeNull();
  });

  it('are journalled with who brought which file, in an unbroken chain', () => {
    const { load: id } = load('taxes', vat(12, '2009-01-01'));
    withdrawLoad(store, clock, officer, id ?? 0);
    const entries = store.all<{ actor: string; action: string }>(
      "SELECT actor, action FROM journal WHERE object_kind = 'reference_load' ORDER BY seq",
    );
    expect(entries).toEqual([
      { actor: 'Айгерім', action: 'reference.load' },
      { actor: 'Айгерім', action: 'reference.withdraw' },
    ]);
    expect(verified(store).problem).toBeNull();
  });

  it('can be neither changed nor deleted', () => {
    load('taxes', vat(12, '2009-01-01'));
    const change = (sql: string) => () =>
      store.change(officer, (writer) => {
        writer.run(sql);
        writer.record({ action: 'test', object: { kind: 'test', id: '1' }, detail: {} });
      });
    expect(change('DELETE FROM reference_row')).toThrow('never deleted');
    expect(change("UPDATE reference_row SET body = '{}'")).toThrow('never changed');
  });

  it('are loaded once when the same file comes twice', () => {
    const first = load('taxes', vat(12, '2009-01-01'));
    expect(load('taxes', vat(12, '2009-01-01'))).toEqual({ ...first, added: 0, unchanged: 1 });
    expect(loadsOf(store, 'taxes')).toHaveLength(1);
  });

  it('come in all together or not at all', () => {
    const result = load('taxes', 'kind;percent;from\n5060;12;2009-01-01\n5010;twenty;2009-01-01\n');
    expect(result).toMatchObject({
      load: null,
      added: 0,
      problems: [{ line: 3, column: 'percent' }],
    });
    expect(vatOn('2020-01-01')).toBeUndefined();
    expect(loadsOf(store, null)).toEqual([]);
  });

  it('loaded by another process are seen at the next asking', () => {
    load('taxes', vat(12, '2009-01-01'));
    const before = loadTables(store);
    expect(loadTables(store)).toBe(before);
    const other = openStore(store.file, { clock });
    loadFile(other, clock, officer, {
      table: 'taxes',
      file: 'other.csv',
      bytes: new TextEncoder().encode(vat(16, '2026-01-01')),
      from: null,
    });
    other.close();
    expect(vatOn('2026-01-01')).toBe(16);
  });
});

describe('What control asks of the tables', () => {
  it('is absent where nothing was loaded, or nothing that counts', () => {
    expect(loadTables(store).has('taxes')).toBe(false);
    const { load: id } = load('taxes', vat(12, '2009-01-01'));
    expect(loadTables(store).has('taxes')).toBe(true);
    withdrawLoad(store, clock, officer, id ?? 0);
    expect(loadTables(store).has('taxes')).toBe(false);
  });

  it('is no nomenclature while there are headings of chapters alone', () => {
    load('nomenclature', 'code;name\n01;Животные\n', '2022-01-01');
    expect(loadTables(store).has('nomenclature')).toBe(false);
    load('nomenclature', 'code;name\n0101210000;Лошади\n', '2022-01-01');
    expect(loadTables(store).has('nomenclature')).toBe(true);
  });

  it('is one and the same list between two days of change', () => {
    load('taxes', vat(12, '2009-01-01'));
    load('taxes', vat(16, '2026-01-01'));
    const tables = loadTables(store);
    expect(tables.rows('taxes', '2010-01-01')).toBe(tables.rows('taxes', '2025-12-31'));
    expect(tables.rows('taxes', '2026-01-01')).not.toBe(tables.rows('taxes', '2025-12-31'));
  });
});

describe('The screen of reference tables', () => {
  const goods = [
    'code;name_ru;name_kk;duty',
    '01;ЖИВЫЕ ЖИВОТНЫЕ;ТІРІ ЖАНУАРЛАР;',
    '0101;ЛОШАДИ;ЖЫЛҚЫЛАР;',
    '0101210000;племенные;асыл тұқымды;0',
    '0101300000;ослы;есектер;5',
    '87;АВТОМОБИЛИ;АВТОМОБИЛЬДЕР;',
    '8703800002;электромобили;электромобильдер;15',
  ].join('\n');

  it('lays goods out as a tree, also where headings are missing', () => {
    load('nomenclature', goods, '2022-01-01');
    const below = (code: string) =>
      goodsBelow(store, code, '2026-01-01').map((line) => [line.code, line.duty, line.children]);
    expect(below('')).toEqual([
      ['01', null, true],
      ['87', null, true],
    ]);
    expect(below('01')).toEqual([['0101', null, true]]);
    expect(below('0101')).toEqual([
      ['0101210000', '0 %', false],
      ['0101300000', '5 %', false],
    ]);
    expect(below('87')).toEqual([['8703800002', '15 %', false]]);
    expect(goodsBelow(store, '', '2021-12-31')).toEqual([]);
  });

  it('finds names however Kazakh letters are typed, and codes by their beginning', () => {
    load('nomenclature', goods, '2022-01-01');
    const found = (search: string) =>
      rowsPage(store, {
        table: 'nomenclature',
        day: '2026-01-01',
        search,
        offset: 0,
        limit: 10,
      }).rows.map(({ key }) => key);
    expect(found('ЖЫЛКЫ')).toEqual(['0101']);
    expect(found('асыл тукым')).toEqual(['0101210000']);
    expect(found('8703')).toEqual(['8703800002']);
    expect(found("%' OR 1=1")).toEqual([]);
  });

  it('pages through rows with their values in the notation of the columns', () => {
    load('fees', 'kind;amount;currency;per;from\n1010;20000;KZT;declaration;2018-01-01\n');
    const page = rowsPage(store, { table: 'fees', day: null, search: '', offset: 0, limit: 1 });
    expect(page).toEqual({
      total: 1,
      rows: [
        {
          key: '1010',
          from: '2018-01-01',
          until: null,
          names: null,
          values: { kind: '1010', amount: '20000', currency: 'KZT', per: 'declaration' },
        },
      ],
    });
    expect(rowOn(store, 'fees', '1010', '2017-12-31')).toBeNull();
  });

  it('says of each table what it holds and where it comes from', () => {
    load('taxes', vat(12, '2009-01-01'));
    load('taxes', vat(16, '2026-01-01'));
    const states = tableStates(store, '2026-03-02');
    expect(states.find(({ table }) => table === 'taxes')).toMatchObject({
      inForce: 1,
      rows: 2,
      from: '2009-01-01',
      until: null,
      load: { id: 2, by: 'Айгерім', kind: 'loaded', file: 'taxes.csv' },
    });
    expect(states.find(({ table }) => table === 'holidays')).toMatchObject({
      inForce: 0,
      rows: 0,
      from: null,
      until: null,
      load: null,
    });
  });
});
