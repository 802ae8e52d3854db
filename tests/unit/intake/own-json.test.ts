import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createOwnJsonReader } from '../../../electron/core/intake/own-json.ts';
import { ownJson } from '../../../electron/core/intake/own-json/write.ts';
import type { ReadDeclaration } from '../../../electron/core/intake/format.ts';
import { blankDeclaration, blankItem, declarationSchema } from '../../../shared/declaration.ts';
import { exchangeSchema } from '../../../shared/exchange.ts';
import type { QuarantineReason } from '../../../shared/finding.ts';

const sample = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/own/${name}`, import.meta.url)), 'utf8');

type Limits = Parameters<typeof createOwnJsonReader>[0];

/** Everything a message gives, fed in pieces of this many characters. */
function read(
  text: string,
  limits: Limits = {},
  piece = text.length + 1,
): { read: ReadDeclaration[]; fault: QuarantineReason | null; salvaged: ReadDeclaration[] } {
  const reader = createOwnJsonReader(limits);
  const all: ReadDeclaration[] = [];
  for (let at = 0; at < text.length; at += piece) {
    reader.write(text.slice(at, at + piece));
    all.push(...reader.take());
  }
  const ended = reader.end();
  all.push(...reader.take());
  return { read: all, fault: ended.ok ? null : ended.fault, salvaged: reader.salvage() };
}

const list = (...declarations: string[]): string =>
  `{"daliz":"declarations","version":1,"declarations":[${declarations.join(',')}]}`;
const findingsOf = (text: string) => read(list(text)).read.flatMap(({ findings }) => findings);

describe('our own JSON', () => {
  it('a list in which only what matters is said: what is left out is nothing said', () => {
    const { read: all, fault } = read(sample('list.json'));
    expect(fault).toBeNull();
    expect(all.flatMap(({ findings }) => findings)).toEqual([]);
    expect(all).toHaveLength(2);
    for (const { declaration } of all) {
      expect(declarationSchema.safeParse(declaration).error).toBeUndefined();
    }
    expect(all[0]?.declaration).toMatchObject({
      document: 'goods',
      reference: 'ҮЛГІ-1',
      correction: null,
      documents: [],
      parties: { consignee: { code: '260190000018', name: '«Үлгі» ЖШС' }, carrier: null },
      totals: { items: 2, packages: null },
    });
    expect(all[0]?.declaration.items.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(all[1]?.declaration.items[0]).toEqual({
      ...blankItem(1),
      hsCode: '1001990000',
      description: 'Пшеница мягкая третьего класса',
    });
  });

  it('a single declaration may be the root object, with the identity it is printed with', () => {
    const { read: all, fault } = read(sample('single.json'));
    expect([all.length, fault]).toEqual([1, null]);
    expect(all[0]).toMatchObject({ declaration: { document: 'preliminary' }, findings: [] });
    const printed = JSON.stringify({ id: 'x-1', ...blankDeclaration() });
    expect(read(printed)).toMatchObject({
      read: [{ declaration: blankDeclaration(), findings: [] }],
      fault: null,
    });
  });

  it('is read alike in pieces of any size', () => {
    const whole = read(sample('list.json'));
    for (const piece of [1, 2, 7, 64]) expect(read(sample('list.json'), {}, piece)).toEqual(whole);
  });

  it('hands every declaration over as soon as it is whole', () => {
    const reader = createOwnJsonReader();
    reader.write('{"daliz":"declarations","version":1,"declarations":[{"items":[]}');
    expect(reader.take()).toHaveLength(1);
    reader.write(',{"items":[]},{"items":');
    expect(reader.take()).toHaveLength(1);
    reader.write('[]}]}');
    expect(reader.take()).toHaveLength(1);
    expect(reader.end()).toEqual({ ok: true });
  });

  it('keys and values that are not of the format are told of by their place and left out', () => {
    const [only] = read(sample('broken/strange.json')).read;
    const said = only?.findings.map(({ code, severity, item, params }) => [
      code,
      severity,
      item,
      params['tag'],
    ]);
    expect(said).toEqual([
      ['JSON_VALUE_WRONG', 'warning', null, 'type'],
      ['JSON_VALUE_WRONG', 'error', 1, 'items[0].netGrams'],
      ['JSON_VALUE_WRONG', 'error', 1, 'items[0].price.minor'],
      ['JSON_KEY_UNKNOWN', 'warning', 1, 'items[0].documents[0].number'],
      ['JSON_VALUE_WRONG', 'warning', 1, 'items[0].documents[1]'],
      ['JSON_KEY_UNKNOWN', 'warning', null, 'colour'],
    ]);
    expect(only?.declaration.items[0]).toMatchObject({ price: null, netGrams: null });
    expect(only?.declaration.items[0]?.documents).toMatchObject([{ code: '04021' }]);
  });

  it('an element that is no object refuses itself and not its neighbours', () => {
    const { read: all, fault } = read(list('{"items":[]}', '7', '{"items":[]}'));
    expect(fault).toBeNull();
    expect(all.map(({ findings }) => findings.map(({ severity }) => severity))).toEqual([
      [],
      ['error'],
      [],
    ]);
  });

  it('the same slip at a thousand places is one finding that counts them', () => {
    const items = Array.from({ length: 1000 }, () => '{"weight":1}').join(',');
    expect(findingsOf(`{"items":[${items}]}`)).toMatchObject([
      { code: 'JSON_KEY_UNKNOWN', params: { tag: 'items[0].weight', places: 1000 } },
    ]);
  });

  it('a stranger with endless keys does not get endless findings', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `"k${index}":1`).join(',');
    expect(findingsOf(`{"items":[],${keys}}`).length).toBeLessThan(150);
  });

  it('an empty text says nothing, and half of a letter is mended', () => {
    const [only] = read(list('{"items":[],"comments":"  ","reference":"x\\ud800"}')).read;
    expect(only).toMatchObject({ findings: [], declaration: { comments: null, reference: 'x�' } });
  });

  it('a key that means something to the machine is an unknown key', () => {
    expect(findingsOf('{"items":[],"__proto__":{"document":"transit"}}')).toMatchObject([
      { code: 'JSON_KEY_UNKNOWN', params: { tag: '__proto__' } },
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['cut off in the second declaration', sample('broken/cut-off.json'), 'JSON_CUT_OFF', 1],
    ['a comma too many', list('{"items":[]}', '{"items":[],}'), 'JSON_BROKEN', 1],
    ['something after the end', `${list('{"items":[]}')} x`, 'JSON_BROKEN', 1],
    [
      'a key twice in one object',
      list('{"items":[]}', '{"type":"IM","type":"EX"}'),
      'JSON_KEY_TWICE',
      1,
    ],
    [
      'a later version',
      '{"daliz":"declarations","version":2,"declarations":[{"items":[]}]}',
      'JSON_VERSION_UNKNOWN',
      0,
    ],
    ['a list of somebody else', '{"declarations":[{"items":[]}]}', 'FORMAT_UNKNOWN', 0],
    ['an object of somebody else', '{"name":"package"}', 'FORMAT_UNKNOWN', 0],
    ['an array', '[{"items":[]}]', 'FORMAT_UNKNOWN', 0],
    ['a word', '"declarations"', 'FORMAT_UNKNOWN', 0],
    ['nothing', '', 'JSON_CUT_OFF', 0],
    ['no number', '{"items":nan}', 'JSON_BROKEN', 0],
  ])('%s', (_name, text, code, before) => {
    for (const piece of [3, 1000]) {
      const { read: all, fault } = read(text, {}, piece);
      expect([fault?.code, all.length]).toEqual([code, before]);
    }
  });

  it('is told by line and column, in characters', () => {
    const broken = `{\n"comments": "Қазақша", x}`;
    for (const piece of [1, 5, 1000]) {
      expect(read(broken, {}, piece).fault).toMatchObject({ line: 2, column: 24 });
    }
  });

  it('what was read of the declaration at hand is salvaged', () => {
    const { salvaged } = read(sample('broken/cut-off.json'));
    expect(salvaged).toMatchObject([
      { declaration: { reference: 'ҮЛГІ-5', items: [{ hsCode: '1001990000' }] } },
    ]);
    expect(read('{"reference":"A","items":[').salvaged).toMatchObject([
      { declaration: { reference: 'A' } },
    ]);
  });

  it.each([
    ['deeper than the limit', '['.repeat(50), { depth: 40 }, 'JSON_TOO_DEEP'],
    [
      'one declaration above the limit',
      `{"items":[],"comments":"${'x'.repeat(500)}"}`,
      { declarationBytes: 300 },
      'JSON_TOO_LARGE',
    ],
    [
      'one endless text',
      `{"items":[],"comments":"${'x'.repeat(5000)}`,
      { declarationBytes: 300 },
      'JSON_TOO_LARGE',
    ],
  ])('%s', (_name, element, limits, code) => {
    const inside = element.startsWith('[') ? `{"items":${element}` : element;
    for (const piece of [50, 100_000]) {
      expect(
        read(`{"daliz":"declarations","declarations":[${inside}`, limits, piece).fault?.code,
      ).toBe(code);
    }
  });

  it('many small declarations are together larger than one may be', () => {
    const many = list(...Array.from({ length: 100 }, () => '{"items":[],"comments":"0123456789"}'));
    const { read: all, fault } = read(many, { declarationBytes: 100 }, 40);
    expect([all.length, fault]).toEqual([100, null]);
  });

  it('the whole message has its own limit', () => {
    const many = list(...Array.from({ length: 100 }, () => '{"items":[]}'));
    expect(read(many, { bytes: 500 }, 100).fault).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});

describe('the writer', () => {
  it('says every key, so that what it writes is of the strict schema', () => {
    const text = [...ownJson([blankDeclaration(), blankDeclaration()])].join('');
    const message = exchangeSchema.parse(JSON.parse(text));
    expect(message.declarations).toHaveLength(2);
    expect(Object.keys(message.declarations[0] ?? {})).toEqual(
      Object.keys(declarationSchema.shape),
    );
  });

  it('writes an empty list where there is nothing to write', () => {
    expect(JSON.parse([...ownJson([])].join(''))).toEqual({
      daliz: 'declarations',
      version: 1,
      declarations: [],
    });
  });

  it('writes nothing that is no declaration', () => {
    const faulty = { ...blankDeclaration(), declaredOn: 'yesterday' };
    expect(() => [...ownJson([faulty])]).toThrow();
  });
});
