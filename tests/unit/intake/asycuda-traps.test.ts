import { describe, expect, it } from 'vitest';
import { declarationOf, message } from './reading.ts';
import { itemOf, header } from './asycuda-parts.ts';

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
