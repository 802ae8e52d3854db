export const consignments = /* sql */ `
-- Notices of arrival and storage are papers of a consignment, not work of their own; preliminary
-- information is work until the goods are declared.
ALTER TABLE declaration ADD COLUMN in_queue INTEGER NOT NULL DEFAULT 1 CHECK (in_queue IN (0, 1));
DROP INDEX declaration_queue;
DROP INDEX declaration_corridor;
DROP INDEX declaration_registered;
CREATE INDEX declaration_queue ON declaration(in_queue, corridor, outcome, perishable, registered_on, seq);
CREATE INDEX declaration_corridor ON declaration(in_queue, corridor, registered_on, seq);
CREATE INDEX declaration_registered ON declaration(in_queue, registered_on, seq);

CREATE TABLE consignment (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('announced','inTransit','arrived','stored','declared','released')),
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  members INTEGER NOT NULL DEFAULT 0,
  -- last day of its transit, while that has not ended
  time_limit TEXT
) STRICT;
CREATE INDEX consignment_last ON consignment(last_at, id);
CREATE INDEX consignment_state ON consignment(state, last_at, id);

-- The documents of a consignment, and the mark that linked each to the ones before.
CREATE TABLE consignment_member (
  declaration_seq INTEGER PRIMARY KEY REFERENCES declaration(seq),
  consignment_id INTEGER NOT NULL REFERENCES consignment(id),
  linked_kind TEXT,
  linked_value TEXT
) STRICT;
CREATE INDEX consignment_member_of ON consignment_member(consignment_id, declaration_seq);

-- What a document can be found by: registration number, manifest, transport document, vehicle, container.
CREATE TABLE consignment_mark (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  -- goods declarations are never linked to one another: they are not even looked at then
  goods INTEGER NOT NULL CHECK (goods IN (0, 1)),
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  day TEXT NOT NULL,
  PRIMARY KEY (kind, value, goods, declaration_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX consignment_mark_of ON consignment_mark(declaration_seq);

-- What happened to a consignment besides its documents: a transit that ended.
CREATE TABLE consignment_event (
  seq INTEGER PRIMARY KEY,
  consignment_id INTEGER NOT NULL REFERENCES consignment(id),
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('transitCompleted')),
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  by TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX consignment_event_of ON consignment_event(consignment_id, seq);
`;
