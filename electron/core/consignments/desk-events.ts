import type { ConsignmentEvent } from '../../../shared/contract/consignments.ts';
import { system } from '../journal/journal.ts';
import type { Reader } from '../store/store.ts';

type Told = Pick<ConsignmentEvent, 'at' | 'kind' | 'by' | 'facts'>;
/** What a row tells: when, by whom, and one word of it. */
type Row = { at: string; by: string; word: string };
type EndedRow = Row & { ended_at: string | null; ended_by: string | null; how: string | null };

/** What officers and the head of the post did with one declaration, in no order; what was only typed is not told. */
export function deskEvents(reader: Reader, seq: number): Told[] {
  return [
    ...ordersOf(reader, seq),
    ...requestsOf(reader, seq),
    ...questionsOf(reader, seq),
    ...suspensionsOf(reader, seq),
    ...referralsOf(reader, seq),
    ...releasesOf(reader, seq),
  ];
}

function ordersOf(reader: Reader, seq: number): Told[] {
  return reader
    .all<Row>(
      'SELECT at, by, number AS word FROM inspection_order WHERE declaration_seq = ? ORDER BY id',
      seq,
    )
    .map(({ at, by, word }) => ({ at, by, kind: 'ordered', facts: { number: word } }));
}

function requestsOf(reader: Reader, seq: number): Told[] {
  return reader
    .all<EndedRow>(
      `SELECT sent_at AS at, by, number AS word, state AS how, answered_at AS ended_at, answered_by AS ended_by
       FROM document_request WHERE declaration_seq = ? ORDER BY id`,
      seq,
    )
    .flatMap((row) => {
      const facts: Told['facts'] = { number: row.word };
      const { at, by } = row;
      if (row.how === 'withdrawn')
        return [{ at, by, kind: 'requested', facts: { ...facts, withdrawn: 'yes' } }];
      return withEnd({ at, by, kind: 'requested', facts }, row, { kind: 'answered', facts });
    });
}

function questionsOf(reader: Reader, seq: number): Told[] {
  return reader
    .all<EndedRow>(
      `SELECT at, by, kind AS word, decided_at AS ended_at, decided_by AS ended_by,
         iif(granted = 1, 'granted', 'denied') AS how
       FROM approval WHERE declaration_seq = ? ORDER BY id`,
      seq,
    )
    .flatMap((row) => {
      const facts = { question: row.word };
      const kind = row.how === 'granted' ? 'granted' : 'denied';
      return withEnd({ at: row.at, by: row.by, kind: 'asked', facts }, row, { kind, facts });
    });
}

function suspensionsOf(reader: Reader, seq: number): Told[] {
  return reader
    .all<EndedRow>(
      `SELECT at, by, cause AS word, ended_at, ended_by, NULL AS how
       FROM suspension WHERE declaration_seq = ? ORDER BY id`,
      seq,
    )
    .flatMap((row) => {
      const facts = { cause: row.word };
      return withEnd({ at: row.at, by: row.by, kind: 'suspended', facts }, row, {
        kind: 'resumed',
        facts,
      });
    });
}

function referralsOf(reader: Reader, seq: number): Told[] {
  return reader
    .all<Row>(
      `SELECT at, by, body ->> '$.to' AS word FROM referral WHERE declaration_seq = ? ORDER BY id`,
      seq,
    )
    .map(({ at, by, word }) => ({ at, by, kind: 'referred', facts: { to: word } }));
}

function releasesOf(reader: Reader, seq: number): Told[] {
  return reader
    .all<Row>(
      'SELECT at, by, code AS word FROM release WHERE declaration_seq = ? ORDER BY seq',
      seq,
    )
    .map(({ at, by, word }) => ({
      at,
      by: by === system.name ? null : by,
      kind: word === '90' ? 'notReleased' : 'released',
      facts: { code: word },
    }));
}

/** What began, and how it ended, where it did. */
function withEnd(began: Told, row: EndedRow, end: Pick<Told, 'kind' | 'facts'>): Told[] {
  if (row.ended_at === null) return [began];
  return [began, { at: row.ended_at, by: row.ended_by, ...end }];
}
