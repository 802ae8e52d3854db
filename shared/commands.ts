import type { Permission } from './permissions.ts';

/**
 * Every command of the window, once: the menu, the command palette, the shortcut
 * sheet and the end-to-end tests are all made from this table. Labels are the
 * locale keys `commands.<id>`.
 */
export type CommandGroup = 'work' | 'intake' | 'view' | 'session' | 'help';

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** Blueprint key combination (`mod` is Ctrl, Cmd on a Mac); absent: only menu and palette. */
  readonly combo?: string;
  /** The desk it belongs to, where commands of several desks have the same combination: at each there is one. */
  readonly desk?: 'entry' | 'check' | 'inspection';
  /** Permission a person must hold to see it; absent: everyone signed in. */
  readonly permission?: Permission;
}

export const commands = [
  { id: 'queue.red', group: 'work', combo: 'mod+1', permission: 'declaration.read' },
  { id: 'queue.yellow', group: 'work', combo: 'mod+2', permission: 'declaration.read' },
  { id: 'queue.blue', group: 'work', combo: 'mod+3', permission: 'declaration.read' },
  { id: 'queue.green', group: 'work', combo: 'mod+4', permission: 'declaration.read' },
  { id: 'queue.all', group: 'work', combo: 'mod+5', permission: 'declaration.read' },
  { id: 'queue.mine', group: 'work', combo: 'mod+shift+1', permission: 'check.work' },
  { id: 'queue.preArrival', group: 'work', combo: 'mod+shift+2', permission: 'declaration.read' },
  { id: 'queue.lapsed', group: 'work', permission: 'declaration.read' },
  { id: 'approvals.open', group: 'work', combo: 'mod+shift+3', permission: 'work.approve' },
  { id: 'work.claim', group: 'work', combo: 'alt+t', permission: 'check.work' },
  { id: 'work.giveBack', group: 'work', combo: 'alt+shift+t', permission: 'check.work' },
  { id: 'work.handOver', group: 'work', combo: 'alt+h', permission: 'check.work' },
  { id: 'work.draw', group: 'work', combo: 'alt+l', permission: 'check.work' },
  { id: 'work.own', group: 'work', combo: 'alt+shift+m', permission: 'check.work' },
  { id: 'work.skip', group: 'work', combo: 'alt+shift+n', permission: 'check.work' },
  { id: 'work.carryOut', group: 'work', combo: 'alt+shift+c', permission: 'check.work' },
  { id: 'work.extend', group: 'work', permission: 'check.work' },
  { id: 'work.against', group: 'work', permission: 'check.work' },
  { id: 'work.finishAfter', group: 'work', combo: 'alt+e', permission: 'check.work' },
  { id: 'work.suspend', group: 'work', permission: 'check.work' },
  { id: 'work.resume', group: 'work', permission: 'check.work' },
  { id: 'work.refer', group: 'work', permission: 'check.work' },
  { id: 'work.release', group: 'work', combo: 'mod+shift+enter', permission: 'check.work' },
  { id: 'work.decide', group: 'work', combo: 'alt+a', permission: 'work.approve' },
  { id: 'inspection.open', group: 'work', combo: 'mod+g', permission: 'declaration.read' },
  { id: 'inspection.order', group: 'work', combo: 'alt+o', permission: 'check.work' },
  {
    id: 'inspection.sign',
    group: 'work',
    combo: 'mod+enter',
    desk: 'inspection',
    permission: 'check.work',
  },
  { id: 'inspection.attach', group: 'work', combo: 'alt+p', permission: 'check.work' },
  { id: 'desk.search', group: 'work', combo: 'mod+f' },
  { id: 'queue.views', group: 'work', combo: 'alt+v', permission: 'declaration.read' },
  { id: 'queue.saveView', group: 'work', combo: 'mod+s', permission: 'declaration.read' },
  { id: 'queue.export', group: 'work', combo: 'mod+shift+e', permission: 'declaration.export' },
  { id: 'queue.copyAll', group: 'work', combo: 'mod+shift+c', permission: 'declaration.export' },
  { id: 'declaration.next', group: 'work', combo: 'alt+down', permission: 'declaration.read' },
  { id: 'declaration.previous', group: 'work', combo: 'alt+up', permission: 'declaration.read' },
  { id: 'declaration.back', group: 'work', combo: 'alt+left', permission: 'declaration.read' },
  { id: 'declaration.goTo', group: 'work', combo: 'mod+shift+g', permission: 'declaration.read' },
  { id: 'declaration.nextSign', group: 'work', combo: 'alt+w', permission: 'declaration.read' },
  { id: 'declaration.nextMark', group: 'work', combo: 'alt+m', permission: 'declaration.read' },
  { id: 'paper.open', group: 'work', combo: 'mod+p', permission: 'declaration.read' },
  { id: 'documents.open', group: 'work', combo: 'mod+j', permission: 'declaration.read' },
  { id: 'documents.add', group: 'work', combo: 'alt+d', permission: 'check.work' },
  { id: 'documents.import', group: 'work', combo: 'alt+i', permission: 'check.work' },
  { id: 'trader.open', group: 'work', combo: 'mod+b', permission: 'declaration.read' },
  { id: 'goods.earlier', group: 'work', combo: 'mod+shift+h', permission: 'declaration.read' },
  { id: 'declaration.full', group: 'work', combo: 'mod+e', permission: 'profile.read' },
  { id: 'check.open', group: 'work', combo: 'mod+d', permission: 'check.work' },
  { id: 'check.request', group: 'work', combo: 'alt+r', permission: 'check.work' },
  { id: 'check.sign', group: 'work', combo: 'mod+enter', desk: 'check', permission: 'check.work' },
  { id: 'intake.importFiles', group: 'intake', combo: 'mod+o', permission: 'intake.import' },
  { id: 'intake.importFolder', group: 'intake', combo: 'mod+shift+o', permission: 'intake.import' },
  { id: 'intake.pause', group: 'intake', permission: 'intake.import' },
  { id: 'intake.messages', group: 'intake', combo: 'mod+6', permission: 'intake.read' },
  { id: 'intake.quarantine', group: 'intake', combo: 'mod+8', permission: 'intake.read' },
  { id: 'intake.retryAll', group: 'intake', permission: 'intake.import' },
  { id: 'intake.batches', group: 'intake', permission: 'intake.read' },
  { id: 'intake.senders', group: 'intake', permission: 'intake.import' },
  { id: 'intake.watch', group: 'intake', permission: 'intake.watch' },
  { id: 'entry.new', group: 'work', combo: 'mod+n', permission: 'intake.import' },
  {
    id: 'entry.submit',
    group: 'work',
    combo: 'mod+enter',
    desk: 'entry',
    permission: 'intake.import',
  },
  { id: 'entry.addItem', group: 'work', combo: 'alt+n', permission: 'intake.import' },
  { id: 'entry.previousItem', group: 'work', combo: 'alt+pageup', permission: 'intake.import' },
  { id: 'entry.nextItem', group: 'work', combo: 'alt+pagedown', permission: 'intake.import' },
  { id: 'refusals.open', group: 'work', combo: 'mod+shift+6', permission: 'declaration.read' },
  { id: 'reference.open', group: 'work', combo: 'mod+shift+7', permission: 'reference.read' },
  { id: 'consignments.open', group: 'work', combo: 'mod+9', permission: 'declaration.read' },
  { id: 'profiles.open', group: 'work', combo: 'mod+7', permission: 'profile.read' },
  { id: 'profiles.replay', group: 'work', combo: 'mod+r', permission: 'profile.read' },
  { id: 'profiles.replaySet', group: 'work', combo: 'mod+shift+r', permission: 'profile.read' },
  { id: 'journal.open', group: 'work', combo: 'mod+shift+8', permission: 'journal.verify' },
  { id: 'journal.verify', group: 'work', permission: 'journal.verify' },
  { id: 'journal.export', group: 'work', permission: 'journal.export' },
  { id: 'journal.checkpoint', group: 'work', permission: 'journal.verify' },
  { id: 'profiles.tactics', group: 'work', combo: 'mod+t', permission: 'profile.read' },
  { id: 'view.palette', group: 'view', combo: 'mod+k' },
  { id: 'view.shortcuts', group: 'help', combo: 'f1' },
  { id: 'view.inspector', group: 'view', combo: 'mod+i' },
  { id: 'view.theme', group: 'view', combo: 'mod+shift+d' },
  { id: 'view.zoomIn', group: 'view', combo: 'mod+=' },
  { id: 'view.zoomOut', group: 'view', combo: 'mod+-' },
  { id: 'view.zoomReset', group: 'view', combo: 'mod+0' },
  { id: 'language.kk', group: 'view', combo: 'alt+1' },
  { id: 'language.ru', group: 'view', combo: 'alt+2' },
  { id: 'language.en', group: 'view', combo: 'alt+3' },
  { id: 'session.lock', group: 'session', combo: 'mod+l' },
  { id: 'window.new', group: 'session', combo: 'mod+shift+n' },
  { id: 'post.backup', group: 'session', combo: 'mod+shift+b', permission: 'post.backup' },
  { id: 'post.guard', group: 'session', permission: 'post.settings' },
  { id: 'people.open', group: 'work', combo: 'mod+shift+9', permission: 'people.manage' },
  { id: 'people.add', group: 'work', permission: 'people.manage' },
  { id: 'session.changePassword', group: 'session' },
  { id: 'session.emergency', group: 'session', permission: 'emergency.open' },
  { id: 'session.emergencyEnd', group: 'session', permission: 'emergency.open' },
  { id: 'session.signOut', group: 'session', combo: 'mod+shift+q' },
  { id: 'help.tour', group: 'help' },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];
