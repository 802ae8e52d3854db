import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Watch } from '../../../shared/contract/intake.ts';
import { declarationsChanged, queryClient, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';

/**
 * What the watched folder is doing, asked again every so many milliseconds: messages come through it
 * without anybody pressing a button. Where some have come, everything that counts messages is asked again.
 */
export function useWatch(every: number): Watch | undefined {
  const { may } = useSession();
  const { data } = useQuery(
    rpc.intake.watch.queryOptions({ enabled: may('intake.read'), refetchInterval: every }),
  );
  const received = data?.received ?? 0;
  useEffect(() => {
    if (received === 0) return;
    void queryClient.invalidateQueries({ queryKey: rpc.intake.messages.key() });
    void queryClient.invalidateQueries({ queryKey: rpc.intake.batches.key() });
    void declarationsChanged();
  }, [received]);
  return data;
}
