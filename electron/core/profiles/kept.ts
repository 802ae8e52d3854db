import type { RuleBook } from '../../../shared/profile.ts';
import { tacticsSchema, type Tactics } from '../../../shared/tactics.ts';
import { hashOf } from '../risk/canonical.ts';
import { compileRules, type RuleSet } from '../risk/rules.ts';
import type { Reader } from '../store/store.ts';
import { bookOf } from './active.ts';

/** Versions kept compiled: the one in force, and the one before it, which corrections are compared with. */
const remembered = 2;
/** By the hash of the text they were compiled from: what somebody changed in the store is another text. */
const compiled = new Map<string, RuleSet>();

/**
 * The rule set of a stored version, compiled. Whether it still is what its name says, its own hash tells.
 * @throws UnsoundRulesError, ZodError where this program can use it no more; Error where there is none
 */
export function rulesNamed(reader: Reader, hash: string): RuleSet {
  const body = bodyOf(reader, 'rule_set', hash);
  const text = hashOf(body);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const rules = compileRules(bookOf(body));
  for (const oldest of [...compiled.keys()].slice(0, compiled.size - remembered + 1))
    compiled.delete(oldest);
  compiled.set(text, rules);
  return rules;
}

/** The profiles and lists of a stored version as they are kept, also where they compile no more. */
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
