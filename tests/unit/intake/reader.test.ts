import { describe, expect, it } from 'vitest';
import { createReader } from '../../../electron/core/intake/reader.ts';
import { declarationOf, endOf, message, readWhole, reasonOf, sample } from './reading.ts';

describe('a message that cannot be read says why and where', () => {
  it('an empty file', () => {
    expect(reasonOf('').code).toBe('FILE_EMPTY');
    expect(reasonOf(' \r\n\t ').code).toBe('FILE_EMPTY');
    expect(reasonOf(Buffer.from([0xef, 0xbb, 0xbf])).code).toBe('FILE_EMPTY');
  });

  it('a PDF under the name of a message', () => {
    const reason = reasonOf(sample('broken/not-xml.xml'));
    expect(reason).toMatchObject({ code: 'FILE_NOT_TEXT', line: null });
    expect(reason.params['found']).toContain('%PDF-1.7');
  });

  it('a text that is no table, and a picture', () => {
    expect(reasonOf('Good afternoon').code).toBe('NOT_XML');
    expect(reasonOf('one\ntwo\nthree\n').code).toBe('NOT_XML');
    expect(reasonOf(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'))).toMatchObject({
      code: 'FILE_NOT_TEXT',
      params: { found: '·PNG·IHDR' },
    });
  });

  it('a table whose columns nobody has explained, naming them', () => {
    expect(reasonOf('id;office;hs\n1;2;3\n')).toMatchObject({
      code: 'CSV_COLUMNS_UNKNOWN',
      line: 1,
      params: { columns: 'id, office, hs' },
    });
  });

  it('JSON that is none of ours', () => {
    expect(reasonOf('{"a": 1}').code).toBe('FORMAT_UNKNOWN');
  });

  it('a message cut off on its way', () => {
    const reason = reasonOf(sample('broken/truncated.xml'));
    expect(reason).toMatchObject({ code: 'XML_UNCLOSED', params: { element: 'Taxation' } });
    expect(reason.line).toBeGreaterThan(400);
    expect(reasonOf('<ASYCUDA').code).toBe('XML_CUT_OFF');
  });

  it('a broken tag, with line and column', () => {
    const reason = reasonOf('<ASYCUDA>\n  <Item>\n  </Itme>\n</ASYCUDA>');
    expect(reason).toMatchObject({ code: 'XML_TAGS_CROSSED', line: 3 });
    expect(reason.column).toBeGreaterThan(1);
    expect(reason.params).toMatchObject({ line: 3, column: reason.column });
  });

  it('anything after the end', () => {
    expect(reasonOf('<ASYCUDA/>tail').code).toBe('XML_OUTSIDE_ROOT');
    expect(reasonOf('<ASYCUDA/><ASYCUDA/>').code).toBe('XML_OUTSIDE_ROOT');
  });

  it('a document type declaration, whatever it declares', () => {
    expect(reasonOf(sample('broken/dtd.xml'))).toMatchObject({ code: 'XML_DTD_REFUSED', line: 2 });
    expect(reasonOf('<!DOCTYPE ASYCUDA><ASYCUDA/>').code).toBe('XML_DTD_REFUSED');
  });

  it('an entity bomb, before it goes off', () => {
    expect(reasonOf(sample('broken/entity-bomb.xml')).code).toBe('XML_DTD_REFUSED');
  });

  it('an entity that nobody declared', () => {
    expect(reasonOf('<ASYCUDA><Property>&secret;</Property></ASYCUDA>').code).toBe('XML_REFERENCE');
    expect(reasonOf('<ASYCUDA><Property>a & b;</Property></ASYCUDA>').code).toBe('XML_REFERENCE');
    expect(reasonOf('<ASYCUDA><Property>&#0;</Property></ASYCUDA>').code).toBe('XML_REFERENCE');
  });

  it('a character that XML does not allow, and attributes out of order', () => {
    expect(reasonOf('<ASYCUDA><Property>\u0001</Property></ASYCUDA>').code).toBe('XML_CHARACTER');
    expect(reasonOf('<ASYCUDA id=1></ASYCUDA>').code).toBe('XML_ATTRIBUTE');
    expect(reasonOf('<ASYCUDA id></ASYCUDA>').code).toBe('XML_ATTRIBUTE');
    expect(reasonOf('<ASYCUDA entity="1" entity="2"></ASYCUDA>').code).toBe('XML_ATTRIBUTE');
  });

  it('what is rarely wrong, in the words of the parser without its place', () => {
    expect(reasonOf('<?xml version="1.0" standalone="perhaps"?><ASYCUDA/>')).toMatchObject({
      code: 'XML_BROKEN',
      params: { cause: 'standalone value must match "yes" or "no".' },
    });
  });

  it('another schema, naming its root', () => {
    const reason = reasonOf(sample('broken/other-schema.xml'));
    expect(reason.code).toBe('FORMAT_UNKNOWN');
    expect(reason.params['root']).toBe('Invoice (urn:example:invoice:1)');
    expect(reason.params['known']).toMatch(/^ASYCUDA World, .*FTS ESADout_CU, .*CSV, Daliz JSON$/);
  });

  it('an encoding that does not exist', () => {
    const reason = reasonOf(sample('broken/unknown-encoding.xml'));
    expect(reason).toMatchObject({
      code: 'ENCODING_UNKNOWN',
      line: 1,
      params: { encoding: 'x-mars' },
    });
  });

  it('bytes that are not of the encoding, with their place', () => {
    expect(reasonOf(sample('broken/bad-bytes.xml'))).toMatchObject({
      code: 'ENCODING_UNKNOWN',
      line: 387,
      params: { encoding: 'utf-8' },
    });
    const cut = Buffer.concat([Buffer.from('<ASYCUDA/>'), Buffer.from([0xd0])]);
    expect(reasonOf(cut).code).toBe('ENCODING_UNKNOWN');
  });

  it('bytes that are not of the encoding after a character cut by the end of a piece', () => {
    const good = Buffer.from('<ASYCUDA>\n<Property>Ә');
    const reader = createReader();
    reader.write(good.subarray(0, good.length - 1));
    reader.write(Buffer.concat([good.subarray(-1), Buffer.from('қ'), Buffer.from([0xff])]));
    expect(endOf(reader)).toMatchObject({
      reason: { code: 'ENCODING_UNKNOWN', line: 2, column: '<Property>Әқ'.length },
    });
  });

  it('more bytes, elements or levels than a declaration has', () => {
    const limits = { bytes: 1000, elements: 20, depth: 5 };
    const judge = (text: string): string => {
      const reader = createReader(limits);
      reader.write(Buffer.from(text));
      const reading = endOf(reader);
      return reading.kind === 'read' ? 'read' : reading.reason.code;
    };
    expect(judge('<ASYCUDA>' + ' '.repeat(1000) + '</ASYCUDA>')).toBe('FILE_TOO_LARGE');
    expect(judge('<ASYCUDA>' + '<a/>'.repeat(20) + '</ASYCUDA>')).toBe('XML_TOO_MANY_ELEMENTS');
    expect(judge('<ASYCUDA>' + '<a>'.repeat(5) + '</a>'.repeat(5) + '</ASYCUDA>')).toBe(
      'XML_TOO_DEEP',
    );
    expect(judge('<ASYCUDA>' + '<a/>'.repeat(19) + '</ASYCUDA>')).toBe('read');
  });
});

