/**
 * Entries say what was and what became, on which facts and versions and for what reason; signed
 * checkpoints of the log are kept with it.
 */
export const journal = /* sql */ `
ALTER TABLE journal ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE journal ADD COLUMN was TEXT CHECK (was IS NULL OR json_valid(was));
ALTER TABLE journal ADD COLUMN became TEXT CHECK (became IS NULL OR json_valid(became));
ALTER TABLE journal ADD COLUMN basis TEXT CHECK (basis IS NULL OR json_valid(basis));
ALTER TABLE journal ADD COLUMN reason TEXT;
CREATE INDEX journal_object ON journal(object_kind, object_id);
CREATE INDEX journal_actor ON journal(actor);
CREATE INDEX journal_action ON journal(action);
CREATE INDEX journal_at ON journal(at);

CREATE TABLE checkpoint (
  -- how many entries it covers
  size INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  root BLOB NOT NULL,
  -- what the next one is reckoned on from
  frontier BLOB NOT NULL,
  -- the signed text that leaves the machine
  note TEXT NOT NULL
) STRICT;
CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;
CREATE TRIGGER checkpoint_keeps_words BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;
`;
