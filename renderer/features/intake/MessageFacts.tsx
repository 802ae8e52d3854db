import { Button } from '@blueprintjs/core';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { go } from '../../app/navigation.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { formatBytes, formatInstant, nothing } from '../../ui/format.ts';
import { SeveritySign } from '../declaration/FindingList.tsx';
import { findingInWords, heaviestFirst, quarantineInWords } from './reason.ts';
import { StatusTag } from './StatusTag.tsx';
import { useReasonWords } from './useReasonWords.ts';

/** Everything about one message: what became of it, why, and what to do next. */
export function MessageFacts({ message }: { readonly message: MessageRow }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const words = useReasonWords();
  const language = useLanguage();
  const { quarantine, declarationId } = message;
  const findings = heaviestFirst(message.findings);
  const reasons = [
    ...(quarantine === null ? [] : [quarantineInWords(quarantine, words)]),
    ...findings.map((finding) => findingInWords(finding, words)),
  ];
  const asText = [message.file, terms(`messageStatus.${message.status}`), ...reasons].join('\n');
  return (
    <div className="facts">
      <h2>
        <StatusTag status={message.status} />
      </h2>
      <p className="facts-what">{t(`status.${message.status}.what`)}</p>
      {quarantine !== null && <p className="facts-reason">{reasons[0]}</p>}
      {findings.length > 0 && (
        <>
          <h3>{t('facts.findings', { count: findings.length })}</h3>
          <ul className="facts-findings">
            {findings.map((finding, index) => (
              <li key={index}>
                <SeveritySign severity={finding.severity} />
                <span>{findingInWords(finding, words)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="facts-actions">
        {declarationId !== null && (
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
        <dt>{terms('short.receivedAt')}</dt>
        <dd className="figures">{formatInstant(message.receivedAt)}</dd>
        <dt>{t('column.format')}</dt>
        <dd>{message.format ?? nothing}</dd>
        <dt>{t('column.size')}</dt>
        <dd className="figures">{formatBytes(message.size, language)}</dd>
        <dt>{terms('short.registrationNumber')}</dt>
        <dd className="figures">{message.registrationNumber ?? nothing}</dd>
      </dl>
    </div>
  );
}
