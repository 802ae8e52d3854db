export const reference = /* sql */ `
-- Loads of reference tables. Nothing is deleted: a withdrawn one stays, its rows count no more.
CREATE TABLE reference_load (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('shipped','demonstration','loaded')),
  file TEXT NOT NULL,
  -- where the figures come from, in the words of the file
  source TEXT,
  sha256 BLOB NOT NULL,
  rows INTEGER NOT NULL,
  withdrawn_at TEXT
) STRICT;
CREATE INDEX reference_load_table ON reference_load(table_name, id);

-- Rows as they were loaded. Of one key the row that begins later ends the one before; of two that begin
-- on one day the later load holds. That is found out when they are read, so that withdrawing a load is one mark.
CREATE TABLE reference_row (
  id INTEGER PRIMARY KEY,
  load_id INTEGER NOT NULL REFERENCES reference_load(id),
  table_name TEXT NOT NULL,
  key TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  -- key and names folded as for searching
  words TEXT NOT NULL
) STRICT;
CREATE INDEX reference_row_key ON reference_row(table_name, key, valid_from, load_id);
CREATE TRIGGER reference_row_stays BEFORE DELETE ON reference_row
BEGIN SELECT RAISE(ABORT, 'a row of a reference table is never deleted'); END;
CREATE TRIGGER reference_row_keeps_words BEFORE UPDATE ON reference_row
BEGIN SELECT RAISE(ABORT, 'a row of a reference table is never changed'); END;
`;
