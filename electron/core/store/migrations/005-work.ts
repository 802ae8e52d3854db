/** The work of officers: what is to be done with a declaration, by whom, until when, and what came of it. */
export const workTables = /* sql */ `
-- One row for each declaration that somebody has to look at, before release or after it.
CREATE TABLE work (
  declaration_seq INTEGER PRIMARY KEY REFERENCES declaration(seq),
  queue TEXT NOT NULL CHECK (queue IN ('red','yellow','blue')),
  state TEXT NOT NULL CHECK (state IN ('waiting','claimed','documents','expertise','approval','suspended','lapsed','ended')),
  ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
  -- 1: announced, and the goods are not here: it stands in a queue of its own
  announced INTEGER NOT NULL CHECK (announced IN (0, 1)),
  -- when the term began, which row of the table of terms it is, when it ends; NULL: no table says
  started_at TEXT NOT NULL,
  term TEXT NOT NULL,
  due_at TEXT,
  -- the clock stands since then; minutes of opening time it has stood before
  stopped_at TEXT,
  stopped_minutes INTEGER NOT NULL DEFAULT 0,
  -- login of the officer; whether the lot named him
  officer TEXT,
  drawn INTEGER NOT NULL DEFAULT 0 CHECK (drawn IN (0, 1)),
  claimed_at TEXT,
  -- customs payments declared, tiyn: what is at stake; NULL: not declared in the national currency
  payments_minor INTEGER,
  -- raised by every change of the work: who saves names the one he saw
  revision INTEGER NOT NULL DEFAULT 0,
  changed_by TEXT,
  changed_at TEXT
) STRICT;
CREATE INDEX work_queue ON work(announced, queue, ended, due_at, declaration_seq);
CREATE INDEX work_officer ON work(officer, ended, due_at, declaration_seq);
CREATE INDEX work_due ON work(ended, due_at, declaration_seq);

-- Which paper a result comes from: a corrected paper has another result, and the one before stands no more.
ALTER TABLE control_result ADD COLUMN paper TEXT CHECK (paper IN ('check','act'));
ALTER TABLE control_result ADD COLUMN superseded_by INTEGER REFERENCES control_result(seq);
CREATE VIEW standing_result AS SELECT * FROM control_result WHERE superseded_by IS NULL;

-- How long preliminary information stands, and whether the goods came that it announces. One that lapsed
-- leaves the queue, but stays and is found; goods that come after all make it work again.
CREATE TABLE announcement (
  declaration_seq INTEGER PRIMARY KEY REFERENCES declaration(seq),
  -- when it came: its term counts from then, whatever is corrected in it
  since TEXT NOT NULL,
  expected_on TEXT,
  -- NULL: no table says
  lapses_at TEXT,
  state TEXT NOT NULL CHECK (state IN ('stands','came','lapsed')),
  -- when the goods came or it lapsed
  settled_at TEXT
) STRICT;
CREATE INDEX announcement_state ON announcement(state, lapses_at);

-- Decisions on release; the newest holds. 'system': green and blue, decided by the program.
CREATE TABLE release (
  seq INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  number TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code IN ('10','11','12','13','14','20','90')),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  security TEXT CHECK (security IS NULL OR json_valid(security)),
  ground TEXT NOT NULL
) STRICT;
CREATE INDEX release_declaration ON release(declaration_seq, seq);

-- Measures that were left out or ordered by hand; those of profiles are read from the decision.
CREATE TABLE work_measure (
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  code TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','applied','skipped')),
  -- 1: nobody's profile asked for it but an officer, with the approval of the head of the post
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  items TEXT NOT NULL CHECK (json_valid(items)),
  reason TEXT,
  note TEXT,
  by TEXT,
  at TEXT,
  PRIMARY KEY (declaration_seq, code)
) STRICT, WITHOUT ROWID;

-- What is typed and not signed yet.
CREATE TABLE work_draft (
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  kind TEXT NOT NULL CHECK (kind IN ('check','act')),
  revision INTEGER NOT NULL,
  officer TEXT NOT NULL,
  started_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (declaration_seq, kind)
) STRICT, WITHOUT ROWID;

-- Signed results of documentary checks: never changed; a correction is a version after it.
CREATE TABLE documentary_check (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  version INTEGER NOT NULL,
  correction TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  started_at TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  by TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (declaration_seq, version)
) STRICT;

CREATE TABLE inspection_order (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  number TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL CHECK (json_valid(body)),
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX inspection_order_declaration ON inspection_order(declaration_seq, id);

CREATE TABLE inspection_act (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  -- the same for all versions
  number TEXT NOT NULL,
  version INTEGER NOT NULL,
  correction TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)),
  signed_at TEXT NOT NULL,
  by TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (declaration_seq, version)
) STRICT;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  kind TEXT NOT NULL CHECK (kind IN ('photo','scan','document')),
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  item INTEGER,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  thumbnail TEXT,
  -- NULL: taken out again before anything was signed with it
  bytes BLOB
) STRICT;
CREATE INDEX attachment_declaration ON attachment(declaration_seq, id);

CREATE TABLE document_request (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  number TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL CHECK (json_valid(body)),
  sent_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','answered','withdrawn')),
  answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
  answered_at TEXT,
  answered_by TEXT
) STRICT;
CREATE INDEX document_request_declaration ON document_request(declaration_seq, id);
CREATE INDEX document_request_open ON document_request(state, due_at);

CREATE TABLE approval (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  kind TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  -- NULL: not decided yet
  granted INTEGER CHECK (granted IN (0, 1)),
  decided_at TEXT,
  decided_by TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX approval_declaration ON approval(declaration_seq, id);
CREATE INDEX approval_open ON approval(granted, id);

CREATE TABLE suspension (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  cause TEXT NOT NULL,
  ground TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT
) STRICT;
CREATE INDEX suspension_declaration ON suspension(declaration_seq, id);

CREATE TABLE referral (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  body TEXT NOT NULL CHECK (json_valid(body)),
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX referral_declaration ON referral(declaration_seq, id);

-- Numbers of papers, one run for each kind and year.
CREATE TABLE paper_number (
  kind TEXT NOT NULL,
  year TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

-- What was decided before this version kept decisions on release: by the program at once, else by the result.
INSERT INTO release (declaration_seq, number, code, at, by, ground)
  SELECT seq, coalesce(registration_number, id), '10', received_at, 'system', '' FROM declaration
  WHERE document IN ('goods', 'transit') AND corridor IN ('green', 'blue') ORDER BY seq;
INSERT INTO release (declaration_seq, number, code, at, by, ground)
  SELECT d.seq, coalesce(d.registration_number, d.id),
    CASE d.outcome WHEN '30' THEN '90' WHEN '31' THEN '20' ELSE '10' END, r.at, r.officer, coalesce(r.note, '')
  FROM declaration d JOIN control_result r ON r.seq =
    (SELECT max(seq) FROM control_result WHERE declaration_seq = d.seq)
  WHERE d.document IN ('goods', 'transit') AND d.corridor IN ('yellow', 'red')
    AND d.outcome NOT IN ('32', '33', '34', '40', '41') ORDER BY d.seq;
-- What is announced; until when it stands is reckoned with the tables, too.
INSERT INTO announcement (declaration_seq, since, expected_on, state, settled_at)
  SELECT d.seq, d.received_at, iif(json_valid(d.body), d.body ->> '$.expectedOn', NULL),
    CASE WHEN coalesce(c.state, 'announced') IN ('announced', 'inTransit') THEN 'stands' ELSE 'came' END,
    CASE WHEN coalesce(c.state, 'announced') IN ('announced', 'inTransit') THEN NULL ELSE c.last_at END
  FROM declaration d LEFT JOIN consignment_member m ON m.declaration_seq = d.seq
    LEFT JOIN consignment c ON c.id = m.consignment_id
  WHERE d.document = 'preliminary' ORDER BY d.seq;
-- Within when it is due is reckoned when the post has the tables for it.
INSERT INTO work (declaration_seq, queue, state, ended, announced, started_at, term)
  SELECT seq, corridor, CASE WHEN outcome IS NULL THEN 'waiting' ELSE 'ended' END, outcome IS NOT NULL,
    document = 'preliminary', received_at,
    CASE WHEN EXISTS (SELECT 1 FROM announcement a WHERE a.declaration_seq = seq AND a.state = 'stands') THEN 'preliminary'
      WHEN corridor = 'blue' THEN 'blueTask' WHEN corridor = 'red' THEN 'releaseExtended'
      ELSE CASE perishable WHEN 1 THEN 'releasePerishable' ELSE 'release' END END
  FROM declaration WHERE document IN ('goods', 'transit', 'preliminary') AND corridor <> 'green'
    AND NOT (corridor = 'blue' AND document = 'preliminary') ORDER BY seq;
`;
