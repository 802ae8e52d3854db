import type { WorkView } from '../../../shared/contract/work.ts';

const parts = [
  'officer',
  'measures',
  'requests',
  'approvals',
  'checks',
  'order',
  'acts',
  'suspension',
  'release',
] as const;
type Part = (typeof parts)[number];

/** The parts of the work that stand otherwise than its officer saw them. */
export function changedMeanwhile(seen: Pick<WorkView, Part>, now: Pick<WorkView, Part>): Part[] {
  return parts.filter((part) => JSON.stringify(seen[part]) !== JSON.stringify(now[part]));
}
