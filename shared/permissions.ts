/**
 * Who may do what: the one table a head of post can read. A procedure names one permission; a role
 * that is not listed for it is refused. `anyone` needs no session.
 */
export const roles = [
  'officer',
  'analyst',
  'approver',
  'supervisor',
  'administrator',
  'inspector',
] as const;
export type Role = (typeof roles)[number];

export const permissions = {
  /** Before sign-in: which posts exist, creating one, signing in. */
  anyone: [],
  /** One's own session, password and preferences. */
  session: ['officer', 'analyst', 'approver', 'supervisor', 'administrator', 'inspector'],
  /** See declarations, their findings and the reason they are here. */
  'declaration.read': ['officer', 'analyst', 'approver', 'supervisor', 'inspector'],
  /** Take what a queue shows out of the program, as a file or in the clipboard. */
  'declaration.export': ['officer', 'analyst', 'approver', 'supervisor', 'inspector'],
  /** Bring messages in. */
  'intake.import': ['officer', 'supervisor'],
  /** See what came in and what became of it. */
  'intake.read': ['officer', 'analyst', 'approver', 'supervisor', 'inspector'],
  /** Choose the folder whose messages come in by themselves. */
  'intake.watch': ['supervisor'],
  /** Record arrivals, end transits, place goods under storage. */
  'consignment.work': ['officer', 'supervisor'],
  /** Take a declaration in hand, check, inspect, request, release. */
  'check.work': ['officer', 'supervisor'],
  /** Decide, as head of the post, what officers may not decide alone; never one's own question. */
  'work.approve': ['supervisor'],
  /** See the reference tables, categories and debts of persons among them, and the rules of control. */
  'reference.read': ['officer', 'analyst', 'approver', 'supervisor', 'inspector'],
  /** Load and withdraw reference tables. */
  'reference.load': ['supervisor'],
  /** Change how the post guards what its people left open. */
  'post.settings': ['administrator'],
  /** Put a copy of the whole post away: it holds everything, though the program shows none of it for that. */
  'post.backup': ['supervisor', 'administrator'],
  /** Put a set of profiles in force. */
  'profile.load': ['approver'],
  /** See profiles with conditions, thresholds and weights (confidential). */
  'profile.read': ['analyst', 'approver', 'supervisor', 'inspector'],
  /** See with a decision the people behind it, and all that were made before it (confidential). */
  'decision.people': ['supervisor', 'inspector'],
  /** Make a decision again from what is stored of it, to see that it comes out the same. */
  'decision.reproduce': ['analyst', 'supervisor', 'inspector'],
  /** Read the journal. */
  'journal.read': ['supervisor', 'inspector'],
  /** See that the journal is whole. */
  'journal.verify': ['supervisor', 'administrator', 'inspector'],
  /** Take the journal out of the program. */
  'journal.export': ['supervisor', 'inspector'],
  /** Take note, with a reason, that the journal is another than the one seen before. */
  'journal.acknowledge': ['supervisor'],
  /** Add people, give them roles, give new passwords, close and open their accounts. */
  'people.manage': ['administrator'],
  /** Take a supervisor's rights for an hour; besides the role, the person must have been named for it. */
  'emergency.open': ['officer', 'analyst', 'approver'],
  /** Learn of every emergency access, and acknowledge it. */
  'emergency.review': ['supervisor', 'administrator', 'inspector'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** The first of these roles that has this permission: the one a person acts in; `null`: none has. */
export function grantingRole(permission: Permission, held: readonly Role[]): Role | null {
  const granted: readonly Role[] = permissions[permission];
  return held.find((role) => granted.includes(role)) ?? null;
}

/** Whether a person holding these roles has this permission. */
export function allows(permission: Permission, held: readonly Role[]): boolean {
  return grantingRole(permission, held) !== null;
}

/** What lets a person see customs content: whoever manages people holds none of it. */
const seesContent: readonly Permission[] = [
  'declaration.read',
  'intake.read',
  'reference.read',
  'profile.read',
  'decision.people',
  'journal.read',
];

/** Whether one person may hold these roles together: who gives out rights does not use them. */
export function areSeparate(held: readonly Role[]): boolean {
  return (
    !allows('people.manage', held) || !seesContent.some((permission) => allows(permission, held))
  );
}

/**
 * The roles that count of those an account holds: one that an earlier program gave rights over people
 * and over content together keeps the first alone.
 */
export function inForce(held: readonly Role[]): readonly Role[] {
  return areSeparate(held) ? held : held.filter((role) => allows('people.manage', [role]));
}
