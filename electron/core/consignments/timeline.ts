import { completionSchema, type ConsignmentEvent } from '../../../shared/contract/consignments.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import type { DocumentKind } from '../../../shared/declaration.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import type { Reader } from '../store/store.ts';
import { deskEvents } from './desk-events.ts';

const eventOf: Record<DocumentKind, ConsignmentEvent['kind']> = {
  preliminary: 'announced',
  transit: 'transitOpened',
  arrival: 'arrived',
  storage: 'stored',
  goods: 'declared',
};

/** The name of a fact and its value, where there is one. */
function facts(named: Record<string, string | number | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    ),
  );
}

type Paper = {
  seq: number;
  id: string;
  document: DocumentKind;
  registration_number: string | null;
  corridor: Corridor;
  received_at: string;
  file: string;
};

/** An event before it is said by name who did it. */
type Event = Omit<ConsignmentEvent, 'name'>;

function eventsOfPaper(reader: Reader, paper: Paper): Event[] {
  const about = { declarationId: paper.id, by: null };
  const versions = reader.all<{
    version: number;
    state: 'refused' | 'superseded';
    received_at: string;
    errors: number;
    file: string;
  }>(
    `SELECT v.version, v.state, v.received_at, v.errors, m.file
     FROM declaration_version v JOIN message m ON m.id = v.message_id WHERE v.id = ? ORDER BY v.version`,
    paper.id,
  );
  const lodged = versions.find(({ state }) => state === 'superseded');
  const events: Event[] = [
    {
      ...about,
      at: lodged?.received_at ?? paper.received_at,
      kind: eventOf[paper.document],
      corridor: null,
      facts: facts({
        number: paper.registration_number,
        file: lodged?.file ?? paper.file,
        document: paper.document,
      }),
    },
  ];
  for (const { state, received_at: at, version, errors, file } of versions) {
    if (state !== 'refused') continue;
    events.push({
      ...about,
      at,
      kind: 'refused',
      corridor: null,
      facts: facts({ version, errors, file }),
    });
  }
  if (lodged !== undefined) {
    const version = (versions.at(-1)?.version ?? 1) + 1;
    events.push({
      ...about,
      at: paper.received_at,
      kind: 'corrected',
      corridor: null,
      facts: facts({ version, file: paper.file }),
    });
  }
  // Notices of arrival and storage are papers of a consignment, nobody decides on them.
  if (paper.document === 'arrival' || paper.document === 'storage') return events;
  for (const decision of reader.all<{ at: string; corridor: Corridor; decided_by: string }>(
    'SELECT at, corridor, decided_by FROM decision WHERE declaration_seq = ? ORDER BY seq',
    paper.seq,
  )) {
    events.push({
      ...about,
      at: decision.at,
      kind: 'routed',
      corridor: decision.corridor,
      facts: facts({ decidedBy: decision.decided_by, document: paper.document }),
    });
  }
  const results = reader.all<{ at: string; officer: string; outcome: string }>(
    'SELECT at, officer, outcome FROM control_result WHERE declaration_seq = ? ORDER BY seq',
    paper.seq,
  );
  for (const { at, officer, outcome } of results) {
    events.push({ ...about, at, kind: 'checked', by: officer, corridor: null, facts: { outcome } });
  }
  for (const event of deskEvents(reader, paper.seq)) {
    const released = event.kind === 'released' || event.kind === 'notReleased';
    // The truck of a transit is let go, its goods are not released.
    if (released && paper.document !== 'goods') continue;
    events.push({
      ...event,
      declarationId: paper.id,
      corridor: event.kind === 'released' ? paper.corridor : null,
      facts: released
        ? { ...event.facts, ...facts({ number: paper.registration_number }) }
        : event.facts,
    });
  }
  return events;
}

/** Everything that happened to a consignment, the oldest first. */
export function timelineOf(reader: Reader, consignment: number): ConsignmentEvent[] {
  const papers = reader.all<Paper>(
    `SELECT d.seq, d.id, d.document, d.registration_number, d.corridor, d.received_at, m.file
     FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq
     JOIN message m ON m.id = d.message_id
     WHERE c.consignment_id = ? ORDER BY d.seq`,
    consignment,
  );
  const events = papers.flatMap((paper) => eventsOfPaper(reader, paper));
  for (const { at, by, detail, id } of reader.all<{
    at: string;
    by: string;
    detail: string;
    id: string;
  }>(
    `SELECT e.at, e.by, e.detail, d.id FROM consignment_event e JOIN declaration d ON d.seq = e.declaration_seq
     WHERE e.consignment_id = ? ORDER BY e.seq`,
    consignment,
  )) {
    const { arrivedAt, anomalies } = completionSchema.parse(JSON.parse(detail));
    events.push({
      at,
      kind: 'transitCompleted',
      declarationId: id,
      by,
      corridor: null,
      facts: facts({ arrivedAt, anomalies: anomalies.length === 0 ? null : anomalies.join(',') }),
    });
  }
  // Of one moment in the order they were made: a paper before its decision.
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) =>
      a.event.at < b.event.at ? -1 : a.event.at > b.event.at ? 1 : a.index - b.index,
    )
    .map(({ event }) => ({
      ...event,
      name: event.by === null ? null : nameOfLogin(reader, event.by),
    }));
}
