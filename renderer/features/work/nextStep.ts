import type { WorkView } from '../../../shared/contract/work.ts';
import { familyOf, type MeasureFamily } from '../../../shared/work/measure.ts';

/** Whether a measure of a family is still to be taken. */
export function isOpen({ measures }: Pick<WorkView, 'measures'>, family: MeasureFamily): boolean {
  return measures.some(({ code, state }) => state === 'open' && familyOf(code) === family);
}

type Step = 'inspection' | 'check' | 'release';

/** What an officer does next: on red goods before papers, on the others papers before goods. */
export function nextStep(work: Pick<WorkView, 'measures' | 'queue' | 'may'>): Step {
  if (work.may.release) return 'release';
  const red = work.queue === 'red';
  const goods = isOpen(work, 'goods');
  if (isOpen(work, 'documents')) return red && goods ? 'inspection' : 'check';
  return red || goods ? 'inspection' : 'check';
}
