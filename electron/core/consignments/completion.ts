import type { Completion } from '../../../shared/contract/consignments.ts';
import { dayAtThePost } from '../../../shared/day.ts';

const anomalyOf = {
  broken: 'sealBroken',
  missing: 'sealMissing',
  replaced: 'sealReplaced',
  intact: null,
} as const;

/**
 * How a transit ended, with the anomalies that follow from what was written: seals that are not intact or
 * were not written down at all, a day after the limit. Nobody can leave these out by forgetting.
 *
 * @param seals the seals of the transit declaration
 * @param timeLimit its last day (yyyy-mm-dd), of the calendar at the post
 */
export function completionWith(
  written: Completion,
  seals: readonly string[],
  timeLimit: string | null,
): Completion {
  const known = new Set(written.seals.map(({ number }) => number));
  const unwritten = seals
    .filter((number) => !known.has(number))
    .map((number) => ({ number, state: 'missing' as const }));
  const all = [...written.seals, ...unwritten];
  const anomalies = new Set(written.anomalies);
  for (const { state } of all) {
    const anomaly = anomalyOf[state];
    if (anomaly !== null) anomalies.add(anomaly);
  }
  if (timeLimit !== null && dayAtThePost(written.arrivedAt) > timeLimit) anomalies.add('late');
  return { ...written, seals: all, anomalies: [...anomalies] };
}
