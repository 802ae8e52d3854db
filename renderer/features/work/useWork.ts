import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { declarationsChanged, rpc } from '../../app/rpc.ts';

/** The work on a declaration, and one way to take a step in it. */
export function useWork(id: string) {
  const queries = useQueryClient();
  const options = rpc.work.get.queryOptions({ input: { id } });
  const { data, error, refetch } = useQuery(options);
  const [refused, setRefused] = useState<unknown>(null);
  const step = useMutation({
    mutationFn: (take: () => Promise<WorkView>) => take(),
    onMutate: () => setRefused(null),
    onError: (fault) => {
      setRefused(fault);
      // What was refused because it stands otherwise is shown as it stands.
      void refetch();
    },
    onSuccess: (view) => {
      queries.setQueryData(options.queryKey, view);
      void declarationsChanged();
    },
  });
  return {
    work: data ?? null,
    error,
    refetch,
    refused,
    dismiss: () => setRefused(null),
    busy: step.isPending,
    take: (make: () => Promise<WorkView>) => step.mutate(make),
    /** A step taken elsewhere answered with how it stands now. */
    show: (view: WorkView) => {
      queries.setQueryData(options.queryKey, view);
      void declarationsChanged();
    },
  };
}
export type Work = ReturnType<typeof useWork>;
