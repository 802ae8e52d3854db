import { describe, expect, it } from 'vitest';
import { documentsIn } from '../../../electron/core/documents/file/read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, currency: string | null = 'USD') =>
  documentsIn(bytes(text), 'invoice', currency);

describe('a file of documents', () => {
  it('in our JSON needs no key but the kind', () => {
    const { documents, problems } = read(
      JSON.stringify({
        daliz: 'supportingDocuments',
        documents: [
          { kind: 'transportDocument', grossGrams: 830_000, deliveryTerms: { code: 'FCA' } },
          { kind: 'packingList', lines: [{ hsCode: '847130', netGrams: 480_000 }] },
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(documents.map(({ kind }) => kind)).toEqual(['transportDocument', 'packingList']);
    expect(documents[0]).toMatchObject({
      grossGrams: 830_000,
      seller: null,
      deliveryTerms: { code: 'FCA', place: null },
    });
    expect(documents[1]?.lines).toEqual([
      {
        description: null,
        hsCode: '847130',
        quantity: null,
        unit: null,
        netGrams: 480_000,
        priceMinor: null,
      },
    ]);
  });

  it('as a table brings the lines of one document, heads in any of the three languages', () => {
    const { documents, problems } = read(
      'Наименование;Код;Количество;Ед. изм.;Нетто, кг;Сумма\n"Ноутбуки; 15""";8471 30;200;шт;480,5;30 000,00\n\nОбувь;640399;;;;11900\n',
    );
    expect(problems).toEqual([]);
    expect(documents[0]?.currency).toBe('USD');
    expect(documents[0]?.lines).toEqual([
      {
        description: 'Ноутбуки; 15"',
        hsCode: '847130',
        quantity: 200,
        unit: 'шт',
        netGrams: 480_500,
        priceMinor: 3_000_000,
      },
      {
        description: 'Обувь',
        hsCode: '640399',
        quantity: null,
        unit: null,
        netGrams: null,
        priceMinor: 1_190_000,
      },
    ]);
  });

  it.each([
    ['', [{ code: 'FILE_EMPTY', line: null, column: null }]],
    ['<xml/>', [{ code: 'FORMAT_UNKNOWN', line: null, column: null }]],
    ['{"daliz": "declarations"}', [{ code: 'FORMAT_UNKNOWN', line: null, column: 'daliz' }]],
    [
      '{"daliz": "supportingDocuments", "version": 2, "documents": []}',
      [{ code: 'VERSION_UNKNOWN', line: null, column: 'version' }],
    ],
    ['description;colour\nA;red', [{ code: 'COLUMN_UNKNOWN', line: 1, column: 'colour' }]],
    ['quantity;unit\n1;kg', [{ code: 'COLUMN_MISSING', line: 1, column: null }]],
    ['description;goods\nA;B', [{ code: 'COLUMN_TWICE', line: 1, column: 'goods' }]],
    [
      'description;netKg\nA;12\nB;heavy\nC;1,2345',
      [
        { code: 'VALUE_WRONG', line: 3, column: 'netKg' },
        { code: 'VALUE_WRONG', line: 4, column: 'netKg' },
      ],
    ],
    ['description;netKg\nA;1;2', [{ code: 'CELLS_WRONG', line: 2, column: null }]],
  ])('refuses %j with the place and the reason', (text, expected) => {
    const { documents, problems } = read(text);
    expect(documents).toEqual([]);
    expect(problems.map(({ code, line, column }) => ({ code, line, column }))).toEqual(expected);
  });

  it('names the document, the line and the key of the JSON, counted as people count', () => {
    const { problems } = read(
      JSON.stringify({
        daliz: 'supportingDocuments',
        documents: [
          { kind: 'invoice' },
          { kind: 'invoice', colour: 'red', lines: [{}, { netGrams: -4 }] },
        ],
      }),
    );
    expect(problems.map(({ code, column }) => [code, column])).toEqual([
      ['VALUE_WRONG', 'documents[2].lines[2].netGrams'],
      ['COLUMN_UNKNOWN', 'documents[2].colour'],
    ]);
  });

  it('takes no sums without a currency', () => {
    expect(read('description;price\nA;1', null).problems[0]?.code).toBe('CURRENCY_MISSING');
    const json = { daliz: 'supportingDocuments', documents: [{ kind: 'invoice', totalMinor: 1 }] };
    expect(read(JSON.stringify(json)).problems).toMatchObject([
      { code: 'CURRENCY_MISSING', column: 'documents[1].currency' },
    ]);
  });

  it('of the Cyrillic of Windows is read; what is no text is refused', () => {
    const windows = Uint8Array.from([0xf2, 0xee, 0xe2, 0xe0, 0xf0, 0x0a, 0xcd, 0xee]);
    expect(documentsIn(windows, 'packingList', null).documents[0]?.lines[0]?.description).toBe(
      'Но',
    );
    expect(documentsIn(Uint8Array.from([0, 1, 2]), 'invoice', null).problems[0]?.code).toBe(
      'FILE_UNREADABLE',
    );
  });
});
