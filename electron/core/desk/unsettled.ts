import type { Reader } from '../store/store.ts';

/** What officers set going on a declaration and what is over only once somebody said what came of it. */
const begun = [
  `suspension WHERE declaration_seq = d.seq AND ended_at IS NULL`,
  `approval WHERE declaration_seq = d.seq AND granted IS NULL`,
  `document_request WHERE declaration_seq = d.seq AND state = 'open'`,
  `work_draft WHERE declaration_seq = d.seq`,
  `work_measure WHERE declaration_seq = d.seq AND own = 1 AND state = 'open'`,
  `inspection_order o WHERE declaration_seq = d.seq AND NOT EXISTS
     (SELECT 1 FROM inspection_act a WHERE a.declaration_seq = o.declaration_seq AND a.signed_at >= o.at)`,
];
const any = begun.map((each) => `EXISTS (SELECT 1 FROM ${each})`).join(' OR ');

/**
 * Whether something is under way on a declaration: papers asked for, a question to the head of the post, an
 * inspection that he or an officer ordered. However lightly the program judges it by now, it is an officer
 * who ends that.
 */
export const isUnsettled = (reader: Reader, seq: number): boolean =>
  reader.get(`SELECT 1 FROM declaration d WHERE d.seq = ? AND (${any})`, seq) !== undefined;
