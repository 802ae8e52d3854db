import { describe, expect, it } from 'vitest';
import {
  blankPreviousDocument,
  declarationSchema,
  type Declaration,
  type Item,
} from '../../../shared/declaration.ts';
import { declarationOf, message, sample } from './reading.ts';

const readable = [
  'al-im4.xml',
  'al-im7.xml',
  'gd-im4.xml',
  'gd-ex9.xml',
  'ci-ex1.xml',
  'kz-im40.xml',
  'kz-ex10.xml',
  'kz-tr80.xml',
  'kz-windows-1251.xml',
  'kz-utf-16.xml',
  'header-only.xml',
];

function itemOf(inside: string, header = ''): Item {
  const { declaration } = declarationOf(message(header, inside));
  const [item] = declaration.items;
  if (!item) throw new Error('no item');
  return item;
}

const header = (inside: string): Declaration => declarationOf(message(inside)).declaration;
const codesOf = (text: string): string[] => declarationOf(text).findings.map(({ code }) => code);

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

describe('traps of the format', () => {
  it('<null/>, the word null, blanks and nothing at all are the same: not said', () => {
    for (const nothing of ['<null/>', '<null></null>', 'null', '  \n ', '']) {
      expect(
        header(
          `<Identification><Manifest_reference_number>${nothing}</Manifest_reference_number></Identification>`,
        ).manifest,
      ).toBeNull();
    }
    expect(header('').manifest).toBeNull();
  });

  it('a text beside <null/> is not swallowed with it', () => {
    expect(
      header(
        '<Identification><Manifest_reference_number>M1<null>x</null></Manifest_reference_number></Identification>',
      ).manifest,
    ).toBe('M1');
  });

  it('names are known in any case, and in the wrong and the right spelling', () => {
    for (const word of ['Suppplementary', 'Supplementary', 'SUPPPLEMENTARY']) {
      const unit = `<Supplementary_unit><${word}_unit_code>KGM</${word}_unit_code></Supplementary_unit>`;
      expect(itemOf(`<tarification>${unit}</tarification>`).supplementaryUnits[0]?.code).toBe(
        'KGM',
      );
    }
    for (const tag of ['Licence_number', 'License_number', 'LICENCE_NUMBER']) {
      expect(itemOf(`<${tag}>L-1</${tag}>`).licence).toBe('L-1');
    }
    expect(
      itemOf('<Licence_number><Licence_number>L-2</Licence_number></Licence_number>').licence,
    ).toBe('L-2');
  });

  it.each([
    ['<Commodity_code>76141000</Commodity_code><Precision_1>000</Precision_1>', '76141000000'],
    ['<Commodity_code>8471300000</Commodity_code><Precision_1><null/></Precision_1>', '8471300000'],
    ['<Commodity_code>8703.31.10</Commodity_code><Precision_1>00</Precision_1>', '8703311000'],
    [
      '<Commodity_code>19053100</Commodity_code><Precision_1>00</Precision_1><Precision_4>12</Precision_4>',
      '1905310000',
    ],
    ['<Commodity_code>19053100</Commodity_code><Precision_1>A1</Precision_1>', '19053100'],
    [
      '<Commodity_code>84713000</Commodity_code><Precision_1>00</Precision_1><Precision_2>9</Precision_2>',
      '84713000009',
    ],
    ['<Commodity_code>XX13</Commodity_code>', 'XX13'],
    ['<Precision_1>000</Precision_1>', null],
  ])('the commodity code of %s is %s', (inside, code) => {
    expect(itemOf(`<Tarification><HScode>${inside}</HScode></Tarification>`).hsCode).toBe(code);
  });

  it('the four digits of the procedure are the requested and the previous one', () => {
    const procedure = (code: string) =>
      itemOf(
        `<Tarification><Extended_customs_procedure>${code}</Extended_customs_procedure></Tarification>`,
      ).procedure;
    expect(procedure('4071')).toEqual({ requested: '40', previous: '71', national: null });
    expect(procedure('40')).toEqual({ requested: '40', previous: null, national: null });
  });

  it('a document that a rule asked for again is kept once, and the row that says more stays', () => {
    const row = (code: string, reference: string, date: string, rule = '') =>
      `<Attached_documents><Attached_document_code>${code}</Attached_document_code>
       <Attached_document_reference>${reference}</Attached_document_reference>
       <Attached_document_from_rule>${rule}</Attached_document_from_rule>
       <Attached_document_date>${date}</Attached_document_date></Attached_documents>`;
    const kept = (rows: string) =>
      itemOf(rows).documents.map(({ code, reference }) => [code, reference]);
    expect(kept(row('380', 'A', '2024-01-05', '1') + row('380', 'A', '2024-01-05'))).toEqual([
      ['380', 'A'],
    ]);
    expect(kept(row('380', '', '', '1') + row('380', 'A', '2024-01-05'))).toEqual([['380', 'A']]);
    expect(kept(row('380', 'A', '', '1') + row('380', 'A', '2024-01-05'))).toEqual([['380', 'A']]);
    expect(kept(row('380', 'A', '2024-01-05') + row('380', 'B', '2024-01-05', '1'))).toEqual([
      ['380', 'A'],
      ['380', 'B'],
    ]);
    expect(kept(row('380', 'A', '2024-01-05') + row('380', 'A', '2024-02-05'))).toHaveLength(2);
    expect(kept(row('863', '', '', '1'))).toEqual([['863', null]]);
  });

  it('the type may carry the digit of the procedure', () => {
    const typed = (type: string, digit = '') =>
      header(
        `<Identification><Type><Type_of_declaration>${type}</Type_of_declaration><Declaration_gen_procedure_code>${digit}</Declaration_gen_procedure_code></Type></Identification>`,
      );
    expect(typed('IM4')).toMatchObject({ type: 'IM', generalProcedure: '4', direction: 'import' });
    expect(typed('EX', '3')).toMatchObject({
      type: 'EX',
      generalProcedure: '3',
      direction: 'export',
    });
    expect(typed('T1')).toMatchObject({ type: 'T1', direction: 'transit' });
    expect(typed('IMR', '4').direction).toBe('import');
    expect(typed('IM', '8').direction).toBe('transit');
    expect(typed('ЭК').direction).toBe('export');
    expect(typed('ZZ').direction).toBe('other');
  });

  it('Georgian types are known and keep their letters, which have no capitals in use', () => {
    const typed = (type: string, digit: string) =>
      header(
        `<Identification><Type><Type_of_declaration>${type}</Type_of_declaration><Declaration_gen_procedure_code>${digit}</Declaration_gen_procedure_code></Type></Identification>`,
      );
    expect(typed('იმ', '4')).toMatchObject({ type: 'იმ', direction: 'import' });
    expect(typed('ექ', '1')).toMatchObject({ type: 'ექ', direction: 'export' });
    expect(typed('რექ', '1')).toMatchObject({ type: 'რექ', direction: 'export' });
  });

  it('a type nobody knows leaves the direction to the flow, and then to the general procedure', () => {
    const typed = (digit: string, flow = '') =>
      header(
        `<Property><Sad_flow>${flow}</Sad_flow></Property><Identification><Type><Type_of_declaration>QQ</Type_of_declaration><Declaration_gen_procedure_code>${digit}</Declaration_gen_procedure_code></Type></Identification>`,
      ).direction;
    expect(typed('7', 'E')).toBe('export');
    expect(['1', '2', '3'].map((digit) => typed(digit))).toEqual(['export', 'export', 'export']);
    expect(['4', '5', '6', '7'].map((digit) => typed(digit))).not.toContain('export');
    expect(typed('7')).toBe('import');
    expect(typed('9')).toBe('other');
  });

  it('without a type the flow of the document tells the direction', () => {
    expect(header('<Property><Sad_flow>I</Sad_flow></Property>').direction).toBe('import');
    expect(header('<Property><Sad_flow>E</Sad_flow></Property>').direction).toBe('export');
  });

  it('the number of registration is written as on paper, with seven digits', () => {
    const registered = (office: string, number: string, date: string) =>
      header(`<Identification><Office_segment><Customs_clearance_office_code>${office}</Customs_clearance_office_code></Office_segment>
        <Registration><Number>${number}</Number><Date>${date}</Date></Registration></Identification>`)
        .registrationNumber;
    expect(registered('55302', '86612', '30.09.2026')).toBe('55302/300926/0086612');
    expect(registered('55302', '86612.0', '30.09.2026')).toBe('55302/300926/0086612');
    expect(registered('55302', '55302/300926/0086612', '')).toBe('55302/300926/0086612');
    expect(registered('55302', '', '30.09.2026')).toBeNull();
    expect(registered('55302', '86612', '')).toBeNull();
  });

  it('the currency of national sums is that of the declaring country, and unnamed where that is unknown', () => {
    const value = (type: string, from: string, to: string) =>
      header(`<Identification><Type><Type_of_declaration>${type}</Type_of_declaration></Type></Identification>
        <General_information><Country><Export><Export_country_code>${from}</Export_country_code></Export>
        <Destination><Destination_country_code>${to}</Destination_country_code></Destination></Country></General_information>
        <Valuation><Total_CIF>12.5</Total_CIF></Valuation>`).totals.customsValue;
    expect(value('IM', 'CN', 'KZ')).toEqual({ minor: 1250, currency: 'KZT' });
    expect(value('EX', 'KZ', 'CN')).toEqual({ minor: 1250, currency: 'KZT' });
    expect(value('IM', 'CN', 'KW')).toEqual({ minor: 12500, currency: 'KWD' });
    expect(value('IM', 'CN', '<null/>')).toEqual({ minor: 1250, currency: 'XXX' });
  });

  it('an invoice at the rate one is in the national currency, where no country tells it', () => {
    const value = (rate: string, country = '') =>
      header(`<Identification><Type><Type_of_declaration>IM</Type_of_declaration></Type></Identification>
        <General_information><Country><Destination><Destination_country_code>${country}</Destination_country_code></Destination></Country></General_information>
        <Valuation><Total_CIF>9</Total_CIF><Gs_Invoice><Currency_code>XCD</Currency_code><Currency_rate>${rate}</Currency_rate></Gs_Invoice></Valuation>`)
        .totals.customsValue?.currency;
    expect(value('1.0')).toBe('XCD');
    expect(value('2.7')).toBe('XXX');
    expect(value('1', 'KZ')).toBe('KZT');
  });

  it('a rate with one comma is settled by the sums in both currencies, against the style of the rest', () => {
    const read = (rate: string, national: string, foreign: string) =>
      declarationOf(
        message(
          `<Valuation><Gs_Invoice><Amount_national_currency>${national}</Amount_national_currency><Amount_foreign_currency>${foreign}</Amount_foreign_currency><Currency_code>EUR</Currency_code><Currency_rate>${rate}</Currency_rate></Gs_Invoice></Valuation>`,
        ),
      );
    // The sums have points, which alone would make the comma a mark of thousands.
    expect(read('512,345', '6148.1', '12.0')).toMatchObject({
      declaration: { exchangeRate: 512.345 },
      findings: [],
    });
    expect(read('12,345', '24690', '2')).toMatchObject({
      declaration: { exchangeRate: 12345 },
      findings: [],
    });
    expect(read('512,345', '', '12')).toMatchObject({
      declaration: { exchangeRate: 512.345 },
      findings: [{ code: 'NUMBER_AMBIGUOUS' }],
    });
  });

  it('rates of duties written as shares are brought to per cent, as the sums show', () => {
    const rates = (...lines: [base: string, rate: string, amount: string][]) => {
      const taxation = lines.map(
        ([base, rate, amount]) =>
          `<Taxation_line><Duty_tax_code>T</Duty_tax_code><Duty_tax_Base>${base}</Duty_tax_Base><Duty_tax_rate>${rate}</Duty_tax_rate><Duty_tax_amount>${amount}</Duty_tax_amount></Taxation_line>`,
      );
      return itemOf(
        `<Taxation>${taxation.join('')}</Taxation><Valuation_item><Total_CIF_itm>10000</Total_CIF_itm></Valuation_item>`,
      ).payments.map(({ rate }) => rate);
    };
    expect(rates(['10000', '0.07', '700'], ['10700', '0.2', '2140'])).toEqual([7, 20]);
    // An exempted line shows nothing itself; the others tell how the sender writes.
    expect(rates(['10000', '0.1', '0'], ['10000', '0.2', '2000'])).toEqual([10, 20]);
    expect(rates(['10000', '5', '500'], ['10500', '0.5', '52.5'])).toEqual([5, 0.5]);
    // A coin that whole units leave of a small base fits either manner.
    expect(rates(['6000', '0.2', '1200'], ['5001', '0.0001', '1'])).toEqual([20, 0.01]);
    expect(rates(['10000', '0.2', '0'])).toEqual([0.2]);
    // Half a coin a litre is no half of the value.
    expect(rates(['900', '0.5', '450'])).toEqual([0.5]);
  });

  it('a comma in a description says nothing of how sums are written', () => {
    const mass = (description: string) =>
      itemOf(
        `<Goods_description><Description_of_goods>${description}</Description_of_goods></Goods_description>
         <Valuation_item><Weight_itm><Gross_weight_itm>1.250</Gross_weight_itm></Weight_itm></Valuation_item>`,
      ).grossGrams;
    expect(mass('0,5')).toBe(1250);
    expect(mass('Tea')).toBe(1250);
  });

  it('items that come before the header are read with its currencies all the same', () => {
    const item = '<Item><Tarification><Item_price>10.50</Item_price></Tarification></Item>';
    const invoice =
      '<Valuation><Gs_Invoice><Currency_code>JPY</Currency_code></Gs_Invoice></Valuation>';
    const { declaration } = declarationOf(`<ASYCUDA>${item}${invoice}</ASYCUDA>`);
    expect(declaration.items[0]?.price).toEqual({ minor: 10, currency: 'JPY' });
  });

  it('an empty or zero price is taken from the item invoice; a price of zero alone stays zero', () => {
    const priced = (price: string, sum: string) =>
      itemOf(`<Tarification><Item_price>${price}</Item_price></Tarification>
        <Valuation_item><Item_Invoice><Amount_foreign_currency>${sum}</Amount_foreign_currency><Currency_code>USD</Currency_code></Item_Invoice></Valuation_item>`)
        .price;
    expect(priced('', '12.5')).toEqual({ minor: 1250, currency: 'USD' });
    expect(priced('0.0', '12.5')).toEqual({ minor: 1250, currency: 'USD' });
    expect(priced('7', '12.5')).toEqual({ minor: 700, currency: 'USD' });
    expect(priced('0', '0')).toEqual({ minor: 0, currency: 'USD' });
    expect(priced('', '')).toBeNull();
  });

  it('a currency may be named by its number', () => {
    expect(
      header(
        '<Valuation><Gs_Invoice><Amount_foreign_currency>5</Amount_foreign_currency><Currency_code>840</Currency_code></Gs_Invoice></Valuation>',
      ).invoice,
    ).toEqual({ minor: 500, currency: 'USD' });
  });

  it('the customs value of an item is its statistical value where only that is filled', () => {
    expect(
      itemOf('<Valuation_item><Statistical_value>7.5</Statistical_value></Valuation_item>')
        .customsValue?.minor,
    ).toBe(750);
  });

  it('a term in days is no date of the time limit', () => {
    const text = message(
      '<Transit><Destination><Office>1</Office></Destination><Time_limit>8</Time_limit></Transit>',
    );
    expect(declarationOf(text)).toMatchObject({
      findings: [],
      declaration: { transit: { timeLimit: null } },
    });
  });

  it('CDATA and character references are text like any other', () => {
    expect(
      header(
        '<Transport><Location_of_goods><![CDATA[A & B]]> &#x4d8;&lt;</Location_of_goods></Transport>',
      ).goodsLocation,
    ).toBe('A & B Ә<');
  });
});

