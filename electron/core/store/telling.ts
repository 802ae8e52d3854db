import type { Act, Actor, Journal } from '../journal/journal.ts';
import type { Clock } from './clock.ts';
import type { SealedWrites, Seals } from './seals.ts';

/** A seal taken later of the same row is the one that holds. */
function joined(first: Seals, second: Seals): Seals {
  const all = { ...first };
  for (const [table, rows] of Object.entries(second)) all[table] = { ...all[table], ...rows };
  return all;
}

/**
 * The entries of one change. Each is written when the next one is told or the change ends, with the
 * seals of the rows that were written for it.
 */
export class Telling {
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #actor: Actor;
  readonly #writes: SealedWrites;
  #held: { readonly at: string; readonly act: Act; seals: Seals } | null = null;

  constructor(journal: Journal, clock: Clock, actor: Actor, writes: SealedWrites) {
    this.#journal = journal;
    this.#clock = clock;
    this.#actor = actor;
    this.#writes = writes;
  }

  record(act: Act): void {
    const seals = this.#writes.take();
    this.#write();
    this.#held = { at: this.#clock.now(), act, seals };
  }

  /** @throws Error where nothing was told */
  finish(): void {
    if (this.#held === null) throw new Error('a change without a journal entry was undone');
    this.#held.seals = joined(this.#held.seals, this.#writes.take());
    this.#write();
  }

  #write(): void {
    if (this.#held === null) return;
    const { at, act, seals } = this.#held;
    this.#held = null;
    this.#journal.append(at, this.#actor, act, seals);
  }
}
