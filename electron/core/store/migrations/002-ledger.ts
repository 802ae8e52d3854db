export const ledger = /* sql */ `
-- What an accepted goods declaration uses up of an earlier one (box 40).
CREATE TABLE write_off (
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  -- which of its previous documents this is, from 1
  place INTEGER NOT NULL,
  -- registration number of the earlier one, as it is kept here or else as the message names it
  previous_number TEXT NOT NULL,
  previous_item INTEGER,
  net_grams INTEGER,
  PRIMARY KEY (declaration_seq, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX write_off_of ON write_off(previous_number, previous_item);

-- Papers of accepted goods declarations whose second use tells something: certificates, invoices.
CREATE TABLE document_use (
  kind TEXT NOT NULL,
  -- without blanks, in capital letters
  reference TEXT NOT NULL,
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  date TEXT,
  trader_code TEXT,
  PRIMARY KEY (kind, reference, declaration_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_use_by ON document_use(declaration_seq);
`;
