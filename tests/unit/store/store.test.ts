import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { system } from '../../../electron/core/journal/journal.ts';
import { verified } from '../../../electron/core/audit/verify.ts';
import {
  DatabaseNewerError,
  DatabaseUnreadableError,
  isDiskFull,
} from '../../../electron/core/store/errors.ts';
import { knownVersion } from '../../../electron/core/store/migrations.ts';
import { openStore } from '../../../electron/core/store/open.ts';
import { newPost, temporaryFolder, TestClock } from '../../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const clock = new TestClock();
const act = { action: 'test', object: { kind: 'test', id: '1' }, detail: {} };

describe('The database of a post', () => {
  it('is opened with every durability pragma, also when it is opened again', () => {
    const file = folder.file('pragmas.db');
    newPost(file).close();
    for (let opening = 0; opening < 2; opening += 1) {
      const store = openStore(file, { clock });
      const pragma = (name: string) => Object.values(store.get(`PRAGMA ${name}`) ?? {})[0];
      expect(pragma('journal_mode')).toBe('wal');
      // 2 = FULL: an acknowledged commit survives a power cut.
      expect(pragma('synchronous')).toBe(2);
      expect(pragma('foreign_keys')).toBe(1);
      expect(pragma('trusted_schema')).toBe(0);
      expect(pragma('cell_size_check')).toBe(1);
      expect(pragma('recursive_triggers')).toBe(1);
      expect(pragma('user_version')).toBe(knownVersion);
      store.close();
    }
  });

  it('keeps what was acknowledged when the process dies without closing', () => {
    const file = folder.file('acknowledged.db');
    const store = newPost(file);
    store.change(system, (change) => {
      change.run('INSERT INTO setting (key, value) VALUES (?, ?)', 'kept', 'yes');
      change.record(act);
    });
    // What a killed process leaves: the files as they lie, the log not merged.
    const left = folder.file('left.db');
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, left + suffix);
    const again = openStore(left, { clock });
    expect(again.get('SELECT value FROM setting WHERE key = ?', 'kept')).toEqual({ value: 'yes' });
    expect(verified(again).problem).toBeNull();
    again.close();
    store.close();
  });

  it('made by a newer program is refused by name and left byte for byte as it was', () => {
    const file = folder.file('newer.db');
    newPost(file).close();
    const raw = new Database(file);
    raw.pragma(`user_version = ${knownVersion + 1}`);
    raw.close();
    const before = readFileSync(file);
    expect(() => openStore(file, { clock })).toThrow(DatabaseNewerError);
    expect(() => openStore(file, { clock })).toThrow(/newer\.db: the database has version/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('of another program, a file that is none, and a folder are refused with the reason', () => {
    const other = folder.file('other.db');
    const raw = new Database(other);
    raw.exec('CREATE TABLE somebody (x)');
    raw.close();
    const nonsense = folder.file('nonsense.db');
    writeFileSync(
      nonsense,
      'this is no database at all, but it is long enough to look at'.repeat(100),
    );
    const directory = folder.file('directory.db');
    mkdirSync(directory);
    for (const [file, reason] of [
      [other, /another program/],
      [nonsense, /not a database/],
      [directory, /folder/],
    ] as const) {
      expect(() => openStore(file, { clock })).toThrow(DatabaseUnreadableError);
      expect(() => openStore(file, { clock })).toThrow(reason);
    }
    expect(readFileSync(nonsense, 'utf8')).toMatch(/^this is no database/);
  });

  it('that is not there is not made by merely looking', () => {
    expect(() => openStore(folder.file('absent.db'), { clock, mustExist: true })).toThrow(
      /no such file/,
    );
  });

  it('undoes a change that forgot its journal entry, and one that failed half way', () => {
    const store = newPost(folder.file('undone.db'));
    const count = () => store.get<{ n: number }>('SELECT count(*) AS n FROM setting')?.n;
    const before = count();
    expect(() =>
      store.change(system, (change) =>
        change.run('INSERT INTO setting (key, value) VALUES (?, ?)', 'a', 'b'),
      ),
    ).toThrow(/journal/);
    expect(() =>
      store.change(system, (change) => {
        change.run('INSERT INTO setting (key, value) VALUES (?, ?)', 'a', 'b');
        change.record(act);
        throw new Error('half way');
      }),
    ).toThrow('half way');
    expect(count()).toBe(before);
    store.close();
  });

  it('on a full disk refuses the change by name, keeps what was there and takes more once there is room', () => {
    const file = folder.file('full.db');
    newPost(file).close();
    const store = openStore(file, { clock, maximumPages: 120 });
    const write = (key: string) =>
      store.change(system, (change) => {
        change.run('INSERT INTO setting (key, value) VALUES (?, ?)', key, 'x'.repeat(20_000));
        change.record(act);
      });
    let failure: unknown;
    let written = 0;
    for (; failure === undefined; written += 1) {
      try {
        write(`key-${written}`);
      } catch (error) {
        failure = error;
      }
    }
    expect(isDiskFull(failure)).toBe(true);
    store.close();
    const roomier = openStore(file, { clock });
    expect(
      roomier.get<{ n: number }>(`SELECT count(*) AS n FROM setting WHERE key LIKE 'key-%'`)?.n,
    ).toBe(written - 1);
    expect(verified(roomier).problem).toBeNull();
    roomier.close();
  });

  it('is copied whole while it is in use', () => {
    const store = newPost(folder.file('source.db'));
    store.copyTo(folder.file('copy.db'));
    const copy = openStore(folder.file('copy.db'), { clock, mustExist: true });
    expect(copy.all('SELECT * FROM setting')).toEqual(store.all('SELECT * FROM setting'));
    copy.close();
    store.close();
  });
});
