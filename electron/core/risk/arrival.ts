import { dayAtThePost, minuteAtThePost } from '../../../shared/day.ts';
import type { Bin } from './distribution.ts';
import type { History } from './history.ts';

/** Hours of a day. */
const hours = 24;
/** Office hours and long evenings end, and the early lorries begin. */
const nightFrom = 22;
const nightUntil = 6;
/** Fewest earlier declarations of one trader, and of the post, that make an hour usual. */
const enoughOfOne = 20;
const enoughOfPost = 100;

/**
 * The hour at the post (0 to 23) at which a declaration came; `null` where its message came on another
 * day than it is of: papers of the past that are read in later tell no hour.
 */
export function hourOfArrival(day: string, receivedAt: string): number | null {
  if (dayAtThePost(receivedAt) !== day) return null;
  // DD.MM.YYYY HH:mm
  return Number(minuteAtThePost(receivedAt).slice(11, 13));
}

const total = (bins: readonly Bin[]): number => bins.reduce((sum, { n }) => sum + n, 0);

/** Share of what came within the hour before, this one and the next. */
function shareAround(hour: number, bins: readonly Bin[]): number {
  const near = bins.filter(({ bin }) => [0, 1, hours - 1].includes((bin - hour + hours) % hours));
  return total(near) / total(bins);
}

/** When the declaration came: at night, and whether the trader or the post is used to the hour. */
export function arrivalIndicators({ arrival }: History) {
  if (arrival === null) return { nightArrival: null, arrivalHourShare: null };
  const { hour, own, post } = arrival;
  const usual = total(own) >= enoughOfOne ? own : total(post) >= enoughOfPost ? post : null;
  return {
    nightArrival: hour >= nightFrom || hour < nightUntil,
    arrivalHourShare: usual === null ? null : shareAround(hour, usual),
  };
}
