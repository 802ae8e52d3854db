/** Why nothing was left: where the last possibility went. */
export interface Conflict {
  readonly path: string;
  readonly because: 'field' | 'items' | 'count' | 'sum' | 'branches';
  /** The field nothing is left of; `null` where it is not one. */
  readonly field: string | null;
}

/** Steps one question may take; beyond them everything is held possible, which is never wrong. */
const patience = 50_000;

/** What is noticed on the way through one question. */
export class Trace {
  #steps = 0;
  conflict: Conflict | null = null;
  /** Paths of alternatives that can never hold together with the rest. */
  readonly dead: string[] = [];
  /** Takes the first alternative that is possible rather than all: for making an example. */
  readonly first: boolean;

  constructor(first = false) {
    this.first = first;
  }

  /** Takes a step; `false` once patience is at an end. */
  goesOn(): boolean {
    this.#steps += 1;
    return this.#steps <= patience;
  }

  /** Work at the side: on the same patience, and what it notices is not told. */
  aside<T>(work: () => T): T {
    const { conflict } = this;
    const { length } = this.dead;
    const result = work();
    this.conflict = conflict;
    this.dead.length = length;
    return result;
  }
}
