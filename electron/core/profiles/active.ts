import { z } from 'zod';
import { profileSchema, ruleBookSchema, type RuleBook } from '../../../shared/profile.ts';
import { tacticsSchema, type Tactics } from '../../../shared/tactics.ts';
import { canonicalJson } from '../risk/canonical.ts';
import { compileRules, tacticsInForce, type RuleSet, type TacticsInForce } from '../risk/rules.ts';
import type { Change, Store } from '../store/open.ts';
import { system } from '../journal/journal.ts';
import type { Reader } from '../store/store.ts';
import { starterProfiles, starterTactics } from './starter.ts';

export interface ActiveRules {
  readonly rules: RuleSet;
  readonly tactics: TacticsInForce;
}

type Version = { hash: string; body: string };

function newest(reader: Reader, table: 'rule_set' | 'tactics'): Version | undefined {
  return reader.get<Version>(
    `SELECT hash, body FROM ${table} ORDER BY active_from DESC, rowid DESC LIMIT 1`,
  );
}

/** A version of the rule set as it is kept: profiles with their lists, or, where there are none, the profiles alone. */
const keptBook = z.union([
  z.array(profileSchema).transform((profiles): RuleBook => ({ profiles, lists: [] })),
  ruleBookSchema,
]);

export function bookOf(body: string): RuleBook {
  return keptBook.parse(JSON.parse(body));
}

/** The rule set and the tactics in force at this post, compiled. */
export function activeRules(reader: Reader): ActiveRules {
  const rules = newest(reader, 'rule_set');
  const tactics = newest(reader, 'tactics');
  if (rules === undefined || tactics === undefined) throw new Error('the post has no rule set');
  return {
    rules: compileRules(bookOf(rules.body)),
    tactics: tacticsInForce(tacticsSchema.parse(JSON.parse(tactics.body))),
  };
}

function activate(change: Change, rules: RuleSet, tactics: Tactics, at: string): void {
  const { hash } = tacticsInForce(tactics);
  change.run(
    'INSERT INTO rule_set (hash, body, active_from) VALUES (?, ?, ?)',
    rules.hash,
    canonicalJson(
      rules.lists.length === 0 ? rules.profiles : { profiles: rules.profiles, lists: rules.lists },
    ),
    at,
  );
  change.run(
    'INSERT INTO tactics (hash, body, active_from) VALUES (?, ?, ?)',
    hash,
    canonicalJson(tactics),
    at,
  );
  change.record({
    action: 'rules.activate',
    object: { kind: 'rule_set', id: rules.hash },
    detail: { profiles: rules.profiles.length, tactics: hash },
  });
}

/** Puts the rule set that ships with the program in force at a post that has none yet. */
export function ensureRules(store: Store, at: string): void {
  if (newest(store, 'rule_set') !== undefined) return;
  store.change(system, (change) => {
    activate(change, compileRules({ profiles: starterProfiles, lists: [] }), starterTactics, at);
  });
}
