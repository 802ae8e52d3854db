import { afterAll, expect, it, vi } from 'vitest';
import { asDeclared } from '../../../electron/core/check/as-declared.ts';
import { subjectOf } from '../../../electron/core/desk/row.ts';
import {
  blankDeclaration,
  blankItem,
  declarationSchema,
  type Item,
} from '../../../shared/declaration.ts';
import { checkDraftSchema, emptyCheck, type CheckDraft } from '../../../shared/work/check.ts';
import { temporaryFolder } from '../../support/post.ts';
import { weighingPost } from '../indicators/post.ts';

const folder = temporaryFolder();
const { store, lodge, clock } = weighingPost(folder.file('declared.db'));
afterAll(() => {
  store.close();
  folder.remove();
});

const money = { minor: 100_000, currency: 'ALL' };
const noPrices = {
  hs: '',
  origin: null,
  currency: 'USD',
  n: 0,
  low: 0,
  median: 0,
  high: 0,
  declared: null,
};
type Value = CheckDraft['values'][number];

let number = 0;
/** Goods of so many items, each of ten kilograms; answers with the declaration as the work on it knows it. */
function lodged(items: number, item: Partial<Item>) {
  number += 1;
  const { id } = lodge({
    ...blankDeclaration(),
    direction: 'import',
    declaredOn: '2026-06-01',
    registrationNumber: `R ${number}`,
    items: Array.from({ length: items }, (_, at) => ({
      ...blankItem(at + 1),
      netGrams: 10_000,
      customsValue: money,
      ...item,
    })),
  });
  const subject = subjectOf(store, id);
  if (subject === null) throw new Error('it was not stored');
  return subject;
}
const decided = (item: number, verdict: Value['verdict'], evidence: Value['evidence']): Value => ({
  item,
  verdict,
  declaredMethod: null,
  method: '1',
  declared: null,
  accepted: null,
  justification: '',
  evidence,
});
const signed = (subject: ReturnType<typeof lodged>, values: Value[]) =>
  asDeclared(store, subject, { ...emptyCheck(), values }, clock.now());

it('A check of goods with the longer codes of another administration can be read again once it is signed', () => {
  const goods = { hsCode: '76141000000', originCountry: 'EUR' };
  for (let n = 0; n < 10; n += 1) lodged(1, goods);
  const body = signed(lodged(1, goods), [decided(1, 'secured', noPrices)]);
  expect(body.values[0]?.evidence).toMatchObject({ hs: '76141000000', origin: 'EU', n: 10 });
  expect(checkDraftSchema.parse(body)).toEqual(body);
});

it('What an item was compared with is kept with every value that is not accepted, whatever the window had loaded', () => {
  const goods = { hsCode: '8471300000', originCountry: 'CN' };
  for (let n = 0; n < 10; n += 1) lodged(1, goods);
  const { values } = signed(lodged(4, goods), [
    decided(1, 'adjusted', null),
    decided(2, 'secured', noPrices),
    decided(3, 'accepted', noPrices),
    decided(4, 'accepted', null),
  ]);
  const known = { hs: '8471300000', origin: 'CN', n: 10, median: 10_000, declared: 10_000 };
  expect(values.map(({ evidence }) => evidence)).toMatchObject([known, known, null, null]);
});

it('However many values are decided, what is declared is read once', () => {
  const subject = lodged(20, { hsCode: '6403999600', originCountry: 'TR' });
  const read = vi.spyOn(declarationSchema, 'parse');
  const values = Array.from({ length: 20 }, (_, at) => decided(at + 1, 'adjusted', noPrices));
  expect(signed(subject, values).values).toHaveLength(20);
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
});
