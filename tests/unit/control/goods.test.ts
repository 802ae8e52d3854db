import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import { basis, tables } from '../../property/control/law-at-hand.ts';
import { after, itemOf, priced } from './priced.ts';
import { codes, tablesOf } from './sound.ts';

const named = (ru: string) => ({ kk: null, ru, en: null });
const bare = { unit: null, duty: null, excise: null, vat: null };

describe('commodity codes against the nomenclature of the day', () => {
  it('a code of eight digits is refused in a goods declaration of the Union', () => {
    const findings = after((d) => void (itemOf(d, 4).hsCode = '39269097'), { procedure: 'EX10' });
    expect(findings).toMatchObject([
      { code: 'HS_CODE_NOT_TEN_DIGITS', severity: 'error', item: 4, params: { digits: 8 } },
    ]);
  });

  it('eight digits are enough in a transit declaration', () => {
    const findings = after((d) => {
      d.document = 'transit';
      itemOf(d, 4).hsCode = '39269097';
    });
    expect(codes(findings)).not.toContain('HS_CODE_NOT_TEN_DIGITS');
  });

  it('a code that the listed heading does not have is refused', () => {
    const findings = after((d) => void (itemOf(d, 4).hsCode = '3926909999'));
    expect(findings).toMatchObject([{ code: 'HS_CODE_NOT_IN_NOMENCLATURE', item: 4 }]);
  });

  it('a heading that the listed chapter does not have is a remark: the file may have a gap', () => {
    const findings = after((d) => void (itemOf(d, 4).hsCode = '3999000000'), { procedure: 'EX10' });
    expect(codes(findings)).toContain('HS_HEADING_NOT_IN_NOMENCLATURE');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('where only titles of chapters are loaded nothing is refused, and it is said', () => {
    const nomenclature = [{ code: '39', name: named('пластмассы'), ...bare }];
    const only = tablesOf({ nomenclature });
    const findings = control(priced(), { ...basis, tables: only });
    const said = findings.find(({ code }) => code === 'NOT_CHECKED_NOMENCLATURE');
    expect(said?.params['rules']).toContain('HS_CODE_NOT_IN_NOMENCLATURE');
    expect(codes(findings)).not.toContain('HS_CODE_NOT_IN_NOMENCLATURE');
  });

  it('a choice of lines without their headings is no list: codes beside them may exist', () => {
    const lines = [{ code: '3926909709', name: named('изделия'), ...bare }];
    const declaration = priced();
    itemOf(declaration, 4).hsCode = '3926909201';
    const findings = control(declaration, { ...basis, tables: tablesOf({ nomenclature: lines }) });
    expect(codes(findings)).not.toContain('HS_CODE_NOT_IN_NOMENCLATURE');
    expect(codes(findings)).toContain('NOT_CHECKED_NOMENCLATURE');
  });

  it('a nomenclature of six digits is asked about six digits', () => {
    const lines = ['3926', '392690', '3923', '392310'].map((code) => ({
      code,
      name: named(code),
      ...bare,
    }));
    const sixDigits = { ...basis, tables: tablesOf({ nomenclature: lines }) };
    const declaration = priced();
    declaration.items = [itemOf(declaration, 4)];
    expect(codes(control(declaration, sixDigits))).not.toContain('HS_CODE_NOT_IN_NOMENCLATURE');
    itemOf(declaration, 1).hsCode = '3923209709';
    expect(codes(control(declaration, sixDigits))).toContain('HS_CODE_NOT_IN_NOMENCLATURE');
  });
});

describe('descriptions', () => {
  it('the words of the tariff alone are no description', () => {
    const findings = after((d) => void (itemOf(d, 4).description = 'Изделия из пластмасс!'));
    expect(findings).toMatchObject([
      { code: 'DESCRIPTION_IS_HEADING', severity: 'warning', item: 4 },
    ]);
  });

  it('the words of the tariff with a trade mark and a model are one', () => {
    const text = 'Изделия из пластмасс: контейнер пищевой, модель К-2';
    expect(after((d) => void (itemOf(d, 4).description = text))).toEqual([]);
  });
});

describe('supplementary units', () => {
  const laptops = 1;
  const plastics = 4;

  it('the unit of the nomenclature must be there', () => {
    const findings = after((d) => void (itemOf(d, laptops).supplementaryUnits = []));
    expect(findings).toMatchObject([
      { code: 'UNIT_MISSING', severity: 'error', item: 1, params: { expected: '796' } },
    ]);
  });

  it('another unit than that of the nomenclature is refused', () => {
    const findings = after((d) => {
      itemOf(d, laptops).supplementaryUnits = [{ code: '168', name: null, quantity: 1 }];
    });
    expect(findings).toMatchObject([
      { code: 'UNIT_DIFFERS', params: { found: '168', expected: '796' } },
    ]);
  });

  it('a further unit beside the right one is let pass', () => {
    const findings = after(
      (d) =>
        void itemOf(d, laptops).supplementaryUnits.push({ code: '166', name: null, quantity: 8 }),
    );
    expect(findings).toEqual([]);
  });

  it('a unit that the nomenclature does not demand is a remark', () => {
    const findings = after((d) => {
      itemOf(d, plastics).supplementaryUnits = [{ code: '796', name: null, quantity: 8 }];
    });
    expect(findings).toMatchObject([{ code: 'UNIT_NOT_DEMANDED', severity: 'warning', item: 4 }]);
  });

  it('a unit outside the classifier is a remark', () => {
    const findings = after((d) => {
      itemOf(d, laptops).supplementaryUnits.push({ code: 'ШТ', name: null, quantity: 8 });
    });
    expect(findings).toMatchObject([{ code: 'UNIT_CODE_UNKNOWN', params: { found: 'ШТ' } }]);
  });

  it('a quantity of nought is a remark, any other is not', () => {
    const quantity = (value: number | null) =>
      after((d) => {
        for (const unit of itemOf(d, laptops).supplementaryUnits) unit.quantity = value;
      });
    expect(codes(quantity(0))).toEqual(['QUANTITY_ZERO']);
    expect(codes(quantity(null))).toEqual(['QUANTITY_ZERO']);
    expect(codes(quantity(0.001))).toEqual([]);
  });

  it('a nomenclature without units and rates leaves units unchecked', () => {
    const rows = tables.rows('nomenclature', '2026-03-02').map((row) => ({ ...row, ...bare }));
    const findings = control(priced(), { ...basis, tables: tablesOf({ nomenclature: rows }) });
    expect(codes(findings)).toEqual(
      expect.arrayContaining(['NOT_CHECKED_UNITS', 'NOT_CHECKED_DUTY', 'NOT_CHECKED_EXCISE']),
    );
    expect(codes(findings)).not.toContain('UNIT_NOT_DEMANDED');
  });
});
