import { useCommand } from '../../app/commands.tsx';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.tsx';

/** Opens the documentary check of the declaration that is on the screen. */
export function useCheckOpen(id: string): void {
  const { may } = useSession();
  useCommand('check.open', () => go({ desk: 'check', id }), may('check.work'));
}
