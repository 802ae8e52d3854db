import { describe, expect, it } from 'vitest';
import {
  readCheckpoint,
  readKey,
  readNote,
  signatureHolds,
} from '../../../resources/verifier/daliz-verify.mjs';
import {
  chained,
  checkpointOf,
  checkpointText,
  signatureLine,
  signed,
  signer,
  written,
} from '../../support/journal-export.ts';

// The key and the note of the tests of signed notes in Go (golang.org/x/mod/sumdb/note).
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const said =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const line =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

describe('A signed note', () => {
  it('of the tests of its inventors holds by their key, and not when a letter of it is another', () => {
    const note = readNote(`${said}\n${line}`);
    const key = readKey(peter);
    expect(note?.text).toBe(said);
    expect(signatureHolds(said, note!.signatures[0]!, key!)).toBe(true);
    expect(signatureHolds(said.replace('think', 'thinK'), note!.signatures[0]!, key!)).toBe(false);
    const other = readKey(signer('PeterNeumann').text);
    expect(signatureHolds(said, note!.signatures[0]!, other!)).toBe(false);
  });

  it('has a key only in its whole form: no part of it and no other letter is a key', () => {
    for (let from = 0; from < peter.length; from++) {
      for (let to = from + 1; to <= peter.length; to++) {
        if (to - from < peter.length) expect(readKey(peter.slice(from, to))).toBeNull();
      }
      const next = String.fromCharCode(peter.charCodeAt(from) + 1);
      expect(readKey(peter.slice(0, from) + next + peter.slice(from + 1))).toBeNull();
    }
    // Too long a key and another algorithm, each with a fitting id.
    expect(readKey(`PeterNeumann+cc469956+${peter.slice(22)}BADKEY==`)).toBeNull();
    expect(readKey(`PeterNeumann+173116ae+Z${peter.slice(23)}`)).toBeNull();
  });

  it.each([
    ['without a signature', said],
    ['without a blank line', said + line],
    ['cut off', `${said}\n${line.slice(0, -1)}`],
    ['with a hyphen for the dash', `${said}\n${line.replace('—', '-')}`],
    ['with a word too many', `${said}\n${line.replace(' x08', ' a x08')}`],
    ['with a plus in the name', `${said}\n${line.replace('Peter', 'Peter+')}`],
    ['with broken base64', `${said}\n${line.replace('x08', 'x!8')}`],
    ['with base64 that could be written otherwise', `${said}\n${line.replace('AM=', 'AN=')}`],
    ['of a signature too short to have an id', `${said}\n— PeterNeumann AAAA\n`],
  ])('is none %s', (_, text) => {
    expect(readNote(text)).toBeNull();
  });
});

describe('A checkpoint', () => {
  const entries = chained([1, 2, 3].map(written));
  const by = signer('daliz-window');
  const text = checkpointText(entries, by);

  it('is read with its size, root, time and key', () => {
    const read = readCheckpoint(checkpointOf(entries, by), [], 'here');
    expect(read).toMatchObject({ size: 3, at: '2026-11-29T22:30:00.000Z', key: by.text });
  });

  const changed = (from: string | RegExp, to: string) => signed(text.replace(from, to), by);
  it.each([
    ['a letter changed after signing', checkpointOf(entries, by).replace('22:30', '22:31')],
    ['lines ended as on Windows', checkpointOf(entries, by).replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${checkpointOf(entries, by)}`],
    ['two signatures', checkpointOf(entries, by) + signatureLine(text, signer('second', 2))],
    ['a signature by another key than it names', signed(text, signer('daliz-window', 2))],
    ['the name of another signer', signed(text, { ...by, name: 'daliz-door' })],
    ['a size with a zero before', changed('\n3\n', '\n03\n')],
    ['a size of nothing', changed('\n3\n', '\n0\n')],
    ['a size beyond counting', changed('\n3\n', '\n9999999999999999\n')],
    ['a size that is no number', changed('\n3\n', '\n0x3\n')],
    ['a root too short', changed(/\n[^\n]{44}\n/, '\nAAAA\n')],
    ['a root in broken base64', changed(/\n[^\n]{44}\n/, `\n${'*'.repeat(44)}\n`)],
    ['a day that is none', changed('11-29', '02-30')],
    ['a time without its zone', changed('.000Z', '')],
    ['no key line', changed(/key .*\n/, '')],
    ['a line more', signed(`${text}more\n`, by)],
    ['an origin of another log', changed('daliz/', 'other/')],
    ['more text than a checkpoint has', signed(`${text}${'x'.repeat(100_000)}\n`, by)],
    ['nothing in it', ''],
  ])('is refused with %s', (_, note) => {
    expect(() => readCheckpoint(note, [], 'here')).toThrow(/^the checkpoint here /);
  });

  it('is believed only by the keys that are named, once keys are named', () => {
    const note = checkpointOf(entries, by);
    const [own, other] = [by, signer('daliz-window', 2)].map(({ text }) => readKey(text)!);
    expect(readCheckpoint(note, [other!, own!], 'here').size).toBe(3);
    expect(() => readCheckpoint(note, [other!], 'here')).toThrow('none of the keys given');
  });
});
