/** Lets work go on or holds it; whoever asks waits until it may go on. */
export class Gate {
  #held: { readonly opened: Promise<void>; readonly open: () => void } | null = null;

  close(): void {
    if (this.#held !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = { opened: promise, open: resolve };
  }

  open(): void {
    this.#held?.open();
    this.#held = null;
  }

  async mayGoOn(): Promise<void> {
    while (this.#held !== null) await this.#held.opened;
  }
}
