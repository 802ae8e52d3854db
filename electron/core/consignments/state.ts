import type { consignmentStates } from '../../../shared/contract/consignments.ts';
import type { DocumentKind } from '../../../shared/declaration.ts';
import type { Corridor } from '../../../shared/corridor.ts';

export type ConsignmentState = (typeof consignmentStates)[number];

/** A paper as far as the state of its consignment depends on it. */
export type Standing = {
  readonly document: DocumentKind;
  readonly released: boolean;
};

export type Decided = {
  readonly document: DocumentKind;
  readonly corridor: Corridor;
  /** Outcome of the last control; `null` while nobody has worked it. */
  readonly outcome: string | null;
};

/** Outcomes after which goods do not leave: refused, detained, case opened, not presented (30, 32–34, 40, 41). */
const keptBack = new Set(['30', '32', '33', '34', '40', '41']);

/** Green and blue are released by the system; what is worked is released unless the outcome keeps it back. */
export function isReleased({ document, corridor, outcome }: Decided): boolean {
  if (document !== 'goods') return false;
  if (outcome !== null) return !keptBack.has(outcome);
  return corridor === 'green' || corridor === 'blue';
}

/** How far a consignment has come, by the papers that are here. */
export function stateOf(members: readonly Standing[], transitCompleted: boolean): ConsignmentState {
  const has = (document: DocumentKind) => members.some((member) => member.document === document);
  const goods = members.filter(({ document }) => document === 'goods');
  // Goods exported under transit are released before they travel.
  if (has('transit') && !transitCompleted && !has('storage')) {
    const importing = goods.length > 0 && goods.every(({ released }) => !released);
    if (!importing && !has('arrival')) return 'inTransit';
  }
  if (goods.length > 0) return goods.every(({ released }) => released) ? 'released' : 'declared';
  if (has('storage')) return 'stored';
  if (has('arrival') || transitCompleted) return 'arrived';
  return has('transit') ? 'inTransit' : 'announced';
}
