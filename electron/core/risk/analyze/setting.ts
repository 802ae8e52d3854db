import type { Profile, RuleBook } from '../../../../shared/profile.ts';
import type { Tactics } from '../../../../shared/tactics.ts';
import { compileRules, type RuleSet } from '../rules.ts';
import { listSets, type ListSets } from './list-sets.ts';
import { settle } from './settle.ts';
import { Trace } from './trace.ts';
import { anything, type Demand, type World } from './world.ts';

/** How often a field was known in the declarations of a post. */
export interface FieldData {
  readonly known: number;
  readonly total: number;
}

/** What a set of profiles is looked at under. */
export interface AnalyzeOptions {
  /** The day: what has run out, what is stale, yyyy-mm-dd. */
  readonly asOf: string;
  /** Left out: nothing is said of what a score can reach. */
  readonly tactics?: Tactics;
  /** By field; left out: nothing is said of what a post knows. */
  readonly data?: ReadonlyMap<string, FieldData>;
}

/** The set of profiles that is looked at, with what every question needs. */
export interface Setting extends AnalyzeOptions {
  readonly book: RuleBook;
  readonly byCode: ReadonlyMap<string, Profile>;
  readonly rules: RuleSet;
  readonly lists: ListSets;
}

export function settingOf(book: RuleBook, options: AnalyzeOptions): Setting {
  return {
    ...options,
    book,
    byCode: new Map(book.profiles.map((profile) => [profile.code, profile])),
    rules: compileRules(book),
    lists: listSets(book.lists),
  };
}

/** The declarations of which all the demands are true; `null`: there are none, proven. */
export function possible(
  demands: readonly Demand[],
  { lists }: Pick<Setting, 'lists'>,
  trace = new Trace(),
): World | null {
  return settle(demands, anything, { lists, trace });
}
