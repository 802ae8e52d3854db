import { Button } from '@blueprintjs/core';
import { Edit, Refresh, TwoColumns } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ImportSummary, MessageRow } from '../../../shared/contract/intake.ts';
import { go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { useImport } from '../intake/ImportProvider.tsx';
import { reasonInWords } from '../intake/reason.ts';
import { StatusTag } from '../intake/StatusTag.tsx';
import { useMessage } from '../intake/useMessage.ts';
import { useReasonWords } from '../intake/useReasonWords.ts';
import { wantsColumns } from './wantsColumns.ts';

/** The ways out of quarantine for one message: read it again, say what its columns mean, enter it by hand. */
export function QuarantineActions({ message }: { readonly message: MessageRow }) {
  const t = useWords('quarantineDesk');
  const { may } = useSession();
  const { running, retry } = useImport();
  const [outcome, setOutcome] = useState<{ id: number; summary: ImportSummary } | null>(null);
  if (message.replacedBy !== null) return <Replacement id={message.replacedBy} />;
  if (!may('intake.import')) return <p className="facts-what">{t('forbidden')}</p>;
  const columns = wantsColumns(message);
  const again = async () => {
    const summary = await retry([message.id]);
    if (summary !== null) setOutcome({ id: message.id, summary });
  };
  return (
    <>
      <div className="quarantine-ways" role="group" aria-label={t('ways')}>
        {columns && (
          <Button
            intent="primary"
            icon={<TwoColumns aria-hidden />}
            text={t('mapColumns')}
            onClick={() => go({ desk: 'mapping', message: message.id })}
          />
        )}
        <Button
          {...(columns ? { variant: 'outlined' } : { intent: 'primary' })}
          icon={<Refresh aria-hidden />}
          text={t('retry')}
          disabled={running}
          onClick={() => void again()}
        />
        <Button
          variant="outlined"
          icon={<Edit aria-hidden />}
          text={t('enterByHand')}
          onClick={() => go({ desk: 'entry', message: message.id })}
        />
      </div>
      <p className="facts-what">{t(columns ? 'ways.columns' : 'ways.how')}</p>
      {outcome?.id === message.id && outcome.summary.quarantined > 0 && (
        <p className="facts-what" role="status">
          {t('retry.same')}
        </p>
      )}
    </>
  );
}

/** The message that took the place of one in quarantine, and what became of it. */
function Replacement({ id }: { readonly id: number }) {
  const t = useWords('quarantineDesk');
  const intake = useWords('intake');
  const words = useReasonWords();
  const found = useMessage(id);
  if (found === undefined) return <p className="facts-what">{t('replacement.number', { id })}</p>;
  const { declarationId, status } = found;
  return (
    <section className="quarantine-replacement" aria-label={t('replacement')}>
      <h3>{t('replacement')}</h3>
      <StatusTag status={status} />
      {found.registrationNumber !== null && <p className="figures">{found.registrationNumber}</p>}
      {reasonInWords(found, words) !== '' && <p>{reasonInWords(found, words)}</p>}
      {declarationId !== null && status !== 'refused' && (
        <Button
          size="small"
          intent="primary"
          text={intake('openDeclaration')}
          onClick={() => go({ desk: 'declaration', id: declarationId })}
        />
      )}
    </section>
  );
}
