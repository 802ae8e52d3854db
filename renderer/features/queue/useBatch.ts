import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Corridor } from '../../../shared/corridor.ts';
import { useCommand } from '../../app/commands.tsx';
import { client, declarationsChanged } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';

/** What became of each: done, or refused because it is in other hands or finished. */
export type BatchResult = Awaited<ReturnType<typeof client.work.claimMany>>;

interface BatchOptions {
  /** The tagged declarations; where none is tagged, the one at the cursor. */
  readonly ids: readonly string[];
  readonly corridor: Corridor | null;
  /** All of them were done: their tags come off. */
  readonly onDone: () => void;
  /** Tells the person what became of them. */
  readonly say: (text: string) => void;
}

/** What can be done with several declarations of a queue at once, on the keys of the work. */
export function useBatch({ ids, corridor, onDone, say }: BatchOptions) {
  const t = useWords('work');
  const { may } = useSession();
  const [finishing, setFinishing] = useState(false);
  const tell = (how: 'claimed' | 'finished', { done, refused }: BatchResult) => {
    const did = done.length === 0 ? [] : [t(`batch.${how}`, { count: done.length })];
    const left = refused.length === 0 ? [] : [t('batch.refused', { count: refused.length })];
    say([...did, ...left].join(' '));
    if (refused.length === 0) onDone();
    void declarationsChanged();
  };
  const claim = useMutation({
    mutationFn: () => client.work.claimMany({ ids: [...ids] }),
    onSuccess: (batch) => tell('claimed', batch),
  });
  const works = may('check.work') && ids.length > 0;
  const finishes = works && corridor === 'blue';
  useCommand('work.claim', () => claim.mutate(), works && !claim.isPending);
  useCommand('work.finishAfter', () => setFinishing(true), finishes);
  return {
    ids,
    works,
    finishes,
    claiming: claim.isPending,
    error: claim.error,
    finishing,
    stop: () => setFinishing(false),
    finished: (batch: BatchResult) => tell('finished', batch),
  };
}
export type BatchWork = ReturnType<typeof useBatch>;
