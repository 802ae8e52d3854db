import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../electron/core/documents/compare/compare.ts';
import { pairLines } from '../../../electron/core/documents/compare/pair-lines.ts';
import type { ComparedField, Comparison } from '../../../shared/contract/documents.ts';
import { blankDeclaration, blankItem, type Item } from '../../../shared/declaration.ts';
import {
  blankLine,
  blankSupporting,
  type SupportingFacts,
  type SupportingLine,
} from '../../../shared/supporting-document.ts';

function item(ordinal: number, facts: Partial<Item>): Item {
  return { ...blankItem(ordinal), ...facts };
}

const laptops = item(1, {
  hsCode: '8471300000',
  description: 'НОУТБУКИ ПОРТАТИВНЫЕ',
  commercialDescription: 'LAPTOPS MODEL X1',
  originCountry: 'CN',
  grossGrams: 520_000,
  netGrams: 480_000,
  price: { minor: 3_000_000, currency: 'USD' },
  supplementaryUnits: [{ code: '796', name: 'шт', quantity: 200 }],
});
const shoes = item(2, {
  hsCode: '6403999600',
  description: 'ОБУВЬ КОЖАНАЯ',
  commercialDescription: 'LEATHER SHOES',
  originCountry: 'VN',
  grossGrams: 310_000,
  netGrams: 300_000,
  price: { minor: 1_190_000, currency: 'USD' },
  supplementaryUnits: [{ code: '715', name: 'пар', quantity: 400 }],
});

const blank = blankDeclaration();
const declaration = {
  ...blank,
  parties: {
    ...blank.parties,
    consignor: { code: null, name: 'SHENZHEN BRIGHT CO., LTD', address: null, country: 'CN' },
    consignee: { code: '1', name: 'ТОО «АЛМА»', address: null, country: 'KZ' },
  },
  transport: {
    ...blank.transport,
    arrival: { identity: '123ABC02/45XYZ02', nationality: 'KZ' },
  },
  deliveryTerms: { code: 'FCA', place: 'SHENZHEN' },
  invoice: { minor: 4_190_000, currency: 'USD' },
  totals: { ...blank.totals, grossGrams: 830_000, packages: 60 },
  documents: [
    {
      code: '04021',
      name: null,
      reference: 'INV-2604',
      date: '2026-04-01',
      validUntil: null,
      country: null,
      holder: null,
      quantity: null,
      unit: null,
    },
  ],
  items: [laptops, shoes],
};

function line(facts: Partial<SupportingLine>): SupportingLine {
  return { ...blankLine(), ...facts };
}

const invoice: SupportingFacts = {
  ...blankSupporting('invoice'),
  number: 'inv 2604',
  date: '2026-04-01',
  seller: 'Shenzhen Bright Company Limited',
  buyer: 'АЛМА ЖШС',
  currency: 'USD',
  totalMinor: 4_190_000,
  deliveryTerms: { code: 'fca', place: 'Shenzhen, China' },
  lines: [
    line({
      description: 'Leather shoes',
      hsCode: '640399',
      quantity: 400,
      unit: 'pairs',
      netGrams: 300_000,
      priceMinor: 1_190_000,
    }),
    line({
      description: 'Laptops model X1',
      hsCode: '847130',
      quantity: 200,
      unit: 'pcs',
      netGrams: 480_000,
      priceMinor: 3_000_000,
    }),
  ],
};
const note: SupportingFacts = {
  ...blankSupporting('transportDocument'),
  grossGrams: 830_000,
  packages: 60,
  vehicle: '123 АВС 02',
};

function compared(...documents: SupportingFacts[]): Comparison {
  return compareDocuments(
    declaration,
    documents.map((facts, index) => ({ id: index + 1, facts })),
  );
}

function verdict(
  comparison: Comparison,
  field: ComparedField,
  ordinal: number | null = null,
  at = 0,
) {
  return comparison.rows.find((row) => row.field === field && row.item === ordinal)?.cells[at]
    ?.verdict;
}

const agrees = { is: 'agrees', rounded: false };

