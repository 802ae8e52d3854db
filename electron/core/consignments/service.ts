import type { Completion } from '../../../shared/contract/consignments.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { Actor } from '../journal/journal.ts';
import { settleAnnouncements } from '../desk/announcements.ts';
import { postOf } from '../post/settings.ts';
import { loadTables } from '../reference/tables.ts';
import type { Clock, Store } from '../store/open.ts';
import { completionWith } from './completion.ts';
import { refreshState } from './refresh.ts';
import { arrivalOf, storageOf, type MadeAt } from './papers.ts';
import { declarationOf, mayDo, papersOf, sealsOf, type Paper } from './view.ts';

/** Who works on a consignment, and how a paper made of another is lodged: as a message like every other. */
export interface ConsignmentWork {
  readonly store: Store;
  readonly clock: Clock;
  readonly actor: Actor;
  /** @throws where control refuses it, which a paper made of an accepted one is not */
  lodge(declaration: Declaration, consignment: number): void;
}

/** The step is not one that can be taken now: somebody took it before, or it has no ground. */
export class OutOfOrderError extends Error {
  constructor(step: string) {
    super(`the consignment cannot be ${step} now`);
    this.name = 'OutOfOrderError';
  }
}

function standing(store: Store, id: number) {
  const papers = papersOf(store, id);
  const completed =
    store.get(
      `SELECT 1 FROM consignment_event WHERE consignment_id = ? AND kind = 'transitCompleted'`,
      id,
    ) !== undefined;
  return { papers, may: mayDo(papers, completed, postOf(store)?.code ?? null) };
}

function newest(papers: readonly Paper[], ...kinds: Paper['document'][]): Declaration | null {
  for (const kind of kinds) {
    const paper = papers.findLast(({ document }) => document === kind);
    if (paper !== undefined) return declarationOf(paper);
  }
  return null;
}

function madeNow(work: ConsignmentWork, sourceId: string, at: string, note: string | null): MadeAt {
  const post = postOf(work.store);
  return {
    office: { code: post?.code ?? '', name: post?.name ?? '' },
    at,
    sourceId,
    note,
  };
}

/** The goods have come. @throws OutOfOrderError where nothing announced them or they are here already */
export function arrive(
  work: ConsignmentWork,
  id: number,
  came: {
    arrivedAt: string;
    vehicle: string | null;
    containers: readonly string[];
    note: string | null;
  },
): void {
  const { papers, may } = standing(work.store, id);
  const source = newest(papers, 'preliminary');
  if (!may.arrive || source === null) throw new OutOfOrderError('received');
  const by = madeNow(work, `arrival-${id}`, came.arrivedAt, came.note);
  work.lodge(arrivalOf(source, came, by), id);
}

/** Places the goods under temporary storage. @throws OutOfOrderError before they are here, or twice */
export function store(
  work: ConsignmentWork,
  id: number,
  placed: { placedAt: string; warehouse: string; note: string | null },
): void {
  const { papers, may } = standing(work.store, id);
  const source = newest(papers, 'transit', 'arrival');
  if (!may.store || source === null) throw new OutOfOrderError('stored');
  const by = madeNow(work, `storage-${id}`, placed.placedAt, placed.note);
  work.lodge(storageOf(source, placed.warehouse, by), id);
}

/** Ends the transit of a consignment. @throws OutOfOrderError where there is none, or it has ended */
export function completeTransit(work: ConsignmentWork, id: number, written: Completion): void {
  const { papers, may } = standing(work.store, id);
  const paper = papers.findLast(({ document }) => document === 'transit');
  if (!may.complete || paper === undefined) throw new OutOfOrderError('completed');
  const declaration = declarationOf(paper);
  const completion = completionWith(
    written,
    sealsOf(declaration),
    declaration.transit?.timeLimit ?? null,
  );
  const at = work.clock.now();
  work.store.change(work.actor, (change) => {
    change.run(
      `INSERT INTO consignment_event (consignment_id, at, kind, declaration_seq, by, detail)
       VALUES (?, ?, 'transitCompleted', ?, ?, ?)`,
      id,
      at,
      paper.seq,
      work.actor.name,
      JSON.stringify(completion),
    );
    refreshState(change, id, at);
    settleAnnouncements(change, paper.seq, at, loadTables(change));
    change.record({
      action: 'transit.complete',
      object: { kind: 'declaration', id: paper.id },
      detail: { consignment: id, ...completion },
    });
  });
}

/** The paper a goods declaration of this consignment is begun from. @throws OutOfOrderError where it is declared */
export function beginningOf(store: Store, id: number): string {
  const { papers, may } = standing(store, id);
  if (!may.declare) throw new OutOfOrderError('declared');
  for (const kind of ['storage', 'arrival', 'transit', 'preliminary'] as const) {
    const paper = papers.findLast(({ document }) => document === kind);
    if (paper !== undefined) return paper.id;
  }
  throw new OutOfOrderError('declared');
}
