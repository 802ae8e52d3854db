import { useState } from 'react';
import { isBlank } from '../../../shared/plain-text.ts';
import type { DocumentRequest } from '../../../shared/work/request.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from '../work/StepSheet.tsx';

interface AnswerSheetProps extends StepSheetProps {
  readonly request: DocumentRequest;
}

const verdicts = ['received', 'insufficient', 'notReceived'] as const;
type Verdict = (typeof verdicts)[number];

/** Kept over a lock. */
const written = {
  verdict: keptField<Verdict>(),
  note: keptField<string>(),
  reason: keptField<string>(),
};

/** What became of a request; with it the declaration is back in the officer's queue. */
export function AnswerSheet({ request, ...step }: AnswerSheetProps) {
  const t = useWords('checkDesk');
  const sheet = `check/answer/${request.id}`;
  const [verdict, setVerdict] = useKept<Verdict>(written.verdict, sheet, () => 'received');
  const [note, setNote] = useKept(written.note, sheet, () => '');
  const [tried, setTried] = useState(false);
  // What came of what was asked for is said; where all of it did, the request says it already.
  const unsaid = verdict === 'insufficient' && isBlank(note);
  return (
    <StepSheet
      title={t('answer.title', { number: request.number })}
      save={t('answer.save')}
      doing={t('answer.doing')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (unsaid) return null;
        return client.check.answer({
          ...seenOf(step.work),
          request: request.id,
          answer: { verdict, note: note.trim() },
        });
      }}
    >
      <SelectField
        label={t('answer.verdict')}
        autoFocus
        value={verdict}
        onChange={(event) =>
          setVerdict(verdicts.find((each) => each === event.target.value) ?? verdict)
        }
      >
        {verdicts.map((each) => (
          <option key={each} value={each}>
            {t(`answer.${each}`)}
          </option>
        ))}
      </SelectField>
      <NoteField
        label={t('answer.note')}
        wrong={tried && unsaid ? t('answer.note.wrong') : undefined}
        value={note}
        onChange={setNote}
      />
    </StepSheet>
  );
}

/** Takes a request back, with a reason. */
export function WithdrawSheet({ request, ...step }: AnswerSheetProps) {
  const t = useWords('checkDesk');
  const sheet = `check/withdraw/${request.id}`;
  const [reason, setReason] = useKept(written.reason, sheet, () => '');
  const [tried, setTried] = useState(false);
  const empty = isBlank(reason);
  return (
    <StepSheet
      title={t('withdraw.title', { number: request.number })}
      cancel={t('withdraw.keep')}
      save={t('withdraw')}
      doing={t('withdraw.doing')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (empty) return null;
        return client.check.withdraw({
          ...seenOf(step.work),
          request: request.id,
          reason: reason.trim(),
        });
      }}
    >
      <NoteField
        label={t('withdraw.reason')}
        wrong={tried && empty ? t('reason.missing') : undefined}
        value={reason}
        onChange={setReason}
      />
    </StepSheet>
  );
}
