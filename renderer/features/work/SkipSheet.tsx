import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { skipReasons } from '../../../shared/work/measure.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

/** The measures an officer may leave out himself; of a mandatory one he asks the head of the post. */
export const skippable = ({ measures }: WorkView): string[] =>
  measures.filter(({ state, mandatory }) => state === 'open' && !mandatory).map(({ code }) => code);

/** Leaves a measure out, for a coded reason that is put on record. */
export function SkipSheet({ work, onClose, onDone }: StepSheetProps) {
  const t = useWords('work');
  const measures = useWords('measures');
  const offered = skippable(work);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState<(typeof skipReasons)[number]>('doubtRemoved');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const measure = chosen ?? offered[0] ?? '';
  return (
    <StepSheet
      work={work}
      title={t('skip.sheet')}
      about={t('skip.about')}
      save={t('skip.save')}
      onClose={onClose}
      onDone={onDone}
      record={() => {
        setTried(true);
        if (measure === '' || note.trim() === '') return null;
        return client.work.skip({ ...seenOf(work), measure, reason, note });
      }}
    >
      <SelectField
        label={t('open.measure')}
        value={measure}
        autoFocus
        onChange={(event) => setChosen(event.target.value)}
      >
        {offered.map((code) => (
          <option key={code} value={code}>
            {code} {measures(code)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('skip.reason')}
        value={reason}
        onChange={(event) =>
          setReason(skipReasons.find((each) => each === event.target.value) ?? 'objective')
        }
      >
        {skipReasons.map((each) => (
          <option key={each} value={each}>
            {t(`skip.${each}`)}
          </option>
        ))}
      </SelectField>
      <NoteField
        label={t('skip.note')}
        value={note}
        wrong={tried && note.trim() === '' ? t('skip.note.wrong') : undefined}
        onChange={setNote}
      />
    </StepSheet>
  );
}
