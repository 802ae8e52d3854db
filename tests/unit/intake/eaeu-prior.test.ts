import { describe, expect, it } from 'vitest';
import {
  changed,
  fixture,
  importer,
  isReadWhole,
  onlyOne,
  tenge,
  percent,
  fee,
} from './eaeu-messages.ts';

const prior = fixture('eaeu/r055-preliminary.xml');
const home = { ...importer, address: 'Үлгі қаласы', country: 'KZ' };

describe('the declaration of the Commission that is lodged before the goods arrive (R.055)', () => {
  it('says so, and has no number yet', () => {
    isReadWhole(prior, {
      document: 'goods',
      feature: 'ПТД',
      beforeArrival: true,
      type: 'ИМ',
      direction: 'import',
      procedure: '40',
      sourceId: '0f1e2d3c-0000-4000-8000-000000000057',
      reference: 'QZ-2026/79',
      declaredOn: '2026-05-15',
      parties: {
        consignor: { name: 'Muster Moebel GmbH', address: 'Musterstadt', country: 'DE' },
        consignee: home,
        financial: home,
        declarant: home,
      },
      countries: { dispatch: 'DE', destination: 'KZ', trading: 'DE' },
      transport: { border: { mode: '30' }, containerised: false },
      borderOffice: { code: '55310' },
      transaction: { nature: '010', feature: '00' },
      deliveryTerms: { code: 'CPT', place: 'Үлгі қаласы' },
      invoice: { minor: 800000, currency: 'EUR' },
      exchangeRate: 560,
      totals: {
        items: 1,
        packages: 24,
        sheets: 1,
        customsValue: tenge(448000000),
      },
      payments: [
        { kind: '1010', amount: tenge(2000000), mode: 'payable' },
        { kind: '2010', amount: tenge(44800000), mode: 'payable' },
        { kind: '5060', amount: tenge(79168000), mode: 'payable' },
      ],
      items: [
        {
          ordinal: 1,
          hsCode: '9403601000',
          description:
            'Мебель деревянная для столовых и жилых комнат: столы обеденные из массива бука',
          originCountry: 'DE',
          grossGrams: 1210000,
          netGrams: 1104500,
          price: { minor: 800000, currency: 'EUR' },
          customsValue: tenge(448000000),
          procedure: { requested: '40', previous: '00', national: '000' },
          preference: 'ОО',
          otherPreferences: { fee: 'ОО', vat: 'ОО' },
          valuationMethod: '1',
          packages: { count: 24, kindCode: 'CT' },
          documents: [
            { code: '02015', reference: 'QZ-CMR-8', date: '2026-05-14' },
            { code: '03011', reference: 'QZ-2026-2', date: '2026-02-02' },
            { code: '04021', reference: 'QZ-INV-4', date: '2026-05-04' },
            { code: '01402', reference: 'QZ-DECL-1', date: '2026-01-12' },
          ],
          payments: [
            fee,
            percent('2010', 448000000, 10, 44800000),
            percent('5060', 494800000, 16, 79168000),
          ],
        },
      ],
    });
  });

  it('with another feature of declaring does not say when the goods arrive', () => {
    const message = changed(prior, 'ПТД', 'ПДД');
    expect(onlyOne(message).declaration).toMatchObject({ feature: 'ПДД', beforeArrival: null });
  });
});
