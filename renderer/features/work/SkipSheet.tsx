import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { isBlank } from '../../../shared/plain-text.ts';
import { skipReasons } from '../../../shared/work/measure.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { MeasureField, useMeasure } from './MeasureField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

type Reason = (typeof skipReasons)[number];

/** Kept over a lock. */
const written = {
  reason: keptField<Reason>(),
  note: keptField<string>(),
};

/** The measures an officer may leave out himself; of a mandatory one he asks the head of the post. */
export const skippable = ({ measures }: WorkView): string[] =>
  measures.filter(({ state, mandatory }) => state === 'open' && !mandatory).map(({ code }) => code);

/** Leaves a measure out, for a coded reason that is put on record. */
export function SkipSheet(step: StepSheetProps) {
  const { work } = step;
  const t = useWords('work');
  const offered = skippable(work);
  const sheet = `work/skip/${work.declarationId}`;
  const [measure, choose] = useMeasure(sheet, offered);
  const [reason, setReason] = useKept<Reason>(written.reason, sheet, () => 'doubtRemoved');
  const [note, setNote] = useKept(written.note, sheet, () => '');
  const [tried, setTried] = useState(false);
  return (
    <StepSheet
      title={t('skip.sheet')}
      about={t('skip.about')}
      save={t('skip.save')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (measure === '' || isBlank(note)) return null;
        return client.work.skip({ ...seenOf(work), measure, reason, note });
      }}
    >
      <MeasureField value={measure} offered={offered} tried={tried} onChoose={choose} />
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
        wrong={tried && isBlank(note) ? t('skip.note.wrong') : undefined}
        onChange={(text) => {
          choose(measure);
          setNote(text);
        }}
      />
    </StepSheet>
  );
}
