import type { Corridor } from '../../../shared/corridor.ts';
import type { ReproductionReport } from '../../../shared/explanation/full.ts';
import type { RuleSet } from '../risk/rules.ts';
import { rulesNamed } from '../profiles/kept.ts';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { findDeclaration } from './kept-declaration.ts';
import { reproduce } from './reproduce.ts';
import { decisionsOf } from './stored-decision.ts';

/** One stored decision, made again. */
export interface ReproducedDecision extends ReproductionReport {
  /** Identity of the declaration. */
  readonly declaration: string;
  /** Number of the decision in the store. */
  readonly decision: number;
  readonly at: string;
  readonly corridor: Corridor;
}

/** Declarations to a page. */
const pageSize = 200;

/** Each version of the rules is proved and compiled once, however many decisions were made under it. */
function rulesOnce(): (reader: Reader, hash: string) => RuleSet {
  const known = new Map<string, RuleSet>();
  return (reader, hash) => {
    const rules = known.get(hash) ?? rulesNamed(reader, hash);
    known.set(hash, rules);
    return rules;
  };
}

/**
 * Makes decisions again out of what was stored with each: all of one declaration, or all there are.
 * A page at a time, so that it can be told how far it is and ended in between.
 * @param declarationSeq number of the declaration in the store; `null`: every one
 */
export function* reproduceAll(
  reader: Reader,
  declarationSeq: number | null,
): Generator<ReproducedDecision[], void> {
  const rulesBy = rulesOnce();
  let cursor = 0;
  for (;;) {
    const page = reader.all<{ seq: number; id: string }>(
      declarationSeq === null
        ? 'SELECT seq, id FROM declaration WHERE seq > ? ORDER BY seq LIMIT ?'
        : `SELECT seq, id FROM declaration WHERE seq > ? AND seq = ${declarationSeq} LIMIT ?`,
      cursor,
      pageSize,
    );
    const last = page.at(-1);
    if (last === undefined) return;
    cursor = last.seq;
    yield page.flatMap(({ seq, id }) =>
      decisionsOf(reader, seq).map((stored) => ({
        declaration: id,
        decision: stored.seq,
        at: stored.at,
        corridor: stored.corridor,
        ...reproduce(reader, stored, rulesBy).report,
      })),
    );
  }
}

/** All decisions of one declaration made again, with what came of it in the journal; `null`: there is no such declaration. */
export function reproduceOnRecord(
  store: Store,
  actor: Actor,
  id: string,
): ReproducedDecision[] | null {
  const record = findDeclaration(store, id);
  if (record === undefined) return null;
  const remade = [...reproduceAll(store, record.seq)].flat();
  store.change(actor, (change) =>
    change.record({
      action: 'decision.reproduce',
      object: { kind: 'declaration', id: record.id },
      detail: { decisions: remade.length, same: remade.filter(({ same }) => same).length },
    }),
  );
  return remade;
}
