export const consignments = /* sql */ `
CREATE TABLE consignment (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('announced','inTransit','arrived','stored','declared','released')),
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  -- how the last transit of it ended
  completion TEXT CHECK (completion IS NULL OR json_valid(completion))
) STRICT;
CREATE INDEX consignment_last ON consignment(last_at, id);

-- The documents of a consignment, and the mark that linked each to the ones before.
CREATE TABLE consignment_member (
  declaration_seq INTEGER PRIMARY KEY REFERENCES declaration(seq),
  consignment_id INTEGER NOT NULL REFERENCES consignment(id),
  linked_kind TEXT,
  linked_value TEXT
) STRICT;
CREATE INDEX consignment_member_of ON consignment_member(consignment_id);

-- What a document can be found by: registration number, transport document, vehicle, container, manifest.
CREATE TABLE consignment_mark (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  day TEXT NOT NULL,
  PRIMARY KEY (kind, value, declaration_seq)
) STRICT, WITHOUT ROWID;

-- What happened to a consignment besides its documents.
CREATE TABLE consignment_event (
  seq INTEGER PRIMARY KEY,
  consignment_id INTEGER NOT NULL REFERENCES consignment(id),
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  declaration_seq INTEGER REFERENCES declaration(seq),
  by TEXT,
  facts TEXT NOT NULL CHECK (json_valid(facts))
) STRICT;
CREATE INDEX consignment_event_of ON consignment_event(consignment_id, seq);
`;
