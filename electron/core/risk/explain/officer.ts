import { isMeasure } from '../../../../shared/control-forms.ts';
import { compareCorridors } from '../../../../shared/corridor.ts';
import type { HitExplanation, OfficerExplanation } from '../../../../shared/explanation.ts';
import type { Hit } from '../rules.ts';
import { tookPart, type ToldDecision, type ToldDeclaration } from './told.ts';

export interface OfficerQuestion {
  readonly declaration: ToldDeclaration;
  readonly decision: ToldDecision;
  readonly reproduced: boolean;
}

/**
 * The officer's tier: area, instruction, where to look, which measures. Built by naming what may be
 * told; thresholds, lists, weights, codes and the hits that the lot let go are never copied.
 */
export function forOfficer({
  declaration,
  decision,
  reproduced,
}: OfficerQuestion): OfficerExplanation {
  return {
    tier: 'officer',
    id: declaration.id,
    registrationNumber: declaration.registrationNumber,
    decidedAt: decision.at,
    corridor: decision.corridor,
    decidedBy: decision.decidedBy,
    reproduced,
    hits: tookPart(decision)
      .map(told)
      .sort(
        (a, b) => compareCorridors(b.corridor, a.corridor) || (a.items[0] ?? 0) - (b.items[0] ?? 0),
      ),
  };
}

/** A box of the form: what else an author wrote there is no place to look at. */
const isBox = (box: string): boolean => /^([1-9]|[1-4]\d|5[0-4]|[AB])$/.test(box);

function told({ profile, items }: Hit): HitExplanation {
  const { area, instruction } = profile;
  return {
    area: { kk: area.kk, ru: area.ru, en: area.en },
    instruction: { kk: instruction.kk, ru: instruction.ru, en: instruction.en },
    corridor: profile.corridor,
    items: [...items],
    boxes: profile.boxes.filter(isBox),
    measures: profile.measures.filter(isMeasure),
  };
}
