import type { CommandId } from '../../shared/commands.ts';
import { useImport } from '../features/intake/ImportProvider.tsx';
import { useCommand } from './commands.tsx';
import { go, useNavigation, type Place } from './navigation.ts';
import { useSession } from './session.tsx';

/** Every command the frame itself answers for: the desks add theirs. */
export function useFrameCommands(open: (sheet: 'palette' | 'shortcuts' | 'tour') => void): void {
  const { preferences, savePreferences, signOut, may } = useSession();
  const { chooseAndImport, running } = useImport();
  const { canGoBack, back } = useNavigation();

  const reads = may('declaration.read');
  useDeskCommand('queue.red', { desk: 'queue', corridor: 'red' }, reads);
  useDeskCommand('queue.yellow', { desk: 'queue', corridor: 'yellow' }, reads);
  useDeskCommand('queue.blue', { desk: 'queue', corridor: 'blue' }, reads);
  useDeskCommand('queue.green', { desk: 'queue', corridor: 'green' }, reads);
  useDeskCommand('queue.all', { desk: 'queue', corridor: null }, reads);
  useDeskCommand('intake.messages', { desk: 'messages' }, may('intake.read'));
  useDeskCommand('profiles.open', { desk: 'profiles' }, may('profile.read'));
  useCommand('declaration.back', back, canGoBack);

  const imports = may('intake.import') && !running;
  useCommand('intake.importFiles', () => void chooseAndImport('files'), imports);
  useCommand('intake.importFolder', () => void chooseAndImport('folder'), imports);

  useCommand('view.palette', () => open('palette'));
  useCommand('view.shortcuts', () => open('shortcuts'));
  useCommand('view.inspector', () =>
    savePreferences({ inspectorOpen: !preferences.inspectorOpen }),
  );
  useCommand('session.signOut', signOut);
  useCommand('help.tour', () => open('tour'));
}

function useDeskCommand(id: CommandId, place: Place, enabled: boolean): void {
  useCommand(id, () => go(place), enabled);
}
