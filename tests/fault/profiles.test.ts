import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { mostFaults, readRuleBook } from '../../electron/core/profiles/file.ts';
import { readRuleFile } from '../../electron/core/profiles/read-file.ts';
import { repeatedKey } from '../../electron/core/profiles/repeated-key.ts';
import { sayFault } from '../../electron/core/profiles/say-fault.ts';
import starter from '../../resources/profiles/starter.json' with { type: 'json' };
import { languages } from '../../shared/languages.ts';
import { temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const [first] = starter;
const sound = { ...first, code: 'ONE' };
const withCondition = (condition: unknown, rest: object = {}) => ({ ...sound, ...rest, condition });

/** What is said of a text, in English. */
function faults(text: string) {
  const read = readRuleBook(text);
  if (read.ok) return [];
  return read.faults.map((fault) => {
    for (const language of languages)
      expect(`${sayFault(fault, language).message} ${sayFault(fault, language).help}`).not.toMatch(
        /⟦|\{\{/,
      );
    const { profile, list, path, code } = fault;
    return { in: profile ?? list, path, code, ...sayFault(fault, 'en') };
  });
}
const ofProfiles = (...profiles: unknown[]) => faults(JSON.stringify(profiles));
const ofCondition = (condition: unknown) => ofProfiles(withCondition(condition));

describe('a file of profiles is taken', () => {
  test('as a bare array, and as profiles with lists', () => {
    expect(readRuleBook(JSON.stringify(starter))).toMatchObject({ ok: true, book: { lists: [] } });
    const list = {
      code: 'FAR',
      kind: 'country',
      name: { kk: 'a', ru: 'b', en: 'c' },
      members: ['CN'],
      reviewBy: null,
    };
    const file = {
      daliz: 'profiles',
      version: 1,
      profiles: [withCondition({ op: 'inList', field: 'dispatchCountry', list: 'FAR' })],
      lists: [list],
    };
    const read = readRuleBook(JSON.stringify(file));
    expect(read).toMatchObject({ ok: true, book: { lists: [list] } });
  });

  test('with a byte order mark', () => {
    const file = folder.file('marked.json');
    writeFileSync(file, `\uFEFF${JSON.stringify([sound])}`);
    expect(readRuleFile(file).ok).toBe(true);
  });
});

describe('a file of profiles is refused whole, with the place and what to do', () => {
  test('for a field there is not, naming the one that was meant', () => {
    expect(
      ofProfiles(sound, withCondition({ op: 'known', field: 'itemcuont' }, { code: 'TWO' })),
    ).toEqual([
      {
        in: 'TWO',
        path: 'condition.field',
        code: 'UNKNOWN_FIELD',
        message: 'there is no field "itemcuont"',
        help: 'did you mean "itemCount"?',
      },
    ]);
  });

  test('for an operator there is not, naming the one that was meant, or all', () => {
    expect(ofCondition({ op: 'startWith', field: 'hsCode', prefixes: ['64'] })).toMatchObject([
      { path: 'condition.op', code: 'UNKNOWN_OPERATOR', help: 'did you mean startsWith?' },
    ]);
    expect(ofCondition({ op: 'all', of: [{ op: 'frobnicate' }] })).toMatchObject([
      {
        path: 'condition.of.0.op',
        code: 'UNKNOWN_OPERATOR',
        help: expect.stringContaining('everyItem, countItems'),
      },
    ]);
  });

  test.each(['matches', 'regex', 'regexp', 'pattern', 'like'])(
    'for a regular expression (%s), offering words instead',
    (op) => {
      const value = '(a+)+$';
      expect(
        ofCondition({ op: 'someItem', where: { op, field: 'description', value } }),
      ).toMatchObject([
        {
          in: 'ONE',
          path: 'condition.where.op',
          code: 'NO_REGULAR_EXPRESSIONS',
          help: expect.stringContaining('"words"'),
        },
      ]);
    },
  );

  test('for a key there is not, a key that is missing, and a value of the wrong type', () => {
    expect(ofProfiles({ ...sound, weight: undefined, wieght: 5 })).toMatchObject([
      { in: 'ONE', path: 'weight', code: 'MISSING_KEY' },
      {
        in: 'ONE',
        path: '',
        code: 'UNKNOWN_KEY',
        message: 'there is no such key: wieght',
        help: 'did you mean weight?',
      },
    ]);
    expect(ofProfiles({ ...sound, weight: '45' })).toMatchObject([
      { path: 'weight', code: 'WRONG_VALUE' },
    ]);
    expect(ofProfiles({ ...sound, corridor: 'orange' })).toMatchObject([
      { path: 'corridor', code: 'NOT_ALLOWED', help: 'allowed: green, blue, yellow, red' },
    ]);
    expect(ofCondition({ op: 'less', field: 'itemCount', value: '5' })).toMatchObject([
      { path: 'condition.value', code: 'WRONG_VALUE' },
    ]);
    expect(ofCondition({ op: 'less', field: 'trader', value: 5 })).toMatchObject([
      { path: 'condition', code: 'WRONG_TYPE' },
    ]);
    expect(ofProfiles(null, 7)).toMatchObject([{ in: 'profiles.0' }, { in: 'profiles.1' }]);
  });

  test('for two profiles of one code, and for profiles that depend on one another', () => {
    expect(ofProfiles(sound, sound)).toMatchObject([{ in: 'ONE', code: 'CODE_TWICE' }]);
    const on = (code: string, dependsOn: string[]) => ({
      ...sound,
      code,
      kind: 'dependent',
      dependsOn,
    });
    expect(ofProfiles(on('AAA', ['BBB']), on('BBB', ['AAA']))).toMatchObject([
      { code: 'DEPENDENCE_CYCLE', path: 'dependsOn' },
    ]);
    expect(ofProfiles(on('AAA', ['AAA']))).toMatchObject([{ code: 'DEPENDENCE_CYCLE' }]);
  });

  test('for another format and another version', () => {
    expect(faults('{}')).toMatchObject([
      { path: 'daliz' },
      { path: 'version' },
      { path: 'profiles' },
    ]);
    expect(faults('{"daliz":"profiles","version":2,"profiles":[]}')).toMatchObject([
      { path: 'version', help: 'allowed: 1' },
    ]);
    expect(faults('7')).toHaveLength(1);
    expect(faults('')).toMatchObject([{ code: 'NOT_JSON' }]);
    expect(faults('[{"code": "ONE",}]')).toMatchObject([
      { code: 'NOT_JSON', message: expect.stringContaining('line 1') },
    ]);
  });

  test('for a key that stands twice in one object, with its place', () => {
    const text = `{
  "daliz": "profiles", "version": 1,
  "profiles": [
    ${JSON.stringify(sound)},
    {"code": "TWO", "condition": {"op": "all", "of": [
      {"op": "equals", "field": "қала", "value": "\\"op\\": {,", "\\u006fp": "known"}]}}
  ]
}`;
    const column = text.split('\n')[5]?.indexOf('"\\u006fp"') ?? 0;
    expect(column).toBeGreaterThan(0);
    expect(faults(text)).toMatchObject([
      {
        code: 'KEY_TWICE',
        path: 'profiles.1.condition.of.0.op',
        message: `line 6, column ${column + 1}: the key stands twice in one object: op`,
      },
    ]);
  });

  test('never for a key that objects side by side or within one another share', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(repeatedKey(JSON.stringify(value))).toBeNull();
      }),
    );
    expect(repeatedKey('[{"a": {"a": [{"a": 1}, {"a": "a"}]}}, {"a": {}}]')).toBeNull();
  });

  test('for what stands on the prototype of an object, which is a key like any other', () => {
    expect(
      faults(`[${JSON.stringify(sound).replace('{', '{"__proto__":{"weight":1},')}]`),
    ).toMatchObject([{ code: 'UNKNOWN_KEY' }]);
  });
});

