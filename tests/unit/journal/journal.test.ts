import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { entryHash, firstBrokenEntry, system } from '../../../electron/core/journal/journal.ts';
import { openStore } from '../../../electron/core/store/open.ts';
import { newPost, temporaryFolder, TestClock } from '../../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

function journalOf(entries: number, name: string): string {
  const file = folder.file(name);
  const store = newPost(file);
  for (let n = 0; n < entries; n += 1) {
    store.change(system, (change) =>
      change.record({ action: 'test', object: { kind: 'test', id: String(n) }, detail: { n } }),
    );
  }
  store.close();
  return file;
}

function brokenAfter(file: string, attack: string): number | null {
  const raw = new Database(file);
  raw.exec('DROP TRIGGER journal_keeps_entries; DROP TRIGGER journal_keeps_words;');
  raw.exec(attack);
  raw.close();
  const store = openStore(file, { clock: new TestClock() });
  const broken = firstBrokenEntry(store);
  store.close();
  return broken;
}

describe('The journal', () => {
  it('refuses to change or delete an entry', () => {
    const file = journalOf(3, 'triggers.db');
    const raw = new Database(file);
    expect(() => raw.exec(`UPDATE journal SET actor = 'other' WHERE seq = 2`)).toThrow(
      /never changed/,
    );
    expect(() => raw.exec('DELETE FROM journal WHERE seq = 2')).toThrow(/never deleted/);
    raw.close();
  });

  it('shows the first entry that does not follow from the one before', () => {
    expect(
      brokenAfter(journalOf(5, 'changed.db'), `UPDATE journal SET actor = 'other' WHERE seq = 4`),
    ).toBe(4);
    expect(brokenAfter(journalOf(5, 'deleted.db'), 'DELETE FROM journal WHERE seq = 4')).toBe(5);
    expect(brokenAfter(journalOf(5, 'whole.db'), 'SELECT 1')).toBeNull();
  });

  it('cannot be fooled by moving a character from one field to the next', () => {
    const previous = new Uint8Array(32);
    expect(Buffer.from(entryHash(previous, ['ab', 'c']))).not.toEqual(
      Buffer.from(entryHash(previous, ['a', 'bc'])),
    );
  });
});
