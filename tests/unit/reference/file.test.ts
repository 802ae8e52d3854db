import { describe, expect, it } from 'vitest';
import { readTable } from '../../../electron/core/reference/file.ts';
import { Problems } from '../../../electron/core/reference/problems.ts';
import type { TableName } from '../../../shared/reference.ts';

function read(table: TableName, content: string | Uint8Array, from: string | null = '2026-01-01') {
  const problems = new Problems();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { rows, source } = readTable(table, bytes, from, problems);
  return {
    rows,
    source,
    problems: problems.list.map(({ line, column, code }) => [line, column, code]),
    all: problems,
  };
}

/** Only the letters the tests use. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return point >= 0x0410 && point <= 0x044f ? point - 0x0410 + 0xc0 : point;
  });
}

describe('A table of text', () => {
  it('brings codes, names, units and rates', () => {
    const { rows, problems } = read(
      'nomenclature',
      'code;name_ru;unit;duty;vat;from\n0101 21 000 0;- - Лошади;шт;"10, но не менее 0,5 евро за 1 кг";;01.02.2026\n',
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        key: '0101210000',
        from: '2026-02-01',
        until: null,
        row: {
          code: '0101210000',
          name: { kk: null, ru: 'Лошади', en: null },
          unit: '796',
          duty: {
            elements: [
              { kind: 'percent', value: 10, currency: null, unit: null, per: null },
              { kind: 'specific', value: 0.5, currency: 'EUR', unit: '166', per: null },
            ],
            join: 'greater',
          },
          excise: null,
          vat: null,
        },
      },
    ]);
  });

  it.each([
    ['with a byte order mark', new TextEncoder().encode('\uFEFFкод;наименование\n01;Животные\n')],
    ['in the Cyrillic of Windows', windows1251('код;наименование\n01;Животные\n')],
    ['with commas and quotes', new TextEncoder().encode('"код","наименование"\n"01","Животные"\n')],
    [
      'with tabs and line ends of Windows',
      new TextEncoder().encode('код\tname\r\n01\tЖивотные\r\n'),
    ],
    [
      'with empty cells at the end of lines',
      new TextEncoder().encode('код;name;;\n01;Животные;;\n;;;\n'),
    ],
  ])('%s is read', (_, bytes) => {
    const { rows, problems } = read('nomenclature', bytes);
    expect(problems).toEqual([]);
    expect(rows.map(({ row }) => row)).toMatchObject([{ code: '01', name: { ru: 'Животные' } }]);
  });

  it('tells every fault at its line and column', () => {
    const { problems } = read(
      'nomenclature',
      [
        'code;name;duty;until',
        '101210000;Лошади;5;', // the zero in front was lost
        ';Без кода;5;',
        '0102;=HYPERLINK("x");5;',
        '0103;Свиньи;5 овец;',
        '0104;Овцы;5;31.02.2026',
        '0105;Птица;5;2025-01-01',
        '0106;Прочие;5',
        '0102;Скот;5;',
        '0102;Скот снова;5;',
      ].join('\n'),
    );
    expect(problems).toEqual([
      [8, null, 'VALUE_WRONG'],
      [2, 'code', 'VALUE_WRONG'],
      [3, 'code', 'VALUE_MISSING'],
      [4, 'name_ru', 'VALUE_WRONG'],
      [5, 'duty', 'RATE_UNREADABLE'],
      [6, 'until', 'DATE_WRONG'],
      [7, 'until', 'DATE_WRONG'],
      [10, null, 'DUPLICATE_KEY'],
    ]);
  });

  it('with heads that are missing, unknown or there twice is told so before anything else', () => {
    expect(read('exchange', 'currency;rate;colour;rate\nUSD;x;red;1\n').problems).toEqual([
      [1, 'colour', 'COLUMN_UNKNOWN'],
      [1, 'rate', 'DUPLICATE_KEY'],
    ]);
    expect(read('exchange', 'currency;scale\nUSD;1\n').problems).toEqual([
      [null, 'rate', 'COLUMN_MISSING'],
    ]);
  });

  it('whose rows of one key overlap in time is refused', () => {
    const head = 'kind;percent;from;until\n';
    expect(
      read('taxes', `${head}5060;12;2009-01-01;2025-12-31\n5060;16;2026-01-01;\n`).problems,
    ).toEqual([]);
    expect(
      read('taxes', `${head}5060;16;2026-01-01;\n5060;12;2009-01-01;2026-12-31\n`).problems,
    ).toEqual([[2, 'from', 'DATES_OVERLAP']]);
  });

  it('that names no day needs one with the load', () => {
    expect(read('taxes', 'kind;percent\n5060;16\n', null).problems).toEqual([
      [2, 'from', 'VALUE_MISSING'],
    ]);
  });

  it('lists two hundred problems and counts the others', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `${index};x`);
    const { all, rows } = read('taxes', ['kind;percent', ...lines].join('\n'));
    expect(rows).toEqual([]);
    expect([all.list.length, all.omitted]).toEqual([200, 300]);
  });
});

describe('Exchange rates', () => {
  it('that nothing follows are good for the holidays and no longer', () => {
    const { rows } = read(
      'exchange',
      'currency;rate;date\nUSD;512,34;2026-03-20\nUSD;513;2026-03-21\n',
    );
    expect(rows.map(({ from, until }) => [from, until])).toEqual([
      ['2026-03-20', '2026-03-29'],
      ['2026-03-21', '2026-03-30'],
    ]);
  });

  it('come from the file of the National Bank', () => {
    const item = (title: string, rate: string, quant: number) =>
      `<item><title>${title}</title><pubDate>17.03.26</pubDate><description>${rate}</description><quant>${quant}</quant><index>UP</index></item>`;
    const { rows, problems } = read(
      'exchange',
      `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>${item('USD', '512.34', 1)}${item('UZS', '4.1', 100)}</channel></rss>`,
      null,
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { key: 'USD', from: '2026-03-17', row: { rate: 512.34, scale: 1 } },
      { key: 'UZS', from: '2026-03-17', row: { rate: 4.1, scale: 100 } },
    ]);
  });

  it('in XML with a document type definition are refused', () => {
    const { problems, rows } = read('exchange', '<!DOCTYPE r [<!ENTITY a "b">]><rates/>');
    expect(rows).toEqual([]);
    expect(problems).toEqual([[1, null, 'FILE_UNREADABLE']]);
  });
});

describe('JSON', () => {
  it('of a nomenclature laid section into group into heading gives every code, with its own day', () => {
    const { rows, problems } = read(
      'nomenclature',
      JSON.stringify([
        {
          chapter: 'I',
          naim: 'РАЗДЕЛ',
          groups: [
            {
              code: '01',
              naim: 'ГРУППА',
              date: '2022-01-01T00:00:00Z',
              goods: [
                {
                  code: '0101',
                  naim: 'ПОЗИЦИЯ',
                  subs: [{ code: '0101210000', naim: '- - строка' }],
                },
              ],
            },
          ],
        },
      ]),
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ key, from }) => [key, from])).toEqual([
      ['01', '2022-01-01'],
      ['0101', '2026-01-01'],
      ['0101210000', '2026-01-01'],
    ]);
    expect(rows[2]?.row).toMatchObject({ name: { ru: 'строка' }, duty: null, unit: null });
  });

  const own = (rows: unknown, table = 'taxes') =>
    JSON.stringify({ format: 'daliz/reference', version: 1, table, source: 'An act', rows });

  it('of our own is read with its source', () => {
    const { rows, source } = read(
      'taxes',
      own([{ from: '2026-01-01', row: { kind: '5060', percent: 16 } }]),
    );
    expect(source).toBe('An act');
    expect(rows).toEqual([
      { key: '5060', from: '2026-01-01', until: null, row: { kind: '5060', percent: 16 } },
    ]);
  });

  it('of exchange rates is of currencies that there are', () => {
    const { problems } = read('exchange', 'currency;rate\nUSD;512,34\nQQQ;5\n');
    expect(problems).toEqual([[3, 'currency', 'VALUE_WRONG']]);
  });

  it('of our own with a wrong value, another table or another version is refused', () => {
    expect(read('taxes', own([{ row: { kind: '5060', percent: 160 } }])).problems).toEqual([
      [null, 'percent', 'VALUE_WRONG'],
    ]);
    expect(read('fees', own([])).problems).toEqual([[null, 'table', 'VALUE_WRONG']]);
    expect(read('taxes', '{"format":"daliz/reference","version":2}').problems).toContainEqual([
      null,
      'version',
      'VALUE_WRONG',
    ]);
  });

  it('that is cut off, or holds no rows of the table, is refused', () => {
    expect(read('taxes', own([]).slice(0, -3)).problems).toEqual([[null, null, 'FILE_UNREADABLE']]);
    expect(read('taxes', '{"a":[{"b":1}]}').problems).toEqual([[null, null, 'FORMAT_UNKNOWN']]);
    expect(read('taxes', own([])).problems).toEqual([[null, null, 'FILE_EMPTY']]);
  });
});

describe('A table of terms', () => {
  const heads = 'code;amount;unit;stops;act\n';

  it('has units and events in letters of whatever size, and may leave out what stops the clock', () => {
    const { rows, problems } = read(
      'terms',
      `${heads}release;4;WORKINGHOURS;intellectualproperty, courtOrder;Article 119\nexpertise;20;workingDays;;Article 389\n`,
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ row }) => row)).toMatchObject([
      { unit: 'workingHours', stops: ['intellectualProperty', 'courtOrder'] },
      { unit: 'workingDays', stops: [] },
    ]);
  });

  it('has no term of no length, no half days, no centuries and no other events', () => {
    const { problems } = read(
      'terms',
      `${heads}a;0;hours;;A\nb;1.5;workingDays;;A\nc;101;years;;A\nd;1;hours;holiday;A\ne;1.5;hours;;A\nf;20000;hours;;A\n`,
    );
    expect(problems).toEqual([
      [2, 'amount', 'VALUE_WRONG'],
      [3, 'amount', 'VALUE_WRONG'],
      [4, 'amount', 'VALUE_WRONG'],
      [5, 'stops', 'VALUE_WRONG'],
      [7, 'amount', 'VALUE_WRONG'],
    ]);
  });
});

describe('A table of opening hours', () => {
  const heads = 'weekday;opens;closes;on_holidays\n';

  it('is open until midnight where it says so', () => {
    const { rows, problems } = read('schedule', `${heads}1;9:00;18:00:00;нет\n7;00:00;24:00;иә\n`);
    expect(problems).toEqual([]);
    expect(rows.map(({ key, row }) => [key, row])).toEqual([
      ['1', { weekday: 1, opens: '09:00', closes: '18:00', onHolidays: false }],
      ['7', { weekday: 7, opens: '00:00', closes: '24:00', onHolidays: true }],
    ]);
  });

  it('has seven days, twenty-four hours and sixty minutes', () => {
    const { problems } = read(
      'schedule',
      `${heads}8;09:00;18:00;no\n0;09:00;18:00;no\n1;24:00;24:00;no\n2;09:60;18:00;no\n3;09:00;24:01;no\n4;9;18:00;no\n`,
    );
    expect(problems).toEqual([
      [2, 'weekday', 'VALUE_WRONG'],
      [3, 'weekday', 'VALUE_WRONG'],
      [4, 'opens', 'VALUE_WRONG'],
      [5, 'opens', 'VALUE_WRONG'],
      [6, 'closes', 'VALUE_WRONG'],
      [7, 'opens', 'VALUE_WRONG'],
    ]);
  });

  it('closes after it opens: a night over midnight is told how it is written', () => {
    const { all } = read('schedule', `${heads}1;22:00;06:00;no\n2;09:00;09:00;no\n`);
    expect(all.list.map(({ line, column }) => [line, column])).toEqual([
      [2, 'closes'],
      [3, 'closes'],
    ]);
    expect(all.list[0]?.params['expected']).toContain('a night is two rows');
  });
});
