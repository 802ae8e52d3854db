/** What a control brought in, beside what it found. */
export const resultSums = /* sql */ `
-- Duties and taxes assessed on the declaration in all as they stand with this result, tiyn; less than
-- nothing: to be given back. NULL: not known, which is not the same as nothing.
ALTER TABLE control_result ADD COLUMN assessed_minor INTEGER
  CHECK (assessed_minor BETWEEN -9007199254740991 AND 9007199254740991);
-- Fines imposed, tiyn: a penalty, and no part of what was due.
ALTER TABLE control_result ADD COLUMN fined_minor INTEGER
  CHECK (fined_minor BETWEEN 0 AND 9007199254740991);
`;
