import { describe, expect, it } from 'vitest';
import {
  changed,
  faultsOf,
  fixture,
  isReadWhole,
  onlyOne,
  tenge,
  forwarder,
} from './eaeu-messages.ts';

const transit = fixture('eaeu/r048-transit.xml');

describe('the transit declaration of the Commission (R.048)', () => {
  it('is read whole: nothing of it is lost, nothing is added', () => {
    isReadWhole(transit, {
      document: 'transit',
      type: 'ТТ',
      direction: 'transit',
      procedure: '80',
      sourceId: '0f1e2d3c-0000-4000-8000-000000000048',
      office: { code: '55310' },
      registrationNumber: '55310/090526/0000045',
      registration: { number: '0000045', date: '2026-05-09' },
      declaredOn: '2026-05-09',
      parties: {
        consignor: { name: 'Sample Works Ltd' },
        consignee: forwarder,
        declarant: forwarder,
        carrier: {
          code: '260490000316',
          name: 'ЖШС «Үлгі Жол»',
          address: 'Үлгі қаласы',
          country: 'KZ',
        },
      },
      countries: { dispatch: 'CN', destination: 'KZ' },
      transport: {
        arrival: { identity: '000QZC02;00QZD02', nationality: 'KZ' },
        inlandMode: '31',
        containerised: true,
      },
      invoice: { minor: 1500000, currency: 'USD' },
      totals: { items: 2, packages: 30, sheets: 2, grossGrams: 4200000 },
      documents: [{ code: '02015', reference: 'QZ-CMR-1', date: '2026-05-05' }],
      containers: [{ identity: 'QZDU3002031', item: 1 }],
      transit: {
        departureOffice: '55310',
        destinationOffice: '55302',
        destinationCountry: 'KZ',
        seals: 'QZ000777;QZ000778',
        sealCount: 2,
        timeLimit: '2026-05-19',
        guarantee: {
          kind: 'ОБ',
          amount: tenge(320000000),
          number: '55310/080526/0000012',
        },
      },
      items: [
        {
          ordinal: 1,
          hsCode: '420222',
          description: 'Сумки дамские',
          grossGrams: 1200000,
          price: { minor: 500000, currency: 'USD' },
          packages: { count: 10 },
          documents: [{ code: '04021', reference: 'QZ-INV-2', date: '2026-04-30' }],
          containers: ['QZDU3002031'],
          previousDocuments: [{ reference: 'QZ 00000001', kind: '10060' }],
        },
        {
          ordinal: 2,
          hsCode: '640399',
          description: 'Обувь с верхом из натуральной кожи на резиновой подошве',
          grossGrams: 3000000,
          price: { minor: 1000000, currency: 'USD' },
          packages: { count: 20 },
        },
      ],
    });
  });

  it('is transit even where it names no kind', () => {
    const message = changed(
      transit,
      '<casdo:DeclarationKindCode>ТТ</casdo:DeclarationKindCode>',
      '',
    );
    expect(onlyOne(message).declaration).toMatchObject({
      document: 'transit',
      direction: 'transit',
      type: null,
    });
  });

  it('adds up the masses and the invoices of its shipments, and keeps apart different currencies', () => {
    const second = (currency: string) =>
      '<cacdo:TDGoodsShipmentDetails>' +
      `<casdo:TotalAmount currencyCode="${currency}">1.00</casdo:TotalAmount>` +
      '<casdo:TotalGrossMassMeasure>800</casdo:TotalGrossMassMeasure>' +
      '</cacdo:TDGoodsShipmentDetails></td:TransitDeclaration>';
    const withSecond = (currency: string) =>
      onlyOne(changed(transit, '</td:TransitDeclaration>', second(currency))).declaration;
    expect(withSecond('USD').invoice).toEqual({ minor: 1_500_100, currency: 'USD' });
    expect(withSecond('EUR').invoice).toBeNull();
    expect(withSecond('USD').totals.grossGrams).toBe(5_000_000);
  });

  it('finds a time limit that does not exist, and goes without it', () => {
    const { declaration, findings } = onlyOne(changed(transit, '>2026-05-19<', '>2026-05-32<'));
    expect(declaration.transit?.timeLimit).toBeNull();
    expect(faultsOf(findings)).toEqual([
      ['VALUE_LEFT_OUT', null, 'transit.timeLimit', 'casdo:TransitDateLimit'],
    ]);
  });

  it('without anything in it is a transit of which nothing is said', () => {
    isReadWhole('<TransitDeclaration xmlns="urn:EEC:R:048:TransitDeclaration:v1.0.0"/>', {
      document: 'transit',
      direction: 'transit',
      procedure: '80',
    });
  });
});
