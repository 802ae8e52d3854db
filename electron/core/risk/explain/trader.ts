import { formsOf, type ControlForm } from '../../../../shared/control-forms.ts';
import type { Corridor } from '../../../../shared/corridor.ts';
import type { TraderExplanation } from '../../../../shared/explanation.ts';
import type { Finding } from '../../../../shared/finding.ts';
import { groundsOn, type GroundOf } from '../../../../shared/legal-grounds.ts';
import type { Facts } from '../facts.ts';
import { tookPart, type ToldDecision, type ToldDeclaration } from './told.ts';

export interface TraderQuestion {
  readonly declaration: ToldDeclaration;
  readonly findings: readonly Finding[];
  /** The customs body that carries control out. */
  readonly executor: TraderExplanation['executor'];
  readonly decision: ToldDecision;
}

/**
 * The trader's tier: kind of control, items, executor, what is asked of him, the legal ground; and
 * the two facts that the Code does not keep confidential. Built by naming what may be told: of a
 * profile nothing but what control then means to him.
 */
export function forTrader(question: TraderQuestion): TraderExplanation {
  const { declaration, findings, executor, decision } = question;
  const { corridor, facts, at, day } = decision;
  const part = corridor === 'green' ? [] : tookPart(decision);
  const forms = formsIn(
    corridor,
    part.flatMap(({ profile }) => profile.measures),
  );
  return {
    tier: 'trader',
    id: declaration.id,
    registrationNumber: declaration.registrationNumber,
    decidedAt: at,
    corridor,
    items: itemsUnder(part.map(({ items }) => items)),
    executor: { code: executor.code, name: executor.name },
    forms,
    grounds: groundsOn(day, wanted(corridor, forms)),
    liability: { confirmedFindings: figureIn(facts, 'confirmedFindings') },
    debt: debtIn(facts),
    findings: findings.filter(isTold).map(({ code, severity, item, field, params }) => ({
      code,
      severity,
      item,
      field,
      params: { ...params },
    })),
  };
}

/** What is unusual rather than wrong is told to officers alone: it is an indicator of risk. */
const indicators: ReadonlySet<string> = new Set(['ROUND_NUMBERS', 'TARE_UNUSUAL']);
const isTold = ({ code }: Finding): boolean => !indicators.has(code);

/** The yellow corridor is a check of documents whatever else it is; of a release nothing is asked. */
function formsIn(corridor: Corridor, measures: readonly string[]): ControlForm[] {
  if (corridor === 'green') return [];
  return formsOf(corridor === 'yellow' ? ['D10', ...measures] : measures);
}

/** The items of all; none, for the whole declaration, as soon as one of them concerns the whole. */
function itemsUnder(hits: readonly (readonly number[])[]): number[] {
  if (hits.some((items) => items.length === 0)) return [];
  return [...new Set(hits.flat())].sort((a, b) => a - b);
}

function wanted(corridor: Corridor, forms: readonly ControlForm[]): GroundOf[] {
  if (corridor === 'green') return ['selection'];
  return ['selection', 'control', ...(corridor === 'blue' ? (['audit'] as const) : []), ...forms];
}

function figureIn(facts: Facts, field: string): number | null {
  const fact = facts.header[field];
  return typeof fact === 'number' ? fact : null;
}

/** Debt may be known as an amount or only as a fact. */
function debtIn(facts: Facts): TraderExplanation['debt'] {
  const tenge = figureIn(facts, 'traderDebt');
  if (tenge !== null) return { exists: tenge > 0, tenge };
  const fact = facts.header['traderDebt'];
  return { exists: typeof fact === 'boolean' ? fact : null, tenge: null };
}
