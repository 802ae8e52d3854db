import { corridorSchema } from '../../../shared/corridor.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { deciders } from '../../../shared/profile.ts';
import { Past } from '../risk/columns/past.ts';
import type { Facts } from '../risk/facts.ts';
import { Results } from '../risk/replay/results.ts';
import type { Reader } from '../store/store.ts';
import { foundInAll } from '../work/gravest.ts';

/** Decisions read at one go. */
const lot = 500;

type Row = {
  seq: number;
  declaration: number;
  day: string | null;
  received_at: string;
  identity: string;
  corridor: string;
  decided_by: string;
  facts: string;
};

/**
 * The newest decision of each declaration after a place. One made before days and lots were
 * kept was made by the day of registration and the identity that stand with the declaration.
 */
const decisions = `SELECT e.seq, e.declaration_seq AS declaration, coalesce(e.day, d.registered_on) AS day,
    d.received_at, coalesce(e.lot, d.identity, lower(hex(d.content_hash))) AS identity,
    e.corridor, e.decided_by, e.facts
  FROM decision e JOIN declaration d ON d.seq = e.declaration_seq
  WHERE e.seq > ? AND NOT EXISTS
    (SELECT 1 FROM decision n WHERE n.declaration_seq = e.declaration_seq AND n.seq > e.seq)
  ORDER BY e.seq LIMIT ${lot}`;

/** The decided declarations of a post in columns, with what control found; brought up to date before each use. */
export class StoredPast {
  readonly past = new Past();
  readonly results = new Results();
  #decision = 0;
  #result = 0;

  /** Changes whenever something was learned: what was worked out before then is stale. */
  get version(): string {
    return `${this.#decision}/${this.#result}`;
  }

  /** Learns what came since the last time; yields how many declarations of how many. */
  *refresh(reader: Reader): Generator<{ done: number; total: number }> {
    const left =
      reader.get<{ n: number }>('SELECT count(*) AS n FROM decision WHERE seq > ?', this.#decision)
        ?.n ?? 0;
    const before = this.past.declarations;
    for (;;) {
      const rows = reader.all<Row>(decisions, this.#decision);
      for (const row of rows) this.#add(row);
      if (rows.length < lot) break;
      yield { done: this.past.declarations - before, total: left };
    }
    if (this.past.declarations > before) this.past.trim();
    this.#learnResults(reader);
  }

  #add(row: Row): void {
    // Written by ourselves and named by its hash in the decision: the shape is not checked a million times.
    const facts: Facts = JSON.parse(row.facts);
    this.past.add({
      declaration: row.declaration,
      day: row.day ?? dayAtThePost(row.received_at),
      identity: row.identity,
      corridor: corridorSchema.parse(row.corridor),
      decidedBy: deciders.find((each) => each === row.decided_by) ?? 'none',
      facts,
    });
    this.#decision = row.seq;
  }

  #learnResults(reader: Reader): void {
    const newest =
      reader.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM control_result')?.seq ?? 0;
    if (newest === this.#result) return;
    // A correction leaves less than there was, so what stands of a declaration is read anew with each result.
    const rows = reader.all<{ declaration: number; severity: number; assessed: number | null }>(
      `SELECT declaration_seq AS declaration, ${foundInAll} FROM standing_result
       WHERE declaration_seq IN (SELECT declaration_seq FROM control_result WHERE seq > ?)
       GROUP BY declaration_seq`,
      this.#result,
    );
    for (const { declaration, severity, assessed } of rows)
      this.results.learn(declaration, severity, assessed);
    this.#result = newest;
  }
}
