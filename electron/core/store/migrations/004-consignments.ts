export const consignments = /* sql */ `
-- A truck comes again: its papers of another kind in the days of one journey are found without going
-- through all it ever brought.
ALTER TABLE consignment_mark ADD COLUMN document TEXT NOT NULL DEFAULT 'goods';
UPDATE consignment_mark SET document = (SELECT d.document FROM declaration d WHERE d.seq = declaration_seq);
CREATE INDEX consignment_mark_journey ON consignment_mark(kind, value, document, day)
  WHERE kind IN ('container', 'vehicle');

-- How far a consignment has come is read off an index of its papers, however many they are.
ALTER TABLE consignment_member ADD COLUMN document TEXT NOT NULL DEFAULT 'goods';
ALTER TABLE consignment_member ADD COLUMN released INTEGER NOT NULL DEFAULT 0 CHECK (released IN (0, 1));
UPDATE consignment_member SET (document, released) =
  (SELECT d.document, d.document = 'goods' AND CASE WHEN d.outcome IS NULL THEN d.corridor IN ('green', 'blue')
     ELSE d.outcome NOT IN ('30', '32', '33', '34', '40', '41') END
   FROM declaration d WHERE d.seq = declaration_seq);
CREATE INDEX consignment_member_standing ON consignment_member(consignment_id, document, released, declaration_seq);
`;
