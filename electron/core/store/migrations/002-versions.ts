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
  -- by which a corrected message is recognised: of the registration, of the sender, of the declarant's reference
  identity TEXT,
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
  -- decision of a superseded one
  decision_seq INTEGER REFERENCES decision(seq),
  UNIQUE (id, version)
) STRICT;
CREATE INDEX declaration_version_identity ON declaration_version(identity);
CREATE INDEX declaration_version_content ON declaration_version(content_hash);
CREATE INDEX declaration_version_state ON declaration_version(state, seq);
`;
