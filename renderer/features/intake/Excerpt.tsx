import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { nameOf } from './fileName.ts';
import { RawLines } from './RawLines.tsx';
import { reasonInWords } from './reason.ts';
import { useReasonWords } from './useReasonWords.ts';

interface ExcerptProps {
  readonly message: MessageRow;
  /** Absent: the text belongs to the desk and stays. */
  readonly onClose?: () => void;
}

/** The message as it was received, around the place of its fault, with the line and the column marked. */
export function Excerpt({ message, onClose }: ExcerptProps) {
  const t = useWords('intake');
  const words = useReasonWords();
  const { data, error } = useQuery(
    rpc.intake.excerpt.queryOptions({ input: { id: message.id }, staleTime: Infinity }),
  );
  return (
    <section className="excerpt" aria-label={t('excerpt')}>
      <header>
        <h2>
          {t('excerpt')}: <span title={message.file}>{nameOf(message)}</span>
        </h2>
        <span className="excerpt-reason">{reasonInWords(message, words)}</span>
        {data !== undefined && <CopyButton text={data.text} label={t('excerpt.copy')} />}
        {onClose !== undefined && (
          <Button
            size="small"
            variant="minimal"
            icon={<Cross aria-hidden />}
            aria-label={t('excerpt.close')}
            title={t('excerpt.close')}
            onClick={onClose}
          />
        )}
      </header>
      {error !== null && <ErrorNote error={error} doing={t('excerpt.doing')} />}
      {data !== undefined && data.text === '' && <p>{t('excerpt.nothing')}</p>}
      {data !== undefined && data.text !== '' && (
        <RawLines
          text={data.text}
          firstLine={data.firstLine}
          line={message.quarantine?.line ?? null}
          column={message.quarantine?.column ?? null}
        />
      )}
      {data?.truncated === true && <p className="excerpt-cut">{t('excerpt.cut')}</p>}
    </section>
  );
}
