import { formatInstant } from '../../../../shared/format.ts';

/** `01.07.2026, 11:00` in the time of Almaty: the same figures in every language. */
export const momentOnPaper = (moment: string): string => formatInstant(moment).replace(' ', ', ');
