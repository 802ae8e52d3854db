import hoursTable from '../../../resources/profiles/hours.json' with { type: 'json' };
import type { Progress } from '../../../shared/contract/post.ts';
import type { RuleBook } from '../../../shared/profile.ts';
import type { Replay, ReplayRequest } from '../../../shared/replay.ts';
import { secretOf } from '../post/settings.ts';
import { canonicalHash } from '../risk/canonical.ts';
import { BookHits } from '../risk/columns/book-hits.ts';
import { replay, type ReplayGround } from '../risk/replay.ts';
import { hoursSchema } from '../risk/replay/hours.ts';
import { Stretch } from '../risk/replay/stretch.ts';
import { compileRules } from '../risk/rules.ts';
import type { Reader } from '../store/store.ts';
import { activeRules } from './active.ts';
import { StoredPast } from './stored-past.ts';

const hours = hoursSchema.parse(hoursTable);

/**
 * Answers what profiles would have done to the past of one post. Keeps the columns and
 * what was found of the set between two questions, so that the next draft costs only itself.
 */
export class ReplayDesk {
  readonly #stored = new StoredPast();
  #ground: { readonly key: string; readonly ground: ReplayGround } | null = null;

  /**
   * Yields its progress; between two steps it may be left for good.
   * @throws UnsoundRulesError where the profiles cannot be used
   */
  *answer(reader: Reader, request: ReplayRequest): Generator<Progress, Replay> {
    for (const { done, total } of this.#stored.refresh(reader))
      yield { stage: 'replay.load', done, total };
    return yield* replay(this.#groundOf(reader, request), request);
  }

  /** Bytes the columns take. */
  bytes() {
    return this.#stored.past.bytes();
  }

  #groundOf(reader: Reader, { book, from, to, heedsValidity }: ReplayRequest): ReplayGround {
    const { version } = this.#stored;
    const inForce = newestOf(reader);
    const key = canonicalHash([version, inForce, book, from, to, heedsValidity]);
    if (this.#ground?.key === key) return this.#ground.ground;
    const { rules, tactics } = activeRules(reader);
    const { profiles, lists, hash } = book === null ? rules : compileRules(book);
    const { past, results } = this.#stored;
    const stretch = new Stretch(past, results.over(past), from, to);
    const set: RuleBook = { profiles: [...profiles], lists: [...lists] };
    const ground = {
      stretch,
      book: BookHits.over(set, { past, of: stretch.of, heedsValidity }),
      lists,
      ruleSetHash: hash,
      tactics,
      hours,
      secret: secretOf(reader),
    };
    this.#ground = { key, ground };
    return ground;
  }
}

/** Names of the rule set and the tactics in force, without reading them. */
function newestOf(reader: Reader): (string | undefined)[] {
  return (['rule_set', 'tactics'] as const).map(
    (table) =>
      reader.get<{ hash: string }>(
        `SELECT hash FROM ${table} ORDER BY active_from DESC, rowid DESC LIMIT 1`,
      )?.hash,
  );
}
