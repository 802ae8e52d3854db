import type { WorkView } from '../../../shared/contract/work.ts';

const parts = [
  'items',
  'corridor',
  'queue',
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
type Compared = Pick<WorkView, Part | 'version'>;

/** The parts of the work that stand otherwise than its officer saw them. */
export function changedMeanwhile(seen: Compared, now: Compared): ('declaration' | Part)[] {
  const changed = parts.filter((part) => JSON.stringify(seen[part]) !== JSON.stringify(now[part]));
  // What is declared is no part of the work: only that it is another version is known of it.
  return seen.version === now.version ? changed : ['declaration', ...changed];
}
