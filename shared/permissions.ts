/**
 * Who may do what: the one table a head of post can read. A procedure names one
 * permission; a role not listed here for it is refused. `anyone` needs no session.
 */
export const roles = ['officer', 'analyst', 'supervisor', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const permissions = {
  /** Before sign-in: which posts exist, creating one, signing in. */
  anyone: [],
  /** One's own session, preferences. */
  session: ['officer', 'analyst', 'supervisor', 'administrator'],
  /** See declarations, their findings and the reason they are here. */
  'declaration.read': ['officer', 'analyst', 'supervisor'],
  /** Bring messages in and see what became of them. */
  'intake.import': ['officer', 'supervisor'],
  'intake.read': ['officer', 'analyst', 'supervisor'],
  /** Choose the folder whose messages come in by themselves. */
  'intake.watch': ['supervisor', 'administrator'],
  /** Record arrivals, end transits, place goods under storage. */
  'consignment.work': ['officer', 'supervisor'],
  /** See the reference tables and the rules of control: they are public law. */
  'reference.read': ['officer', 'analyst', 'supervisor', 'administrator'],
  /** Load and withdraw reference tables. */
  'reference.load': ['supervisor', 'administrator'],
  /** Change how the post guards what its people left open. */
  'post.settings': ['administrator'],
  /** Put a set of profiles in force. */
  'profile.load': ['supervisor'],
  /** See profiles with conditions, thresholds and weights (confidential). */
  'profile.read': ['analyst', 'supervisor'],
  /** See with a decision the people behind it, and all that were made before it (confidential). */
  'decision.people': ['supervisor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a person holding these roles has this permission. */
export function allows(permission: Permission, held: readonly Role[]): boolean {
  const granted: readonly Role[] = permissions[permission];
  return held.some((role) => granted.includes(role));
}