describe('a declaration beside its documents', () => {
  test('agrees with papers that say the same in other words, letters, units and order', () => {
    const comparison = compared(invoice, note);
    const differing = comparison.rows.filter(({ cells }) =>
      cells.some((cell) => cell.verdict.is === 'differs'),
    );
    expect(differing).toEqual([]);
    expect(verdict(comparison, 'seller')).toEqual(agrees);
    expect(verdict(comparison, 'number')).toEqual(agrees);
    expect(verdict(comparison, 'date')).toEqual(agrees);
    expect(verdict(comparison, 'deliveryTerms')).toEqual(agrees);
    expect(verdict(comparison, 'vehicle', null, 1)).toEqual(agrees);
    expect(verdict(comparison, 'line.quantity', 1)).toEqual(agrees);
    expect(verdict(comparison, 'line.quantity', 2)).toEqual(agrees);
    expect(verdict(comparison, 'line.price', 2)).toEqual(agrees);
    expect(comparison.sources.map(({ differing: n }) => n)).toEqual([0, 0]);
  });

  test('says which fields differ and leaves the others alone', () => {
    const comparison = compared(
      { ...invoice, totalMinor: 5_190_000 },
      { ...note, grossGrams: 995_000 },
    );
    expect(verdict(comparison, 'total')).toEqual({ is: 'differs' });
    expect(verdict(comparison, 'gross', null, 1)).toEqual({ is: 'differs' });
    expect(verdict(comparison, 'packages', null, 1)).toEqual(agrees);
    expect(verdict(comparison, 'gross')).toEqual({ is: 'silent' });
    expect(comparison.sources.map(({ differing }) => differing)).toEqual([1, 1]);
  });

  test('compares no sums in different currencies, but tells that the currencies differ', () => {
    const comparison = compared({ ...invoice, currency: 'EUR' });
    expect(verdict(comparison, 'currency')).toEqual({ is: 'differs' });
    expect(verdict(comparison, 'total')).toEqual({ is: 'incomparable', because: 'currency' });
    expect(verdict(comparison, 'line.price', 1)).toEqual({
      is: 'incomparable',
      because: 'currency',
    });
  });

  test('adds up several invoices before holding them against the sum declared', () => {
    const halves = [
      { ...invoice, totalMinor: 3_000_000, lines: [] },
      { ...invoice, totalMinor: 1_190_000, lines: [] },
    ];
    const comparison = compared(...halves);
    expect(comparison.sources).toHaveLength(1);
    expect(verdict(comparison, 'total')).toEqual(agrees);
    const [first] = halves;
    const partly = compared(first ?? invoice, { ...invoice, totalMinor: null, lines: [] });
    expect(verdict(partly, 'total')).toEqual({ is: 'incomparable', because: 'partly' });
  });

  test('holds a certificate of origin against the items it speaks of', () => {
    const certificate = { ...blankSupporting('certificate'), originCountry: 'CN' };
    expect(verdict(compared(certificate), 'origin')).toEqual({
      is: 'incomparable',
      because: 'some',
    });
    const ofLaptops = { ...certificate, lines: [line({ hsCode: '847130' })] };
    expect(verdict(compared(ofLaptops), 'origin')).toEqual(agrees);
    const wrong = { ...ofLaptops, originCountry: 'KR' };
    expect(verdict(compared(wrong), 'origin')).toEqual({ is: 'differs' });
  });

  test('tells goods that the invoice does not have and lines that nobody declared', () => {
    const [first, second] = invoice.lines;
    const extra = line({ description: 'Steel pipes', hsCode: '730441' });
    const comparison = compared({
      ...invoice,
      lines: [second, extra, line({ description: 'Rubber hoses', hsCode: '400931' })].filter(
        (each) => each !== undefined,
      ),
    });
    expect(first?.hsCode).toBe('640399');
    expect(verdict(comparison, 'line.description', 2)).toEqual({ is: 'differs' });
    expect(comparison.rows.filter(({ field }) => field === 'line.unpaired')).toHaveLength(2);
  });

  test('says nothing where there are no documents', () => {
    expect(compared()).toEqual({ sources: [], rows: [] });
  });
});

describe('lines and items', () => {
  test('several lines may make up one item', () => {
    const { of, unpaired } = pairLines(
      [
        line({ hsCode: '847130', description: 'Laptop black' }),
        line({ hsCode: '847130', description: 'Laptop white' }),
        line({ hsCode: '640399' }),
      ],
      [laptops, shoes],
    );
    expect(of.get(1)).toHaveLength(2);
    expect(of.get(2)).toHaveLength(1);
    expect(unpaired).toEqual([]);
  });

  test('the price tells items of one code apart', () => {
    const cheap = item(1, { hsCode: '8471300000', price: { minor: 100, currency: 'USD' } });
    const dear = item(2, { hsCode: '8471300000', price: { minor: 900, currency: 'USD' } });
    const { of } = pairLines(
      [line({ hsCode: '847130', priceMinor: 900 }), line({ hsCode: '847130', priceMinor: 100 })],
      [cheap, dear],
    );
    expect(of.get(1)?.[0]?.priceMinor).toBe(100);
    expect(of.get(2)?.[0]?.priceMinor).toBe(900);
  });

  test('the last line and the last item are told against each other', () => {
    const { of, unpaired } = pairLines([line({ hsCode: '730441' })], [laptops]);
    expect(of.get(1)).toHaveLength(1);
    expect(unpaired).toEqual([]);
  });
});
