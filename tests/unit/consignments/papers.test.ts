import { describe, expect, it } from 'vitest';
import {
  arrivalOf,
  goodsDeclarationOf,
  storageOf,
} from '../../../electron/core/consignments/papers.ts';
import {
  blankDeclaration,
  blankItem,
  declarationSchema,
  type Declaration,
} from '../../../shared/declaration.ts';

const container = (identity: string) => ({
  identity,
  type: '22G1',
  item: 1,
  packages: 40,
  grossGrams: 9_000_000,
});

const announced: Declaration = {
  ...blankDeclaration(),
  document: 'preliminary',
  direction: 'import',
  reference: 'ПИ260000123',
  transport: {
    ...blankDeclaration().transport,
    arrival: { identity: '123ABC02', nationality: 'KZ' },
  },
  containers: [container('MSCU9981402'), container('TTRU2634970')],
  items: [
    {
      ...blankItem(1),
      hsCode: '8471300000',
      description: 'Laptops',
      containers: ['MSCU9981402', 'TTRU2634970'],
      payments: [],
    },
  ],
};
const by = {
  office: { code: '99901', name: 'Post' },
  at: '2026-07-01T20:00:00Z',
  sourceId: 'arrival-7',
  note: null,
};

describe('The notice of arrival', () => {
  const notice = arrivalOf(announced, { vehicle: '777ZZZ02', containers: ['MSCU9981402'] }, by);

  it('says what really came: the other truck, the one container', () => {
    expect(notice.document).toBe('arrival');
    expect(notice.transport.arrival).toEqual({ identity: '777ZZZ02', nationality: 'KZ' });
    expect(notice.containers).toEqual([container('MSCU9981402')]);
    expect(notice.items[0]?.containers).toEqual(['MSCU9981402']);
  });

  it('names the announcement it follows and is dated by the calendar of the post', () => {
    expect(notice.previousDocuments).toMatchObject([{ kind: '10060', reference: 'ПИ260000123' }]);
    expect(notice.declaredOn).toBe('2026-07-02');
  });

  it('is a declaration like every other', () => {
    expect(declarationSchema.safeParse(notice).success).toBe(true);
  });
});

describe('Papers made of others', () => {
  it('storage names the warehouse and keeps the goods', () => {
    const storage = storageOf({ ...announced, document: 'transit' }, 'СВХ 2', by);
    expect(storage).toMatchObject({ document: 'storage', warehouse: 'СВХ 2' });
    expect(storage.items).toEqual(announced.items);
    expect(storage.previousDocuments).toMatchObject([{ kind: '09013' }]);
  });

  it('a goods declaration begins with the goods, and with none of the numbers of the earlier paper', () => {
    const begun = goodsDeclarationOf({
      ...announced,
      registrationNumber: '99901/010726/0000001',
      sourceId: 'x',
    });
    expect(begun).toMatchObject({
      document: 'goods',
      registrationNumber: null,
      sourceId: null,
      reference: null,
      items: announced.items,
    });
  });
});
