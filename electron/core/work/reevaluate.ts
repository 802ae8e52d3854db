import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { dayAtThePost } from '../../../shared/day.ts';
import { compareCorridors, type Corridor } from '../../../shared/corridor.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { findingSchema } from '../../../shared/finding.ts';
import type { Progress } from '../../../shared/contract/post.ts';
import { refreshOf } from '../consignments/refresh.ts';
import type { Tables } from '../control/tables.ts';
import { ensureCounted } from '../indicators/recount.ts';
import type { Actor } from '../journal/journal.ts';
import { clearDue, dueFor } from '../profiles/due.ts';
import { loadTables } from '../reference/tables.ts';
import { openWork } from '../desk/open.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { historyBesides } from '../traders/history.ts';
import { decisionAct } from './decided.ts';
import { addDecision, type Occasion } from './record.ts';
import { countAgain, uncountDecision } from './situation.ts';
import { dayOf, lotOf, weigh, weighingAt, type Weighing } from './weigh.ts';

/** What came of one declaration that was weighed again. */
export interface Reevaluated {
  readonly id: string;
  readonly from: Corridor;
  readonly to: Corridor;
}

export interface ReevaluationSummary {
  /** Declarations not yet released that were weighed again. */
  readonly weighed: number;
  /** Of them, those that go down another corridor now. */
  readonly moved: readonly Reevaluated[];
}

/** What declarations are weighed again by: also by the tables that say something of traders. */
export interface WeighingAgain extends Weighing {
  readonly tables: Tables;
}

/** What declarations are weighed again by at this post today. */
export function weighingAgain(store: Store): WeighingAgain {
  return { ...weighingAt(store), tables: loadTables(store) };
}

/** Declarations to one transaction: few enough for others to write in between. */
const lotSize = 50;

/**
 * Not yet released: what somebody still works on, however many papers of it are signed, and papers of
 * goods that are not declared yet. What was released stays released; what the rules would say of it now is
 * for replay.
 */
const unreleased = `in_queue = 1 AND ((seq IN (SELECT declaration_seq FROM work WHERE ended = 0)
    AND NOT EXISTS (SELECT 1 FROM release r WHERE r.declaration_seq = declaration.seq AND r.code <> '90'))
  OR document NOT IN ('goods', 'transit'))`;

function openOnes(reader: Reader, trader: string | null): number[] {
  const rows =
    trader === null
      ? reader.all<{ seq: number }>(`SELECT seq FROM declaration WHERE ${unreleased} ORDER BY seq`)
      : reader.all<{ seq: number }>(
          `SELECT seq FROM declaration WHERE trader_code = ? AND ${unreleased} ORDER BY seq`,
          trader,
        );
  return rows.map(({ seq }) => seq);
}

type Row = {
  seq: number;
  id: string;
  received_at: string;
  content_hash: Uint8Array;
  body: string;
  findings: string;
  corridor: Corridor;
  version: number;
};

type Last = {
  rule_set_hash: string;
  tactics_hash: string;
  facts_hash: string;
  score: number;
  decided_by: string;
};

/**
 * Weighs one declaration again, inside a change of the caller's: by the rules in force and by what
 * the post knows now: what came after it is known, it itself is left out (`historyBesides`). Earlier
 * decisions stay; where nothing that made the last one is different, none is added.
 * @returns `null` where the decision stands
 */
