/** Milliseconds. */
const minute = 60_000;

/**
 * What happens again and again is told at once, and then once a minute with how often it happened:
 * nobody who asks in a loop fills the disk with his refusals.
 */
export class OnceAMinute {
  readonly #told = new Map<string, { at: number; held: number }>();

  /** How many to tell of now, this one among them; `null`: it is counted and told later. */
  count(what: string, now: string): number | null {
    const at = Date.parse(now);
    const before = this.#told.get(what);
    // A clock that was set back ends the minute too.
    if (before !== undefined && Math.abs(at - before.at) < minute) {
      before.held += 1;
      return null;
    }
    this.#told.set(what, { at, held: 0 });
    return (before?.held ?? 0) + 1;
  }

  /** What was counted and not told yet; afterwards nothing is. */
  rest(): { what: string; count: number }[] {
    const held = [...this.#told].flatMap(([what, { held: count }]) =>
      count === 0 ? [] : [{ what, count }],
    );
    this.#told.clear();
    return held;
  }
}
