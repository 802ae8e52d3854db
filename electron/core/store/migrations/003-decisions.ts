import type Database from 'better-sqlite3';

/**
 * Decisions by target profiles, by the category of the trader and by what the post can bear; the day
 * and the identity of the lot, so that each can be made again; which hits counted.
 */
const columns = /* sql */ `
ALTER TABLE decision ADD COLUMN day TEXT;
ALTER TABLE decision ADD COLUMN lot TEXT;
-- why it was made: the first one, a correction, other rules, other facts of the trader
ALTER TABLE decision ADD COLUMN occasion TEXT NOT NULL DEFAULT 'received'
  CHECK (occasion IN ('received','corrected','rules','facts','asked'));
-- 0: of this profile only a share of the hits counts, and this one did not
ALTER TABLE hit ADD COLUMN counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1));
-- what was put in force, when and by whom; the newest line holds
CREATE TABLE activation (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  rule_set_hash TEXT NOT NULL REFERENCES rule_set(hash),
  tactics_hash TEXT NOT NULL REFERENCES tactics(hash)
) STRICT;
INSERT INTO activation (at, actor, rule_set_hash, tactics_hash)
  SELECT max(r.active_from, t.active_from), 'system', r.hash, t.hash
  FROM (SELECT hash, active_from FROM rule_set ORDER BY active_from DESC, rowid DESC LIMIT 1) r,
       (SELECT hash, active_from FROM tactics ORDER BY active_from DESC, rowid DESC LIMIT 1) t;
-- hits of a profile that the lot let go since one last counted
CREATE TABLE profile_lot (
  profile_code TEXT PRIMARY KEY,
  unselected INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- what went down each corridor at each customs body on a day
CREATE TABLE corridor_taken (
  day TEXT NOT NULL,
  office TEXT NOT NULL,
  corridor TEXT NOT NULL,
  taken INTEGER NOT NULL,
  PRIMARY KEY (day, office, corridor)
) STRICT, WITHOUT ROWID;
`;

const before = `decided_by IN ('mandatory','score','random','none','failure')`;
const after = `decided_by IN ('mandatory','target','score','category','capacity','random','none','failure')`;

/**
 * A CHECK cannot be changed in place but in the text of the schema, which is how SQLite's
 * own page on ALTER TABLE widens one: no row needs to be looked at, for each that fitted
 * the narrow one fits the wide one.
 */
export function decisions(database: Database.Database): void {
  database.exec(columns);
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
  const { changes } = database
    .prepare(
      `UPDATE sqlite_schema SET sql = replace(sql, ?, ?)
       WHERE type = 'table' AND name IN ('declaration', 'decision') AND instr(sql, ?) > 0`,
    )
    .run(before, after, before);
  database.pragma('writable_schema = RESET');
  database.unsafeMode(false);
  if (changes !== 2) throw new Error('the tables of decisions are not as this program made them');
}
