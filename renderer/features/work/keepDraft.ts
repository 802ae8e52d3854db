import type { WorkDraft } from '../../../shared/contract/work.ts';
import { failureOf } from '../../app/failure.ts';
import { client } from '../../app/rpc.ts';
import { DraftKeeper } from './draftKeeper.ts';

interface Told {
  readonly kept: (at: string, whole: boolean) => void;
  readonly failed: (error: unknown) => void;
}

export const isStale = (error: unknown): boolean => failureOf(error).code === 'STALE';

/** Keeps the check or the act of a declaration at the post. @param read what stands on the screen */
export function keepDraft(
  id: string,
  revision: number,
  kind: WorkDraft['kind'],
  read: () => WorkDraft,
  told: Told,
): DraftKeeper {
  return new DraftKeeper(revision, {
    keep: (after) => client.work.saveDraft({ id, revision: after, draft: read() }),
    newest: async () => (await client.work.draft({ id, kind }))?.revision ?? 0,
    isStale,
    ...told,
  });
}
