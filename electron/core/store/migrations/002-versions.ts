export const versions = /* sql */ `
-- goods, transit, preliminary, arrival, storage
ALTER TABLE declaration ADD COLUMN document TEXT NOT NULL DEFAULT 'goods';
-- which version of the declaration is in force; the others are in declaration_version
ALTER TABLE declaration ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Versions that are not in force: refused ones, and those that a correction replaced. Nothing is overwritten.
CREATE TABLE declaration_version (
  seq INTEGER PRIMARY KEY,
  -- identity that all versions share: declaration.id where one of them was accepted
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('refused','superseded')),
  message_id INTEGER NOT NULL REFERENCES message(id),
  received_at TEXT NOT NULL,
  content_hash BLOB NOT NULL,
  registration_number TEXT,
  reference TEXT,
  trader_code TEXT,
  trader_name TEXT,
  declarant_name TEXT,
  items INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  body TEXT NOT NULL,
  -- what it can be found by, folded as for searching
  words TEXT NOT NULL,
  -- decision of a superseded one
  decision_seq INTEGER REFERENCES decision(seq),
  -- of a refused one: year and serial number of its notice at this post
  notice_year INTEGER,
  notice_serial INTEGER,
  UNIQUE (id, version)
) STRICT;
CREATE INDEX declaration_version_content ON declaration_version(content_hash);
CREATE INDEX declaration_version_state ON declaration_version(state, seq);
CREATE UNIQUE INDEX declaration_version_notice ON declaration_version(notice_year, notice_serial);
CREATE TRIGGER declaration_version_stays BEFORE DELETE ON declaration_version
BEGIN SELECT RAISE(ABORT, 'a version of a declaration is never deleted'); END;
CREATE TRIGGER declaration_version_keeps_words BEFORE UPDATE ON declaration_version
BEGIN SELECT RAISE(ABORT, 'a version of a declaration is never changed'); END;

-- By what a message is recognised as the next version of one that was refused: the identity of the
-- registration or of the sender, the declarant's reference, what a correction may name.
CREATE TABLE declaration_version_key (
  key TEXT NOT NULL,
  version_seq INTEGER NOT NULL REFERENCES declaration_version(seq),
  PRIMARY KEY (key, version_seq)
) STRICT, WITHOUT ROWID;
`;
