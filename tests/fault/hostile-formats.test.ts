import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { alone, control } from '../../electron/core/control/control.ts';
import { sayQuarantine } from '../../electron/core/control/texts.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { createReader, type ReaderLimits } from '../../electron/core/intake/reader.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { declarationSchema, type Declaration } from '../../shared/declaration.ts';
import type { Finding, QuarantineReason } from '../../shared/finding.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';

/** What a sender who means harm, or has no idea, can do to a message of any format. */

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const folder = temporaryFolder();
afterAll(folder.remove);

type Kind = 'xml' | 'json' | 'csv';

interface Sample {
  readonly format: string;
  readonly kind: Kind;
  readonly file: string;
  /** An item as short as it can be, in what must stand before it. */
  readonly items: readonly [before: string, item: string];
}

const samples: readonly Sample[] = [
  {
    format: 'ASYCUDA World',
    kind: 'xml',
    file: 'asycuda/kz-im40.xml',
    items: ['<ASYCUDA>', '<Item/>'],
  },
  {
    format: 'ASYCUDA World with a list of items',
    kind: 'xml',
    file: 'asycuda/kz-tr80.xml',
    items: ['<ASYCUDA><Items>', '<Item/>'],
  },
  {
    format: 'EAEU goods declaration',
    kind: 'xml',
    file: 'eaeu/r055-im40.xml',
    items: [
      '<GoodsDeclaration xmlns="urn:EEC:R:055:GoodsDeclaration:v1.0.0"><GDGoodsShipmentDetails>',
      '<GDGoodsItemDetails/>',
    ],
  },
  {
    format: 'EAEU goods declaration of the earlier schema',
    kind: 'xml',
    file: 'eaeu/r036-ek10.xml',
    items: [
      '<GoodsDeclaration xmlns="urn:EEC:R:036:GoodsDeclaration:v1.0.0"><DeclarationGoodsShipmentDetails>',
      '<DeclarationGoodsItemDetails/>',
    ],
  },
  {
    format: 'EAEU transit declaration',
    kind: 'xml',
    file: 'eaeu/r048-transit.xml',
    items: [
      '<TransitDeclaration xmlns="urn:EEC:R:048:TransitDeclaration:v1.0.0"><TDGoodsShipmentDetails>',
      '<TransitGoodsItemDetails/>',
    ],
  },
  {
    format: 'EAEU preliminary information',
    kind: 'xml',
    file: 'eaeu/r042-preliminary.xml',
    items: [
      '<AutoPreliminaryInformation xmlns="urn:EEC:R:042:AutoPreliminaryInformation:v1.0.1"><PIATMainConsignmentDetails><PIATConsignmentDetails>',
      '<PIATConsignmentItemDetails/>',
    ],
  },
  {
    format: 'FTS ESADout_CU',
    kind: 'xml',
    file: 'fts/im40.xml',
    items: ['<ESADout_CU><ESADout_CUGoodsShipment>', '<ESADout_CUGoods/>'],
  },
  {
    format: 'FTS container',
    kind: 'xml',
    file: 'fts/container-two.xml',
    items: [
      '<ED_Container><ContainerDoc><DocBody><ESADout_CU><ESADout_CUGoodsShipment>',
      '<ESADout_CUGoods/>',
    ],
  },
  {
    format: 'WCO data model',
    kind: 'xml',
    file: 'wco/import.xml',
    items: [
      '<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><GoodsShipment>',
      '<GovernmentAgencyGoodsItem/>',
    ],
  },
  {
    format: 'Daliz JSON',
    kind: 'json',
    file: 'own/goods.json',
    items: ['{"daliz":"declarations","version":1,"declarations":[{"items":[{}', ',{}'],
  },
  {
    format: 'one declaration in Daliz JSON',
    kind: 'json',
    file: 'own/single.json',
    items: ['{"items":[{}', ',{}'],
  },
  {
    format: 'CSV',
    kind: 'csv',
    file: 'csv/own-columns.csv',
    items: ['sourceId;item.hsCode\n', 'A;1\n'],
  },
];

const xmlSamples = samples.filter(({ kind }) => kind === 'xml');
const bytesOf = ({ file }: Sample): Buffer => readFileSync(`${fixtures}${file}`);
const textOf = (sample: Sample): string => bytesOf(sample).toString();

interface Read {
  readonly declarations: Declaration[];
  readonly findings: Finding[];
  readonly reason: QuarantineReason | null;
}

/** Reads to the end, as the post does, and holds everything to be what it is said to be. */
function read(message: Uint8Array | string, limits: Partial<ReaderLimits> = {}): Read {
  const reader = createReader(limits);
  reader.write(typeof message === 'string' ? Buffer.from(message) : message);
  const reason = reader.end();
  const complete = reader.take();
  const salvaged = reason === null ? [] : reader.salvage();
  for (const { declaration } of [...complete, ...salvaged]) {
    expect(declarationSchema.safeParse(declaration).error).toBeUndefined();
    control(declaration, alone('2026-11-01T00:00:00Z'));
  }
  if (reason !== null) expect(sayQuarantine(reason, 'kk').length).toBeGreaterThan(10);
  return {
    declarations: complete.map(({ declaration }) => declaration),
    findings: complete.flatMap(({ findings }) => findings),
    reason,
  };
}

/** The message with the first place that matches changed. */
function changed(text: string, from: RegExp | string, to: string): string {
  const after = text.replace(from, () => to);
  expect(after).not.toBe(text);
  return after;
}

