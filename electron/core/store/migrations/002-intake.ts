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
CREATE INDEX message_batch ON message(batch_id, id);
CREATE INDEX message_part_of ON message(part_of, part);

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
