import { afterAll, describe, expect, it } from 'vitest';
import {
  exportedGoods,
  importedGoods,
} from '../../../electron/core/demonstration/goods/catalogue.ts';
import { supplementaryUnits } from '../../../electron/core/demonstration/goods/line.ts';
import { demonstrationTables } from '../../../electron/core/demonstration/reference.ts';
import { calendar } from '../../../electron/core/demonstration/world/calendar.ts';
import { ExchangeRates } from '../../../electron/core/demonstration/world/exchange.ts';
import { customsFeeOn, vatRateOn } from '../../../electron/core/demonstration/world/law.ts';
import { freeTradeCertificates } from '../../../electron/core/demonstration/world/routes.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { foundReference } from '../../../electron/core/reference/found.ts';
import { loadsOf } from '../../../electron/core/reference/repository.ts';
import { shippedFiles, shippedTables } from '../../../electron/core/reference/shipped.ts';
import { loadTables } from '../../../electron/core/reference/tables.ts';
import { tableNames } from '../../../shared/reference.ts';
import { newPost, temporaryFolder, TestClock } from '../../support/post.ts';

const today = '2026-03-02';
const tables = shippedTables();
const codes = (table: 'documents' | 'procedures') =>
  new Set(tables.rows(table, today).map(({ code }) => code));

describe('The tables that ship with the program', () => {
  it('are whole, each with the source it comes from', () => {
    for (const { file, source, rows } of shippedFiles()) {
      expect(rows.length, file).toBeGreaterThan(0);
      expect(source.length, file).toBeGreaterThan(40);
    }
  });

  it('pretend to no tariff, no exchange rates no knowledge of persons and no suspicion', () => {
    const absent = tableNames.filter((table) => !tables.has(table));
    expect(absent).toEqual(['nomenclature', 'exchange', 'categories', 'debts', 'pairs']);
  });

  it('name every code in three languages', () => {
    const rows = [
      ...tables.rows('documents', today),
      ...tables.rows('procedures', today),
      ...tables.rows('units', today),
      ...tables.rows('restrictions', today),
      ...tables.rows('holidays', today),
      ...tables.rows('terms', today),
      ...tables.rows('nomenclature', today),
    ];
    for (const row of rows)
      expect(Object.values(row.name), JSON.stringify(row)).not.toContain(null);
  });

  it('speak only of documents and procedures that they know', () => {
    const documents = codes('documents');
    const procedures = codes('procedures');
    const named = [
      ...tables.rows('restrictions', today),
      ...tables.rows('carriage', today),
      ...tables.rows('preferences', today),
    ].flatMap((row) => row.documents);
    expect(named.filter((code) => !documents.has(code))).toEqual([]);
    const used = tables
      .rows('predecessors', today)
      .flatMap(({ requested, previous }) => [requested, previous])
      .filter((code) => code !== '00');
    expect(used.filter((code) => !procedures.has(code))).toEqual([]);
    expect([...procedures].filter((code) => !used.includes(code))).toEqual([]);
  });

  it('have the law of each day: value added tax rises in 2026', () => {
    expect(tables.row('taxes', '5060', '2025-12-31')?.percent).toBe(12);
    expect(tables.row('taxes', '5060', '2026-01-01')?.percent).toBe(16);
    expect(tables.row('figures', 'MCI', '2025-06-01')?.value).toBe(3932);
    expect(tables.row('figures', 'MCI', '2030-01-01')).toBeUndefined();
  });

  it('list the 96 chapters of the Harmonized System that are in use', () => {
    const chapters = tables.rows('nomenclature', today).map(({ code }) => code);
    expect(chapters).toHaveLength(96);
    expect(chapters).not.toContain('77');
  });
});

describe('The tables of the demonstration post', () => {
  const seed = 4;
  const until = today;
  const folder = temporaryFolder();
  const clock = new TestClock();
  const store = newPost(folder.file('demonstration.db'), clock);
  store.change(system, (change) =>
    foundReference(change, clock.now(), demonstrationTables(seed, until)),
  );
  const founded = loadTables(store);
  afterAll(() => {
    store.close();
    folder.remove();
  });

  it('are marked as such beside those that ship', () => {
    const marked = loadsOf(store, null).filter(({ kind }) => kind === 'demonstration');
    expect(marked.map(({ table }) => table).sort()).toEqual([
      'exchange',
      'figures',
      'nomenclature',
      'pairs',
      'schedule',
    ]);
    for (const { source } of marked) expect(source).toContain('DEMONSTRATION');
  });

  it('give every good of the traffic the unit and the rates it is declared with', () => {
    for (const goods of importedGoods) {
      const line = founded.row('nomenclature', goods.hs, until);
      expect(line?.unit ?? null, goods.key).toBe(
        goods.unit === null ? null : supplementaryUnits[goods.unit].code,
      );
      expect(line?.duty?.elements[0]?.value, goods.key).toBe(goods.duty);
      expect(line?.excise?.elements[0]?.value ?? 0, goods.key).toBe(goods.excise / 100);
    }
    for (const goods of exportedGoods)
      expect(founded.row('nomenclature', goods.hs, until), goods.key).toBeDefined();
  });

  it('give every day the exchange rate its traffic is declared with', () => {
    const days = calendar(seed, until, 5000);
    const rates = new ExchangeRates(seed, days);
    for (const { index, date } of days)
      expect(founded.row('exchange', 'CNY', date)?.rate).toBe(rates.on(index, 'CNY'));
    expect(founded.row('exchange', 'CNY', '2030-01-01')).toBeUndefined();
  });

  it('agree with the law the traffic is made by', () => {
    for (const date of ['2025-02-01', '2025-12-31', '2026-01-01']) {
      expect(founded.row('taxes', '5060', date)?.percent).toBe(vatRateOn(date));
      expect((founded.row('fees', '1010', date)?.amount ?? 0) * 100).toBe(customsFeeOn(date));
    }
    for (const [country, certificate] of Object.entries(freeTradeCertificates))
      expect(founded.row('preferences', country, until)?.documents).toContain(certificate);
  });

  it('ask no permit of honest goods that they do not come with', () => {
    const lacking = (goods: typeof importedGoods, direction: 'import' | 'export') =>
      goods.flatMap(({ key, hs, permits }) =>
        founded
          .rows('restrictions', until)
          .filter(
            (line) =>
              line.directions.includes(direction) &&
              line.goods.some((prefix) => hs.startsWith(prefix)) &&
              !line.except.some((prefix) => hs.startsWith(prefix)) &&
              !line.documents.some((code) => permits.includes(code)),
          )
          .map(({ code }) => `${key} ${hs}: ${code}`),
      );
    expect(lacking(importedGoods, 'import')).toEqual([]);
    expect(lacking(exportedGoods, 'export')).toEqual([]);
  });
});
