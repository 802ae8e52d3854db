export const first = /* sql */ `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  password_salt BLOB NOT NULL,
  password_hash BLOB NOT NULL,
  password_cost INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT,
  preferences TEXT NOT NULL CHECK (json_valid(preferences)),
  created_at TEXT NOT NULL
) STRICT;

-- Everything received, whatever became of it. 'received': stored, not yet read.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  received_at TEXT NOT NULL,
  file TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 BLOB,
  format TEXT,
  status TEXT NOT NULL CHECK (status IN ('received','routed','refused','duplicate','quarantined')),
  -- the message whose bytes these are, where the same bytes were received before
  bytes_of INTEGER REFERENCES message(id),
  declaration_id TEXT,
  registration_number TEXT,
  findings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(findings)),
  quarantine TEXT CHECK (quarantine IS NULL OR json_valid(quarantine))
) STRICT;
CREATE INDEX message_sha256 ON message(sha256);
CREATE INDEX message_status ON message(status, id);

-- The raw bytes, deflated, in parts of at most 1 MiB before deflating.
CREATE TABLE message_part (
  id INTEGER PRIMARY KEY,
  message_id INTEGER NOT NULL REFERENCES message(id),
  ordinal INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (message_id, ordinal)
) STRICT;

CREATE TABLE declaration (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  message_id INTEGER NOT NULL REFERENCES message(id),
  -- what makes it the same declaration when it is sent again; NULL: nothing in the message does
  identity TEXT UNIQUE,
  content_hash BLOB NOT NULL,
  received_at TEXT NOT NULL,
  registration_number TEXT,
  registered_on TEXT,
  direction TEXT NOT NULL,
  type TEXT,
  procedure TEXT,
  office TEXT,
  trader_code TEXT,
  trader_name TEXT,
  declarant_code TEXT,
  declarant_name TEXT,
  dispatch_country TEXT,
  origin_country TEXT,
  vehicle TEXT,
  items INTEGER NOT NULL,
  hs_code TEXT,
  goods TEXT,
  -- folded as for searching: nearly every text is another one, so folding them at each filter would take seconds
  goods_folded TEXT,
  gross_grams INTEGER,
  invoice_minor INTEGER,
  invoice_currency TEXT,
  value_minor INTEGER,
  value_currency TEXT,
  perishable INTEGER NOT NULL CHECK (perishable IN (0, 1)),
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  findings_count INTEGER NOT NULL,
  body TEXT NOT NULL,
  -- of the newest decision
  corridor TEXT NOT NULL CHECK (corridor IN ('green','blue','yellow','red')),
  decided_by TEXT NOT NULL CHECK (decided_by IN ('mandatory','score','random','none','failure')),
  hits INTEGER NOT NULL,
  -- of the newest control result
  outcome TEXT
) STRICT;
CREATE INDEX declaration_queue ON declaration(corridor, outcome, perishable, registered_on, seq);
-- the released ones, the newest first
CREATE INDEX declaration_corridor ON declaration(corridor, registered_on, seq);
-- the earlier declarations of a trader, asked for at every evaluation and on every page
CREATE INDEX declaration_trader ON declaration(trader_code, seq);
CREATE INDEX declaration_registered ON declaration(registered_on, seq);
CREATE INDEX declaration_number ON declaration(registration_number);
CREATE INDEX declaration_content ON declaration(content_hash);

CREATE TABLE item (
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  ordinal INTEGER NOT NULL,
  hs_code TEXT,
  origin TEXT,
  gross_grams INTEGER,
  net_grams INTEGER,
  price_minor INTEGER,
  value_minor INTEGER,
  trader_code TEXT,
  hs4 TEXT,
  registered_on TEXT,
  PRIMARY KEY (declaration_seq, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_trader_goods ON item(trader_code, hs4, registered_on);

-- Folded words of each declaration; rowid is declaration.seq.
CREATE VIRTUAL TABLE declaration_search USING fts5(
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE rule_set (
  hash TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  active_from TEXT NOT NULL
) STRICT;

CREATE TABLE tactics (
  hash TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  active_from TEXT NOT NULL
) STRICT;

-- Every decision ever made; the newest one of a declaration is repeated in its row.
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  at TEXT NOT NULL,
  corridor TEXT NOT NULL CHECK (corridor IN ('green','blue','yellow','red')),
  decided_by TEXT NOT NULL CHECK (decided_by IN ('mandatory','score','random','none','failure')),
  score INTEGER NOT NULL,
  rule_set_hash TEXT NOT NULL REFERENCES rule_set(hash),
  tactics_hash TEXT NOT NULL REFERENCES tactics(hash),
  facts_hash TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  reason TEXT
) STRICT;
CREATE INDEX decision_declaration ON decision(declaration_seq, seq);

CREATE TABLE hit (
  decision_seq INTEGER NOT NULL REFERENCES decision(seq),
  profile_code TEXT NOT NULL,
  profile_version INTEGER NOT NULL,
  items TEXT NOT NULL CHECK (json_valid(items)),
  PRIMARY KEY (decision_seq, profile_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX hit_profile ON hit(profile_code);

CREATE TABLE trader (
  code TEXT PRIMARY KEY,
  name TEXT,
  first_on TEXT NOT NULL,
  last_on TEXT NOT NULL,
  declarations INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  last_confirmed_on TEXT
) STRICT, WITHOUT ROWID;

-- Running logarithmic mean and spread of the customs value per kilogram (Welford), by goods, origin and currency.
CREATE TABLE reference_price (
  hs6 TEXT NOT NULL,
  origin TEXT NOT NULL,
  currency TEXT NOT NULL,
  n INTEGER NOT NULL,
  mean_log REAL NOT NULL,
  squares REAL NOT NULL,
  PRIMARY KEY (hs6, origin, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE control_result (
  seq INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  at TEXT NOT NULL,
  officer TEXT NOT NULL,
  outcome TEXT NOT NULL,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 5),
  note TEXT,
  simulated INTEGER NOT NULL CHECK (simulated IN (0, 1))
) STRICT;
CREATE INDEX control_result_declaration ON control_result(declaration_seq, seq);

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  previous BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal entry is never deleted'); END;
CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal entry is never changed'); END;
`;
