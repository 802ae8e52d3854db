import { describe, expect, it } from 'vitest';
import { changed, faultsOf, fixture, onlyOne, readAll, said } from './eaeu-messages.ts';

const homeUse = fixture('eaeu/r055-im40.xml');

describe('sums of the Union', () => {
  it.each([
    ['USD', '8000.00', 'USD'],
    ['KZT', '8000.00', 'KZT'],
  ])('box 46 marked %s is in that currency', (mark, amount, currency) => {
    const message = changed(
      fixture('eaeu/r036-ek10.xml'),
      '<casdo:StatisticValueAmount>8000<',
      `<casdo:StatisticValueAmount currencyCode="${mark}">${amount}<`,
    );
    const [item] = onlyOne(message).declaration.items;
    expect(item?.statisticalValue).toEqual({ minor: 800_000, currency });
  });

  it('that name no currency are in that of the office of registration', () => {
    const message = fixture('eaeu/r036-ek10.xml')
      .toString()
      .replace('<casdo:CustomsValueAmount currencyCode="KZT">', '<casdo:CustomsValueAmount>');
    const ofOffice = (office: string) =>
      onlyOne(message.replace('>55302<', `>${office}<`)).declaration.totals.customsValue?.currency;
    expect(['55302', '10000110', '11200000', '41700000'].map(ofOffice)).toEqual([
      'KZT',
      'RUB',
      'BYN',
      'KGS',
    ]);
  });

  it.each([
    ['', 641.25],
    [' scaleNumber="0"', 641.25],
    [' scaleNumber="1"', 64.125],
    [' scaleNumber="100"', 6.4125],
    [' scaleNumber="-1"', 641.25],
    [' scaleNumber="x"', 641.25],
  ])('an exchange rate with%s is %d for one unit', (scale, rate) => {
    const message = changed(fixture('eaeu/r036-ek10.xml'), ' scaleNumber="2"', scale);
    expect(onlyOne(message).declaration.exchangeRate).toBe(rate);
  });
});

describe('a broken value', () => {
  const item1 = 1;
  it.each([
    [
      'a sum that is no number',
      '>25000000.00<',
      '>many<',
      'BAD_NUMBER',
      null,
      'totals.customsValue',
      'casdo:CustomsValueAmount',
    ],
    [
      'a negative mass',
      '>1250.500<',
      '>-1<',
      'NEGATIVE_VALUE',
      item1,
      'grossGrams',
      'csdo:UnifiedGrossMassMeasure',
    ],
    [
      'a rate that is no number',
      '>1.5<',
      '>ten<',
      'BAD_NUMBER',
      2,
      'payments.rate',
      'casdo:DutyTaxFeeRateValue',
    ],
    [
      'a day that does not exist',
      '>2025-11-03<',
      '>2025-02-30<',
      'VALUE_LEFT_OUT',
      item1,
      'documents.date',
      'csdo:DocCreationDate',
    ],
    [
      'a day of registration that does not exist',
      '<csdo:DocCreationDate>2026-05-12<',
      '<csdo:DocCreationDate>2026-13-12<',
      'BAD_DATE',
      null,
      'registration.date',
      'csdo:DocCreationDate',
    ],
    [
      'a number of sheets that is none',
      '>2</casdo:PageQuantity',
      '>3.5</casdo:PageQuantity',
      'VALUE_LEFT_OUT',
      null,
      'totals.sheets',
      'casdo:PageQuantity',
    ],
    [
      'an indicator that is neither yes nor no',
      '<casdo:ContainerIndicator>1<',
      '<casdo:ContainerIndicator>да<',
      'VALUE_LEFT_OUT',
      null,
      'transport.containerised',
      'casdo:ContainerIndicator',
    ],
    [
      'a year of make that is none',
      '>2025-10-01<',
      '>new<',
      'VALUE_LEFT_OUT',
      3,
      'vehicles',
      'csdo:ManufactureDate',
    ],
    [
      'an item numbered 0',
      '<casdo:ConsignmentItemOrdinal>3<',
      '<casdo:ConsignmentItemOrdinal>0<',
      'VALUE_LEFT_OUT',
      3,
      'ordinal',
      'casdo:ConsignmentItemOrdinal',
    ],
  ] as const)('%s is found with its place', (_, from, to, code, item, field, tag) => {
    const { findings } = onlyOne(changed(homeUse, from, to));
    expect(faultsOf(findings)).toEqual([[code, item, field, tag]]);
  });

  it('refuses where payment hangs on it, and only warns elsewhere', () => {
    const severity = (from: string, to: string) =>
      onlyOne(changed(homeUse, from, to)).findings.map((finding) => finding.severity);
    expect(severity('>25000000.00<', '>many<')).toEqual(['error']);
    expect(severity('>2025-11-03<', '>2025-02-30<')).toEqual(['warning']);
  });

  it('a currency that does not exist is found by the name of its attribute', () => {
    const { findings } = onlyOne(
      changed(homeUse, 'currencyCode="KZT">25000000', 'currencyCode="000">25000000'),
    );
    expect(faultsOf(findings)).toEqual([
      ['CURRENCY_UNKNOWN', null, 'totals.customsValue', 'casdo:CustomsValueAmount/@currencyCode'],
    ]);
  });

  it('of one item leaves the other items as they are', () => {
    const whole = onlyOne(homeUse).declaration;
    const broken = onlyOne(changed(homeUse, '>1250.500<', '>?<')).declaration;
    expect(broken.items.slice(1)).toEqual(whole.items.slice(1));
    expect(broken.items[0]).toEqual({ ...whole.items[0], grossGrams: null });
  });
});

