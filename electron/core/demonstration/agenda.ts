interface Coming {
  readonly at: string;
  readonly act: () => void;
}

/** What is going to happen at the post, each at its moment: results that become known, steps of its people. */
export class Agenda {
  #coming: Coming[] = [];

  /** @param at UTC ISO 8601 */
  add(at: string, act: () => void): void {
    this.#coming.push({ at, act });
  }

  /** Lets all happen whose moment has come, in the order of time; what one of them adds may come, too. */
  until(now: string, advanceTo: (at: string) => void): void {
    for (;;) {
      const due = this.#coming
        .filter(({ at }) => at <= now)
        .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
      if (due.length === 0) return;
      this.#coming = this.#coming.filter(({ at }) => at > now);
      for (const { at, act } of due) {
        advanceTo(at);
        act();
      }
    }
  }
}
