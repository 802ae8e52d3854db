import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixtures, type Sample, samples, textOf, read, changed } from './hostile-samples.ts';

/** The values of one place of a message, whatever its kind, with one of them changed. */
function withValue(sample: Sample, from: RegExp | string, to: string): string {
  return changed(textOf(sample), from, to);
}

/** Where a description of goods stands, and a mass, a price, a date. */
const places: Readonly<Record<string, { text: RegExp; number: RegExp; date: RegExp }>> = {
  'asycuda/kz-im40.xml': {
    text: /(?<=<Description_of_goods>)[^<]+/,
    number: /(?<=<Gross_weight_itm>)[^<]+/,
    date: /(?<=<Attached_document_date>)[^<]+/,
  },
  'eaeu/r055-im40.xml': {
    text: /(?<=<casdo:GoodsDescriptionText>)[^<]+/,
    number: /(?<=<csdo:UnifiedGrossMassMeasure[^>]*>)[^<]+/,
    date: /(?<=<csdo:DocId>QZ-CMR-7<\/csdo:DocId>\s*<csdo:DocCreationDate>)[^<]+/,
  },
  'eaeu/r036-ek10.xml': {
    text: /(?<=<casdo:GoodsDescriptionText>)[^<]+/,
    number: /(?<=<csdo:UnifiedGrossMassMeasure>)[^<]+/,
    date: /(?<=<csdo:DocId>QZ-SMGS-1<\/csdo:DocId>\s*<csdo:DocCreationDate>)[^<]+/,
  },
  'eaeu/r048-transit.xml': {
    text: /(?<=<casdo:GoodsDescriptionText>)[^<]+/,
    number: /(?<=<csdo:UnifiedGrossMassMeasure[^>]*>)[^<]+/,
    date: /(?<=<casdo:TransitDateLimit>)[^<]+/,
  },
  'eaeu/r042-preliminary.xml': {
    text: /(?<=<casdo:GoodsDescriptionText>)[^<]+/,
    number: /(?<=<cacdo:PIATConsignmentItemDetails>[^]*<csdo:UnifiedGrossMassMeasure[^>]*>)[^<]+/,
    date: /(?<=<csdo:DocId>QZ-CMR-1<\/csdo:DocId>\s*<csdo:DocCreationDate>)[^<]+/,
  },
  'fts/im40.xml': {
    text: /(?<=<catESAD_cu:GoodsDescription>)[^<]+/,
    number: /(?<=<catESAD_cu:GrossWeightQuantity>)[^<]+/,
    date: /(?<=<cat_ru:PrDocumentDate>)[^<]+/,
  },
  'fts/container-two.xml': {
    text: /(?<=<GoodsDescription>)[^<]+/,
    number: /(?<=<GrossWeightQuantity>)[^<]+/,
    date: /(?<=<PrDocumentDate>)[^<]+/,
  },
  'wco/import.xml': {
    text: /(?<=<Description>)[^<]+/,
    number: /(?<=<GrossMassMeasure>)[^<]+/,
    date: /(?<=<DateTimeString[^>]*>|<p1:DateTimeString formatCode="102">)[^<]+/,
  },
  'own/goods.json': {
    text: /(?<="description": ")[^"]+/,
    number: /(?<="items": \[[^]*"grossGrams": )\d+/,
    date: /(?<="documents": \[\s*\{[^}]*"date": ")[^"]+/,
  },
  'csv/own-columns.csv': {
    text: /(?<=;8413810000;)[^;]+/,
    number: /(?<=;)120\.5(?=;)/,
    date: /(?<=;)2026-05-28(?=;)/,
  },
};

const withPlaces = samples.filter(({ file }) => file in places);

describe.each(withPlaces)('a value of $format', (sample) => {
  const { text, number, date } = places[sample.file] ?? { text: /x/, number: /x/, date: /x/ };
  const isCsv = sample.kind === 'csv';

  it.each([
    `=cmd|'/C calc'!A0`,
    '=HYPERLINK("http://localhost")',
    '+1+1',
    '-2+3',
    '@SUM(1;1)',
    '\u0009=1+1',
    '{{constructor.constructor}}',
    '${process.exit(1)}',
    "'); DROP TABLE declaration; --",
    '<script>alert(1)</script>',
    '../../../../etc/passwd',
    '__proto__',
  ])('that looks like a command is a text: %s', (command) => {
    const written = {
      xml: command.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      json: JSON.stringify(command).slice(1, -1),
      csv: `"${command.replaceAll('"', '""')}"`,
    }[sample.kind];
    const { declarations, reason } = read(withValue(sample, text, written));
    expect(reason).toBeNull();
    const described = declarations.flatMap(({ items }) => items.map((item) => item.description));
    expect(described.some((said) => said?.trim().startsWith(command.trim()))).toBe(true);
  });

  it('in Kazakh letters is kept letter by letter', () => {
    const kazakh = 'Әйелдер сөмкесі: ғұрыптық өңделген қоңыр бұзау терісі, Һ үлгісі';
    const { declarations } = read(withValue(sample, text, isCsv ? `"${kazakh}"` : kazakh));
    const described = declarations.flatMap(({ items }) => items.map((item) => item.description));
    expect(described.some((said) => said?.startsWith(kazakh))).toBe(true);
  });

  it.each(['2026-02-30', '2026-13-01', '0000-00-00', '9999-99-99', 'tomorrow', '31/31/2026'])(
    'that is a day no calendar has is a finding, and no day: %s',
    (day) => {
      const { declarations, findings, reason } = read(withValue(sample, date, day));
      expect(reason).toBeNull();
      expect(findings.length).toBeGreaterThan(0);
      expect(JSON.stringify(declarations)).not.toContain(`"${day}"`);
    },
  );

  it.each([
    '-1250.5',
    '9'.repeat(400),
    '1e308',
    '1e999',
    '-0.0000000000000000001',
    '99999999999999999999.999',
    '0x1F',
    '1_000',
    '٣٤',
  ])('that is a number no goods have is a finding, and no number: %s', (amount) => {
    const { declarations, findings, reason } = read(withValue(sample, number, amount));
    // What JSON has no number for breaks the message, with its place.
    if (reason !== null) {
      expect([sample.kind, reason.code]).toEqual(['json', 'JSON_BROKEN']);
      return;
    }
    expect(findings.filter(({ severity }) => severity !== 'info').length).toBeGreaterThan(0);
    for (const { items } of declarations) {
      for (const { grossGrams } of items) expect(grossGrams ?? 0).toBeGreaterThanOrEqual(0);
    }
  });

  it('that is empty says nothing', () => {
    for (const place of [text, date]) {
      const { declarations, reason } = read(withValue(sample, place, ''));
      expect(reason).toBeNull();
      expect(declarations).toHaveLength(read(textOf(sample)).declarations.length);
    }
  });
});

/** Sections that a message has once. */
const sections: readonly (readonly [name: string, file: string])[] = [
  ['Traders', 'asycuda/kz-im40.xml'],
  ['cacdo:ConsigneeDetails', 'eaeu/r055-im40.xml'],
  ['cacdo:DeclarationConsignmentDetails', 'eaeu/r036-ek10.xml'],
  ['cacdo:CarrierDetails', 'eaeu/r048-transit.xml'],
  ['cacdo:PIDeclarantDetails', 'eaeu/r042-preliminary.xml'],
  ['ESADout_CUMainContractTerms', 'fts/im40.xml'],
  ['TradeTerms', 'wco/import.xml'],
];

describe('a part that comes twice', () => {
  it.each(sections)('in XML is read once: %s of %s', (name, file) => {
    const text = readFileSync(`${fixtures}${file}`, 'utf8');
    const start = text.indexOf(`<${name}>`);
    const end = text.indexOf(`</${name}>`, start) + name.length + 3;
    expect(start).toBeGreaterThan(0);
    const { declarations, reason } = read(text.slice(0, end) + text.slice(start));
    expect(reason).toBeNull();
    expect(declarations).toEqual(read(text).declarations);
  });

  it('in JSON has no one meaning and is put aside', () => {
    const [json] = samples.filter(({ file }) => file === 'own/goods.json');
    if (json === undefined) throw new Error('no sample');
    const { reason } = read(withValue(json, '"type":', '"type": "EX", "type":'));
    expect(reason?.code).toBe('JSON_KEY_TWICE');
  });

  it.each(['55302/300226/0000001', '55302/000000/0000001', '55302/999999/0000001'])(
    'the day in a registration number is one of the calendar, or none: %s',
    (number) => {
      const rows = `registrationNumber;item.hsCode;item.description\n${number};1001990000;Пшеница мягкая третьего класса\n`;
      const [declaration] = read(rows).declarations;
      expect(declaration?.registrationNumber).toBe(number);
      expect(declaration?.registration?.date).toBeNull();
    },
  );

  it('in a table is a column of its own that nobody explained', () => {
    const [csv] = samples.filter(({ kind }) => kind === 'csv');
    if (csv === undefined) throw new Error('no sample');
    const { reason } = read(changed(textOf(csv), 'office;', 'office;office;'));
    expect(reason?.code).toBe('CSV_COLUMNS_UNKNOWN');
  });
});
