import { assessedOf, finedOf, finePayment, type Effect } from '../../../shared/work/effect.ts';

/** What is assessed and what is fined in all, tiyn; `null` of the fines: there are none. */
export const sumsOf = (effects: readonly Effect[]) => ({
  assessed: assessedOf(effects),
  fined: effects.some(({ payment }) => payment === finePayment) ? finedOf(effects) : null,
});
