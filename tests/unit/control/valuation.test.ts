import { describe, expect, it } from 'vitest';
import { blankDeclaration, blankDocument, type Declaration } from '../../../shared/declaration.ts';
import { after, foundIn, itemOf, priced, tenge } from './priced.ts';
import { codes } from './sound.ts';

const withoutFreight = { freight: 0, insurance: 0 };

describe('valuation method', () => {
  const method = (value: string | null) =>
    codes(after((d) => void (itemOf(d, 1).valuationMethod = value)));

  it('is named for imports', () => {
    expect(method(null)).toEqual(['VALUATION_METHOD_MISSING']);
  });

  it('is one of six', () => {
    expect(method('0')).toEqual(['VALUATION_METHOD_UNKNOWN']);
    expect(method('7')).toEqual(['VALUATION_METHOD_UNKNOWN']);
    expect(method('1')).toEqual([]);
  });

  it('other than the first is explained by a document', () => {
    expect(method('6')).toEqual(['VALUATION_METHOD_WITHOUT_REASON']);
    const explained = after((d) => {
      itemOf(d, 1).valuationMethod = '6';
      itemOf(d, 3).documents.push({ ...blankDocument(), code: '09018', reference: 'ДТС-2' });
    });
    expect(codes(explained)).toEqual([]);
  });
});

describe('delivery terms', () => {
  const terms = (code: string | null, freight: Partial<Parameters<typeof priced>[0]>) =>
    codes(after((d) => void (d.deliveryTerms.code = code), freight));

  it('are of Incoterms, or the code for others', () => {
    expect(terms('FFF', withoutFreight)).toEqual(['INCOTERMS_UNKNOWN']);
    expect(terms('XXX', withoutFreight)).toEqual([]);
    expect(terms('DPU', withoutFreight)).toEqual([]);
  });

  it('of an earlier edition are told, not refused', () => {
    expect(after((d) => void (d.deliveryTerms.code = 'DAF'), withoutFreight)).toMatchObject([
      { code: 'INCOTERMS_WITHDRAWN', severity: 'info' },
    ]);
  });

  it.each(['EXW', 'FCA', 'FAS', 'FOB'])('under %s freight is added', (code) => {
    expect(terms(code, withoutFreight)).toEqual(['FREIGHT_MISSING']);
    expect(terms(code, {})).toEqual([]);
  });

  it('a value above the price holds the freight where the message does not break it down', () => {
    const bare = priced({ terms: 'FCA' });
    bare.costs = blankDeclaration().costs;
    for (const item of bare.items) item.costs = blankDeclaration().costs;
    expect(codes(foundIn(bare))).toEqual([]);
  });

  it.each(['CPT', 'CIP', 'DAP', 'DDP'])('under %s it is in the price already', (code) => {
    expect(terms(code, { insurance: 0 })).toEqual(['FREIGHT_TWICE']);
    expect(terms(code, withoutFreight)).toEqual([]);
  });

  it('terms of a port leave the way from the port to the border to be added', () => {
    expect(terms('CIF', {})).toEqual([]);
    const bySea = after((d) => {
      d.deliveryTerms.code = 'CIF';
      d.transport.border.mode = '10';
    }, {});
    expect(codes(bySea)).toEqual(expect.arrayContaining(['FREIGHT_TWICE', 'INSURANCE_TWICE']));
  });

  it('under CIP insurance is in the price already', () => {
    expect(terms('CIP', { freight: 0, insurance: 310_000 })).toEqual(['INSURANCE_TWICE']);
  });
});

describe('customs value', () => {
  it('is the price with its additions', () => {
    expect(foundIn(priced({}, { at: 1, value: 101_00 }))).toMatchObject([
      { code: 'CUSTOMS_VALUE_BUILD_DIFFERS', severity: 'error', item: 2, field: 'customsValue' },
    ]);
    expect(foundIn(priced({}, { at: 1, value: 100 }))).toEqual([]);
  });

  it('is less its deductions', () => {
    const deducted = after((d) => {
      const item = itemOf(d, 1);
      item.costs.deduction = { national: tenge(500), foreign: null };
      item.costs.other = { national: tenge(500), foreign: null };
    });
    expect(codes(deducted)).toEqual([]);
  });

  it('of a method that does not start from the price is not compared with it', () => {
    const declaration = priced({}, { at: 0, value: 5_000_000 });
    itemOf(declaration, 1).valuationMethod = '6';
    itemOf(declaration, 1).documents.push({
      ...blankDocument(),
      code: '09018',
      reference: 'ДТС-2',
    });
    expect(codes(foundIn(declaration))).toEqual([]);
  });

  it('is compared as a whole where freight is apportioned by the system that sends', () => {
    const unapportioned = (value: number) => {
      const declaration = priced({}, { at: 0, value });
      for (const item of declaration.items) item.costs.externalFreight = null;
      return foundIn(declaration);
    };
    expect(codes(unapportioned(0))).toEqual([]);
    expect(unapportioned(50_000)).toMatchObject([
      { code: 'CUSTOMS_VALUE_BUILD_DIFFERS', item: null, field: 'totals.customsValue' },
    ]);
  });

  it('is converted at the rate of the declaration, within a tenge', () => {
    const off = (major: number) =>
      after((d) => {
        const { invoice } = itemOf(d, 1).costs;
        const other = itemOf(d, 1).costs.externalFreight;
        if (!invoice?.national || !other?.national) return;
        invoice.national.minor += major * 100;
        other.national.minor -= major * 100;
      });
    expect(codes(off(1))).toEqual([]);
    expect(off(2)).toMatchObject([
      { code: 'COST_CONVERSION_DIFFERS', item: 1, field: 'costs.invoice' },
    ]);
  });

  const bare = (value: (item: Declaration['items'][number]) => number, terms = 'FCA') => {
    const declaration = priced({ terms });
    declaration.costs = blankDeclaration().costs;
    for (const item of declaration.items) {
      const price = item.costs.invoice?.national?.minor ?? 0;
      item.customsValue = { minor: value(item) || price, currency: 'KZT' };
      item.statisticalValue = null;
      item.payments = [];
      item.costs = blankDeclaration().costs;
    }
    declaration.totals.customsValue = null;
    declaration.totals.payments = null;
    declaration.payments = [];
    return foundIn(declaration);
  };
  const priceOf = (item: Declaration['items'][number]): number =>
    Math.round((item.price?.minor ?? 0) * 512.34);

  it('below the price is a remark where the message does not say what was deducted', () => {
    const findings = bare((item) => priceOf(item) - (item.ordinal === 3 ? 500 : 0));
    expect(findings).toMatchObject([{ code: 'CUSTOMS_VALUE_BELOW_PRICE', item: 3 }]);
    expect(codes(bare((item) => priceOf(item) - 500, 'DAP'))).toEqual([]);
  });

  it('far above the price is a remark where the message does not say what was added', () => {
    const findings = bare((item) => Math.round(priceOf(item) * (item.ordinal === 2 ? 1.31 : 1.29)));
    expect(findings).toMatchObject([{ code: 'CUSTOMS_VALUE_FAR_ABOVE_PRICE', item: 2 }]);
  });
});
