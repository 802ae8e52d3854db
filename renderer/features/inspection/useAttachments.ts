import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AttachOutcome } from '../../../shared/contract/inspection.ts';
import type { Attachment } from '../../../shared/work/attachment.ts';
import { client, rpc } from '../../app/rpc.ts';
import type { Work } from '../work/useWork.ts';
import { drawThumbnail } from './thumbnail.ts';

export interface ToAttach {
  readonly paths: readonly string[];
  readonly kind: Attachment['kind'];
  readonly item: number | null;
  readonly note: string;
}

/** What is attached to a declaration, and the ways to attach more and to take something out. */
export function useAttachments(id: string, state: Work) {
  const queries = useQueryClient();
  const options = rpc.inspection.attachments.queryOptions({ input: { id } });
  const { data } = useQuery(options);
  const revision = state.work?.revision ?? 0;
  const again = () => queries.invalidateQueries({ queryKey: options.queryKey });

  const attach = useMutation({
    mutationFn: ({ paths, ...rest }: ToAttach): Promise<AttachOutcome> =>
      client.inspection.attach({ id, revision, paths: [...paths], ...rest }),
    onSuccess: async ({ work, attached }) => {
      state.show(work);
      await again();
      // One after the other: a picture decoded takes many times its size.
      for (const one of attached) await drawThumbnail(one.id).catch(() => undefined);
      if (attached.length > 0) await again();
    },
    onError: () => void state.refetch(),
  });
  const detach = useMutation({
    mutationFn: (attachment: number) => client.inspection.detach({ id, revision, attachment }),
    onSuccess: async (work) => {
      state.show(work);
      await again();
    },
    onError: () => void state.refetch(),
  });
  return { attachments: data ?? none, attach, detach };
}
const none: readonly Attachment[] = [];
export type Attachments = ReturnType<typeof useAttachments>;
