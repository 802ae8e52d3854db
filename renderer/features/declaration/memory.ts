/** Where on the page of a declaration a person stood when he left it for something beside it. */
interface Left {
  readonly id: string;
  readonly item: number | null;
  readonly scrollTop: number;
}

let left: Left | null = null;

/** Remembers the place until the page is shown again. */
export function leavePage(id: string, item: number | null): void {
  const scroll = document.querySelector('.declaration-scroll');
  left = { id, item, scrollTop: scroll?.scrollTop ?? 0 };
}

/** Where a person was before, once; `null`: the declaration is opened anew. */
export function takeLeft(id: string): Left | null {
  const found = left?.id === id ? left : null;
  left = null;
  return found;
}
