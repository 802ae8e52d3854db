import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asFile,
  chained,
  checkpointOf,
  exportLines,
  leavesOf,
  signer,
  written,
} from '../../support/journal-export.ts';
import { pathOf, subproofOf } from '../../support/rfc6962.ts';
import { verifierFolder } from '../../support/verify-text.ts';

const { folder, clear } = verifierFolder();
afterAll(clear);

const program = path.join(import.meta.dirname, '../../../resources/verifier/daliz-verify.mjs');
const entries = chained(Array.from({ length: 11 }, (_, n) => written(n + 1)));
const by = signer('daliz-window');
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  writeFileSync(at('whole'), asFile(exportLines(entries, [checkpointOf(entries.slice(0, 5), by)])));
  writeFileSync(at('cut'), asFile(exportLines(entries.slice(0, 8))));
  writeFileSync(at('first-6'), checkpointOf(entries.slice(0, 6), by));
  writeFileSync(at('first-11'), checkpointOf(entries, by));
  writeFileSync(at('no-note'), 'hello');
});

function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function json(...args: string[]) {
  const { code, stdout } = verify(...args, '--json');
  return { code, ...JSON.parse(stdout) };
}

const hexes = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));
const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));

describe('On the command line an inspector', () => {
  it('is told in words what holds, what was checked and what cannot be known', () => {
    const { code, stdout } = verify('whole', '--checkpoint', 'first-6', '--checkpoint', 'first-11');
    expect(code).toBe(0);
    expect(stdout).toContain('RESULT: all that was checked holds');
    expect(stdout.match(/^ {2}holds/gm)).toHaveLength(3);
    expect(stdout).toContain('What cannot be known from this:');
  });

  it('is told in words what does not hold and where', () => {
    const { code, stdout } = verify('cut', '--checkpoint', 'first-11');
    expect(code).toBe(1);
    expect(stdout).toContain('RESULT: PROBLEM (truncated, entry 9)');
    expect(stdout).toContain('DOES NOT HOLD');
    expect(stdout).not.toContain('\nchecked:');
  });

  it('gets the result for a machine', () => {
    expect(json('whole', '--checkpoint', 'first-6')).toMatchObject({
      code: 0,
      ok: true,
      entries: 11,
      problem: null,
      checkpoints: [
        { size: 5, key: by.text },
        { size: 6, root: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
    expect(json('cut', '--checkpoint', 'first-11')).toMatchObject({
      code: 1,
      ok: false,
      problem: { kind: 'truncated', seq: 9 },
    });
  });

  it('hears of a checkpoint that is none', () => {
    expect(json('whole', '--checkpoint', 'no-note')).toMatchObject({
      code: 1,
      problem: { kind: 'checkpoint', seq: null },
    });
  });

  it('names the keys that are to be believed', () => {
    const asked = ['whole', '--checkpoint', 'first-6', '--key'];
    expect(json(...asked, by.text)).toMatchObject({ code: 0, ok: true });
    expect(json(...asked, signer('daliz-window', 2).text)).toMatchObject({
      code: 1,
      problem: { kind: 'checkpoint' },
    });
  });

  it('sees one entry and the way from it to the newest checkpoint', () => {
    const { inclusion } = json('whole', '--checkpoint', 'first-6', '--inclusion', '4');
    const proof = hexes(pathOf(3, leavesOf(entries.slice(0, 6))));
    expect(inclusion).toMatchObject({ seq: 4, size: 6, entry: entries[3], proof });
    expect(verify('whole', '--inclusion', '4').stdout).toContain(
      'entry 4 is in the journal of 5 entries',
    );
    expect(json('whole', '--inclusion', '9').inclusion).toMatchObject({ seq: 9, size: 11 });
  });

  it.each([
    ['nothing', []],
    ['two exports', ['whole', 'cut']],
    ['a file that is not there', ['nowhere']],
    ['a folder', ['.']],
    ['a checkpoint that is not there', ['whole', '--checkpoint', 'nowhere']],
    ['a key that is none', ['whole', '--key', 'daliz-window']],
    ['an option that is none', ['whole', '--fast']],
    ['an entry that is not there', ['whole', '--inclusion', '12']],
    ['an entry of no number', ['whole', '--inclusion', '0']],
    ['a proof without a place for it', ['whole', '--prove-inclusion', '3']],
    ['a proof to one size only', ['whole', '--prove-consistency', '3', '--out', 'x']],
    ['a proof to a size before', ['whole', '--prove-consistency', '5', '3', '--out', 'x']],
    [
      'a proof of an entry after the size',
      ['whole', '--prove-inclusion', '5', '--size', '3', '--out', 'x'],
    ],
    ['a size for nothing', ['whole', '--size', '3']],
    ['a place for nothing', ['whole', '--out', 'x']],
    ['an inclusion proof without a checkpoint', ['--inclusion-proof', 'whole']],
    [
      'a consistency proof with one checkpoint',
      ['--consistency-proof', 'whole', '--checkpoint', 'first-6'],
    ],
    ['a proof and an export', ['whole', '--inclusion-proof', 'whole', '--checkpoint', 'first-6']],
  ])('is shown the usage when asked for %s', (_, args) => {
    const { code, stdout, stderr } = verify(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('usage:');
    expect(stderr).not.toContain('    at ');
  });
});

describe('A proof', () => {
  const included = (name: string, checkpoint = 'first-6') =>
    json('--inclusion-proof', name, '--checkpoint', checkpoint);
  const consistent = (name: string, ...notes: string[]) =>
    json('--consistency-proof', name, ...notes.flatMap((note) => ['--checkpoint', note]));

  it('that an entry is in the journal is made from an export and holds without it', () => {
    expect(verify('whole', '--prove-inclusion', '3', '--size', '6', '--out', 'proof').code).toBe(0);
    const proof = hexes(pathOf(2, leavesOf(entries.slice(0, 6))));
    const format = 'daliz-inclusion-proof/1';
    expect(read('proof')).toEqual({ format, entry: entries[2], seq: 3, size: 6, proof });
    expect(included('proof')).toMatchObject({ code: 0, ok: true, problem: null });
    expect(verify('--inclusion-proof', 'proof', '--checkpoint', 'first-6').stdout).toContain(
      'holds',
    );
    // Never over a file that is there.
    expect(verify('whole', '--prove-inclusion', '3', '--size', '6', '--out', 'proof').code).toBe(2);
  });

  it.each([
    ['another word', (text: string) => text.replace('"role":"', '"role":"x'), 'changed'],
    [
      'another number of the entry',
      (text: string) => text.replace(',"seq":3,"size"', ',"seq":2,"size"'),
      'proof',
    ],
    ['another size', (text: string) => text.replace('"size":6', '"size":7'), 'proof'],
    [
      'another hash on the way',
      (text: string) => text.replace(/[0-9a-f]{64}"\]/, `${'0'.repeat(64)}"]`),
      'proof',
    ],
    ['a hash too few', (text: string) => text.replace(/,"[0-9a-f]{64}"\]/, ']'), 'proof'],
    ['a space', (text: string) => text.replace('":', '": '), 'unreadable'],
    ['no end', (text: string) => text.slice(0, -1), 'unreadable'],
    ['half of a sign', (text: string) => text.replace('"role":"', '"role":"\\ud800'), 'unreadable'],
    ['another format', (text: string) => text.replace('proof/1', 'proof/2'), 'unreadable'],
  ])('of an entry does not hold with %s', (name, change, kind) => {
    verify('whole', '--prove-inclusion', '3', '--size', '6', '--out', `for ${name}`);
    const text = readFileSync(at(`for ${name}`), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(at(`with ${name}`), change(text));
    expect(included(`with ${name}`)).toMatchObject({ code: 1, problem: { kind } });
  });

  it('of an entry does not hold against another checkpoint', () => {
    verify('whole', '--prove-inclusion', '3', '--size', '6', '--out', 'for-6');
    expect(included('for-6', 'first-11')).toMatchObject({ code: 1, problem: { kind: 'proof' } });
    expect(included('for-6', 'no-note')).toMatchObject({
      code: 1,
      problem: { kind: 'checkpoint' },
    });
  });

  it('that a journal only grew is made from an export and holds without it', () => {
    expect(verify('whole', '--prove-consistency', '6', '11', '--out', 'grown').code).toBe(0);
    const proof = hexes(subproofOf(6, leavesOf(entries)));
    expect(read('grown')).toEqual({ format: 'daliz-consistency-proof/1', from: 6, to: 11, proof });
    expect(consistent('grown', 'first-6', 'first-11')).toMatchObject({ code: 0, ok: true });
    expect(consistent('grown', 'first-11', 'first-6')).toMatchObject({
      code: 1,
      problem: { kind: 'proof' },
    });
  });

  it('that a journal only grew does not hold when it was written anew', () => {
    const anew = chained(
      entries.map((entry) => (entry.seq === 4 ? { ...entry, actor: 'x' } : entry)),
    );
    writeFileSync(at('anew-11'), checkpointOf(anew, by));
    writeFileSync(at('anew'), asFile(exportLines(anew)));
    verify('anew', '--prove-consistency', '6', '11', '--out', 'anew-grown');
    expect(consistent('anew-grown', 'first-6', 'anew-11')).toMatchObject({
      code: 1,
      problem: { kind: 'proof' },
    });
    const other = chained([written(20), ...Array.from({ length: 10 }, (_, n) => written(n))]);
    writeFileSync(at('other-11'), checkpointOf(other, by));
    expect(consistent('anew-grown', 'first-6', 'other-11')).toMatchObject({
      code: 1,
      problem: { kind: 'foreign' },
    });
  });

  it('is not made from an export that does not hold', () => {
    const asked = ['--prove-inclusion', '3', '--size', '6', '--out', 'never'];
    expect(verify('cut', '--checkpoint', 'first-11', ...asked).code).toBe(1);
    expect(() => read('never')).toThrow();
  });
});
