import { describe, expect, it } from 'vitest';
import { declarationOf, message, sample } from './reading.ts';
import { codesOf } from './asycuda-parts.ts';

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
