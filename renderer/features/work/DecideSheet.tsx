import { useState } from 'react';
import { isBlank } from '../../../shared/plain-text.ts';
import type { Approval } from '../../../shared/work/approval.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { StepSheet, type StepSheetProps } from './StepSheet.tsx';
import { askedText } from './askedText.ts';

/** Kept over a lock. */
const written = { granted: keptField<boolean>(), note: keptField<string>() };

interface DecideSheetProps extends StepSheetProps {
  readonly approval: Approval;
  /** How another window decided it meanwhile; `null`: it still waits. */
  readonly decision: Approval['decision'];
}

/** The head of the post decides a question of an officer. */
export function DecideSheet({ approval, decision, ...step }: DecideSheetProps) {
  const { work } = step;
  const t = useWords('work');
  const app = useWords('app');
  const measures = useWords('measures');
  const sheet = `work/decide/${approval.id}`;
  const [granted, setGranted] = useKept(written.granted, sheet, () => true);
  const [note, setNote] = useKept(written.note, sheet, () => '');
  const [tried, setTried] = useState(false);
  const missing = !granted && isBlank(note);
  const { name, at, asked } = approval;
  return (
    <StepSheet
      title={t(`approval.${asked.kind}`)}
      about={t('decide.about', { name, at: formatInstant(at) })}
      save={decision === null ? t(granted ? 'decide.grant' : 'decide.refuse') : null}
      {...(decision === null ? {} : { cancel: app('close') })}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (missing) return null;
        return client.work.decide({ approval: approval.id, granted, note: note.trim() });
      }}
    >
      <p className="decide-asked">{askedText(asked, work.order?.percent ?? null, t, measures)}</p>
      <blockquote className="decide-ground">{asked.ground}</blockquote>
      {decision === null ? (
        <SelectField
          label={t('decide')}
          value={granted ? 'grant' : 'refuse'}
          autoFocus
          onChange={(event) => setGranted(event.target.value === 'grant')}
        >
          <option value="grant">{t('decide.grant')}</option>
          <option value="refuse">{t('decide.refuse')}</option>
        </SelectField>
      ) : (
        <div role="alert">
          <p className="decide-asked">
            {t(decision.granted ? 'decide.granted' : 'decide.refused', {
              name: decision.name,
              at: formatInstant(decision.at),
            })}
          </p>
          {decision.note !== '' && (
            <blockquote className="decide-ground">{decision.note}</blockquote>
          )}
        </div>
      )}
      {/* What was written is no decision any more, but is not lost unread. */}
      {(decision === null || note !== '') && (
        <NoteField
          label={t('reason')}
          value={note}
          {...(granted && decision === null ? { help: t('optional') } : {})}
          wrong={tried && missing ? t('reason.wrong') : undefined}
          onChange={setNote}
        />
      )}
    </StepSheet>
  );
}
