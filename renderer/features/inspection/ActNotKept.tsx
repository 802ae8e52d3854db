import { Button } from '@blueprintjs/core';
import { failureOf } from '../../app/failure.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

interface ActNotKeptProps {
  readonly error: unknown;
  /** The draft that another window kept is taken in place of what stands here. */
  readonly onTheirs: () => void;
  /** What stands here is kept over it. */
  readonly onMine: () => void;
}

/** Why the act is not kept; where another window was quicker, what becomes of both is chosen. */
export function ActNotKept({ error, onTheirs, onMine }: ActNotKeptProps) {
  const t = useWords('inspection');
  return (
    <ErrorNote error={error} doing={t('keep.doing')}>
      {failureOf(error).code === 'STALE' && (
        <div className="act-choice">
          <Button size="small" text={t('stale.theirs')} onClick={onTheirs} />
          <Button size="small" text={t('stale.mine')} onClick={onMine} />
        </div>
      )}
    </ErrorNote>
  );
}