describe('faults of single values', () => {
  const weight = (value: string) =>
    message(
      '',
      `<Valuation_item><Weight_itm><Gross_weight_itm>${value}</Gross_weight_itm></Weight_itm></Valuation_item>`,
    );

  it('a number that is no number is an error with its value, element and item, and stays unsaid', () => {
    const { declaration, findings } = declarationOf(sample('broken/bad-number.xml'));
    expect(findings).toEqual([
      {
        code: 'BAD_NUMBER',
        severity: 'error',
        item: 2,
        field: 'grossGrams',
        params: { tag: 'Gross_weight_itm', value: '2500 KILO' },
      },
    ]);
    expect(declaration.items[1]?.grossGrams).toBeNull();
  });

  it('a mass below zero, and one beyond all measure', () => {
    expect(codesOf(weight('-5'))).toEqual(['NEGATIVE_VALUE']);
    expect(codesOf(weight('1e20'))).toEqual(['BAD_NUMBER']);
    expect(codesOf(weight('-0.0'))).toEqual([]);
  });

  it('a day that does not exist', () => {
    const { declaration, findings } = declarationOf(
      message(
        '<Identification><Registration><Number>1</Number><Date>30.02.2026</Date></Registration></Identification>',
      ),
    );
    expect(findings).toMatchObject([
      {
        code: 'BAD_DATE',
        severity: 'error',
        field: 'registration.date',
        params: { value: '30.02.2026' },
      },
    ]);
    expect(declaration.registration).toEqual({ serial: null, number: '1', date: null });
  });

  it('a value nothing hangs on is left out with a warning, and refuses nothing', () => {
    const { declaration, findings } = declarationOf(
      message(
        `<Transit><Seals><Number>two</Number></Seals></Transit>
         <Valuation><Gs_deduction><Amount_national_currency>-4</Amount_national_currency></Gs_deduction></Valuation>`,
        '<Attached_documents><Attached_document_code>380</Attached_document_code><Attached_document_date>PO</Attached_document_date></Attached_documents>',
      ),
    );
    expect(findings).toHaveLength(3);
    for (const finding of findings) {
      expect(finding).toMatchObject({ code: 'VALUE_LEFT_OUT', severity: 'warning' });
    }
    expect(
      findings.map(({ params }) => String(params['value'])).toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['-4', 'PO', 'two']);
    expect(declaration.items[0]?.documents).toMatchObject([{ code: '380', date: null }]);
    expect(declaration.costs.deduction).toBeNull();
  });

  it('digits beyond the cent are rounded half to even and said once a field', () => {
    const items = ['1.005', '2.015', '3.00'].map(
      (sum) => `<Item><Tarification><Item_price>${sum}</Item_price></Tarification></Item>`,
    );
    const { declaration, findings } = declarationOf(`<ASYCUDA>${items.join('')}</ASYCUDA>`);
    expect(declaration.items.map(({ price }) => price?.minor)).toEqual([100, 202, 300]);
    expect(findings).toMatchObject([
      {
        code: 'AMOUNT_ROUNDED',
        severity: 'info',
        item: 1,
        field: 'price',
        params: { value: '1.005', kept: 1, places: 2 },
      },
    ]);
  });

  it('a mass finer than a gram is rounded and said', () => {
    expect(declarationOf(weight('1.06452'))).toMatchObject({
      declaration: { items: [{ grossGrams: 1065 }] },
      findings: [{ code: 'MASS_ROUNDED', severity: 'info' }],
    });
  });

  it('a share of a package is no count of packages', () => {
    const text = message('', '<Packages><Number_of_packages>0.06</Number_of_packages></Packages>');
    expect(declarationOf(text)).toMatchObject({
      declaration: { items: [{ packages: { count: null } }] },
      findings: [{ code: 'PACKAGES_FRACTIONAL', severity: 'info' }],
    });
  });

  it('a currency that cannot be a code is an error, said once', () => {
    const invoice =
      '<Valuation><Gs_Invoice><Amount_national_currency>1</Amount_national_currency><Amount_foreign_currency>5</Amount_foreign_currency><Currency_code>DOLLAR</Currency_code></Gs_Invoice></Valuation>';
    expect(declarationOf(message(invoice))).toMatchObject({
      declaration: { invoice: { minor: 500, currency: 'XXX' } },
      findings: [
        { code: 'CURRENCY_UNKNOWN', severity: 'error', params: { currencyCode: 'DOLLAR' } },
      ],
    });
  });

  it('a text of a megabyte is cut, and said', () => {
    const text = message(
      '',
      `<Goods_description><Description_of_goods>${'Ә'.repeat(1_000_000)}</Description_of_goods></Goods_description>`,
    );
    const { declaration, findings } = declarationOf(text);
    expect(declaration.items[0]?.description).toHaveLength(10_000);
    expect(findings).toMatchObject([
      { code: 'TEXT_CUT', severity: 'warning', params: { length: 1_000_000 } },
    ]);
  });

  it('a previous declaration that names no item of this one is said', () => {
    const previous =
      '<Prev_decl><Prev_decl_office_code>X</Prev_decl_office_code><Prev_decl_reg_number>7</Prev_decl_reg_number><Prev_decl_current_item>3</Prev_decl_current_item></Prev_decl>';
    expect(codesOf(message(previous, '<Packages/>'))).toEqual(['PREVIOUS_WITHOUT_ITEM']);
  });
});
