import { describe, expect, it } from 'vitest';
import { changed, fixture, onlyOne, said } from './eaeu-messages.ts';

const homeUse = fixture('fts/im40.xml');
const windows1251 = fixture('fts/ek10-windows-1251.xml');

describe('the goods declaration of the Russian album', () => {
  it('is read whole: nothing of it is lost, nothing is added', () => {
    const { declaration, findings } = onlyOne(homeUse);
    expect(findings).toEqual([]);
    expect(said(declaration)).toEqual({
      document: 'goods',
      type: 'ИМ',
      direction: 'import',
      procedure: '40',
      sourceId: '0F1E2D3C-0000-4000-8000-000000000107',
      reference: 'QZ-2026/78',
      declaredOn: '2026-05-13',
      parties: {
        consignor: {
          name: 'Sample Works Ltd',
          address: 'Sample City, Example road, 1',
          country: 'CN',
        },
        consignee: {
          code: '260190000018',
          name: 'ЖШС «Үлгі Импорт»',
          address: '000001, Үлгі облысы, Үлгі қаласы, Мысал көшесі, 7',
          country: 'KZ',
        },
        financial: {
          code: '260190000018',
          name: 'ЖШС «Үлгі Импорт»',
          address: '000001, Үлгі облысы, Үлгі қаласы, Мысал көшесі, 7',
          country: 'KZ',
        },
        declarant: {
          code: '260190000018',
          name: 'ЖШС «Үлгі Импорт»',
          address: '000001, Үлгі облысы, Үлгі қаласы, Мысал көшесі, 7',
          country: 'KZ',
        },
        representative: 'Үлгібаев Үлгі Мысалұлы',
      },
      countries: { dispatch: 'CN', destination: 'KZ', origin: 'РАЗНЫЕ', trading: 'CN' },
      transport: {
        arrival: { identity: '000QZA02;00QZB02', nationality: 'KZ' },
        border: { identity: '00123455', nationality: 'CN', mode: '20' },
        inlandMode: '31',
        containerised: true,
      },
      borderOffice: { code: '55310', name: 'Үлгі шекара бекеті' },
      goodsLocation: 'СВХ «Үлгі»',
      warehouse: '55302/QZ0001',
      transaction: { nature: '010', feature: '00' },
      deferredPayment: '5060 2026-08-13',
      deliveryTerms: { code: 'DAP', place: 'Үлгі қаласы' },
      invoice: { minor: 4000000, currency: 'USD' },
      exchangeRate: 500,
      totals: {
        items: 3,
        packages: 326,
        sheets: 2,
        loadingLists: 1,
        customsValue: { minor: 2000000000, currency: 'KZT' },
        guaranteed: { minor: 460544000, currency: 'KZT' },
      },
      payments: [
        {
          kind: '1010',
          amount: { minor: 2000000, currency: 'KZT' },
          mode: 'payable',
          payer: '260190000018',
        },
        {
          kind: '2010',
          amount: { minor: 187600000, currency: 'KZT' },
          mode: 'payable',
          payer: '260190000018',
        },
        {
          kind: '4010',
          amount: { minor: 1500000, currency: 'KZT' },
          mode: 'payable',
          payer: '260190000018',
        },
      ],
      documents: [{ code: '10021', reference: 'QZ-G-6', date: '2026-05-02' }],
      containers: [
        { identity: 'QZDU3001014', item: 1 },
        { identity: 'QZDU3001020', item: 2 },
        { identity: 'QZDU3001014', item: 3 },
      ],
      items: [
        {
          ordinal: 1,
          hsCode: '6403999600',
          description: 'Обувь с верхом из кожи',
          commercialDescription: 'Ботинки мужские, B-1',
          originCountry: 'CN',
          grossGrams: 2100500,
          netGrams: 2000000,
          bareNetGrams: 1950250,
          price: { minor: 2000000, currency: 'USD' },
          customsValue: { minor: 1000000000, currency: 'KZT' },
          statisticalValue: { minor: 2000000, currency: 'USD' },
          supplementaryUnits: [{ code: '715', name: 'ПАР', quantity: 2500 }],
          procedure: { requested: '40', previous: '00', national: '000' },
          preference: 'ОО',
          otherPreferences: { fee: 'ОО', vat: 'ОО' },
          quota: '7500 ПАР',
          declaredFree: false,
          trademark: 'SAMPLE',
          producer: 'Sample Works Ltd',
          valuationMethod: '1',
          packages: { count: 300, kindCode: 'CT', marks: 'QZ 1-300' },
          documents: [
            { code: '02013', reference: 'QZ-SMGS-2', date: '2026-05-04' },
            { code: '03011', reference: 'QZ-2026-3', date: '2026-02-10' },
            { code: '04021', name: 'Инвойс', reference: 'QZ-INV-3', date: '2026-04-21' },
            {
              code: '01401',
              reference: 'QZ-CERT-10',
              date: '2025-11-04',
              validUntil: '2027-11-03',
              country: 'KZ',
            },
          ],
          containers: ['QZDU3001014'],
          payments: [
            {
              kind: '1010',
              rate: 20000,
              rates: [{ kind: 'fixed', value: 20000, currency: 'KZT' }],
              amount: { minor: 2000000, currency: 'KZT' },
              mode: 'payable',
            },
            {
              kind: '2010',
              base: { minor: 1000000000, currency: 'KZT' },
              rate: 10,
              rates: [
                { kind: 'percent', value: 10 },
                { kind: 'specific', value: 0.5, currency: 'EUR', unit: '715', per: 1 },
              ],
              join: 'greater',
              amount: { minor: 100000000, currency: 'KZT' },
              mode: 'payable',
            },
            {
              kind: '2050',
              base: { minor: 1000000000, currency: 'KZT' },
              rate: 5,
              rates: [
                { kind: 'percent', value: 5 },
                { kind: 'specific', value: 0.4, currency: 'EUR', unit: '166' },
              ],
              join: 'sum',
              amount: { minor: 94800000, currency: 'KZT' },
              mode: 'guaranteed',
            },
            {
              kind: '5060',
              base: { minor: 1195800000, currency: 'KZT' },
              rate: 16,
              rates: [{ kind: 'percent', value: 16 }],
              amount: { minor: 191328000, currency: 'KZT' },
              mode: 'guaranteed',
            },
          ],
          previousDocuments: [
            {
              office: '55310',
              year: '2026',
              number: '0000046',
              item: 1,
              netGrams: 2000000,
              kind: '09013',
              date: '2026-05-10',
              customsValue: { minor: 1000000000, currency: 'KZT' },
            },
            {
              year: '2026',
              number: '0000322',
              reference: 'KZ/080526/0000322',
              kind: '10060',
              date: '2026-05-08',
            },
          ],
        },
        {
          ordinal: 2,
          hsCode: '8703231940',
          description: 'Автомобиль легковой новый с бензиновым двигателем рабочим объемом 1998 см3',
          originCountry: 'CN',
          grossGrams: 1460000,
          netGrams: 1460000,
          price: { minor: 1000000, currency: 'USD' },
          customsValue: { minor: 500000000, currency: 'KZT' },
          statisticalValue: { minor: 1000000, currency: 'USD' },
          supplementaryUnits: [{ code: '796', name: 'ШТ', quantity: 1 }],
          procedure: { requested: '40', previous: '00', national: '000' },
          preference: 'ОО',
          otherPreferences: { fee: 'ОО', vat: 'ОО' },
          vehicles: [
            { vin: '0DZAA11AA6A000002', make: 'Sample', model: 'One', year: 2025, engineCc: 1998 },
          ],
          valuationMethod: '1',
          packages: { count: 1 },
          documents: [
            { code: '04021', reference: 'QZ-INV-3', date: '2026-04-21' },
            { code: '01405', reference: 'QZ-SBKTS-4', date: '2026-04-02' },
          ],
          containers: ['QZDU3001020'],
          payments: [
            {
              kind: '2010',
              base: { minor: 500000000, currency: 'KZT' },
              rate: 15,
              rates: [{ kind: 'percent', value: 15 }],
              amount: { minor: 75000000, currency: 'KZT' },
              mode: 'payable',
            },
            {
              kind: '5060',
              base: { minor: 575500000, currency: 'KZT' },
              rate: 16,
              rates: [{ kind: 'percent', value: 16 }],
              amount: { minor: 92080000, currency: 'KZT' },
              mode: 'guaranteed',
            },
          ],
        },
        {
          ordinal: 3,
          hsCode: '2208202900',
          description: 'Бренди крепостью 40 об. % в стеклянных бутылках по 0,5 л',
          originCountry: 'CN',
          grossGrams: 290000,
          netGrams: 260000,
          price: { minor: 1000000, currency: 'USD' },
          customsValue: { minor: 500000000, currency: 'KZT' },
          statisticalValue: { minor: 1000000, currency: 'USD' },
          supplementaryUnits: [
            { code: '831', name: 'Л 100% СПИРТА', quantity: 60 },
            { code: '112', name: 'Л', quantity: 150 },
          ],
          procedure: { requested: '40', previous: '00', national: '000' },
          preference: 'ОО',
          otherPreferences: { fee: 'ОО', excise: 'ОО', vat: 'ОО' },
          exciseStamps: [
            { series: 'QZ', count: 300 },
            { series: 'QZ', from: '000001', to: '000299' },
            { series: 'QZ', from: '000350', to: '000350' },
          ],
          valuationMethod: '1',
          packages: { count: 25, kindCode: 'CT' },
          documents: [
            { code: '04021', reference: 'QZ-INV-3', date: '2026-04-21' },
            { code: '01401', reference: 'QZ-CERT-13', date: '2025-12-02' },
          ],
          containers: ['QZDU3001014'],
          payments: [
            {
              kind: '2010',
              rate: 1.5,
              rates: [{ kind: 'specific', value: 1.5, currency: 'EUR', unit: '112', per: 1 }],
              baseQuantity: 150,
              amount: { minor: 12600000, currency: 'KZT' },
              mode: 'payable',
            },
            {
              kind: '4010',
              rate: 250,
              rates: [{ kind: 'specific', value: 250, currency: 'KZT', unit: '831', per: 1 }],
              baseQuantity: 60,
              amount: { minor: 1500000, currency: 'KZT' },
              mode: 'payable',
            },
            {
              kind: '5060',
              base: { minor: 514600000, currency: 'KZT' },
              rate: 16,
              rates: [{ kind: 'percent', value: 16 }],
              amount: { minor: 82336000, currency: 'KZT' },
              mode: 'guaranteed',
            },
          ],
        },
      ],
    });
  });

  it('says by the sign C that its goods are under no prohibition', () => {
    const message = changed(
      homeUse,
      '<catESAD_cu:RestrictionSign>1<',
      '<catESAD_cu:AdditionalSign>C</catESAD_cu:AdditionalSign><catESAD_cu:RestrictionSign>1<',
    );
    expect(onlyOne(message).declaration.items[0]?.declaredFree).toBe(true);
  });

  it('is in the currency of the contract also where the contract stands after the goods', () => {
    const text = homeUse.toString();
    const contract =
      /<ESADout_CUMainContractTerms>[^]*<\/ESADout_CUMainContractTerms>/.exec(text)?.[0] ?? '';
    const late = text.replace(contract, '').replace('<Guarantee>', () => `${contract}<Guarantee>`);
    expect(onlyOne(late).declaration).toEqual(onlyOne(homeUse).declaration);
  });

  it('in the encoding of older systems, to be lodged in Russia, is in roubles', () => {
    const { declaration } = onlyOne(windows1251);
    expect(declaration.parties.declarant?.name).toBe('ООО «Образец»');
    expect(declaration.totals.customsValue).toEqual({ minor: 10_005_050, currency: 'RUB' });
  });

  it.each([
    ['<RecipientCountryCode>KZ<', '<RecipientCountryCode>BY<', 'BYN'],
    ['<RecipientCountryCode>KZ</RecipientCountryCode>', '', 'KZT'],
  ])('with %s as %s counts payments in %s', (from, to, currency) => {
    const message = changed(homeUse, from, to).replaceAll(
      /<catESAD_cu:(?:Payment|TaxBase)CurrencyCode>398<\/catESAD_cu:(?:Payment|TaxBase)CurrencyCode>/g,
      '',
    );
    const [item] = onlyOne(message).declaration.items;
    expect(item?.payments[0]?.amount?.currency).toBe(currency);
  });
});