function reevaluateOne(
  change: Change,
  seq: number,
  occasion: Occasion,
  at: string,
  { tables, ...weighing }: WeighingAgain,
): Reevaluated | null {
  const row = change.get<Row>(
    'SELECT seq, id, received_at, content_hash, body, findings, corridor, version FROM declaration WHERE seq = ?',
    seq,
  );
  const last = change.get<Last>(
    `SELECT rule_set_hash, tactics_hash, facts_hash, score, decided_by FROM decision
     WHERE declaration_seq = ? ORDER BY seq DESC LIMIT 1`,
    seq,
  );
  if (row === undefined || last === undefined) return null;
  const declaration = declarationSchema.parse(JSON.parse(row.body));
  const findings = z.array(findingSchema).parse(JSON.parse(row.findings));
  const day = dayOf(declaration, row.received_at);
  const lodged = { day, receivedAt: row.received_at };
  const office = declaration.office?.code ?? null;
  // By the profiles of today: one aimed at a truck that stands here since yesterday must reach it.
  const today = dayAtThePost(at);
  const judgedOn = today > day ? today : day;
  uncountDecision(change, seq);
  const history = historyBesides(change, seq, declaration, lodged, {
    tables,
    version: row.version,
    asOf: judgedOn,
  });
  const decision = weigh(
    change,
    declaration,
    { findings, history },
    { day: judgedOn, identity: lotOf(declaration, row.content_hash) },
    weighing,
  );
  if (
    decision.failure === null &&
    decision.ruleSetHash === last.rule_set_hash &&
    decision.tacticsHash === last.tactics_hash &&
    decision.factsHash === last.facts_hash &&
    // A profile may have begun or run out since.
    decision.corridor === row.corridor &&
    decision.score === last.score &&
    decision.decidedBy === last.decided_by
  ) {
    countAgain(change, seq);
    return null;
  }
  const stricter = compareCorridors(decision.corridor, row.corridor) > 0;
  addDecision(change, seq, { decision, at, occasion, office }, stricter);
  const { id, corridor: from, received_at: receivedAt } = row;
  const { corridor } = decision;
  const routed = { seq, id, declaration, corridor, from, corrected: false, receivedAt, at };
  openWork(change, routed, tables);
  refreshOf(change, seq, at);
  const how = { action: 'declaration.reevaluated', occasion, from } as const;
  change.record(decisionAct(id, decision, how));
  return { id, from, to: corridor };
}

const movedOnes = (all: readonly (Reevaluated | null)[]): Reevaluated[] =>
  all.filter((each) => each !== null).filter(({ from, to }) => from !== to);

/**
 * Weighs what a trader has not yet released again, inside a change that altered what is known of him; but
 * for the declaration that altered it, which is no history of its own and in the hands of who makes the change.
 */
export function reevaluateTrader(
  change: Change,
  trader: string,
  at: string,
  weighing: WeighingAgain,
  except: number,
): Reevaluated[] {
  const seqs = openOnes(change, trader).filter((seq) => seq !== except);
  return movedOnes(seqs.map((seq) => reevaluateOne(change, seq, 'facts', at, weighing)));
}

/**
 * Weighs everything that is not yet released again: after other rules were put in force, or other
 * facts of traders were loaded. Lot by lot, so that it can be ended in between.
 */
export async function reevaluateOpen(
  store: Store,
  clock: Clock,
  actor: Actor,
  occasion: Occasion,
  weighing: WeighingAgain,
  attendance: { signal?: AbortSignal; onProgress?: (progress: Progress) => void } = {},
): Promise<ReevaluationSummary> {
  ensureCounted(store);
  const seqs = openOnes(store, null);
  const moved: Reevaluated[] = [];
  for (let start = 0; start < seqs.length; start += lotSize) {
    // Whoever wants it ended is heard between the lots.
    await setImmediate();
    attendance.signal?.throwIfAborted();
    const lot = seqs.slice(start, start + lotSize);
    const weighed = store.change(actor, (change) => {
      const at = clock.now();
      const results = lot.map((seq) => reevaluateOne(change, seq, occasion, at, weighing));
      change.record({
        action: 'reevaluation.lot',
        object: { kind: 'rule_set', id: weighing.active.rules.hash },
        detail: {
          occasion,
          weighed: lot.length,
          decided: results.filter((r) => r !== null).length,
        },
      });
      return results;
    });
    moved.push(...movedOnes(weighed));
    attendance.onProgress?.({
      stage: 'reevaluate',
      done: Math.min(start + lotSize, seqs.length),
      total: seqs.length,
    });
  }
  const summary = { weighed: seqs.length, moved };
  if (dueFor(store) === null) return summary;
  store.change(actor, (change) => {
    clearDue(change);
    change.record({
      action: 'reevaluation.done',
      object: { kind: 'rule_set', id: weighing.active.rules.hash },
      detail: { occasion, weighed: seqs.length, moved: moved.length },
    });
  });
  return summary;
}
