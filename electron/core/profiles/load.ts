import type { RuleBook } from '../../../shared/profile.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import type { Actor } from '../journal/journal.ts';
import { compileRules } from '../risk/rules.ts';
import type { Clock, Store } from '../store/open.ts';
import { activate, activeRules, type ActivationChanges } from './active.ts';
import { markDue } from './due.ts';

export interface RulesLoaded extends ActivationChanges {
  readonly ruleSetHash: string;
  readonly tacticsHash: string;
  readonly profiles: number;
}

/**
 * Puts a set of profiles in force, and tactics where some are given; the ones in force stay otherwise.
 * All of it in one transaction, or nothing. What is not released is due to be weighed again.
 * @throws UnsoundRulesError naming every fault
 */
export function loadRules(
  store: Store,
  clock: Clock,
  actor: Actor,
  book: RuleBook,
  tactics: Tactics | null,
): RulesLoaded {
  const rules = compileRules(book);
  const changes = store.change(actor, (change) => {
    markDue(change, 'rules');
    const by = { at: clock.now(), actor };
    return activate(change, by, rules, tactics ?? activeRules(change).tactics.tactics);
  });
  return {
    ...changes,
    ruleSetHash: rules.hash,
    tacticsHash: activeRules(store).tactics.hash,
    profiles: rules.profiles.length,
  };
}
