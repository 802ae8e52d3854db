import type { consignmentStates } from '../../../shared/contract/consignments.ts';
import type { DocumentKind } from '../../../shared/declaration.ts';

export type ConsignmentState = (typeof consignmentStates)[number];

/** A paper as far as the state of its consignment depends on it. */
export type Standing = {
  readonly document: DocumentKind;
  readonly released: boolean;
};

export type Decided = {
  readonly document: DocumentKind;
  /** Code of the decision on release in force; `null`: none was made. */
  readonly release: string | null;
};

/** Goods that were released, by the program or by an officer; refusal (90) is a decision, but no release. */
export function isReleased({ document, release }: Decided): boolean {
  return document === 'goods' && release !== null && release !== '90';
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
