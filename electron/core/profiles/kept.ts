import type { RuleBook } from '../../../shared/profile.ts';
import { tacticsSchema, type Tactics } from '../../../shared/tactics.ts';
import { hashOf } from '../risk/canonical.ts';
import { compileRules, type RuleSet } from '../risk/rules.ts';
import type { Reader } from '../store/store.ts';
import { bookOf, ruleSetOf } from './active.ts';

/**
 * The rule set kept under a name, compiled. What somebody changed in the store is compiled as it is
 * now, never taken for the version it is named after: its own hash tells.
 * @throws UnsoundRulesError, ZodError where this program can use it no more; Error where there is none
 */
export function rulesNamed(reader: Reader, hash: string): RuleSet {
  const body = bodyOf(reader, 'rule_set', hash);
  // The body is canonical: its hash is its name, and by that it may be compiled already.
  return hashOf(body) === hash ? ruleSetOf(reader, hash) : compileRules(bookOf(body));
}

/** The profiles and lists kept under a name, also where they compile no more. */
export function bookNamed(reader: Reader, hash: string): RuleBook {
  return bookOf(bodyOf(reader, 'rule_set', hash));
}

/** The tactics kept under a name. */
export function tacticsNamed(reader: Reader, hash: string): Tactics {
  return tacticsSchema.parse(JSON.parse(bodyOf(reader, 'tactics', hash)));
}

function bodyOf(reader: Reader, table: 'rule_set' | 'tactics', hash: string): string {
  const row = reader.get<{ body: string }>(`SELECT body FROM ${table} WHERE hash = ?`, hash);
  if (row === undefined) throw new Error(`there is no version ${hash} of ${table} any more`);
  return row.body;
}
