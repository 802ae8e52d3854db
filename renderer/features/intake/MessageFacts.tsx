import { Button } from '@blueprintjs/core';
import type { ReactNode } from 'react';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { go } from '../../app/navigation.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { MessageFindings } from './MessageFindings.tsx';
import { findingInWords, heaviestFirst, quarantineInWords } from './reason.ts';
import { StatusTag } from './StatusTag.tsx';
import { useReasonWords } from './useReasonWords.ts';

interface MessageFactsProps {
  readonly message: MessageRow;
  /** What may be done with it at this desk. */
  readonly children?: ReactNode;
}

/** Everything about one message: what became of it, why, and what to do next. */
export function MessageFacts({ message, children }: MessageFactsProps) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const words = useReasonWords();
  const language = useLanguage();
  const { quarantine, declarationId, replacedBy, status } = message;
  const reasons = [
    ...(quarantine === null ? [] : [quarantineInWords(quarantine, words)]),
    ...heaviestFirst(message.findings).map((finding) => findingInWords(finding, words)),
  ];
  const asText = [message.file, terms(`messageStatus.${status}`), ...reasons].join('\n');
  return (
    <div className="facts">
      <h2>
        <StatusTag status={status} />
      </h2>
      <p className="facts-what">{t(`status.${status}.what`)}</p>
      {quarantine !== null && <p className="facts-reason">{reasons[0]}</p>}
      {replacedBy !== null && <p className="facts-what">{t('facts.replaced')}</p>}
      {children}
      <MessageFindings key={message.id} message={message} />
      <div className="facts-actions">
        {declarationId !== null && status !== 'refused' && (
          <Button
            size="small"
            intent="primary"
            text={t('openDeclaration')}
            onClick={() => go({ desk: 'declaration', id: declarationId })}
          />
        )}
        <CopyButton text={asText} label={t('facts.copy')} />
      </div>
      <dl>
        <dt>{t('column.file')}</dt>
        <dd className="facts-path">{message.file}</dd>
        {message.part !== null && (
          <>
            <dt>{t('facts.part')}</dt>
            <dd className="figures">{message.part}</dd>
          </>
        )}
        <dt>{terms('short.receivedAt')}</dt>
        <dd className="figures">{formatInstant(message.receivedAt)}</dd>
        <dt>{t('column.format')}</dt>
        <dd>{message.format ?? t('format.unknown')}</dd>
        <dt>{t('column.size')}</dt>
        <dd className="figures">{formatBytes(message.size, language)}</dd>
        {message.registrationNumber !== null && (
          <>
            <dt>{terms('short.registrationNumber')}</dt>
            <dd className="figures">{message.registrationNumber}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
