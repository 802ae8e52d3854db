import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, tryMapping } from '../../../electron/core/intake/columns.ts';
import { beginEntry, submitEntry } from '../../../electron/core/intake/entry.ts';
import { forgetMapping, saveMapping } from '../../../electron/core/intake/mappings.ts';
import { messagePage } from '../../../electron/core/intake/messages.ts';
import { retryMessages } from '../../../electron/core/intake/retry.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import { alone } from '../../../electron/core/control/control.ts';
import { PostAtHand, officer } from './post-at-hand.ts';
import { sample } from './reading.ts';

const query = { status: null, batch: null, open: false, offset: 0, limit: 100 };
let post: PostAtHand;
beforeAll(() => {
  post = new PostAtHand();
});
afterAll(() => post.close());

const header =
  '№ декларации;Дата;Код ТН ВЭД;Наименование товара;Вес брутто, кг;Вес нетто;Цена товара;Валюта;Страна происхождения;БИН получателя;Примечание';
const row = (id: string, weight: string) =>
  `${id};28.09.2026;8517620000;Маршрутизатор беспроводной для сети передачи данных;${weight};10,5;1500,25;USD;CN;;`;
const table = [header, row('Д-1', '12,5'), row('Д-2', '13')].join('\n');

function newest() {
  const [row] = messagePage(post.store, query).rows;
  if (row === undefined) throw new Error('no message');
  return row;
}

describe('A table of an unknown sender', () => {
  let mapping: Mapping;

  it('waits with its columns named, and a mapping is suggested from their names', async () => {
    const summary = await post.import('sender.csv', table);
    expect(summary.messages[0]?.quarantine?.code).toBe('CSV_COLUMNS_UNKNOWN');
    const columns = columnsOf(post.store, newest().id);
    expect(columns?.suggestion).toMatchObject({
      name: 'sender',
      delimiter: ';',
      decimal: ',',
      columns: {
        Дата: 'declaredOn',
        'Код ТН ВЭД': 'item.hsCode',
        'Наименование товара': 'item.description',
        'Вес брутто, кг': 'item.grossKilograms',
        'Вес нетто': 'item.netKilograms',
        'Цена товара': 'item.price',
        Валюта: 'invoice.currency',
        'Страна происхождения': 'item.originCountry',
        'БИН получателя': 'consignee.code',
      },
    });
    expect(columns?.suggestion.columns['Примечание']).toBeUndefined();
    if (columns === null) throw new Error('no columns');
    mapping = {
      ...columns.suggestion,
      groupBy: '№ декларации',
      columns: { ...columns.suggestion.columns, '№ декларации': 'sourceId' },
      constants: { office: '55302', direction: 'import', type: 'IM' },
    };
  });

  it('can be tried with a mapping before that is saved', () => {
    const tried = tryMapping(post.store, newest().id, mapping, alone(post.clock.now()));
    expect(tried).toMatchObject({
      declarations: 2,
      first: {
        sourceId: 'Д-1',
        declaredOn: '2026-09-28',
        items: [{ grossGrams: 12_500, price: { minor: 150_025, currency: 'USD' } }],
      },
    });
  });

  it('is read on retry once the mapping is saved; the old message keeps its reason and points to the new', async () => {
    const old = newest();
    saveMapping(post.store, post.clock, officer, mapping);
    const summary = await retryMessages(null, post.context);
    expect(summary).toMatchObject({ received: 2, quarantined: 0, stopped: null });
    const rows = messagePage(post.store, query).rows;
    const replaced = rows.find(({ id }) => id === old.id);
    expect(replaced).toMatchObject({
      status: 'quarantined',
      quarantine: { code: 'CSV_COLUMNS_UNKNOWN' },
    });
    expect(rows.find(({ id }) => id === replaced?.replacedBy)).toMatchObject({ part: 1 });
    expect(post.rawOf(replaced?.replacedBy ?? 0).toString()).toBe(table);
    expect(messagePage(post.store, { ...query, open: true, status: 'quarantined' }).total).toBe(0);
  });

  it('of the same sender is read at once from then on, until the mapping is forgotten', async () => {
    const next = [header, row('Д-3', '1')].join('\n');
    expect((await post.import('next.csv', next)).quarantined).toBe(0);
    const { id } = saveMapping(post.store, post.clock, officer, mapping);
    expect(forgetMapping(post.store, officer, id)).toBe(true);
    expect(forgetMapping(post.store, officer, id)).toBe(false);
    const last = [header, row('Д-4', '1')].join('\n');
    expect((await post.import('last.csv', last)).quarantined).toBe(1);
  });
});

describe('A message that still cannot be read', () => {
  it('stays as it is; only the journal says that it was tried', async () => {
    await post.import('cut.xml', '<ASYCUDA><Item>');
    const { id } = newest();
    const before = messagePage(post.store, query).total;
    expect(await retryMessages([id], post.context)).toMatchObject({ quarantined: 1 });
    expect(messagePage(post.store, query).total).toBe(before);
    expect(
      post.store.get(`SELECT detail FROM journal WHERE action = 'message.retry' ORDER BY seq DESC`),
    ).toEqual({ detail: '{"outcome":"unchanged"}' });
  });
});

describe('An entry by hand', () => {
  it('begins with what a broken message holds before its fault, and takes its place', async () => {
    const whole = sample('kz-im40.xml').toString();
    await post.import('half.xml', whole.slice(0, Math.floor(whole.length * 0.6)));
    const broken = newest();
    const entry = beginEntry(post.context, { message: broken.id, declaration: null });
    expect(entry?.office?.code).toBe('55302');
    expect(entry?.items.length).toBeGreaterThan(0);
    if (entry === null) throw new Error('no entry');
    const imported = await submitEntry(post.context, { message: broken.id, declaration: entry });
    expect(imported).toMatchObject({ format: 'Daliz JSON', quarantine: null });
    const { id, file } = newest();
    expect(file).toMatch(/^entry-.*\.json$/);
    const row = messagePage(post.store, query).rows.find((one) => one.id === broken.id);
    expect(row?.replacedBy).toBe(id);
  });

  it('of nothing begins blank, and of a message that is not there is none', () => {
    expect(beginEntry(post.context, { message: null, declaration: null })?.items).toEqual([]);
    expect(beginEntry(post.context, { message: 9_999, declaration: null })).toBeNull();
    expect(beginEntry(post.context, { message: null, declaration: 'none' })).toBeNull();
  });
});
