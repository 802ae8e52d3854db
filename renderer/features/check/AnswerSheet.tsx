import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import type { DocumentRequest } from '../../../shared/work/request.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { heard } from './heard.ts';

interface AnswerSheetProps {
  readonly work: WorkView;
  readonly request: DocumentRequest;
  readonly onClose: () => void;
  readonly onDone: (work: WorkView) => void;
  /** It was refused: the work may have changed, and is looked at anew. */
  readonly onRefused: () => Promise<unknown>;
}

const verdicts = ['received', 'insufficient', 'notReceived'] as const;

/** What became of a request; with it the declaration is back in the officer's queue. */
export function AnswerSheet({ work, request, onClose, onDone, onRefused }: AnswerSheetProps) {
  const t = useWords('checkDesk');
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>('received');
  const [note, setNote] = useState('');
  return (
    <FormSheet
      title={t('answer.title', { number: request.number })}
      words={{ cancel: t('cancel'), save: t('answer.save'), doing: t('answer.doing') }}
      onClose={onClose}
      onDone={onDone}
      record={() =>
        heard(
          client.check.answer({
            id: work.declarationId,
            revision: work.revision,
            request: request.id,
            answer: { verdict, note: note.trim() },
          }),
          onRefused,
        )
      }
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
      <NoteField label={t('answer.note')} value={note} onChange={setNote} />
    </FormSheet>
  );
}

/** Takes a request back, with a reason. */
export function WithdrawSheet({ work, request, onClose, onDone, onRefused }: AnswerSheetProps) {
  const t = useWords('checkDesk');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  return (
    <FormSheet
      title={t('withdraw.title', { number: request.number })}
      words={{ cancel: t('withdraw.keep'), save: t('withdraw'), doing: t('withdraw.doing') }}
      onClose={onClose}
      onDone={onDone}
      record={() => {
        setTried(true);
        if (empty) return null;
        return heard(
          client.check.withdraw({
            id: work.declarationId,
            revision: work.revision,
            request: request.id,
            reason: reason.trim(),
          }),
          onRefused,
        );
      }}
    >
      <NoteField
        label={t('withdraw.reason')}
        wrong={tried && empty ? t('reason.missing') : undefined}
        value={reason}
        onChange={setReason}
      />
    </FormSheet>
  );
}
