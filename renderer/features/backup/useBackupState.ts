import { useQuery } from '@tanstack/react-query';
import type { BackupState } from '../../../shared/contract/backup.ts';
import { rpc } from '../../app/rpc.ts';

/** How often it is looked whether a backup was made meanwhile, ms; oftener while one is being made. */
const every = 60_000;
const whileRunning = 2_000;

/** What is known of the backups of the post. */
export function useBackupState(): BackupState | undefined {
  const { data } = useQuery(
    rpc.backup.state.queryOptions({
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.running === true ? whileRunning : every),
    }),
  );
  return data;
}
