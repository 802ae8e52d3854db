export const intake = /* sql */ `
-- One import from beginning to end, so that its result can be asked for later.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('import','watch','retry','entry')),
  started_at TEXT NOT NULL,
  ended_at TEXT,
  source TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;

ALTER TABLE message ADD COLUMN batch_id INTEGER REFERENCES batch(id);
-- of a message with several declarations: the message that holds the bytes, and which of them this is
ALTER TABLE message ADD COLUMN part_of INTEGER REFERENCES message(id);
ALTER TABLE message ADD COLUMN part INTEGER;
-- of the message that holds the bytes: how many declarations came out of it; it is shown by its parts
ALTER TABLE message ADD COLUMN parts INTEGER;
-- the message that took the place of one that could not be read
ALTER TABLE message ADD COLUMN replaced_by INTEGER REFERENCES message(id);
CREATE INDEX message_batch ON message(batch_id, id) WHERE parts IS NULL;
CREATE INDEX message_batch_status ON message(batch_id, status, id) WHERE parts IS NULL;
CREATE UNIQUE INDEX message_part_of ON message(part_of, part) WHERE part_of IS NOT NULL;
-- parts bear the sum of the whole; a table has a hundred thousand of them, and only the whole is looked for
DROP INDEX message_sha256;
CREATE INDEX message_sha256 ON message(sha256) WHERE part_of IS NULL;
-- a message with parts is no row of any list
DROP INDEX message_status;
CREATE INDEX message_status ON message(status, id) WHERE parts IS NULL;

-- How the columns of a sender's table are read; found again by the header.
CREATE TABLE mapping (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  header_hash BLOB NOT NULL UNIQUE,
  body TEXT NOT NULL CHECK (json_valid(body)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL
) STRICT;

-- Files of the watched folder that were taken in, as they were then.
CREATE TABLE watched_file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
