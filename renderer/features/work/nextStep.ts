import type { WorkView } from '../../../shared/contract/work.ts';
import { familyOf, isCarriedOutByWord, type MeasureFamily } from '../../../shared/work/measure.ts';

/** Whether a measure of a family is still to be taken. */
export function isOpen({ measures }: Pick<WorkView, 'measures'>, family: MeasureFamily): boolean {
  return measures.some(({ code, state }) => state === 'open' && familyOf(code) === family);
}

/** The open measures that no check, act or referral applies: the officer says what he did. */
export const toCarryOut = ({ measures }: Pick<WorkView, 'measures'>): string[] =>
  measures
    .filter((measure) => measure.state === 'open' && isCarriedOutByWord(measure))
    .map(({ code }) => code);

type Step = 'inspection' | 'check' | 'carryOut' | 'release';

/**
 * What an officer does next: on red goods before papers, on the others papers before goods; then he says
 * what else he carried out.
 */
export function nextStep(work: Pick<WorkView, 'measures' | 'queue' | 'may'>): Step {
  if (work.may.release) return 'release';
  const red = work.queue === 'red';
  const goods = isOpen(work, 'goods');
  if (isOpen(work, 'documents')) return red && goods ? 'inspection' : 'check';
  if (goods) return 'inspection';
  // What is done after release is done by a check, and waits for it only there.
  const checks = work.queue === 'blue' && isOpen(work, 'after');
  if (toCarryOut(work).length > 0 && !checks) return 'carryOut';
  return red ? 'inspection' : 'check';
}
