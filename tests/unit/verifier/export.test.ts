import { afterAll, describe, expect, it } from 'vitest';
import {
  asFile,
  chained,
  checkpointOf,
  exportLines,
  hashOf,
  leavesOf,
  lineOf,
  originOf,
  signer,
  written,
  type Entry,
} from '../../support/journal-export.ts';
import { rootOf } from '../../support/rfc6962.ts';
import { verifierFolder } from '../../support/verify-text.ts';

const { verified, clear } = verifierFolder();
afterAll(clear);

const numbers = Array.from({ length: 12 }, (_, n) => n + 1);
const entries = chained(numbers.map(written));
const by = signer('daliz-window');
const kept = [checkpointOf(entries.slice(0, 5), by), checkpointOf(entries.slice(0, 9), by)];
const outside = checkpointOf(entries.slice(0, 10), by);
const lines = exportLines(entries, kept);
const whole = asFile(lines);
/** An export of the first so many entries, as the program would write it then. */
const shorter = (count: number, notes: readonly string[] = []) =>
  asFile(exportLines(entries.slice(0, count), notes));
/** The line of an entry is the one of its number, for the header stands before them. */
const without = (...places: number[]) => asFile(lines.filter((_, n) => !places.includes(n)));
const withLine = (place: number, ...added: string[]) => asFile(lines.toSpliced(place, 0, ...added));
const instead = (place: number, line: string) => asFile(lines.with(place, line));

function rechained(seq: number, change: Partial<Entry>): Entry[] {
  return chained(entries.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry)));
}

describe('An export', () => {
  it('that is whole is told so, with its root and every checkpoint, kept and given', () => {
    expect(verified(whole, outside)).toMatchObject({
      ok: true,
      entries: 12,
      origin: originOf(entries),
      root: rootOf(leavesOf(entries)).toString('hex'),
      checkpoints: [
        { size: 5, holds: true, outside: false },
        { size: 9, holds: true, outside: false },
        { size: 10, holds: true, outside: true },
      ],
      problem: null,
    });
  });

  it('of no entry at all is whole', () => {
    expect(verified(asFile(exportLines([])))).toMatchObject({ ok: true, entries: 0 });
  });

  it('says plainly what it cannot show without a checkpoint from outside, and after the newest one', () => {
    expect(verified(whole).notes[0]).toContain('No checkpoint from outside was given');
    expect(verified(whole, outside).notes[0]).toContain('Entries 11 to 12 are later');
    expect(verified(whole, checkpointOf(entries, by)).notes[0]).toContain('may have grown');
    expect(verified(whole, outside).notes[1]).toContain(by.text);
  });

  it('written anew from its own key is whole to itself, which is why checkpoints leave the machine', () => {
    const anew = rechained(7, { reason: 'another' });
    const file = asFile(exportLines(anew, [checkpointOf(anew, by)]));
    expect(verified(file).ok).toBe(true);
    expect(verified(file, outside).problem).toMatchObject({ kind: 'rewritten', seq: 10 });
  });
});