describe('a combined rate', () => {
  const joinOf = (message: string, line = 1) =>
    onlyOne(message).declaration.items[0]?.payments[line]?.join;
  const sign = 'ComparisonOperationsSign>';

  it('is the greater of its elements for "not less than", the lesser for "not more than"', () => {
    expect(joinOf(changed(homeUse, `<catESAD_cu:${sign}1</catESAD_cu:${sign}`, ''))).toBe(
      'greater',
    );
    expect(joinOf(homeUse.toString())).toBe('greater');
    expect(joinOf(changed(homeUse, `${sign}1<`, `${sign}2<`))).toBe('lesser');
  });

  it('is the sum of its elements only for a plus', () => {
    expect(joinOf(homeUse.toString(), 2)).toBe('sum');
    expect(joinOf(changed(homeUse, 'OperationsSign>+<', 'OperationsSign>-<'), 2)).toBeNull();
  });

  it('of three elements holds the sum of two against the third', () => {
    const third =
      '<catESAD_cu:Rate3>1</catESAD_cu:Rate3><catESAD_cu:RateTypeCode3>%</catESAD_cu:RateTypeCode3>';
    const message = changed(homeUse, `<catESAD_cu:${sign}1`, `${third}<catESAD_cu:${sign}1`);
    const line = onlyOne(message).declaration.items[0]?.payments[1];
    expect(line?.rates.map(({ kind, value }) => [kind, value])).toEqual([
      ['percent', 10],
      ['percent', 1],
      ['specific', 0.5],
    ]);
    expect(line?.join).toBe('sumThenGreater');
    const minus = `<catESAD_cu:OperationsSign>-</catESAD_cu:OperationsSign>${third}`;
    expect(joinOf(changed(homeUse, `<catESAD_cu:${sign}1`, `${minus}<catESAD_cu:${sign}1`))).toBe(
      null,
    );
  });
});
