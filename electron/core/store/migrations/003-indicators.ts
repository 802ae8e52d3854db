/**
 * What the indicators of risk rest on, kept up to date as declarations and results come in. Which
 * counts there are is told in risk/counts.ts.
 */
export const indicators = /* sql */ `
-- The geometric means of prices give way to the medians below.
DROP TABLE reference_price;

-- Whole numbers only: what is added can be taken out again exactly, in any order.
CREATE TABLE indicator_count (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  -- bin of a spread, heading of a word; 0: a plain tally
  bin INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (kind, key, bin)
) STRICT, WITHOUT ROWID;

-- Confirmed findings by the trader they count against, the newest found without counting all.
CREATE TABLE trader_finding (
  trader_code TEXT NOT NULL,
  at TEXT NOT NULL,
  result_seq INTEGER NOT NULL REFERENCES control_result(seq),
  declaration_seq INTEGER NOT NULL REFERENCES declaration(seq),
  severity INTEGER NOT NULL,
  PRIMARY KEY (trader_code, at, result_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX trader_finding_of ON trader_finding(declaration_seq);

-- Whether all that is stored was counted; where it was not, that is done before the next declaration is weighed.
INSERT INTO setting (key, value)
  SELECT 'indicators', '1' WHERE NOT EXISTS (SELECT 1 FROM declaration);

-- the declarations of a broker in the last weeks
CREATE INDEX declaration_declarant ON declaration(declarant_code, registered_on);
`;
