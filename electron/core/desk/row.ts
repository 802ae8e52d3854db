import type { Corridor } from '../../../shared/corridor.ts';
import {
  declarationSchema,
  type Declaration,
  type DocumentKind,
} from '../../../shared/declaration.ts';
import type { QueueName, WorkState } from '../../../shared/work/states.ts';
import type { Reader, Writer } from '../store/store.ts';
import { beginningOf } from '../work/clock/zone.ts';

/** The work on a declaration as it is kept. */
export type WorkRow = {
  declaration_seq: number;
  queue: QueueName;
  state: WorkState;
  ended: number;
  /** 1: an announcement, whose goods are not here. */
  announced: number;
  started_at: string;
  term: string;
  due_at: string | null;
  stopped_at: string | null;
  stopped_minutes: number;
  officer: string | null;
  drawn: number;
  claimed_at: string | null;
  payments_minor: number | null;
  revision: number;
  changed_by: string | null;
  changed_at: string | null;
};

/** Which declaration the work is on. */
export type Subject = {
  seq: number;
  id: string;
  registration_number: string | null;
  document: DocumentKind;
  corridor: Corridor;
  perishable: number;
  trader_code: string | null;
  received_at: string;
};

export function subjectOf(reader: Reader, id: string): Subject | null {
  return (
    reader.get<Subject>(
      `SELECT seq, id, registration_number, document, corridor, perishable, trader_code, received_at
       FROM declaration WHERE id = ?`,
      id,
    ) ?? null
  );
}

/** The moment the day of registration began at the post; `null`: it is not registered. */
export function registeredAt(reader: Reader, seq: number): string | null {
  const row = reader.get<{ day: string | null }>(
    'SELECT registered_on AS day FROM declaration WHERE seq = ?',
    seq,
  );
  return row?.day == null ? null : beginningOf(row.day);
}

/** The ordinals of the items of a declaration. */
export const ordinalsOf = (reader: Reader, seq: number): number[] =>
  reader
    .all<{ ordinal: number }>(
      'SELECT ordinal FROM item WHERE declaration_seq = ? ORDER BY ordinal',
      seq,
    )
    .map(({ ordinal }) => ordinal);

/** What is declared now, of a declaration that is known to be there. */
export function declarationAt(reader: Reader, seq: number): Declaration {
  const row = reader.get<{ body: string }>('SELECT body FROM declaration WHERE seq = ?', seq);
  return declarationSchema.parse(JSON.parse(row?.body ?? ''));
}

export function subjectBySeq(reader: Reader, seq: number): Subject | null {
  const row = reader.get<{ id: string }>('SELECT id FROM declaration WHERE seq = ?', seq);
  return row === undefined ? null : subjectOf(reader, row.id);
}

export function workOf(reader: Reader, seq: number): WorkRow | null {
  return reader.get<WorkRow>('SELECT * FROM work WHERE declaration_seq = ?', seq) ?? null;
}

const columns = [
  'queue',
  'state',
  'ended',
  'announced',
  'started_at',
  'term',
  'due_at',
  'stopped_at',
  'stopped_minutes',
  'officer',
  'drawn',
  'claimed_at',
  'payments_minor',
  'revision',
  'changed_by',
  'changed_at',
] as const;

const set = columns.map((column) => `${column} = ?`).join(', ');

/** Writes the work as it is from now on. */
export function saveWork(writer: Writer, row: WorkRow): void {
  writer.run(
    `UPDATE work SET ${set} WHERE declaration_seq = ?`,
    ...columns.map((column) => row[column]),
    row.declaration_seq,
  );
}

export function insertWork(writer: Writer, row: WorkRow): void {
  writer.run(
    `INSERT INTO work (declaration_seq, ${columns.join(', ')})
     VALUES (?, ${columns.map(() => '?').join(', ')})`,
    row.declaration_seq,
    ...columns.map((column) => row[column]),
  );
}