describe('What was done to an export is told by its kind and place:', () => {
  const other = chained([50, 51, 52].map(written));
  const changed = lineOf({ ...entries[3]!, actor: 'nobody' });
  const unchained = { ...entries[3]!, actor: 'nobody' };
  it.each([
    ['a word changed', instead(4, changed), 'changed', 4],
    [
      'a hash changed',
      instead(4, lineOf({ ...entries[3]!, hash: entries[4]!.hash })),
      'changed',
      4,
    ],
    [
      'a word and its hash changed',
      instead(4, lineOf({ ...unchained, hash: hashOf(unchained) })),
      'chain',
      5,
    ],
    [
      'another beginning of the chain',
      instead(1, lineOf(other[1]!).replace('"seq":2', '"seq":1')),
      'changed',
      1,
    ],
    ['an entry taken out', without(4), 'missing', 4],
    ['several entries taken out', without(4, 5, 6), 'missing', 4],
    ['two entries swapped', asFile(lines.with(4, lines[5]!).with(5, lines[4]!)), 'order', 5],
    ['an entry twice', withLine(4, lines[4]!), 'order', 4],
    ['an entry of number nought', withLine(1, lineOf({ ...entries[0]!, seq: 0 })), 'order', 0],
    ['a foreign entry put in', withLine(5, lineOf({ ...other[1]!, seq: 5 })), 'changed', 5],
    ['an entry after the checkpoints', withLine(14, lines[12]!), 'order', null],
    ['the last entries taken out', without(11, 12), 'truncated', 11],
    ['the end line taken out', without(15), 'truncated', 13],
    ['everything after the header gone', asFile(lines.slice(0, 1)), 'truncated', 1],
    ['a cut within a line', whole.slice(0, -20), 'truncated', 13],
    ['a cut of the very last byte', whole.slice(0, -1), 'truncated', 13],
    ['an end line that says fewer', instead(15, '{"end":true,"entries":11}'), 'order', 12],
    ['an end line that says more', instead(15, '{"end":true,"entries":13}'), 'truncated', 13],
    ['a header that says fewer', instead(0, lines[0]!.replace(':12,', ':11,')), 'order', 12],
    ['a header that says more', instead(0, lines[0]!.replace(':12,', ':13,')), 'truncated', 13],
    [
      'another root in the header',
      instead(0, lines[0]!.replace(/.{64}"\}$/, `${'0'.repeat(64)}"}`)),
      'rewritten',
      null,
    ],
    [
      'another origin in the header',
      instead(0, lines[0]!.replace(originOf(entries), originOf(other))),
      'rewritten',
      null,
    ],
    ['an older copy put back, the later checkpoints in it', shorter(9, kept), null, null],
    ['a tail cut off before a kept checkpoint', shorter(8, kept), 'truncated', 9],
    [
      'a kept checkpoint changed',
      instead(13, lines[13]!.replace('22:30', '22:31')),
      'checkpoint',
      null,
    ],
    [
      'a checkpoint of another journal kept',
      withLine(13, JSON.stringify({ checkpoint: checkpointOf(other, by) })),
      'rewritten',
      1,
    ],
    [
      'a chain built anew from entry 3',
      asFile(exportLines(rechained(3, { actor: 'nobody' }), kept)),
      'rewritten',
      5,
    ],
    [
      'a chain built anew from entry 1',
      asFile(exportLines(rechained(1, { actor: 'nobody' }), kept)),
      'rewritten',
      1,
    ],
  ] as const)('%s', (_, file, kind, seq) => {
    const { ok, problem } = verified(file);
    expect(problem).toEqual(kind === null ? null : expect.objectContaining({ kind, seq }));
    expect(ok).toBe(kind === null);
  });

  it.each([
    ['an older copy put back', shorter(9, kept), outside, 'truncated', 10],
    ['all but the header cut off', shorter(0), outside, 'foreign', null],
    [
      'a chain built anew after the kept checkpoints',
      asFile(exportLines(rechained(10, { actor: 'nobody' }), kept)),
      outside,
      'rewritten',
      10,
    ],
    [
      'a chain built anew, and signed anew',
      asFile(exportLines(rechained(2, { actor: 'nobody' }))),
      outside,
      'rewritten',
      10,
    ],
    [
      'a chain built anew from entry 1',
      asFile(exportLines(rechained(1, { actor: 'nobody' }))),
      outside,
      'foreign',
      null,
    ],
    ['the checkpoint of another journal', whole, checkpointOf(other, by), 'foreign', null],
  ] as const)('against a checkpoint from outside: %s', (_, file, note, kind, seq) => {
    expect(verified(file, note).problem).toMatchObject({ kind, seq });
  });
});

describe('A hostile export ends in a plain answer:', () => {
  const entry = lines[3]!;
  const spoilt = (from: string | RegExp, to: string) => instead(3, entry.replace(from, to));
  it.each([
    ['nothing at all', ''],
    ['a newline alone', '\n'],
    ['no newline', 'x'],
    ['no JSON', 'journal\n'],
    ['JSON that is no object', '[1]\n'],
    ['null', 'null\n'],
    ['binary', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256))],
    ['noughts', Buffer.alloc(3 << 20)],
    ['a byte order mark', `\uFEFF${whole}`],
    ['lines ended as on Windows', whole.replaceAll('\n', '\r\n')],
    ['UTF-16', Buffer.from(whole, 'utf16le')],
    ['bytes that are not UTF-8', Buffer.from(whole, 'latin1')],
    ['a format of the future', instead(0, lines[0]!.replace('export/1', 'export/2'))],
    ['no header', without(0)],
    ['two headers', withLine(1, lines[0]!)],
    ['an empty line', withLine(4, '')],
    ['a word after the end', withLine(16, '{"end":true,"entries":12}')],
    ['a line unended after the end', `${whole}{`],
    ['a space', spoilt('":', '": ')],
    ['a space at the end', instead(3, `${entry} `)],
    ['a sign written otherwise', spoilt('declaration', '\\u0064eclaration')],
    ['a number written otherwise', spoilt('"seq":3', '"seq":3.0')],
    ['a number with an exponent', spoilt('"seq":3', '"seq":3e0')],
    ['a number below nought', spoilt('"seq":3', '"seq":-0')],
    ['a number beyond counting', spoilt('"seq":3', '"seq":9007199254740993')],
    ['a number beyond all numbers', spoilt('"seq":3', '"seq":1e999')],
    ['a number as text', spoilt('"seq":3', '"seq":"3"')],
    ['a header of endless entries', instead(0, lines[0]!.replace(':12,', ':1e999,'))],
    ['a key twice', spoilt('"actor":', '"actor":"nobody","actor":')],
    ['a key too many', spoilt('"actor":', '"more":1,"actor":')],
    ['a key too few', spoilt(/"reason":null,/, '')],
    ['keys in another order', spoilt(/("actor":"[^"]*"),("role":"[^"]*")/, '$2,$1')],
    ['a prototype', spoilt('"actor":', '"__proto__":{"actor":"nobody"},"actor":')],
    ['a prototype last', spoilt(/\}$/, ',"__proto__":{"actor":"nobody"}}')],
    ['a list for a text', spoilt(/"actor":"[^"]*"/, '"actor":["nobody"]')],
    ['nothing for a text', spoilt(/"detail":"(?:[^"\\]|\\.)*"/, '"detail":null')],
    ['half of a sign', spoilt(/"actor":"[^"]*"/, '"actor":"\\ud800"')],
    ['a version of the future', spoilt('"version":1', '"version":3')],
    ['a reason in an entry of before', spoilt('"reason":null', '"reason":"so"')],
    ['a hash in capitals', spoilt('"hash":"', '"hash":"A')],
    ['a very deep list', instead(3, `{"seq":${'['.repeat(200_000)}`)],
    ['a checkpoint that is a number', withLine(13, '{"checkpoint":5}')],
    [
      'an entry without an end',
      Buffer.concat([Buffer.from(without(12, 13, 14, 15)), Buffer.alloc(100_000_000, 'x')]),
    ],
    ['an entry of 100 MB', spoilt(/"actor":"[^"]*"/, `"actor":"${'x'.repeat(100_000_000)}"`)],
  ])('%s', (_, file) => {
    const { ok, problem } = verified(file, outside);
    expect(ok).toBe(false);
    expect(problem?.kind).toBe('unreadable');
    expect(problem?.detail).toMatch(/malformed|is empty|has no whole line|after the end line/);
    expect(problem?.detail.length).toBeLessThan(300);
  });

  it('an entry whose words are long, but not too long, is read', () => {
    const long = chained([{ ...written(1), reason: 'ұзақ '.repeat(200_000) }, written(2)]);
    expect(verified(asFile(exportLines(long))).problem).toBeNull();
  });

  it('checkpoints by the thousand are all compared', () => {
    const notes = Array.from({ length: 3000 }, (_, n) => kept[n % 2]!);
    const result = verified(asFile(exportLines(entries, notes)));
    expect(result.ok).toBe(true);
    expect(result.checkpoints.filter(({ holds }) => holds)).toHaveLength(3000);
  });
});
