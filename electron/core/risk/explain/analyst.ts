import type { AnalystExplanation } from '../../../../shared/explanation.ts';
import type {
  ExceptedProfile,
  ExplainedStep,
  ReproductionReport,
  TracedHit,
} from '../../../../shared/explanation/full.ts';
import type { Profile, RuleBook } from '../../../../shared/profile.ts';
import { traderCategories, type Tactics } from '../../../../shared/tactics.ts';
import type { CountedHit, Step } from '../corridor.ts';
import { membersOf, type Members } from '../members.ts';
import { exceptedOn } from './excepted.ts';
import type { ToldDecision, ToldDeclaration } from './told.ts';
import { traceOf } from './trace.ts';

export interface AnalystQuestion {
  readonly declaration: ToldDeclaration;
  readonly decision: ToldDecision;
  readonly failure: string | null;
  readonly occasion: AnalystExplanation['occasion'];
  readonly lot: string;
  readonly hashes: AnalystExplanation['hashes'];
  /** The rule set it was made under; `null`: it cannot be used any more. */
  readonly book: RuleBook | null;
  readonly tactics: Tactics | null;
  readonly reproduction: ReproductionReport;
}

/** The analyst's tier: everything the decision hung on, with the verdict and the value of every part. */
export function forAnalyst(question: AnalystQuestion): AnalystExplanation {
  const { declaration, decision, book, tactics, lot, reproduction } = question;
  const { facts, day } = decision;
  const members = membersOf(book?.lists ?? []);
  const category = facts.header['traderCategory'];
  return {
    tier: 'analyst',
    id: declaration.id,
    registrationNumber: declaration.registrationNumber,
    decidedAt: decision.at,
    corridor: decision.corridor,
    decidedBy: decision.decidedBy,
    failure: question.failure,
    score: decision.score,
    occasion: question.occasion,
    day,
    lot,
    reproduction,
    steps: decision.steps.map(explainedStep),
    tactics,
    category: traderCategories.find((each) => each === category) ?? null,
    taken: { ...facts.situation?.taken },
    hits: decision.hits.map((hit) => tracedHit(hit, decision, members)),
    // Of a rule set that cannot be used any more nothing can be evaluated.
    excepted:
      book === null || reproduction.impossible !== null ? [] : excepted(book, decision, members),
    lists: (book?.lists ?? []).map(({ code, name }) => ({ code, name })),
    hashes: question.hashes,
  };
}

const explainedStep = (step: Step): ExplainedStep =>
  'profiles' in step ? { ...step, profiles: [...step.profiles] } : step;

function tracedHit(hit: CountedHit, decision: ToldDecision, members: Members): TracedHit {
  const { profile, items } = hit;
  const { facts } = decision;
  return {
    profile,
    items: [...items],
    fate: fateOf(hit),
    unselected: facts.situation?.unselected?.[profile.code] ?? null,
    trace: traceOf(profile.condition, facts, members, items),
    exceptions: exceptionsOf(profile, decision, members),
  };
}

function fateOf({ profile, counts }: CountedHit): TracedHit['fate'] {
  if (profile.kind === 'random') return counts ? 'drew' : 'passedOver';
  return counts ? 'counted' : 'letGo';
}

function exceptionsOf(profile: Profile, { facts }: ToldDecision, members: Members) {
  return (profile.exceptions ?? []).map(({ reason, condition }) => ({
    reason,
    trace: traceOf(condition, facts, members, []),
  }));
}

function excepted(book: RuleBook, decision: ToldDecision, members: Members): ExceptedProfile[] {
  return exceptedOn(book, decision.facts, decision.day).map(({ profile, items }) => ({
    profile,
    trace: traceOf(profile.condition, decision.facts, members, items),
    exceptions: exceptionsOf(profile, decision, members),
  }));
}
