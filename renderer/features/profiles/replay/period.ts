import { dayAtThePost } from '../../../../shared/day.ts';
import { readFilter } from '../../../ui/grid/filterText.ts';

/** The stretches of the past one mostly asks about, and one of one's own. */
export const spans = ['whole', 'days30', 'days90', 'days365', 'own'] as const;
export type Span = (typeof spans)[number];

export interface PeriodChoice {
  readonly span: Span;
  /** What was typed for a period of one's own, as under the head of a column of dates. */
  readonly text: string;
}

/** First and last day; `null`: from the first, to the last there is. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

const lengths = { days30: 30, days90: 90, days365: 365 } as const;

/** The days of a choice; `undefined` where what was typed says none. */
export function daysOf(
  { span, text }: PeriodChoice,
  day = dayAtThePost(new Date().toISOString()),
): Days | undefined {
  if (span === 'whole') return { from: null, to: null };
  if (span !== 'own') return { from: daysBefore(day, lengths[span] - 1), to: day };
  const read = readFilter(text, 'date');
  return read?.kind === 'dates' ? { from: read.from, to: read.to } : undefined;
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}
