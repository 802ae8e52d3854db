import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Accepted, Recount } from '../../../shared/contract/check.ts';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { queryClient, rpc } from '../../app/rpc.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { acceptedOf, isSameAccepted } from './reckoning.ts';

export interface Reckoning {
  /** `undefined`: there is nothing to reckon, or it is not reckoned yet. */
  readonly data: Recount | undefined;
  readonly error: unknown;
  /** Whether it is of what is accepted now: a moment ago it was another sum. */
  readonly fresh: boolean;
  readonly retry: () => void;
}

const asked = (id: string, accepted: Accepted[]) =>
  rpc.check.recount.queryOptions({ input: { id, accepted } });

/** What payments come to with what is accepted, asked when the hand rests. */
export function useRecount(id: string, body: CheckDraft): Reckoning {
  const present = useMemo(() => acceptedOf(body), [body]);
  const accepted = useSettled(present, 300);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...asked(id, accepted),
    enabled: accepted.length > 0,
    placeholderData: (before) => before,
  });
  const nothing = accepted.length === 0 || present.length === 0;
  return {
    data: nothing ? undefined : data,
    error: nothing ? null : error,
    fresh:
      !nothing &&
      data !== undefined &&
      error === null &&
      !isPlaceholderData &&
      isSameAccepted(accepted, present),
    retry: () => void refetch(),
  };
}

/** The same at once, for who does not rest. */
export const reckon = async (id: string, accepted: Accepted[]): Promise<Recount> =>
  queryClient.fetchQuery(asked(id, accepted));
