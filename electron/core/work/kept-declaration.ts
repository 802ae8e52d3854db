import type { ControlResult } from '../../../shared/contract/declarations.ts';
import { nationalCurrency, type Money } from '../../../shared/money.ts';
import type { Reader } from '../store/store.ts';

/** A row of the store that holds a declaration. */
export type DeclarationRecord = {
  seq: number;
  id: string;
  registration_number: string | null;
  message_id: number;
  file: string;
  received_at: string;
  body: string;
  findings: string;
};

/** A declaration by its identity in the store or by its registration number. */
export function findDeclaration(reader: Reader, id: string): DeclarationRecord | undefined {
  return reader.get<DeclarationRecord>(
    `SELECT d.seq, d.id, d.registration_number, d.message_id, m.file, d.received_at, d.body, d.findings
     FROM declaration d JOIN message m ON m.id = d.message_id
     WHERE d.id = ? OR d.registration_number = ? ORDER BY d.id = ? DESC LIMIT 1`,
    id,
    id,
    id,
  );
}

type ResultRecord = {
  at: string;
  officer: string;
  outcome: string;
  severity: number;
  note: string | null;
  assessed_minor: number | null;
  fined_minor: number | null;
  simulated: number;
};

const inTenge = (minor: number | null): Money | null =>
  minor === null ? null : { minor, currency: nationalCurrency };

/** What control found, the oldest first. */
export function resultsOf(reader: Reader, seq: number): ControlResult[] {
  return reader
    .all<ResultRecord>(
      `SELECT at, officer, outcome, severity, note, assessed_minor, fined_minor, simulated
       FROM control_result WHERE declaration_seq = ? ORDER BY seq`,
      seq,
    )
    .map(({ assessed_minor, fined_minor, simulated, ...result }) => ({
      ...result,
      assessed: inTenge(assessed_minor),
      fined: inTenge(fined_minor),
      simulated: simulated === 1,
    }));
}
