import type { AnalystExplanation, SupervisorExplanation } from '../../../../shared/explanation.ts';
import type { People, Timeline } from '../../../../shared/explanation/full.ts';

/** The supervisor's tier: the analyst's, with the people and with every decision made before. */
export function forSupervisor(
  analyst: AnalystExplanation,
  people: People,
  timeline: Timeline,
): SupervisorExplanation {
  return { ...analyst, tier: 'supervisor', people, timeline };
}
