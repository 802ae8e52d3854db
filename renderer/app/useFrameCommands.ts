import type { CommandId } from '../../shared/commands.ts';
import { useImport } from '../features/intake/ImportProvider.tsx';
import { useCommand } from './commands.tsx';
import { go, useNavigation, type Place } from './navigation.ts';
import { useSession } from './session.tsx';

/** What the frame lays over its desks. */
export type FrameSheet =
  'palette' | 'shortcuts' | 'tour' | 'watch' | 'password' | 'emergency' | 'guard' | 'backup';

/** Every command the frame itself answers for: the desks add theirs. */
export function useFrameCommands(open: (sheet: FrameSheet) => void): void {
  const session = useSession();
  const { preferences, savePreferences, signOut, lock, may, mayOpenEmergency, emergency } = session;
  const { chooseAndImport, retry, togglePause, running } = useImport();
  const { canGoBack, back } = useNavigation();

  const reads = may('declaration.read');
  useDeskCommand('queue.red', { desk: 'queue', corridor: 'red' }, reads);
  useDeskCommand('queue.yellow', { desk: 'queue', corridor: 'yellow' }, reads);
  useDeskCommand('queue.blue', { desk: 'queue', corridor: 'blue' }, reads);
  useDeskCommand('queue.green', { desk: 'queue', corridor: 'green' }, reads);
  useDeskCommand('queue.all', { desk: 'queue', corridor: null }, reads);
  useDeskCommand('queue.mine', { desk: 'queue', corridor: null, scope: 'mine' }, may('check.work'));
  useDeskCommand('queue.preArrival', { desk: 'queue', corridor: null, scope: 'preArrival' }, reads);
  useDeskCommand('queue.lapsed', { desk: 'queue', corridor: null, scope: 'lapsed' }, reads);
  useDeskCommand('approvals.open', { desk: 'approvals' }, may('work.approve'));
  useDeskCommand('intake.messages', { desk: 'messages' }, may('intake.read'));
  useDeskCommand('intake.quarantine', { desk: 'quarantine' }, may('intake.read'));
  useDeskCommand('intake.batches', { desk: 'batches' }, may('intake.read'));
  useDeskCommand('intake.senders', { desk: 'mapping' }, may('intake.import'));
  useDeskCommand('entry.new', { desk: 'entry' }, may('intake.import'));
  useDeskCommand('consignments.open', { desk: 'consignments' }, reads);
  useDeskCommand('refusals.open', { desk: 'refusals' }, reads);
  useDeskCommand('reference.open', { desk: 'reference' }, may('reference.read'));
  useDeskCommand('profiles.open', { desk: 'profiles' }, may('profile.read'));
  useCommand('declaration.back', back, canGoBack);

  const imports = may('intake.import') && !running;
  useCommand('intake.importFiles', () => void chooseAndImport('files'), imports);
  useCommand('intake.importFolder', () => void chooseAndImport('folder'), imports);

  useCommand('intake.pause', togglePause, running);
  useCommand('intake.retryAll', () => void retry(null), imports);
  useCommand('intake.watch', () => open('watch'), may('intake.watch'));

  useCommand('view.palette', () => open('palette'));
  useCommand('view.shortcuts', () => open('shortcuts'));
  useCommand('view.inspector', () =>
    savePreferences({ inspectorOpen: !preferences.inspectorOpen }),
  );
  useDeskCommand('journal.open', { desk: 'journal' }, may('journal.verify'));
  useCommand('session.lock', lock);
  useCommand('post.backup', () => open('backup'), may('post.backup'));
  useCommand('post.guard', () => open('guard'), may('post.settings'));
  useDeskCommand('people.open', { desk: 'people' }, may('people.manage'));
  useCommand('session.changePassword', () => open('password'));
  useCommand('session.emergency', () => open('emergency'), mayOpenEmergency && emergency === null);
  useCommand('session.signOut', signOut);
  useCommand('help.tour', () => open('tour'));
}

function useDeskCommand(id: CommandId, place: Place, enabled: boolean): void {
  useCommand(id, () => go(place), enabled);
}
