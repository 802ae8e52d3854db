import type { z } from 'zod';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';

/** Settings of a post that are kept together, and whose every change is an entry of the log. */
export class KeptSettings<T extends Readonly<Record<string, unknown>>> {
  readonly #key: string;
  readonly #schema: z.ZodType<T>;
  readonly #first: T;

  /** @param first of a post where nobody has set anything, or where an older program lacked what is new */
  constructor(key: string, schema: z.ZodType<T>, first: T) {
    this.#key = key;
    this.#schema = schema;
    this.#first = first;
  }

  of(reader: Reader): T {
    const row = reader.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', this.#key);
    if (row === undefined) return this.#first;
    return this.#schema.parse({ ...this.#first, ...JSON.parse(row.value) });
  }

  /** Saves what becomes of the settings as they stand. */
  save(store: Store, actor: Actor, become: (before: T) => T): T {
    return store.change(actor, (change) => {
      const before = this.of(change);
      const after = become(before);
      change.run(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        this.#key,
        JSON.stringify(after),
      );
      change.record({
        action: 'settings.save',
        object: { kind: 'setting', id: this.#key },
        before: { ...before },
        after: { ...after },
        detail: {},
      });
      return after;
    });
  }
}