describe('200 MB of nonsense', () => {
  const part = Buffer.alloc(1024 * 1024);

  it('is told at the first part, and the rest need not be fed', () => {
    const reader = createReader();
    part.fill(0x5a);
    reader.write(part);
    expect(reader.settled).toBe(true);
    for (let megabyte = 0; megabyte < 199; megabyte++) reader.write(part);
    expect(endOf(reader)).toMatchObject({ kind: 'unreadable', reason: { code: 'NOT_XML' } });
  });

  it('of zeros, too', () => {
    const reader = createReader();
    part.fill(0);
    reader.write(part);
    expect(reader.settled).toBe(true);
    expect(endOf(reader)).toMatchObject({ reason: { code: 'FILE_NOT_TEXT' } });
  });

  it('that begins like XML ends at the limit without being kept', () => {
    const reader = createReader();
    reader.write(Buffer.from('<ASYCUDA><Property><Place_of_declaration>'));
    part.fill(0x20);
    const before = process.memoryUsage().arrayBuffers;
    for (let megabyte = 0; megabyte < 200 && !reader.settled; megabyte++) reader.write(part);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * part.length);
    expect(endOf(reader)).toMatchObject({ reason: { code: 'FILE_TOO_LARGE' } });
  });
});

describe('encodings', () => {
  const goods = (bytes: Uint8Array): string | null | undefined =>
    declarationOf(bytes).declaration.items[0]?.description;
  const text = message(
    '',
    '<Goods_description><Description_of_goods>Тауар Ә</Description_of_goods></Goods_description>',
  );

  it('UTF-8, with and without byte order mark', () => {
    expect(goods(Buffer.from(text))).toBe('Тауар Ә');
    expect(goods(Buffer.from('\ufeff' + text))).toBe('Тауар Ә');
  });

  it('UTF-16, little and big endian, with and without byte order mark', () => {
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(goods(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toBe('Тауар Ә');
    expect(goods(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).toBe('Тауар Ә');
    expect(goods(little)).toBe('Тауар Ә');
    expect(goods(big)).toBe('Тауар Ә');
  });

  it('windows-1251 as the XML declaration names it', () => {
    const { declaration } = declarationOf(sample('kz-windows-1251.xml'));
    expect(declaration.parties.consignee?.name).toBe('ТОО «Улги Сауда»');
  });

  it('UTF-8 under a declaration of windows-1251 is read as it is, and told', () => {
    const named = `<?xml version="1.0" encoding="windows-1251"?>${text}`;
    const { declaration, findings } = declarationOf(named);
    expect(declaration.items[0]?.description).toBe('Тауар Ә');
    expect(findings).toMatchObject([
      { code: 'ENCODING_CONTRADICTED', severity: 'warning', params: { named: 'windows-1251' } },
    ]);
    // Longer than what is looked at, and cut in the middle of a letter.
    const long = named.replace('Тауар Ә', `${'Ә'.repeat(9000)}Б`);
    expect(declarationOf(long).declaration.items[0]?.description).toHaveLength(9001);
  });

  it('ISO 8859-1 as the XML declaration names it', () => {
    const { declaration } = declarationOf(sample('ci-ex1.xml'));
    expect(declaration.items[1]?.description).toBe('Pâte de cacao, non dégraissée');
  });

  it('a declaration of UTF-16 over text of single bytes is a slip and read as UTF-8', () => {
    expect(goods(Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${text}`))).toBe('Тауар Ә');
  });

  it('blank lines before the XML declaration are forgiven, and places still right', () => {
    expect(goods(Buffer.from(`\r\n\n<?xml version="1.0"?>${text}`))).toBe('Тауар Ә');
    expect(reasonOf('\n\n<ASYCUDA>\n<b></ASYCUDA>').line).toBe(4);
  });
});

describe('a message that arrives in pieces', () => {
  it('reads the same byte by byte as at once', () => {
    for (const name of ['kz-utf-16.xml', 'kz-ex10.xml', 'kz-windows-1251.xml']) {
      const bytes = sample(name);
      const reader = createReader();
      for (let at = 0; at < bytes.length; at++) {
        // The caller's memory is its own again after each call.
        const piece = Uint8Array.of(bytes[at] ?? 0);
        reader.write(piece);
        piece[0] = 0;
      }
      expect(endOf(reader)).toEqual(readWhole(bytes));
    }
  });

  it('the format is known although nothing else could be read', () => {
    expect(readWhole('<ASYCUDA><Item>')).toMatchObject({
      kind: 'unreadable',
      format: 'ASYCUDA World',
    });
    expect(readWhole('<other/>')).toMatchObject({ kind: 'unreadable', format: null });
  });

  it('a name in a namespace with a prefix is recognised', () => {
    const text =
      '<s:asycuda xmlns:s="urn:x" id="7"><s:Property><s:Sad_flow>E</s:Sad_flow></s:Property></s:asycuda>';
    expect(declarationOf(text).declaration).toMatchObject({ sourceId: '7', direction: 'export' });
  });
});

describe('large messages', () => {
  it('200 items in several megabytes are all read, and their prices give the invoice', () => {
    const text = sample('kz-im40.xml').toString();
    const first = text.indexOf('  <Item>');
    const item = text.slice(first, text.indexOf('</Item>') + '</Item>'.length);
    const padded = item.replace('Ноутбук', `Ноутбук ${'әріп '.repeat(1500)}`);
    const whole = `${text.slice(0, first)}${`${padded}\n`.repeat(200)}</ASYCUDA>`;
    expect(Buffer.byteLength(whole)).toBeGreaterThan(3_000_000);
    const { declaration, findings } = declarationOf(whole);
    expect(findings).toEqual([]);
    expect(declaration.items).toHaveLength(200);
    expect(declaration.items.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
    expect(declaration.items.reduce((sum, { price }) => sum + (price?.minor ?? 0), 0)).toBe(
      200 * 2_650_000,
    );
  });
});
