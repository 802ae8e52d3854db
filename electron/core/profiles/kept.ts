import type { RuleBook } from '../../../shared/profile.ts';
import { tacticsSchema, type Tactics } from '../../../shared/tactics.ts';
import { compileRules, type RuleSet } from '../risk/rules.ts';
import type { Reader } from '../store/store.ts';
import { bookOf } from './active.ts';

/** Versions kept compiled: the one in force, and the one before it, which corrections are compared with. */
const remembered = 2;
/** A version never changes, for its name is its hash; so this may outlive any one database. */
const compiled = new Map<string, RuleSet>();

/**
 * The rule set of a stored version, compiled.
 * @throws UnsoundRulesError, ZodError where this program can use it no more; Error where there is none
 */
export function rulesNamed(reader: Reader, hash: string): RuleSet {
  const known = compiled.get(hash);
  if (known !== undefined) return known;
  const rules = compileRules(bookNamed(reader, hash));
  // A body that is not what its name says is told of by whoever compares; it is never taken for the version.
  if (rules.hash !== hash) return rules;
  for (const oldest of [...compiled.keys()].slice(0, compiled.size - remembered + 1))
    compiled.delete(oldest);
  compiled.set(hash, rules);
  return rules;
}

/** The profiles and lists of a stored version as they are kept. */
export function bookNamed(reader: Reader, hash: string): RuleBook {
  return bookOf(bodyOf(reader, 'rule_set', hash));
}

/** The tactics of a stored version. */
export function tacticsNamed(reader: Reader, hash: string): Tactics {
  return tacticsSchema.parse(JSON.parse(bodyOf(reader, 'tactics', hash)));
}

function bodyOf(reader: Reader, table: 'rule_set' | 'tactics', hash: string): string {
  const row = reader.get<{ body: string }>(`SELECT body FROM ${table} WHERE hash = ?`, hash);
  if (row === undefined) throw new Error(`there is no version ${hash} of ${table} any more`);
  return row.body;
}
