import Database from 'better-sqlite3';
import { entryHash } from '../../electron/core/journal/entry.ts';
import { first } from '../../electron/core/store/migrations/001-first.ts';
import { fillBodies } from '../../electron/core/store/migrations/002-bodies.ts';
import { formats } from '../../electron/core/store/migrations/002-formats.ts';
import { decisions } from '../../electron/core/store/migrations/003-decisions.ts';
import { indicators } from '../../electron/core/store/migrations/003-indicators.ts';

/** A post as the program before this one left it: entries of version 1, nothing sealed. */
export function thirdVersion(file: string): void {
  const old = new Database(file);
  old.pragma('application_id = 1147959857');
  for (const step of [first, formats, fillBodies, decisions, indicators]) {
    if (typeof step === 'string') old.exec(step);
    else step(old);
  }
  old.pragma('user_version = 3');
  old.exec(`
    INSERT INTO setting VALUES ('post', '{"kind":"own","code":"55302","name":"Old post"}');
    INSERT INTO rule_set VALUES ('r1', '[]', '2026-01-01T00:00:00.000Z');
    INSERT INTO tactics VALUES ('t1', '{}', '2026-01-01T00:00:00.000Z');
    INSERT INTO message (id, received_at, file, size, status)
      VALUES (1, '2026-01-01T00:00:00.000Z', 'old.xml', 1, 'quarantined');`);
  let previous: Uint8Array = new Uint8Array(32);
  for (let seq = 1; seq <= 5; seq += 1) {
    const words = {
      at: `2026-01-0${seq}T00:00:00.000Z`,
      actor: 'officer',
      role: 'officer',
      action: 'test',
    };
    const object = { objectKind: 'message', objectId: String(seq), detail: `{"n":${seq}}` };
    const nothing = { was: null, became: null, basis: null, reason: null };
    const hash = entryHash(previous, { seq, version: 1, ...words, ...object, ...nothing });
    old
      .prepare(
        `INSERT INTO journal (seq, at, actor, role, action, object_kind, object_id, detail, previous, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(seq, ...Object.values(words), ...Object.values(object), previous, hash);
    previous = hash ?? previous;
  }
  old.close();
}
