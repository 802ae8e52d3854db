import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import type { PostKind } from '../../../shared/contract/post.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Threshold } from '../signin/Threshold.tsx';

interface PostTroubleProps {
  /** The post that could not be opened; `null` when the core itself did not answer. */
  readonly kind: PostKind | null;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onOpen: (kind: PostKind) => void;
  readonly onWelcome: () => void;
}

/** A post that cannot be opened: what is wrong with it, and every way on. Nothing is ever deleted here. */
export function PostTrouble({ kind, error, onRetry, onOpen, onWelcome }: PostTroubleProps) {
  const t = useWords('welcome');
  const { data } = useQuery(rpc.post.state.queryOptions({ enabled: kind !== null, staleTime: 0 }));
  const other = data?.existing.find((one) => one !== kind);
  return (
    <Threshold>
      <section className="post-trouble" aria-labelledby="post-trouble-title">
        <h1 id="post-trouble-title">{t(kind === null ? 'trouble' : `trouble.${kind}`)}</h1>
        <ErrorNote error={error} onRetry={onRetry} />
        {kind !== null && (
          <div className="post-trouble-ways">
            {other !== undefined && (
              <Button
                variant="outlined"
                text={t(`trouble.open.${other}`)}
                onClick={() => onOpen(other)}
              />
            )}
            {other === undefined && (
              <Button variant="outlined" text={t('trouble.welcome')} onClick={onWelcome} />
            )}
          </div>
        )}
      </section>
    </Threshold>
  );
}
