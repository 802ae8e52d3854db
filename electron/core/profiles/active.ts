import { z } from 'zod';
import { profileSchema, ruleBookSchema, type RuleBook } from '../../../shared/profile.ts';
import { tacticsSchema, type Tactics } from '../../../shared/tactics.ts';
import { system, type Actor } from '../journal/journal.ts';
import { canonicalJson } from '../risk/canonical.ts';
import { compileRules, tacticsInForce, type RuleSet, type TacticsInForce } from '../risk/rules.ts';
import type { Change, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { starterProfiles, starterTactics } from './starter.ts';

export interface ActiveRules {
  readonly rules: RuleSet;
  readonly tactics: TacticsInForce;
}

/** A version of the rule set as it is kept: profiles with their lists, or, where there are none, the profiles alone. */
const keptBook = z.union([
  z.array(profileSchema).transform((profiles): RuleBook => ({ profiles, lists: [] })),
  ruleBookSchema,
]);

/** The profiles and lists of a kept version. @throws ZodError where they fit no more */
export function bookOf(body: string): RuleBook {
  return keptBook.parse(JSON.parse(body));
}

/** Versions by their hash, the last few: what a hash names never changes, and thousands of profiles take a while. */
const compiled = new Map<string, RuleSet>();
const tacticsRead = new Map<string, TacticsInForce>();
const kept = 4;

function keep<T>(versions: Map<string, T>, hash: string, version: T): T {
  for (const oldest of versions.keys()) {
    if (versions.size < kept) break;
    versions.delete(oldest);
  }
  versions.set(hash, version);
  return version;
}

function bodyOf(reader: Reader, table: 'rule_set' | 'tactics', hash: string): string {
  const row = reader.get<{ body: string }>(`SELECT body FROM ${table} WHERE hash = ?`, hash);
  if (row === undefined) throw new Error(`there is no version ${hash} in ${table}`);
  return row.body;
}

/** A version of the rule set by its hash, compiled. */
export function ruleSetOf(reader: Reader, hash: string): RuleSet {
  const known = compiled.get(hash);
  if (known !== undefined) return known;
  return keep(compiled, hash, compileRules(bookOf(bodyOf(reader, 'rule_set', hash))));
}

/** A version of the tactics by its hash. */
export function tacticsOf(reader: Reader, hash: string): TacticsInForce {
  const known = tacticsRead.get(hash);
  if (known !== undefined) return known;
  const tactics = tacticsSchema.parse(JSON.parse(bodyOf(reader, 'tactics', hash)));
  return keep(tacticsRead, hash, tacticsInForce(tactics));
}

type Activation = { rule_set_hash: string; tactics_hash: string };

function newest(reader: Reader): Activation | undefined {
  return reader.get<Activation>(
    'SELECT rule_set_hash, tactics_hash FROM activation ORDER BY seq DESC LIMIT 1',
  );
}

/** The rule set and the tactics in force at this post, compiled. */
export function activeRules(reader: Reader): ActiveRules {
  const active = newest(reader);
  if (active === undefined) throw new Error('the post has no rule set');
  return {
    rules: ruleSetOf(reader, active.rule_set_hash),
    tactics: tacticsOf(reader, active.tactics_hash),
  };
}

/** What an activation changes, by the codes of the profiles. */
export interface ActivationChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

function changesBetween(before: RuleSet | null, after: RuleSet): ActivationChanges {
  const texts = (rules: RuleSet | null) =>
    new Map(rules?.profiles.map((profile) => [profile.code, canonicalJson(profile)]));
  const [old, now] = [texts(before), texts(after)];
  const codes = [...now.keys()];
  return {
    added: codes.filter((code) => !old.has(code)),
    changed: codes.filter((code) => old.has(code) && old.get(code) !== now.get(code)),
    removed: [...old.keys()].filter((code) => !now.has(code)),
  };
}

/** Puts a rule set and tactics in force, inside a change of the caller's; earlier versions stay as they were. */
export function activate(
  change: Change,
  by: { readonly at: string; readonly actor: Actor },
  rules: RuleSet,
  tactics: Tactics,
): ActivationChanges {
  const { hash } = tacticsInForce(tactics);
  const before = newest(change);
  const insert = (table: string) =>
    `INSERT INTO ${table} (hash, body, active_from) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING`;
  const book =
    rules.lists.length === 0 ? rules.profiles : { profiles: rules.profiles, lists: rules.lists };
  change.run(insert('rule_set'), rules.hash, canonicalJson(book), by.at);
  change.run(insert('tactics'), hash, canonicalJson(tactics), by.at);
  change.run(
    'INSERT INTO activation (at, actor, rule_set_hash, tactics_hash) VALUES (?, ?, ?, ?)',
    by.at,
    by.actor.name,
    rules.hash,
    hash,
  );
  const changes = changesBetween(
    before === undefined ? null : ruleSetOf(change, before.rule_set_hash),
    rules,
  );
  change.record({
    action: 'rules.activate',
    object: { kind: 'rule_set', id: rules.hash },
    ...(before === undefined
      ? {}
      : { before: { ruleSet: before.rule_set_hash, tactics: before.tactics_hash } }),
    after: { ruleSet: rules.hash, tactics: hash },
    basis: { ruleSet: rules.hash, tactics: hash },
    detail: {
      profiles: rules.profiles.length,
      ...(before === undefined
        ? {}
        : {
            added: changes.added.slice(0, 100),
            changed: changes.changed.slice(0, 100),
            removed: changes.removed.slice(0, 100),
          }),
    },
  });
  return changes;
}

/** Puts the rule set that ships with the program in force at a post that has none yet. */
export function ensureRules(store: Store, at: string): void {
  if (newest(store) !== undefined) return;
  const rules = compileRules({ profiles: starterProfiles, lists: [] });
  store.change(system, (change) => activate(change, { at, actor: system }, rules, starterTactics));
}
