import { commands, type Command } from '../../shared/commands.ts';

/** The parts of the sheet of shortcuts, in the order in which a day meets them. */
export const shortcutSections = [
  'queues',
  'rows',
  'work',
  'page',
  'entry',
  'desks',
  'intake',
  'view',
  'session',
  'help',
] as const;
export type ShortcutSection = (typeof shortcutSections)[number];

/** The part of the work a command belongs to, by the beginning of its id. */
const sectionByWord: Readonly<Record<string, ShortcutSection>> = {
  queue: 'queues',
  approvals: 'queues',
  work: 'work',
  check: 'work',
  inspection: 'work',
  paper: 'work',
  declaration: 'page',
  documents: 'page',
  trader: 'page',
  goods: 'page',
  entry: 'entry',
};

/** The section under which a command stands. */
export function sectionOf({ id, group }: Command): ShortcutSection {
  if (group !== 'work') return group;
  return sectionByWord[id.split('.')[0] ?? ''] ?? 'desks';
}

/** Keys that the rows of every list know; no commands, for they need a row under the cursor. */
export const rowKeys = [
  { does: 'rows.open', combo: 'enter' },
  { does: 'rows.tag', combo: 'space' },
  { does: 'rows.tagTo', combo: 'shift+space' },
  { does: 'rows.tagAll', combo: 'mod+a' },
  { does: 'rows.tagNone', combo: 'esc' },
  { does: 'rows.copy', combo: 'mod+c' },
] as const;

/** The commands that have a shortcut and that the person may give, by section. */
export function shortcutsOf(may: (command: Command) => boolean) {
  const shown = commands.filter((command) => 'combo' in command && may(command));
  return Map.groupBy(shown, sectionOf);
}
