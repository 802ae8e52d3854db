import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { PostKind, PostState, Progress, RestoredPost } from '../../../shared/contract/post.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressView } from '../../ui/ProgressView.tsx';
import { Restoring, RestoredView, RestoreWay, useRestoring } from '../backup/RestoreWay.tsx';
import { Threshold } from '../signin/Threshold.tsx';
import { cancelDemonstration, createDemonstration } from './createDemonstration.ts';
import { DemonstrationCard } from './DemonstrationCard.tsx';
import { OwnPostCard } from './OwnPostCard.tsx';

interface WelcomeProps {
  /** Posts that have a database on this machine already. */
  readonly existing: readonly PostKind[];
  readonly onReady: (state: PostState) => void;
  readonly onOpen: (kind: PostKind) => void;
}

type Making =
  | { readonly at: 'rest' }
  | { readonly at: 'running'; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly at: 'failed'; readonly error: unknown };

/** The first start: try the demonstration post, or begin with an empty one of one's own. */
export function Welcome({ existing, onReady, onOpen }: WelcomeProps) {
  const t = useWords('welcome');
  const [making, setMaking] = useState<Making>({ at: 'rest' });
  const [restored, setRestored] = useState<RestoredPost | null>(null);
  const { task, begin } = useRestoring(setRestored);

  async function makeDemonstration(declarations: number): Promise<void> {
    setMaking({ at: 'running', progress: null, cancelling: false });
    try {
      const state = await createDemonstration(declarations, (progress) =>
        setMaking((before) => (before.at === 'running' ? { ...before, progress } : before)),
      );
      if (state.open === null) setMaking({ at: 'rest' });
      else onReady(state);
    } catch (error) {
      setMaking({ at: 'failed', error });
    }
  }

  if (task.running && task.progress !== null) {
    return (
      <Threshold>
        <Restoring task={task} />
      </Threshold>
    );
  }
  if (restored !== null && restored.restored !== null) {
    return (
      <Threshold>
        <RestoredView restored={restored.restored} onGo={() => onReady(restored.state)} />
      </Threshold>
    );
  }
  if (making.at === 'running') {
    return (
      <Threshold>
        <section className="welcome-making" aria-label={t('making')} aria-live="off">
          <h1>{t('making')}</h1>
          <p>{t('making.what')}</p>
          <ProgressView progress={making.progress} />
          <Button
            variant="outlined"
            text={t(making.cancelling ? 'making.cancelling' : 'making.cancel')}
            disabled={making.cancelling}
            onClick={() => {
              setMaking({ ...making, cancelling: true });
              void cancelDemonstration();
            }}
          />
        </section>
      </Threshold>
    );
  }
  return (
    <Threshold>
      <div className="welcome">
        <h1>{t('title')}</h1>
        <p className="welcome-lead">{t('lead')}</p>
        {making.at === 'failed' && <ErrorNote error={making.error} doing={t('making.doing')} />}
        <div className="welcome-cards">
          <DemonstrationCard
            exists={existing.includes('demonstration')}
            onCreate={(count) => void makeDemonstration(count)}
            onOpen={() => onOpen('demonstration')}
          />
          <OwnPostCard
            exists={existing.includes('own')}
            onCreated={onReady}
            onOpen={() => onOpen('own')}
          />
        </div>
        <RestoreWay task={task} onBegin={() => void begin()} />
      </div>
    </Threshold>
  );
}
