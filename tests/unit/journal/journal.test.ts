import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { verified } from '../../../electron/core/audit/verify.ts';
import { keepCheckpoint } from '../../../electron/core/journal/checkpoint.ts';
import { entryHash } from '../../../electron/core/journal/entry.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { readNote } from '../../../electron/core/journal/note.ts';
import { openStore } from '../../../electron/core/store/open.ts';
import { newPost, temporaryFolder, TestClock } from '../../support/post.ts';
import { testSigner } from '../../support/signer.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const signer = testSigner();

/** A log of so many entries and one checkpoint over them; the text of the checkpoint. */
function journalOf(entries: number, name: string): { file: string; note: string } {
  const file = folder.file(name);
  const store = newPost(file);
  for (let n = 0; n < entries; n += 1) {
    store.change(system, (change) => {
      change.run('INSERT INTO setting (key, value) VALUES (?, ?)', `test.${n}`, String(n));
      change.record({ action: 'test', object: { kind: 'test', id: String(n) }, detail: { n } });
    });
  }
  const note = keepCheckpoint(store, new TestClock(), signer, { occasion: 'test' })?.note ?? '';
  store.close();
  return { file, note };
}

const unguarded = `DROP TRIGGER journal_keeps_entries; DROP TRIGGER journal_keeps_words;
  DROP TRIGGER checkpoint_stays; DROP TRIGGER checkpoint_keeps_words;`;

function problemAfter(name: string, attack: string, withNote = true) {
  const { file, note } = journalOf(6, name);
  const raw = new Database(file);
  raw.exec(attack);
  raw.close();
  const store = openStore(file, { clock: new TestClock() });
  const { problem } = verified(store, withNote ? [{ name: 'the copy', text: note }] : []);
  store.close();
  return problem;
}

describe('The journal', () => {
  it('refuses to change or delete an entry', () => {
    const { file } = journalOf(3, 'triggers.db');
    const raw = new Database(file);
    expect(() => raw.exec(`UPDATE journal SET actor = 'other' WHERE seq = 2`)).toThrow(
      /never changed/,
    );
    expect(() => raw.exec('DELETE FROM journal WHERE seq = 2')).toThrow(/never deleted/);
    raw.close();
  });

  it('finds nothing where nothing was done', () => {
    expect(problemAfter('whole.db', 'SELECT 1')).toBeNull();
  });

  it.each([
    ['changed', 4, `UPDATE journal SET actor = 'other' WHERE seq = 4`],
    ['missing', 4, 'DELETE FROM journal WHERE seq = 4'],
    ['missing', 1, 'DELETE FROM journal WHERE seq = 1'],
    [
      'order',
      4,
      'UPDATE journal SET seq = 99 WHERE seq = 4; UPDATE journal SET seq = 4 WHERE seq = 5; UPDATE journal SET seq = 5 WHERE seq = 99',
    ],
    ['truncated', 5, 'DELETE FROM journal WHERE seq > 4; DELETE FROM checkpoint'],
  ])('tells %s at entry %i', (kind, seq, attack) => {
    const problem = problemAfter(`${kind}-${seq}.db`, unguarded + attack);
    expect(problem).toMatchObject({ kind, seq });
  });

  it('tells that its guards are gone', () => {
    expect(problemAfter('guards.db', 'DROP TRIGGER journal_keeps_words')).toMatchObject({
      kind: 'schema',
      detail: 'the trigger journal_keeps_words is not there',
    });
  });

  it('tells of a row that was changed, added or taken away behind its back', () => {
    const attacks = [
      `UPDATE setting SET value = 'other' WHERE key = 'test.2'`,
      `DELETE FROM setting WHERE key = 'test.2'`,
      `INSERT INTO setting (key, value) VALUES ('test.99', '')`,
    ];
    const told = attacks.map((attack, n) => problemAfter(`row-${n}.db`, attack, false)?.detail);
    expect(told).toEqual([
      'the row test.2 of setting does not hold what the log says',
      'the row test.2 of setting is not there',
      'no entry tells of the row test.99 of setting',
    ]);
  });

  it('seals a row whatever its key is called', () => {
    const file = folder.file('names.db');
    const store = newPost(file);
    store.change(system, (change) => {
      for (const key of ['__proto__', 'constructor', '7', ''])
        change.run('INSERT INTO setting (key, value) VALUES (?, ?)', key, 'x');
      change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
    });
    expect(verified(store).problem).toBeNull();
    const raw = new Database(file);
    raw.exec(`UPDATE setting SET value = 'y' WHERE key = '__proto__'`);
    raw.close();
    expect(verified(store).problem).toMatchObject({ kind: 'state' });
    store.close();
  });

  it('cannot be fooled by moving a character from one field to the next', () => {
    const entry = {
      seq: 1,
      version: 2,
      at: '',
      role: '',
      action: '',
      objectKind: 'a',
      objectId: 'bc',
      was: null,
      became: null,
      basis: null,
      reason: null,
      detail: '{}',
      actor: '',
    };
    const previous = new Uint8Array(32);
    const hashes = [
      entry,
      { ...entry, objectKind: 'ab', objectId: 'c' },
      { ...entry, reason: '' },
      { ...entry, was: '' },
      { ...entry, version: 1 },
    ].map((each) => Buffer.from(entryHash(previous, each) ?? []).toString('hex'));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(entryHash(previous, { ...entry, version: 3 })).toBeNull();
  });
});

describe('A checkpoint', () => {
  it('is kept once for what it covers, and the next grows from it', () => {
    const file = folder.file('twice.db');
    const store = newPost(file);
    const keep = () => keepCheckpoint(store, new TestClock(), signer, { occasion: 'test' });
    const first = keep();
    expect(keep()).toEqual(first);
    store.change(system, (change) =>
      change.record({ action: 'test', object: { kind: 'test', id: '1' }, detail: {} }),
    );
    const second = keep();
    expect(second?.size).toBe((first?.size ?? 0) + 2);
    expect(verified(store, [{ name: 'first', text: first?.note ?? '' }])).toMatchObject({
      ok: true,
      checkpoints: { kept: 2, given: 1 },
      limits: ['afterCheckpoint'],
    });
    store.close();
  });

  it('does not hold when a letter of it is another', () => {
    const { note } = journalOf(2, 'note.db');
    expect(readNote(note).signer.name).toBe('test');
    for (let at = 0; at < note.length; at += 1) {
      const other = note.charCodeAt(at) === 65 ? 'B' : 'A';
      expect(() => readNote(note.slice(0, at) + other + note.slice(at + 1))).toThrow();
    }
  });
});
