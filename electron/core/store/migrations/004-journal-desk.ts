/** What the log is filtered by on its desk. */
export const journalDesk = /* sql */ `
CREATE INDEX journal_role ON journal(role);
CREATE INDEX journal_became_corridor ON journal(json_extract(became, '$.corridor'))
  WHERE became IS NOT NULL;
CREATE INDEX journal_was_corridor ON journal(json_extract(was, '$.corridor'))
  WHERE was IS NOT NULL;
`;
