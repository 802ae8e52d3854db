import type { ImportedMessage, ImportSummary } from '../../../shared/contract/intake.ts';

const counter = {
  routed: 'stored',
  refused: 'refused',
  duplicate: 'duplicates',
  quarantined: 'quarantined',
} as const;

const needsAttention = ({ status }: ImportedMessage): boolean =>
  status === 'refused' || status === 'quarantined';

/**
 * Counts the messages of an import as they are settled. All of them are named in their order, or, where
 * `named` is given, so many at the most: first those that need attention.
 */
export class Tally {
  readonly #named: number;
  readonly #attention: ImportedMessage[] = [];
  readonly #others: ImportedMessage[] = [];
  readonly #counts = { received: 0, stored: 0, duplicates: 0, quarantined: 0, refused: 0 };
  readonly #corridors = { green: 0, blue: 0, yellow: 0, red: 0 };

  constructor(named = Infinity) {
    this.#named = named;
  }

  get received(): number {
    return this.#counts.received;
  }

  add(imported: readonly ImportedMessage[]): void {
    for (const message of imported) {
      this.#counts.received += 1;
      this.#counts[counter[message.status]] += 1;
      if (message.status === 'routed' && message.corridor !== null)
        this.#corridors[message.corridor] += 1;
      const apart = this.#named !== Infinity && needsAttention(message);
      const list = apart ? this.#attention : this.#others;
      if (list.length < this.#named) list.push(message);
    }
  }

  summary(batch: number | null, stopped: ImportSummary['stopped'] = null): ImportSummary {
    const room = this.#named - this.#attention.length;
    const messages = [...this.#attention, ...this.#others.slice(0, room)];
    return {
      ...this.#counts,
      corridors: { ...this.#corridors },
      messages,
      omitted: this.#counts.received - messages.length,
      batch,
      stopped,
    };
  }
}
