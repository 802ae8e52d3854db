import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { fileName } from './fileName.ts';
import { reasonInWords } from './reason.ts';
import { useReasonWords } from './useReasonWords.ts';

interface ExcerptProps {
  readonly message: MessageRow;
  readonly onClose: () => void;
}

/** The message as it was received, around the place of its fault, with the line marked. */
export function Excerpt({ message, onClose }: ExcerptProps) {
  const t = useWords('intake');
  const words = useReasonWords();
  const { data, error } = useQuery(
    rpc.intake.excerpt.queryOptions({ input: { id: message.id }, staleTime: Infinity }),
  );
  const faultLine = message.quarantine?.line ?? null;
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), [data]);

  return (
    <section className="excerpt" aria-label={t('excerpt')}>
      <header>
        <h2>
          {t('excerpt')}: <span title={message.file}>{fileName(message.file)}</span>
        </h2>
        <span className="excerpt-reason">{reasonInWords(message, words)}</span>
        {data !== undefined && <CopyButton text={data.text} label={t('excerpt.copy')} />}
        <Button
          size="small"
          variant="minimal"
          icon={<Cross aria-hidden />}
          aria-label={t('excerpt.close')}
          title={t('excerpt.close')}
          onClick={onClose}
        />
      </header>
      {error !== null && <ErrorNote error={error} doing={t('excerpt.doing')} />}
      {data !== undefined && data.text === '' && <p>{t('excerpt.nothing')}</p>}
      {data !== undefined && data.text !== '' && (
        <ol className="excerpt-lines" start={data.firstLine} tabIndex={0} aria-label={t('excerpt')}>
          {data.text.split('\n').map((line, index) => {
            const number = data.firstLine + index;
            const isFault = number === faultLine;
            return (
              <li
                key={number}
                {...(isFault ? { ref: marked, 'aria-current': true, className: 'fault' } : {})}
              >
                <span className="excerpt-number figures" aria-hidden>
                  {number}
                </span>
                <code>{line === '' ? '\u00a0' : line}</code>
              </li>
            );
          })}
        </ol>
      )}
      {data?.truncated === true && <p className="excerpt-cut">{t('excerpt.cut')}</p>}
    </section>
  );
}
