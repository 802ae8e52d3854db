import { describe, it } from 'vitest';
import {
  fixture,
  isReadWhole,
  tenge,
  fee,
  importer,
  supplier,
  forwarder,
  carrier,
} from './eaeu-messages.ts';

describe('the earlier schema (R.036)', () => {
  it('says the same by other names, in tenge and for hundreds of the currency', () => {
    isReadWhole(fixture('eaeu/r036-ek10.xml'), {
      document: 'goods',
      type: 'ЭК',
      direction: 'export',
      procedure: '10',
      sourceId: '0f1e2d3c-0000-4000-8000-000000000036',
      office: { code: '55302' },
      registrationNumber: '55302/140526/0000124',
      registration: { number: '0000124', date: '2026-05-14' },
      declaredOn: '2026-05-14',
      parties: {
        consignor: { code: '260290000110', name: 'ЖШС «Үлгі Экспорт»' },
        consignee: { name: 'Sample Mill Ltd', country: 'CN' },
        declarant: { code: '260290000110', name: 'ЖШС «Үлгі Экспорт»' },
      },
      countries: { dispatch: 'KZ', destination: 'CN' },
      transport: {
        arrival: { identity: '00123455;00123463' },
        inlandMode: '20',
        containerised: false,
      },
      transaction: { nature: '010', feature: '00' },
      deliveryTerms: { code: 'DAP', place: 'Достық' },
      invoice: { minor: 60000000, currency: 'RUB' },
      exchangeRate: 6.4125,
      totals: { items: 1, sheets: 1, customsValue: tenge(384750000) },
      payments: [{ kind: '1010', amount: tenge(2000000), mode: 'payable' }],
      items: [
        {
          ordinal: 1,
          hsCode: '1001990000',
          description: 'Пшеница мягкая третьего класса, урожай 2025 года, насыпью',
          originCountry: 'KZ',
          grossGrams: 59400000,
          netGrams: 59400000,
          price: { minor: 60000000, currency: 'RUB' },
          statisticalValue: { minor: 800000, currency: 'USD' },
          procedure: { requested: '10', previous: '00' },
          packages: { kindCode: 'VR' },
          documents: [
            { code: '02013', reference: 'QZ-SMGS-1', date: '2026-05-13' },
            { code: '03011', reference: 'QZ-EXP-1', date: '2026-03-03' },
            { code: '04021', reference: 'QZ-INV-5', date: '2026-05-12' },
            { code: '01207', reference: 'QZ-PHYTO-1', date: '2026-05-12' },
          ],
          payments: [fee],
        },
      ],
    });
  });

  it('carries transit declarations too', () => {
    isReadWhole(fixture('eaeu/r036-tt80.xml'), {
      document: 'transit',
      type: 'ТТ',
      direction: 'transit',
      procedure: '80',
      sourceId: '0f1e2d3c-0000-4000-8000-000000000080',
      declaredOn: '2026-05-11',
      parties: {
        consignor: supplier,
        consignee: importer,
        declarant: forwarder,
        carrier,
      },
      countries: { dispatch: 'CN', destination: 'KZ' },
      transport: {
        arrival: { identity: '000QZE02', nationality: 'KZ' },
        inlandMode: '30',
        containerised: false,
      },
      borderOffice: { code: '55310' },
      invoice: { minor: 900000, currency: 'USD' },
      totals: { items: 1, packages: 40 },
      transit: {
        departureOffice: '55310',
        destinationOffice: '55302',
        destinationCountry: 'KZ',
        seals: 'QZ000780',
        sealCount: 1,
        guarantee: {
          kind: 'ОБ',
          amount: tenge(125000000),
          number: '55310/100526/0000014',
        },
      },
      items: [
        {
          ordinal: 1,
          hsCode: '847130',
          description: 'Портативные вычислительные машины массой не более 10 кг',
          grossGrams: 320000,
          price: { minor: 900000, currency: 'USD' },
          packages: { count: 40, kindCode: 'CT' },
          documents: [
            { code: '02015', reference: 'QZ-CMR-9', date: '2026-05-08' },
            { code: '04021', reference: 'QZ-INV-6', date: '2026-05-05' },
          ],
        },
      ],
    });
  });
});
