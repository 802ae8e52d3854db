import { Button } from '@blueprintjs/core';
import { ChevronLeft, ChevronRight } from '@blueprintjs/icons';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';

interface PagerProps {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}

/** Which part of a long list is on the screen, and the ways to the next. */
export function Pager({ offset, size, total, onMove }: PagerProps) {
  const t = useWords('intake');
  if (total <= size) return null;
  const last = Math.min(offset + size, total);
  return (
    <div className="pager" role="group" aria-label={t('pager')}>
      <span className="figures">
        {t('pager.of', {
          first: formatCount(offset + 1),
          last: formatCount(last),
          total: formatCount(total),
        })}
      </span>
      <Button
        size="small"
        variant="minimal"
        icon={<ChevronLeft aria-hidden />}
        aria-label={t('pager.previous')}
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - size))}
      />
      <Button
        size="small"
        variant="minimal"
        icon={<ChevronRight aria-hidden />}
        aria-label={t('pager.next')}
        disabled={last >= total}
        onClick={() => onMove(offset + size)}
      />
    </div>
  );
}
