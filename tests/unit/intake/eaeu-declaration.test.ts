import { describe, expect, it } from 'vitest';
import {
  changed,
  fixture,
  isReadWhole,
  onlyOne,
  tenge,
  percent,
  fee,
  importer,
} from './eaeu-messages.ts';

const homeUse = fixture('eaeu/r055-im40.xml');

/** The importer where he is at home. */
const home = {
  ...importer,
  address: '000001, Үлгі облысы, Үлгі қаласы, Мысал көшесі, 7, 12',
  country: 'KZ',
};

describe('the goods declaration of the Commission (R.055)', () => {
  it('is read whole: nothing of it is lost, nothing is added', () => {
    isReadWhole(homeUse, {
      document: 'goods',
      type: 'ИМ',
      direction: 'import',
      procedure: '40',
      sourceId: '0f1e2d3c-0000-4000-8000-000000000055',
      office: { code: '55302' },
      registrationNumber: '55302/120526/0000123',
      registration: { number: '123', date: '2026-05-12' },
      reference: 'QZ-2026/77',
      declaredOn: '2026-05-12',
      parties: {
        consignor: {
          name: 'Sample Works Ltd',
          address: 'Sample City, Example road',
          country: 'CN',
        },
        consignee: home,
        financial: home,
        declarant: home,
        representative: 'Үлгібаев Үлгі Мысалұлы',
      },
      countries: { dispatch: 'CN', destination: 'KZ', origin: 'КИТАЙ', trading: 'CN' },
      transport: {
        arrival: { identity: '000QZA02;00QZB02', nationality: 'KZ' },
        border: { identity: '000QZA02', nationality: 'KZ', mode: '31' },
        inlandMode: '31',
        containerised: true,
      },
      borderOffice: { code: '55310', name: 'Үлгі шекара бекеті' },
      goodsLocation: 'СВХ «Үлгі»',
      warehouse: '55302/QZ0001',
      transaction: { nature: '010', feature: '00' },
      deferredPayment: '5060 2026-08-12',
      deliveryTerms: { code: 'DAP', place: 'Үлгі қаласы' },
      invoice: { minor: 5000000, currency: 'USD' },
      exchangeRate: 500,
      totals: {
        items: 3,
        packages: 141,
        sheets: 2,
        loadingLists: 1,
        customsValue: tenge(2500000000),
        guaranteed: tenge(447462400),
      },
      payments: [
        {
          kind: '1010',
          amount: tenge(2000000),
          mode: 'payable',
          payer: '260190000018',
        },
        {
          kind: '2010',
          amount: tenge(270160000),
          mode: 'payable',
          payer: '260190000018',
        },
        {
          kind: '4010',
          amount: tenge(24480000),
          mode: 'payable',
          payer: '260190000018',
        },
      ],
      documents: [
        { code: '10021', reference: 'QZ-G-5', date: '2026-05-01', validUntil: '2026-12-31' },
      ],
      containers: [
        { identity: 'QZDU3001014', type: 'CN', item: 1 },
        { identity: 'QZDU3001020', type: 'CN', item: 1 },
        { identity: 'QZDU3001020', item: 2 },
        { identity: 'QZDU3001020', item: 3 },
      ],
      items: [
        {
          ordinal: 1,
          hsCode: '4202220000',
          description: 'Сумки дамские с лицевой поверхностью из текстильных материалов',
          commercialDescription: 'Сумка дамская, S-1 1001, S-2',
          originCountry: 'CN',
          grossGrams: 1250500,
          netGrams: 1200250,
          bareNetGrams: 1180000,
          price: { minor: 2000000, currency: 'USD' },
          customsValue: tenge(1000000000),
          statisticalValue: { minor: 2000000, currency: 'USD' },
          supplementaryUnits: [
            { code: '796', name: 'ШТ', quantity: 4000 },
            { code: '055', name: 'М2', quantity: 812.5 },
          ],
          procedure: { requested: '40', previous: '00', national: '000' },
          preference: 'ОО',
          otherPreferences: { fee: 'ОО', vat: 'ОО' },
          quota: '96000 ШТ',
          trademark: 'SAMPLE',
          producer: 'Sample Works Ltd',
          valuationMethod: '1',
          packages: { count: 100, kindCode: 'CT', marks: 'QZ 1-100' },
          documents: [
            { code: '02015', reference: 'QZ-CMR-7', date: '2026-05-06' },
            { code: '03011', reference: 'QZ-2026-1', date: '2026-01-15' },
            { code: '03031', reference: '1/26QZ/0001/55', date: '2026-01-20' },
            { code: '04021', name: 'Инвойс', reference: 'QZ-INV-1', date: '2026-04-20' },
            {
              code: '01401',
              reference: 'QZ-CERT-9',
              date: '2025-11-03',
              validUntil: '2027-11-02',
              country: 'KZ',
            },
          ],
          containers: ['QZDU3001014', 'QZDU3001020'],
          payments: [
            fee,
            percent('2010', 1000000000, 10, 100000000),
            percent('5060', 1100800000, 16, 176128000, 'guaranteed'),
          ],
          previousDocuments: [
            {
              office: '55310',
              year: '2026',
              serial: '1',
              number: '0000044',
              item: 1,
              hsCode: '4202220000',
              netGrams: 1200250,
              kind: '09013',
              date: '2026-05-09',
              quantity: 4000,
              customsValue: tenge(1000000000),
            },
            {
              year: '2026',
              number: '0000321',
              reference: 'KZ/080526/0000321',
              kind: '10060',
              date: '2026-05-08',
            },
          ],
        },
        {
          ordinal: 2,
          hsCode: '2208601100',
          description: 'Водка крепостью 40 об. % в стеклянных бутылках по 0,5 л',
          originCountry: 'CN',
          originRegion: 'QZ',
          grossGrams: 900000,
          netGrams: 820000,
          price: { minor: 1000000, currency: 'USD' },
          customsValue: tenge(500000000),
          statisticalValue: { minor: 1000000, currency: 'USD' },
          supplementaryUnits: [
            { code: '831', name: 'Л 100% СПИРТА', quantity: 96 },
            { code: '112', name: 'Л', quantity: 240 },
          ],
          procedure: { requested: '40', previous: '00', national: '000' },
          preference: 'ОО',
          otherPreferences: { fee: 'ОО', excise: 'ОО', vat: 'ОО' },
          declaredFree: false,
          exciseStamps: [{ series: 'QZ', from: '000001', to: '000480', count: 480 }],
          valuationMethod: '1',
          packages: { count: 40, kindName: 'коробки' },
          documents: [
            { code: '04021', reference: 'QZ-INV-1', date: '2026-04-20' },
            {
              code: '01401',
              reference: 'QZ-CERT-12',
              date: '2025-12-01',
              validUntil: '2027-11-30',
              country: 'KZ',
            },
          ],
          containers: ['QZDU3001020'],
          payments: [
            {
              kind: '2010',
              rate: 1.5,
              rates: [{ kind: 'specific', value: 1.5, currency: 'EUR', unit: '112', per: 1 }],
              baseQuantity: 240,
              amount: tenge(20160000),
              mode: 'payable',
            },
            {
              kind: '4010',
              rate: 2550,
              rates: [{ kind: 'specific', value: 2550, currency: 'KZT', unit: '831', per: 1 }],
              baseQuantity: 96,
              amount: tenge(24480000),
              mode: 'payable',
            },
            percent('5060', 545040000, 16, 87206400, 'guaranteed'),
          ],
        },
        {
          ordinal: 3,
          hsCode: '8703231940',
          description: 'Автомобиль легковой новый с бензиновым двигателем рабочим объемом 1998 см3',
          originCountry: 'CN',
          grossGrams: 1460000,
          netGrams: 1460000,
          price: { minor: 2000000, currency: 'USD' },
          customsValue: tenge(1000000000),
          statisticalValue: { minor: 2000000, currency: 'USD' },
          supplementaryUnits: [{ code: '796', name: 'ШТ', quantity: 1 }],
          procedure: { requested: '40', previous: '00', national: '000' },
          preference: 'ОО',
          otherPreferences: { fee: 'ОО', vat: 'ОО' },
          vehicles: [
            { vin: '0DZAA11AA6A000001', make: 'Sample', model: 'One', year: 2025, engineCc: 1998 },
          ],
          valuationMethod: '1',
          packages: { count: 1 },
          documents: [
            { code: '04021', reference: 'QZ-INV-1', date: '2026-04-20' },
            { code: '01405', reference: 'QZ-SBKTS-3', date: '2026-04-02', country: 'KZ' },
          ],
          containers: ['QZDU3001020'],
          payments: [
            percent('2010', 1000000000, 15, 150000000),
            percent('5060', 1150800000, 16, 184128000, 'guaranteed'),
          ],
        },
      ],
    });
  });

  it('gives the same when its version and its prefixes are others', () => {
    const expected = onlyOne(homeUse).declaration;
    const other = homeUse
      .toString()
      .replace('R:055:GoodsDeclaration:v1.8.1', 'R:055:GoodsDeclaration:v9.0.0')
      .replaceAll('casdo:', 'a:')
      .replaceAll(':casdo=', ':a=');
    expect(onlyOne(other).declaration).toEqual(expected);
  });

  it('names what it corrects, the number of the correction and what was changed', () => {
    const { declaration } = onlyOne(fixture('eaeu/r055-later-correction.xml'));
    expect(declaration.correction).toEqual({
      ordinal: 1,
      of: '55302/120526/0000123',
      reason: '1/01/1/0',
    });
    expect(declaration.items.map(({ netGrams }) => netGrams)).toEqual([1200250, 815000, 1460000]);
  });

  it('names the identity of what it corrects while there is no registration number', () => {
    const message = fixture('eaeu/r055-later-correction.xml')
      .toString()
      .replace(/<cacdo:CustomsDeclarationIdDetails>[^]*?<\/cacdo:CustomsDeclarationIdDetails>/, '');
    expect(onlyOne(message).declaration.correction?.of).toBe(
      '0f1e2d3c-0000-4000-8000-000000000055',
    );
  });

  it('says by the sign С that its goods are under no prohibition', () => {
    const message = changed(
      homeUse,
      '<casdo:GoodsDescriptionText>Сумки',
      '<casdo:GoodsProhibitionFreeCode>С</casdo:GoodsProhibitionFreeCode><casdo:GoodsDescriptionText>Сумки',
    );
    expect(onlyOne(message).declaration.items[0]?.declaredFree).toBe(true);
  });

  it('names a previous declaration by the element of either data model', () => {
    const other = homeUse
      .toString()
      .replaceAll('cacdo:CustomsDocIdDetails', 'cacdo:CustomsDeclarationIdDetails');
    const previousOf = (message: string | Buffer) =>
      onlyOne(message).declaration.items[0]?.previousDocuments;
    expect(previousOf(other)).toEqual(previousOf(homeUse));
  });

  it('with number 0 of correction is the declaration as first lodged', () => {
    const message = changed(
      homeUse,
      '<casdo:EDocIndicatorCode>',
      '<casdo:ObjectOrdinal>0</casdo:ObjectOrdinal><casdo:EDocIndicatorCode>',
    );
    expect(onlyOne(message).declaration.correction).toBeNull();
  });
});
