/** Documents that came with a declaration, with what they say themselves. */
export const documents = /* sql */ `
-- What was received, byte for byte, each once however often it came; nothing of it is ever deleted.
CREATE TABLE document_file (
  sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
  type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  bytes BLOB NOT NULL CHECK (length(bytes) = size),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE supporting_document (
  id INTEGER PRIMARY KEY,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  -- counts its saves: whoever saves names the one he saw
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind TEXT NOT NULL
    CHECK (kind IN ('invoice','transportDocument','packingList','certificate','other')),
  number TEXT,
  date TEXT,
  form TEXT CHECK (form IN ('original','copy')),
  seller TEXT,
  buyer TEXT,
  currency TEXT,
  total_minor INTEGER CHECK (total_minor >= 0),
  terms_code TEXT,
  terms_place TEXT,
  gross_grams INTEGER CHECK (gross_grams >= 0),
  net_grams INTEGER CHECK (net_grams >= 0),
  packages INTEGER CHECK (packages >= 0),
  loading_place TEXT,
  delivery_place TEXT,
  origin_country TEXT,
  vehicle TEXT,
  containers TEXT NOT NULL CHECK (json_valid(containers)),
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- the file it was read from; NULL: entered by hand
  file TEXT,
  sha256 BLOB REFERENCES document_file(sha256),
  -- taken out, never deleted: its number is not given again
  removed_at TEXT,
  CHECK ((file IS NULL) = (sha256 IS NULL))
) STRICT;
CREATE INDEX supporting_document_of ON supporting_document(declaration_seq, id);

-- Scans of a document.
CREATE TABLE document_scan (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES supporting_document(id),
  name TEXT NOT NULL,
  sha256 BLOB NOT NULL REFERENCES document_file(sha256),
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  -- taken off its document again, never deleted
  removed_at TEXT
) STRICT;
CREATE INDEX document_scan_of ON document_scan(document_id, id);

-- Earlier declarations of the same goods, whoever declared them.
CREATE INDEX item_subheading ON item(substr(hs_code, 1, 6), registered_on);
`;
