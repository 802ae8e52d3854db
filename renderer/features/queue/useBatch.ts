import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Corridor } from '../../../shared/corridor.ts';
import { useCommand } from '../../app/commands.tsx';
import { client, declarationsChanged } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';

/** What became of each: done, or why it was left as it was. */
export type BatchResult = Awaited<ReturnType<typeof client.work.claimMany>>;

interface BatchOptions {
  /** The tagged declarations; where none is tagged, the one at the cursor. */
  readonly ids: readonly string[];
  readonly corridor: Corridor | null;
  /** The tags of those that were done come off. */
  readonly onDone: (done: readonly string[]) => void;
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
    const left = [...Map.groupBy(refused, ({ why }) => why)].map(([why, { length: count }]) =>
      t(`batch.left.${why}`, { count }),
    );
    say([...did, ...left].join(' '));
    onDone(done);
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
