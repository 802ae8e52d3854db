import { describe, expect, it } from 'vitest';
import { blankPreviousDocument, declarationSchema } from '../../../shared/declaration.ts';
import { declarationOf, sample } from './reading.ts';
import { readable } from './asycuda-parts.ts';

describe('exports of four countries', () => {
  it.each(readable)('%s is a declaration as the normal form has it', (name) => {
    const { declaration } = declarationOf(sample(name));
    expect(declarationSchema.safeParse(declaration).error).toBeUndefined();
  });

  it.each(readable.filter((name) => name !== 'header-only.xml'))(
    '%s: item prices sum to the invoice to the cent',
    (name) => {
      const { invoice, items } = declarationOf(sample(name)).declaration;
      expect(items.reduce((sum, { price }) => sum + (price?.minor ?? 0), 0)).toBe(invoice?.minor);
      for (const { price } of items) expect(price?.currency).toBe(invoice?.currency);
    },
  );

  it('release for home use in Albania: padded names, American dates, sums with exponents', () => {
    const { declaration, findings } = declarationOf(sample('al-im4.xml'));
    expect(findings).toEqual([]);
    expect(declaration).toMatchObject({
      type: 'IM',
      generalProcedure: '4',
      direction: 'import',
      procedure: '40',
      sourceId: null,
      office: { code: 'AL990000', name: 'Doganë shembull' },
      registrationNumber: 'AL990000/290816/0004417',
      registration: { serial: 'C', number: '4417', date: '2016-08-29' },
      assessment: { serial: 'L', number: '4417', date: '2016-08-29' },
      receipt: { serial: 'R', number: '3960', date: '2016-08-30' },
      parties: {
        consignor: {
          code: null,
          name: 'KABLO ORNEK SANAYI TIC AS',
          address: 'ORGANIZE SAN BOL 7.CAD, ORNEKKENT, TURQI',
        },
        consignee: { code: 'L99999901X', name: 'SHEMBULLI ENERGJI SHPK' },
        financial: null,
        representative: 'Agim Shembulli',
      },
      countries: { dispatch: 'TR', destination: 'AL', trading: 'TR', firstDestination: 'GR' },
      transport: {
        arrival: { identity: '31XX160/31YY095', nationality: 'TR' },
        border: { identity: '31XX160/31YY095', nationality: 'TR', mode: '31' },
        inlandMode: '31',
        containerised: false,
      },
      invoice: { minor: 7_801_236, currency: 'EUR' },
      exchangeRate: 136.18,
      totals: {
        items: 3,
        packages: 64,
        grossGrams: 4_110_500,
        customsValue: { minor: 1_062_372_400, currency: 'ALL' },
        payments: { minor: 219_843_000, currency: 'ALL' },
      },
      transit: null,
    });
    expect(declaration.items[0]).toMatchObject({
      hsCode: '76141000000',
      originCountry: 'TR',
      grossGrams: 2_110_500,
      netGrams: 2_050_250,
      preference: 'MTLTR',
      procedure: { requested: '40', previous: '00', national: '000' },
      packages: { count: 24, kindCode: '52', kindName: 'Arka derrase', marks: null },
      supplementaryUnits: [{ code: 'KGM', name: 'Kilogram', quantity: 2050.25 }],
    });
    expect(declaration.items[2]?.description).toBe(
      'Connections and contact elements for wire and cables',
    );
  });

  it('warehousing in Albania: taxes are guaranteed, not payable', () => {
    const { declaration } = declarationOf(sample('al-im7.xml'));
    expect(declaration).toMatchObject({
      generalProcedure: '7',
      procedure: '71',
      totals: { payments: { minor: 302_200 }, guaranteed: { minor: 44_305_300 } },
    });
    expect(declaration.items[0]?.payments).toMatchObject([
      {
        kind: 'VAT',
        base: { minor: 221_527_000, currency: 'ALL' },
        rate: 20,
        amount: { minor: 44_305_300, currency: 'ALL' },
        mode: 'guaranteed',
      },
    ]);
  });

  it('import in Grenada: other case of tags, containers linked to items, an article number after the code', () => {
    const { declaration, findings } = declarationOf(sample('gd-im4.xml'));
    expect(findings).toEqual([]);
    expect(declaration.sourceId).toBe('7740012');
    expect(declaration.costs.externalFreight).toEqual({
      national: { minor: 270_020, currency: 'XCD' },
      foreign: { minor: 100_000, currency: 'USD' },
    });
    expect(declaration.containers.map(({ identity, item }) => [identity, item])).toEqual([
      ['EXMU0001238', 1],
      ['123', 2],
    ]);
    expect(declaration.items.map(({ containers }) => containers)).toEqual([
      ['EXMU0001238'],
      ['123'],
      [],
    ]);
    expect(declaration.items.map(({ hsCode }) => hsCode)).toEqual([
      '2203001000',
      '1905310000',
      '3924102000',
    ]);
    expect(declaration.items[0]).toMatchObject({
      freeText: 'P.O. 0021',
      commercialDescription: 'LAGER BEER 24X330ML',
      previousDocuments: [{ reference: 'EXAM24000117', number: null }],
    });
  });

  it('ex-warehouse export in Grenada: each item names the declaration it continues', () => {
    const { declaration } = declarationOf(sample('gd-ex9.xml'));
    expect(declaration).toMatchObject({
      type: 'EX',
      generalProcedure: '9',
      direction: 'export',
      procedure: '90',
    });
    expect(declaration.items[1]?.previousDocuments.at(-1)).toEqual({
      ...blankPreviousDocument(),
      office: 'GDEXA',
      year: '2023',
      serial: 'C',
      number: '40388',
      item: 11,
      hsCode: '3304991000',
      packages: 0,
      netGrams: 14_250,
      reference: null,
    });
    expect(declaration.items[0]?.previousDocuments.map(({ reference }) => reference)).toEqual([
      'GDEXA 2023 C 40311 art. 3',
      'WH-77',
      null,
    ]);
  });

  it('export from Côte d’Ivoire: decimal commas, and a franc that has no cents', () => {
    const { declaration, findings } = declarationOf(sample('ci-ex1.xml'));
    expect(findings).toEqual([]);
    expect(declaration).toMatchObject({
      type: 'EX',
      generalProcedure: '1',
      direction: 'export',
      exchangeRate: 655.957,
      invoice: { minor: 6_000_000, currency: 'EUR' },
      totals: { customsValue: { minor: 39_357_420, currency: 'XOF' } },
    });
    expect(declaration.items[0]?.grossGrams).toBe(15_300_500);
  });

  it('release for home consumption in Kazakhstan', () => {
    const { declaration, findings } = declarationOf(sample('kz-im40.xml'));
    expect(findings).toEqual([]);
    expect(declaration).toMatchObject({
      registrationNumber: '55302/120526/0086612',
      declaredOn: '2026-05-12',
      totals: { customsValue: { minor: 2_011_200_000, currency: 'KZT' } },
    });
    expect(declaration.items[0]).toMatchObject({
      hsCode: '8471300000',
      valuationMethod: '1',
      preference: 'ОО',
    });
    expect(declaration.items[0]?.payments.map(({ kind, rate }) => [kind, rate])).toEqual([
      ['2010', 0],
      ['5060', 16],
    ]);
  });

  it('transit through Kazakhstan: seals, destination, time limit', () => {
    expect(declarationOf(sample('kz-tr80.xml')).declaration).toMatchObject({
      direction: 'transit',
      procedure: '80',
      totals: { customsValue: { currency: 'KZT' } },
      parties: { principal: { code: '260290000110' } },
      transit: {
        destinationOffice: '57505',
        destinationCountry: 'KZ',
        seals: 'KZ0000001, KZ0000002',
        sealCount: 2,
        timeLimit: '2026-07-05',
      },
    });
  });

  it('a header without items is read, so that control can say what is wrong', () => {
    const { declaration } = declarationOf(sample('header-only.xml'));
    expect(declaration.items).toEqual([]);
    expect(declaration.totals.items).toBe(8);
  });
});
