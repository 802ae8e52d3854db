import { describe, expect, it } from 'vitest';
import {
  changed,
  faultsOf,
  fixture,
  isReadWhole,
  onlyOne,
  readAll,
  importer,
  supplier,
  carrier,
} from './eaeu-messages.ts';

const transit = fixture('fts/tt80.xml');

describe('the transit declaration of the Russian album', () => {
  it('is read whole, with its guarantee in roubles', () => {
    isReadWhole(transit, {
      document: 'transit',
      type: 'ТТ',
      direction: 'transit',
      procedure: '80',
      sourceId: '0F1E2D3C-0000-4000-8000-000000000108',
      declaredOn: '2026-05-10',
      parties: {
        consignor: supplier,
        consignee: importer,
        declarant: { code: '0000000000', name: 'ООО «Образец»' },
        representative: 'Үлгібаева Мысал',
        carrier,
      },
      countries: { dispatch: 'CN', destination: 'KZ' },
      transport: {
        arrival: { identity: '00123471;00123489' },
        border: { mode: '20' },
        inlandMode: '31',
        containerised: false,
      },
      borderOffice: { code: '10000110' },
      totals: { items: 1, packages: 40 },
      transit: {
        departureOffice: '10000110',
        destinationOffice: '55302',
        destinationCountry: 'KZ',
        seals: 'QZ000779',
        sealCount: 1,
        timeLimit: '2026-05-20',
        guarantee: {
          kind: 'ОБ',
          amount: { minor: 50000000, currency: 'RUB' },
          number: '10000110/090526/0000013',
        },
      },
      items: [
        {
          ordinal: 1,
          hsCode: '847130',
          description: 'Портативные вычислительные машины массой не более 10 кг',
          grossGrams: 320400,
          price: { minor: 900000, currency: 'EUR' },
          packages: { count: 40, kindCode: 'CT' },
          documents: [
            { code: '02013', reference: 'QZ-SMGS-3', date: '2026-05-08' },
            { code: '04021', reference: 'QZ-INV-7', date: '2026-05-05' },
          ],
        },
      ],
    });
  });
});

describe('a container', () => {
  it('gives the declaration in it, and not the inventory beside it', () => {
    expect(onlyOne(fixture('fts/container-one.xml')).declaration).toMatchObject({
      sourceId: '0F1E2D3C-0000-4000-8000-000000000109',
      direction: 'export',
    });
  });

  it('gives each of two declarations as if it had come alone', () => {
    const { read, reason } = readAll(fixture('fts/container-two.xml'));
    expect(reason).toBeNull();
    expect(read.map(({ declaration }) => declaration.sourceId)).toEqual([
      '0F1E2D3C-0000-4000-8000-000000000109',
      '0F1E2D3C-0000-4000-8000-000000000108',
    ]);
    expect(read[1]).toEqual(onlyOne(transit));
  });

  it('keeps the faults of one declaration out of the other', () => {
    const message = changed(fixture('fts/container-two.xml'), '>320.4<', '>heavy<');
    const { read } = readAll(message);
    expect(read.map(({ findings }) => faultsOf(findings))).toEqual([
      [],
      [['BAD_NUMBER', 1, 'grossGrams', 'catESAD_cu:GrossWeightQuantity']],
    ]);
  });

  it('without any declaration is of no use', () => {
    expect(readAll(fixture('fts/broken/container-none.xml'))).toMatchObject({
      read: [],
      reason: { code: 'NO_DECLARATION', params: { format: 'FTS ESADout_CU' } },
    });
  });

  it('cut off in its second declaration has given the first', () => {
    const text = fixture('fts/container-two.xml').toString();
    const { read, reason } = readAll(text.slice(0, text.indexOf('<TDGuarantee>')));
    expect(read.map(({ declaration }) => declaration.type)).toEqual(['ЭК']);
    expect(reason).not.toBeNull();
  });
});
