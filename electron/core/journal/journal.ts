import { canonicalJson } from '../risk/canonical.ts';
import type { Seals } from '../store/seals.ts';
import type { Writer } from '../store/store.ts';
import { beginning, currentVersion, entryHash } from './entry.ts';

/** Who acts: a person with the role he acts in, or the system. */
export interface Actor {
  readonly name: string;
  readonly role: string;
}

export const system: Actor = { name: 'system', role: 'system' };

/** On what a decision rests: hashes, in hexadecimal, of facts and of the versions that judged them. */
export interface Basis {
  readonly facts?: string;
  readonly ruleSet?: string;
  readonly tactics?: string;
}

type Facts = Readonly<Record<string, unknown>>;

/** What was done, on what, and what is needed to understand it later. */
export interface Act {
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
  /** What was so of the object before and is no more. */
  readonly before?: Facts;
  /** What is so of it from now on. */
  readonly after?: Facts;
  readonly basis?: Basis;
  /** The reason that a person gave. */
  readonly reason?: string;
  readonly detail: Facts;
}

const textOf = (facts: object | undefined) => (facts === undefined ? null : canonicalJson(facts));

/** Appends entries; lives inside the store so that no change can be written without one. */
export class Journal {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** @param seals of the rows that were written for it: they are told with its detail */
  append(at: string, actor: Actor, act: Act, seals: Seals): void {
    const sealed = Object.keys(seals).length > 0;
    const last = this.#writer.get<{ seq: number; hash: Uint8Array }>(
      'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1',
    );
    const entry = {
      seq: (last?.seq ?? 0) + 1,
      version: currentVersion,
      at,
      actor: actor.name,
      role: actor.role,
      action: act.action,
      objectKind: act.object.kind,
      objectId: act.object.id,
      was: textOf(act.before),
      became: textOf(act.after),
      basis: textOf(act.basis),
      reason: act.reason ?? null,
      detail: canonicalJson(sealed ? { ...act.detail, seals } : act.detail),
    };
    const previous = last?.hash ?? beginning;
    this.#writer.run(
      `INSERT INTO journal (seq, version, at, actor, role, action, object_kind, object_id,
                            was, became, basis, reason, detail, previous, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      entry.seq,
      entry.version,
      entry.at,
      entry.actor,
      entry.role,
      entry.action,
      entry.objectKind,
      entry.objectId,
      entry.was,
      entry.became,
      entry.basis,
      entry.reason,
      entry.detail,
      previous,
      entryHash(previous, entry),
    );
  }
}
