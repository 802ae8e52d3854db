import { useQuery } from '@tanstack/react-query';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { rpc } from '../../app/rpc.ts';

/** How far beside its expected place a message is looked for: numbers of messages may have gaps. */
const around = 100;

/**
 * One message by its number, wherever in the list it stands; `undefined` while it is looked for or
 * where it is not found. The list is newest first and numbered in the order of receipt, so the place is
 * counted back from the newest.
 */
export function useMessage(id: number | null): MessageRow | undefined {
  const all = { status: null, batch: null, open: false } as const;
  const newest = useQuery(
    rpc.intake.messages.queryOptions({
      input: { ...all, offset: 0, limit: 1 },
      enabled: id !== null,
      select: ({ rows }) => rows[0]?.id ?? 0,
    }),
  );
  const { data } = useQuery(
    rpc.intake.messages.queryOptions({
      input: {
        ...all,
        offset: Math.max(0, (newest.data ?? 0) - (id ?? 0) - around),
        limit: 2 * around,
      },
      enabled: id !== null && newest.data !== undefined,
      select: ({ rows }) => rows.find((row) => row.id === id),
    }),
  );
  return data;
}
