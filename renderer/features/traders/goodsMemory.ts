/** What a person saw of the same goods when he followed a row, to find it again when he comes back. */
interface Kept {
  readonly declarationId: string;
  readonly item: number;
  readonly digits: 6 | 10;
  readonly sameOrigin: boolean;
  readonly followed: { readonly declarationId: string; readonly item: number };
}

let kept: Kept | null = null;

export function rememberGoods(place: Kept): void {
  kept = place;
}

/** The place in the list of an item, if that is the one that was left. */
export function goodsPlace(declarationId: string, item: number): Kept | null {
  return kept?.declarationId === declarationId && kept.item === item ? kept : null;
}
