import { afterAll, expect, it } from 'vitest';
import type { QueueQuery } from '../../../shared/contract/declarations.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { queuePage } from '../../../electron/core/work/queue.ts';
import { temporaryFolder } from '../../support/post.ts';
import { sound } from '../control/sound.ts';
import { postAtWork } from '../versions/post-at-work.ts';

const folder = temporaryFolder();
const { store, lodge } = postAtWork(folder.file('order.db'));
afterAll(() => {
  store.close();
  folder.remove();
});

/** What the store keeps of a declaration beside its body, as messages of many traders would have made it. */
interface Kept {
  readonly trader: string | null;
  readonly receivedAt: string;
  readonly code: string;
  readonly goods: string;
}

let serial = 1000;

function declared({ trader, receivedAt, code, goods }: Kept): string {
  serial += 1;
  const { registration, ...rest } = sound();
  if (registration === null) throw new Error('the sample is not registered');
  const { id } = lodge({ ...rest, registration: { ...registration, number: String(serial) } });
  if (id === null) throw new Error('not routed');
  store.change(system, (change) => {
    change.run(
      `UPDATE declaration SET trader_name = ?, received_at = ?, hs_code = ?, goods = ?, goods_folded = lower(?),
         registration_number = ? WHERE id = ?`,
      trader,
      receivedAt,
      code,
      goods,
      goods,
      `55302/010726/000${serial}`,
      id,
    );
    change.record({ action: 'test', object: { kind: 'declaration', id }, detail: {} });
  });
  return id;
}

const noon = '2026-07-01T07:00:00.000Z';
const one = { receivedAt: noon, code: '8517130000', goods: 'phones' };
const yurt = declared({ ...one, trader: 'Юрта', receivedAt: '2026-06-30T18:59:59.999Z' });
const alma = declared({ ...one, trader: 'Алма', receivedAt: '2026-06-30T19:00:00.000Z' });
const adil = declared({ ...one, trader: 'Әділ', receivedAt: '2026-07-01T18:59:59.999Z' });
const older = declared({ ...one, trader: 'Балқаш', receivedAt: '2026-07-01T19:00:00.000Z' });
const newer = declared({ ...one, trader: 'БАЛҚАШ', code: '0702000000', goods: 'zucchini' });
const nobody = declared({ ...one, trader: null, code: '2402209000', goods: 'cigarettes' });

const asked = (part: Partial<QueueQuery>): string[] =>
  queuePage(store, {
    corridor: null,
    search: '',
    sort: [],
    filters: {},
    offset: 0,
    limit: 100,
    ...part,
  }).rows.map(({ id }) => id);

it('Traders stand in the Kazakh alphabet, capitals apart, the newest first among equals, who is nameless last', () => {
  const sort = (descending: boolean) => asked({ sort: [{ column: 'traderName', descending }] });
  expect(sort(false)).toEqual([alma, adil, newer, older, yurt, nobody]);
  expect(sort(true)).toEqual([yurt, newer, older, adil, alma, nobody]);
});

it('A second column decides among equals of the first', () => {
  const sort = [
    { column: 'traderName', descending: false },
    { column: 'receivedAt', descending: false },
  ] as const;
  expect(asked({ sort: [...sort] })).toEqual([alma, adil, newer, older, yurt, nobody]);
});

it('Goods stand in the order of their codes, with which their cells begin', () => {
  const order = asked({ sort: [{ column: 'goods', descending: false }] });
  expect(order.slice(0, 2)).toEqual([newer, nobody]);
});

it('Goods are found by any part of their description', () => {
  const filters = { goods: { kind: 'contains', text: 'GARE' } } as const;
  expect(asked({ filters })).toEqual([nobody]);
});

it('A day of a filter is a day at the post, from midnight to midnight', () => {
  const of = (from: string | null, to: string | null) =>
    asked({ filters: { receivedAt: { kind: 'dates', from, to } } }).toSorted();
  expect(of('2026-07-01', '2026-07-01')).toEqual([alma, adil, newer, nobody].toSorted());
  expect(of(null, '2026-06-30')).toEqual([yurt]);
  expect(of('2026-07-02', null)).toEqual([older]);
});

it.each(['010726/0001003', '010726 0001003', '0001003', '55302/010726/0001003'])(
  'A registration number is found by its part %s',
  (text) => {
    const filters = { registrationNumber: { kind: 'contains', text } } as const;
    expect(asked({ filters })).toEqual([adil]);
  },
);
