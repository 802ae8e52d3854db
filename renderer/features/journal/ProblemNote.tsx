import { Button } from '@blueprintjs/core';
import { WarningSign } from '@blueprintjs/icons';
import type { Problem } from '../../../shared/audit.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';

interface ProblemNoteProps {
  readonly problem: Problem;
  /** Shows the entry in its place; absent: the reader may not see it. */
  readonly onShow?: (seq: number) => void;
}

/** The first thing that is wrong with the log: what, where, and the way there. */
export function ProblemNote({ problem: { seq, kind, detail }, onShow }: ProblemNoteProps) {
  const t = useWords('journalDesk');
  return (
    <div className="journal-problem" role="alert">
      <WarningSign aria-hidden size={16} />
      <p>
        <strong>{t(`problem.${kind}`)}</strong>
        {seq !== null && <span> · {t('problem.at', { seq: formatCount(seq) })}</span>}
        <br />
        <span className="journal-detail">
          {t('problem.detail')}: <code lang="en">{detail}</code>
        </span>
      </p>
      {seq !== null && onShow !== undefined && (
        <Button size="small" text={t('problem.show')} onClick={() => onShow(seq)} />
      )}
    </div>
  );
}
