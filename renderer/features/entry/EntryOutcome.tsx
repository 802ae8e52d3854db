import { Button, Callout } from '@blueprintjs/core';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { reasonInWords } from '../intake/reason.ts';
import { StatusTag } from '../intake/StatusTag.tsx';
import { useReasonWords } from '../intake/useReasonWords.ts';

interface EntryOutcomeProps {
  readonly outcome: ImportedMessage;
  readonly onAgain: () => void;
}

/** What became of a lodged entry: its corridor and the way to it, or that it was there already. */
export function EntryOutcome({ outcome, onAgain }: EntryOutcomeProps) {
  const t = useWords('entry');
  const intake = useWords('intake');
  const { id, corridor, registrationNumber, status } = outcome;
  return (
    <section className="entry-outcome" aria-label={t('outcome')}>
      <StatusTag status={status} />
      <h2>{t(`outcome.${status}`)}</h2>
      {registrationNumber !== null && <p className="figures">{registrationNumber}</p>}
      {corridor !== null && <CorridorSign corridor={corridor} size={20} withName />}
      <div className="entry-orders">
        {id !== null && (
          <Button
            intent="primary"
            autoFocus
            text={intake('openDeclaration')}
            onClick={() => go({ desk: 'declaration', id })}
          />
        )}
        <Button
          variant="outlined"
          text={t('again')}
          onClick={() => {
            onAgain();
            go({ desk: 'entry' });
          }}
        />
      </div>
    </section>
  );
}

/** That an entry was refused or could not be read: the form stays, and what to do. */
export function RefusedNote({ outcome }: { readonly outcome: ImportedMessage }) {
  const t = useWords('entry');
  const words = useReasonWords();
  const errors = outcome.findings.filter(({ severity }) => severity === 'error').length;
  return (
    <Callout compact icon={false} className="entry-refused" role="alert">
      <StatusTag status={outcome.status} />{' '}
      {outcome.status === 'refused'
        ? t('refused', { count: errors })
        : reasonInWords(outcome, words)}
    </Callout>
  );
}
