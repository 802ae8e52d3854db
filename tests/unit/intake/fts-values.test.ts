import { describe, expect, it } from 'vitest';
import { changed, fixture, onlyOne, readAll } from './eaeu-messages.ts';

const homeUse = fixture('fts/im40.xml');

describe('a broken value of the album', () => {
  it.each([
    [
      'a sum',
      'TotalCustCost>20000000.00<',
      'TotalCustCost>all<',
      'BAD_NUMBER',
      null,
      'totals.customsValue',
      'TotalCustCost',
    ],
    [
      'a price',
      '<catESAD_cu:InvoicedCost>20000.00<',
      '<catESAD_cu:InvoicedCost>-5<',
      'NEGATIVE_VALUE',
      1,
      'price',
      'InvoicedCost',
    ],
    ['a rate', 'Rate2>0.5<', 'Rate2>half<', 'BAD_NUMBER', 1, 'payments.rate', 'Rate2'],
    [
      'a date',
      '>2025-11-04<',
      '>2025-11-31<',
      'VALUE_LEFT_OUT',
      1,
      'documents.date',
      'PrDocumentDate',
    ],
    ['a year', '>2025<', '>20255<', 'VALUE_LEFT_OUT', 2, 'vehicles', 'OfftakeYear'],
    [
      'a mark of sameness',
      '<EqualIndicator>true<',
      '<EqualIndicator>same<',
      'VALUE_LEFT_OUT',
      null,
      'parties.consignee',
      'EqualIndicator',
    ],
  ] as const)('%s is found with its place', (_, from, to, code, item, field, name) => {
    const { findings } = onlyOne(changed(homeUse, from, to));
    const [first] = findings;
    expect(first).toMatchObject({ code, item, field });
    expect(String(first?.params['tag']).split(':').at(-1)).toBe(name);
  });

  it('a currency of the contract that does not exist refuses the sums in it', () => {
    const { declaration, findings } = onlyOne(changed(homeUse, '>USD<', '>DOLLARS<'));
    expect(findings.map(({ code }) => code)).toContain('CURRENCY_UNKNOWN');
    expect(declaration.invoice?.currency).toBe('XXX');
  });
});

describe('a message of the album that means harm', () => {
  it('nested without end is put aside', () => {
    expect(readAll('<ED_Container>' + '<ContainerDoc>'.repeat(5000)).reason?.code).toBe(
      'XML_TOO_DEEP',
    );
  });

  it('with goods without end is put aside at the limit', () => {
    const goods = '<ESADout_CU><ESADout_CUGoodsShipment>' + '<ESADout_CUGoods/>'.repeat(2000);
    expect(readAll(goods, { elements: 1000 }).reason?.code).toBe('XML_TOO_MANY_ELEMENTS');
  });

  it('with a declaration within a declaration gives one', () => {
    const inner = '<ESADout_CU><DocumentID>B</DocumentID></ESADout_CU>';
    const { read } = readAll(`<ESADout_CU><DocumentID>A</DocumentID>${inner}</ESADout_CU>`);
    expect(read.map(({ declaration }) => declaration.sourceId)).toEqual(['A']);
  });
});