describe('what is not there', () => {
  it('is not made up: an empty message says nothing', () => {
    const { declaration } = onlyOne(
      '<GoodsDeclaration xmlns="urn:EEC:R:055:GoodsDeclaration:v1.0.0"/>',
    );
    expect(said(declaration)).toEqual({ document: 'goods', direction: 'other' });
  });

  it('"see box 14" without a declarant names nobody', () => {
    const message = homeUse
      .toString()
      .replace(/<cacdo:DeclarantDetails>[^]*?<\/cacdo:DeclarantDetails>/, '');
    const { parties } = onlyOne(message).declaration;
    expect(parties.declarant).toBeNull();
    expect(parties.consignee).toBeNull();
  });

  it('an item without a number takes its place among the items', () => {
    const message = changed(
      homeUse,
      '<casdo:ConsignmentItemOrdinal>3</casdo:ConsignmentItemOrdinal>',
      '',
    );
    expect(onlyOne(message).declaration.items.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });
});

describe('a message that means harm', () => {
  const start = '<GoodsDeclaration xmlns="urn:EEC:R:055:GoodsDeclaration:v1.0.0">';

  it('nested without end is put aside', () => {
    expect(readAll(start + '<a>'.repeat(5000)).reason?.code).toBe('XML_TOO_DEEP');
  });

  it('with items without end is put aside at the limit', () => {
    const items = '<GDGoodsShipmentDetails>' + '<GDGoodsItemDetails/>'.repeat(2000);
    expect(readAll(start + items, { elements: 1000 }).reason?.code).toBe('XML_TOO_MANY_ELEMENTS');
  });

  it('of another root or namespace is not taken for a declaration', () => {
    for (const root of [
      '<GoodsDeclaration xmlns="urn:somebody:else"/>',
      '<Goods xmlns="urn:EEC:R:055"/>',
    ]) {
      expect(readAll(root)).toMatchObject({ read: [], reason: { code: 'FORMAT_UNKNOWN' } });
    }
  });

  it('cut off after an item is put aside', () => {
    const text = homeUse.toString();
    const { reason } = readAll(text.slice(0, text.indexOf('</cacdo:GDGoodsShipmentDetails>')));
    expect(reason).not.toBeNull();
  });
});