describe.each(xmlSamples)('XML of $format', (sample) => {
  const text = textOf(sample);
  const root = /<(?![?!])([\w:]+)/.exec(text)?.[1] ?? '';

  it.each([
    ['an external entity', `<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>`],
    ['an external document type', `<!DOCTYPE r SYSTEM "http://localhost/r.dtd">`],
    ['entities of entities', `<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>`],
  ])('with %s is put aside before anything is fetched or unfolded', (_name, doctype) => {
    const { declarations, reason } = read(changed(text, `<${root}`, `${doctype}<${root}`));
    expect([declarations.length, reason?.code]).toEqual([0, 'XML_DTD_REFUSED']);
  });

  it('with an entity that nobody declared is put aside', () => {
    const { reason } = read(changed(text, />(?=[^<>\s]+<)/, '>&passwd;'));
    expect(reason?.code).toBe('XML_REFERENCE');
  });

  it('nested without end is put aside at the limit, wherever the nesting begins', () => {
    const [before, item] = sample.items;
    const inItem = item.replace('/>', '>');
    for (const start of [`<${root}>`, before, before + inItem]) {
      const whole = start.startsWith(`<${root}>`) ? changed(text, /<\/[\w:]+>\s*$/, '') : start;
      const { reason } = read(whole + '<a>'.repeat(300));
      expect(reason?.code).toBe('XML_TOO_DEEP');
    }
  });

  it('with elements without end is put aside at the limit', () => {
    const [before] = sample.items;
    const { reason } = read(`${before}${'<a>1</a>'.repeat(3000)}`, { elements: 2000 });
    expect(reason?.code).toBe('XML_TOO_MANY_ELEMENTS');
  });
});

describe.each(samples)('$format', (sample) => {
  const text = textOf(sample);

  it('with a million items is put aside long before the millionth', () => {
    const [before, item] = sample.items;
    const reader = createReader();
    reader.write(Buffer.from(before));
    const block = Buffer.from(item.repeat(1000));
    let sent = 0;
    for (; sent < 1_000_000 && !reader.settled; sent += 1000) reader.write(block);
    if (sample.kind === 'json') {
      // The text of one declaration is gathered before items are made of it.
      const atLimit = createReader();
      atLimit.write(Buffer.from(`${before}${item.repeat(20_000)}]}`));
      expect(atLimit.end()?.code).toBe('TOO_MANY_ITEMS');
      expect(atLimit.take()).toEqual([]);
    } else {
      expect(sent).toBeLessThan(25_000);
    }
    const reason = reader.end();
    const expected = {
      xml: 'TOO_MANY_ITEMS',
      json: 'JSON_TOO_MANY_OBJECTS',
      csv: 'CSV_TOO_MANY_ROWS',
    };
    expect(reason?.code).toBe(expected[sample.kind]);
    expect(reader.take()).toEqual([]);
  });

  it('cut off at any of twenty places is put aside, or was whole before the cut', () => {
    const bytes = bytesOf(sample);
    const whole = read(bytes).declarations;
    for (let n = 0; n < 20; n += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * n) / 20));
      const { declarations, reason } = read(cut);
      // A table cut between two rows, or within the last cell, is a shorter table.
      if (sample.kind === 'csv' && reason === null) {
        expect(declarations.slice(0, -1)).toEqual(whole.slice(0, declarations.length - 1));
        continue;
      }
      expect(reason).not.toBeNull();
      const complete = sample.kind === 'csv' ? declarations.slice(0, -1) : declarations;
      expect(complete).toEqual(whole.slice(0, complete.length));
      expect(declarations.length).toBeLessThanOrEqual(whole.length);
    }
  });

  it('says the same in every encoding', () => {
    const { declarations } = read(text);
    expect(declarations.length).toBeGreaterThan(0);
    const unnamed = text.replace(/ encoding="[^"]*"/, '');
    const littleEndian = Buffer.from(`\ufeff${unnamed}`, 'utf16le');
    const bigEndian = Buffer.from(littleEndian).swap16();
    for (const bytes of [Buffer.from(`\ufeff${unnamed}`), littleEndian, bigEndian]) {
      const again = read(bytes);
      expect(again.reason).toBeNull();
      expect(again.declarations).toEqual(declarations);
    }
  });

  it('with bytes that are not of its encoding is put aside, or says what it was taken for', () => {
    const bytes = Buffer.from(text.replace(/[^\0-\x7f]/g, 'a'));
    const broken = Buffer.concat([
      bytes.subarray(0, bytes.length - 60),
      Buffer.of(0xc3, 0x28, 0xff),
      bytes.subarray(bytes.length - 60),
    ]);
    const { findings, reason } = read(broken);
    if (sample.kind === 'csv') {
      expect(findings.map(({ code }) => code)).toContain('ENCODING_ASSUMED');
    } else expect(reason?.code).toBe('ENCODING_UNKNOWN');
  });

  it.each(['FORMAT.csv', 'format.json', 'format.xml', 'format.pdf', 'format'])(
    'is what it is under the name %s, and twice is once',
    async (name) => {
      const clock = new TestClock('2026-11-01T05:00:00.000Z');
      const store = newPost(folder.file(`${sample.file.replaceAll('/', '-')}-${name}.db`), clock);
      const paths = [name, `again-${name}`].map((each) => folder.file(each));
      for (const path of paths) writeFileSync(path, bytesOf(sample));
      const { messages } = await importPaths(paths, importContext(store, clock, system));
      const half = messages.length / 2;
      expect(messages.map(({ status }) => status)).toEqual([
        ...Array.from({ length: half }, () => 'routed'),
        ...Array.from({ length: half }, () => 'duplicate'),
      ]);
      const kept = store.get<{ n: number }>('SELECT count(*) AS n FROM declaration')?.n;
      expect(kept).toBe(half);
      store.close();
    },
  );
});

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