describe('a hostile file is refused at once', () => {
  // A hang is minutes of the processor; the clock on the wall also counts what else the machine does.
  const within = (milliseconds: number, work: () => void) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(milliseconds);
  };

  test.each([33, 50, 10_000, 1_000_000])('a condition nested %d deep', (depth) => {
    const deep = `${'{"op":"not","of":'.repeat(depth)}{"op":"known","field":"trader"}${'}'.repeat(depth)}`;
    const text = `[${JSON.stringify(withCondition('HERE')).replace('"HERE"', () => deep)}]`;
    within(30_000, () => expect(faults(text)[0]?.code).toMatch(/TOO_DEEP$/));
  });

  test.each(['[', '{"a":'])('a million of %s and nothing else', (opening) => {
    within(10_000, () =>
      expect(faults(opening.repeat(1_000_000))).toMatchObject([{ code: 'FILE_TOO_DEEP' }]),
    );
  });

  test('a condition 32 deep is still one', () => {
    let condition: unknown = { op: 'known', field: 'trader' };
    for (let depth = 1; depth < 32; depth += 1) condition = { op: 'not', of: condition };
    expect(ofCondition(condition)).toEqual([]);
  });

  test('values beyond counting, in a list of a condition, of a profile, or of the file', () => {
    const many = Array.from({ length: 2_000_000 }, () => '640210');
    within(30_000, () => {
      expect(ofCondition({ op: 'startsWith', field: 'hsCode', prefixes: many })).toMatchObject([
        {
          in: 'ONE',
          path: 'condition.prefixes',
          code: 'TOO_LONG',
          help: expect.stringContaining('inList'),
        },
      ]);
    });
    within(30_000, () =>
      expect(faults(`[${'[],'.repeat(7_000_000)}[]]`)).toMatchObject([{ code: 'FILE_TOO_MUCH' }]),
    );
  });

  test('faults without end, of which the first are told', () => {
    const wrong = Array.from({ length: 20_000 }, (_, at) =>
      withCondition({ op: 'known', field: `field${at}` }, { code: `P-${at}` }),
    );
    within(30_000, () => expect(ofProfiles(...wrong)).toHaveLength(mostFaults));
    within(30_000, () => expect(faults(`[${'0,'.repeat(99_999)}0]`)).toHaveLength(mostFaults));
    within(30_000, () =>
      expect(faults(`[${'0,'.repeat(100_000)}0]`)).toMatchObject([{ code: 'TOO_MANY_PROFILES' }]),
    );
    within(30_000, () =>
      expect(
        ofProfiles({ ...sound, measures: Array.from({ length: 1_000_000 }, () => 0) }).length,
      ).toBeLessThanOrEqual(mostFaults),
    );
  });

  test('a file larger than the largest, a folder, bytes that are no text', () => {
    const large = folder.file('large.json');
    writeFileSync(large, '[');
    truncateSync(large, 2 ** 33);
    within(10_000, () =>
      expect(readRuleFile(large)).toMatchObject({
        ok: false,
        faults: [{ code: 'FILE_TOO_LARGE' }],
      }),
    );
    const bytes = folder.file('bytes.json');
    writeFileSync(bytes, Buffer.from([0x5b, 0xff, 0xfe, 0x5d]));
    expect(readRuleFile(bytes)).toMatchObject({ ok: false, faults: [{ code: 'NOT_UTF8' }] });
    mkdirSync(folder.file('folder'));
    expect(() => readRuleFile(folder.file('folder'))).toThrow(/EISDIR/);
    expect(() => readRuleFile(folder.file('missing'))).toThrow(/ENOENT/);
  });
});

test('however a file is cut or changed, it is taken whole or refused with a place', () => {
  const text = JSON.stringify(starter.slice(0, 3));
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 3 }), (at, cut, put) => {
      const read = readRuleBook(text.slice(0, at) + put + text.slice(at + cut));
      if (read.ok) expect(read.book.profiles).toHaveLength(3);
      else
        for (const fault of read.faults)
          expect(sayFault(fault, 'kk').message).not.toMatch(/⟦|\{\{\w+\}\}/);
    }),
    { numRuns: 500 },
  );
});
