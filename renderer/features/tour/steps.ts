import type { Role } from '../../../shared/permissions.ts';

/**
 * The steps of the tour for each role: keys of the `tour` words (`<step>` the title,
 * `<step>.text` what it says). The person's weightiest role decides which they see.
 */
const stepsOf: Readonly<Record<Role, readonly string[]>> = {
  officer: ['welcome', 'queues', 'declaration', 'reason', 'intake', 'keyboard'],
  analyst: ['welcome', 'corridors', 'profiles', 'results', 'intakeSeen', 'keyboard'],
  approver: ['welcome', 'corridors', 'profiles', 'results', 'intakeSeen', 'keyboard'],
  supervisor: ['welcome', 'backlog', 'queues', 'intake', 'profiles', 'keyboard'],
  administrator: ['welcome', 'people', 'accounts', 'emergency', 'keyboard'],
  inspector: ['welcome', 'queues', 'declaration', 'inspecting', 'keyboard'],
};

const weightiestFirst: readonly Role[] = [
  'supervisor',
  'approver',
  'analyst',
  'officer',
  'inspector',
  'administrator',
];

/** The steps for somebody who holds these roles. */
export function tourSteps(roles: readonly Role[]): readonly string[] {
  const role = weightiestFirst.find((one) => roles.includes(one)) ?? 'officer';
  return stepsOf[role];
}
