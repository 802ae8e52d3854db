/** How long the hand rests before what it wrote is kept, ms. */
const quiet = 700;

/** The longest that leaving waits until everything is kept, ms. */
const patience = 1000;

/** Where a draft is kept, and who is told what became of it. */
interface Keeping {
  /** Keeps what stands on the screen now, after the revision named. @throws `STALE` where another window kept one since */
  readonly keep: (
    revision: number,
  ) => Promise<{ readonly revision: number; readonly savedAt: string }>;
  /** The revision that is kept by now, whoever kept it; 0: none is. */
  readonly newest: () => Promise<number>;
  /** Whether a failure is that another window was quicker: then nothing is tried until somebody decides. */
  readonly isStale: (error: unknown) => boolean;
  /** It was kept (UTC ISO 8601); `whole`: nothing was written since. */
  readonly kept: (at: string, whole: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Keeps a draft at the post while it is written: at every pause, one save after the other, each with the
 * revision that the one before it made. What another window kept meanwhile is never written over unasked.
 */
export class DraftKeeper {
  readonly #at: Keeping;
  #revision: number;
  #written = 0;
  #kept = 0;
  #stale: { readonly error: unknown } | null = null;
  #ended = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #line: Promise<void> = Promise.resolve();

  /** @param revision of the draft that was opened; 0: there was none */
  constructor(revision: number, at: Keeping) {
    this.#revision = revision;
    this.#at = at;
  }

  /** Something was written: it is kept once the hand rests. */
  typed(): void {
    this.#written += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.leave(), quiet);
  }

  /** Keeps what is not kept yet. @throws where it could not be kept */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const step = this.#line.then(() => this.#save());
    // The next save waits for this one, however it ends.
    this.#line = step.catch(() => undefined);
    return step;
  }

  /** The same for whoever goes on without waiting: a failure is told all the same. */
  leave(): void {
    void this.flush().catch(() => undefined);
  }

  /** Keeps what stands here over whatever another window kept or signed meanwhile. @throws where it cannot be kept */
  async insist(): Promise<void> {
    let newest: number;
    try {
      newest = await this.#at.newest();
    } catch (error) {
      this.#at.failed(error);
      throw error;
    }
    this.goOnFrom(newest);
    this.#written += 1;
    await this.flush();
  }

  /** What stands on the screen is the draft of this revision now; nothing of it is left to be kept. */
  goOnFrom(revision: number): void {
    clearTimeout(this.#timer);
    this.#revision = revision;
    this.#kept = this.#written;
    this.#stale = null;
  }

  /** Keeps nothing from now on: it is signed or given up. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async #save(): Promise<void> {
    if (this.#ended || this.#kept === this.#written) return;
    if (this.#stale !== null) throw this.#stale.error;
    const writing = this.#written;
    try {
      const { revision, savedAt } = await this.#at.keep(this.#revision);
      this.#revision = revision;
      this.#kept = writing;
      this.#at.kept(savedAt, writing === this.#written);
    } catch (error) {
      if (this.#at.isStale(error)) this.#stale = { error };
      this.#at.failed(error);
      throw error;
    }
  }
}

/** The keepers of what is being written in this window. */
const writing = new Set<DraftKeeper>();

/** Something is being written; the answer ends that. */
export function writes(keeper: DraftKeeper): () => void {
  writing.add(keeper);
  return () => void writing.delete(keeper);
}

/** Keeps what is written in this window now, before the core takes nothing more of it. Waits for it, but not long. */
export async function keepWritten(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  const kept = Promise.allSettled([...writing].map((keeper) => keeper.flush()));
  await Promise.race([kept, tired]);
  clearTimeout(timer);
}
