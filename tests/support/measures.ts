import type { Measure } from '../../shared/work/measure.ts';

/** A measure that a profile asked for, as the desk shows it. */
export const measureOf = (code: string, change: Partial<Measure> = {}): Measure => ({
  code,
  mandatory: false,
  items: [],
  origin: 'profile',
  state: 'open',
  reason: null,
  note: null,
  by: null,
  at: null,
  ...change,
});
