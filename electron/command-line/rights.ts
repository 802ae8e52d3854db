import type { ExplanationTier } from '../../shared/explanation.ts';
import type { Permission } from '../../shared/permissions.ts';

/** Which permission a person who is named must have for a command: the one table of the command line. */
export const rights = {
  import: 'intake.import',
  check: 'intake.read',
  declaration: 'declaration.read',
  export: 'declaration.read',
  list: 'declaration.read',
  versions: 'declaration.read',
  refused: 'declaration.read',
  notice: 'declaration.read',
  paper: 'declaration.read',
  'explain trader': 'declaration.read',
  'explain officer': 'declaration.read',
  'explain analyst': 'profile.read',
  'explain supervisor': 'decision.people',
  replay: 'profile.read',
  'profiles check': 'profile.read',
  'profiles load': 'profile.load',
  'journal checkpoint': 'journal.verify',
  'journal export': 'journal.export',
  'journal prove': 'journal.export',
  backup: 'post.backup',
  'decision reproduce': 'decision.reproduce',
  'reference list': 'reference.read',
  'reference show': 'reference.read',
  'reference load': 'reference.load',
  'reference withdraw': 'reference.load',
} as const satisfies Record<string, Permission> & Record<`explain ${ExplanationTier}`, Permission>;

export type CommandName = keyof typeof rights;

/** Commands that nobody need stand behind, where a post demands names: what a timer may run. */
export const unattended: ReadonlySet<CommandName> = new Set(['import', 'backup']);
