import { Button } from '@blueprintjs/core';
import { Error as ErrorIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { describeFailure } from '../app/failure.ts';
import { useWords } from '../i18n/index.ts';
import { CopyButton } from './CopyButton.tsx';

interface ErrorNoteProps {
  /** Whatever was thrown: failures of the core are worded, anything else is shown as it is. */
  readonly error: unknown;
  /** What was being done, to what, in the reader's words. */
  readonly doing?: string;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** An error says what happened, to what, and what to do, and can be copied. */
export function ErrorNote({ error, doing, onRetry, children }: ErrorNoteProps) {
  const t = useWords('app');
  const words = useWords('failures');
  const { what, advice, technical } = describeFailure(error, words);
  const whole = [doing, what, advice, technical].filter(Boolean).join('\n');
  return (
    <div className="error-note" role="alert">
      <ErrorIcon aria-hidden />
      <div className="error-note-text">
        {doing !== undefined && <p className="error-note-doing">{doing}</p>}
        <p>
          <strong>{what}</strong>
        </p>
        <p>{advice}</p>
        {technical !== null && <p className="error-note-technical">{technical}</p>}
        {children}
        <div className="error-note-actions">
          {onRetry !== undefined && (
            <Button size="small" text={t('error.retry')} onClick={onRetry} />
          )}
          <CopyButton text={whole} label={t('error.copy')} />
        </div>
      </div>
    </div>
  );
}
