import { Button, Callout } from '@blueprintjs/core';
import type { ImportSummary, ImportedMessage } from '../../../shared/contract/intake.ts';
import { corridors } from '../../../shared/corridor.ts';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount } from '../../ui/format.ts';
import { ExportBatchButtons } from './ExportBatchButtons.tsx';
import { fileName } from './fileName.ts';
import { reasonInWords } from './reason.ts';
import { StatusTag } from './StatusTag.tsx';
import { useReasonWords } from './useReasonWords.ts';

/** More than this nobody reads here: the list of received messages below has them all. */
const shownAtMost = 50;

/** The numbers of a batch, in the order in which they add up. */
const numbers = ['received', 'stored', 'duplicates', 'refused', 'quarantined'] as const;

function wantsAttention(message: ImportedMessage): boolean {
  return message.status === 'refused' || message.status === 'quarantined';
}

/** What came of a batch: numbers, corridors, and every message that somebody must look at. */
export function ImportSummaryView({ summary }: { readonly summary: ImportSummary }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const words = useReasonWords();
  const attention = summary.messages.filter(wantsAttention);
  // The window is told of the first few hundred; the numbers know of all.
  const wanting = Math.max(attention.length, summary.refused + summary.quarantined);
  const unshown = wanting - Math.min(attention.length, shownAtMost);
  const labels: Readonly<Record<(typeof numbers)[number], string>> = {
    received: t('summary.received'),
    stored: t('summary.stored'),
    duplicates: terms('messageStatus.duplicate'),
    refused: terms('messageStatus.refused'),
    quarantined: terms('messageStatus.quarantined'),
  };
  const asText = attention
    .map(
      (message) =>
        `${message.file}\t${terms(`messageStatus.${message.status}`)}\t${reasonInWords(message, words)}`,
    )
    .join('\n');
  return (
    <div className="import-summary">
      {summary.stopped !== null && (
        <Callout compact icon={false}>
          {t(`stopped.${summary.stopped.code}`, { count: summary.stopped.remaining })}
        </Callout>
      )}
      <dl className="import-numbers">
        {numbers.map((number) => (
          <div key={number}>
            <dt>{labels[number]}</dt>
            <dd className="figures">{formatCount(summary[number])}</dd>
          </div>
        ))}
        {corridors.toReversed().map((corridor, index) => (
          <div key={corridor} className={index === 0 ? 'import-first-corridor' : undefined}>
            <dt>
              <CorridorSign corridor={corridor} size={14} withName="short" />
            </dt>
            <dd>
              <Button
                variant="minimal"
                size="small"
                className="figures"
                text={formatCount(summary.corridors[corridor])}
                aria-label={t('summary.open', {
                  count: summary.corridors[corridor],
                  corridor: terms(`corridor.${corridor}`),
                })}
                onClick={() => go({ desk: 'queue', corridor })}
              />
            </dd>
          </div>
        ))}
      </dl>
      {attention.length === 0 ? (
        <p className="import-fine">{t(summary.stored > 0 ? 'summary.fine' : 'summary.none')}</p>
      ) : (
        <>
          <div className="import-attention-head">
            <h3>{t('summary.attention', { count: wanting })}</h3>
            <CopyButton text={asText} label={t('summary.copy')} />
          </div>
          <ul className="import-attention" tabIndex={0} aria-label={t('summary.attention.list')}>
            {attention.slice(0, shownAtMost).map((message, index) => (
              // A list made once: two files of one name may stand in it.
              <AttentionLine key={index} message={message} />
            ))}
          </ul>
          {unshown > 0 && <p className="import-more">{t('summary.more', { count: unshown })}</p>}
        </>
      )}
      {summary.batch !== null && <ExportBatchButtons batch={summary.batch} />}
    </div>
  );
}

function AttentionLine({ message }: { readonly message: ImportedMessage }) {
  const t = useWords('intake');
  const words = useReasonWords();
  const { id } = message;
  return (
    <li>
      <StatusTag status={message.status} />
      <span className="import-file" title={message.file}>
        {fileName(message.file)}
      </span>
      <span className="import-reason">{reasonInWords(message, words)}</span>
      {id !== null && message.status !== 'refused' && (
        <Button
          size="small"
          variant="minimal"
          text={t('openDeclaration')}
          onClick={() => go({ desk: 'declaration', id })}
        />
      )}
    </li>
  );
}
