import type { RuleBook } from '../../../shared/profile.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import type { Actor } from '../journal/journal.ts';
import { compileRules } from '../risk/rules.ts';
import type { Clock, Store } from '../store/open.ts';
import { activate, activeRules, type ActivationChanges } from './active.ts';

export interface RulesLoaded extends ActivationChanges {
  readonly ruleSetHash: string;
  readonly tacticsHash: string;
  readonly profiles: number;
}

/**
 * Puts a set of profiles in force, and tactics where some are given; the ones in force stay otherwise.
 * All of it in one transaction, or nothing.
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
  const changes = store.change(actor, (change) =>
    activate(
      change,
      { at: clock.now(), actor },
      rules,
      tactics ?? activeRules(change).tactics.tactics,
    ),
  );
  return {
    ...changes,
    ruleSetHash: rules.hash,
    tacticsHash: activeRules(store).tactics.hash,
    profiles: rules.profiles.length,
  };
}
