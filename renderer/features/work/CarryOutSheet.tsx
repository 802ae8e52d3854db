import { useState } from 'react';
import { carriedOutNoteSchema, familyOf } from '../../../shared/work/measure.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { toCarryOut } from './nextStep.ts';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

/** Kept over a lock. */
const written = { measure: keptField<string>(), note: keptField<string>() };

/** Says that a measure was carried out, with the number or the paper that shows it. */
export function CarryOutSheet(step: StepSheetProps) {
  const { work } = step;
  const t = useWords('work');
  const measures = useWords('measures');
  const offered = toCarryOut(work);
  const sheet = `work/carryOut/${work.declarationId}`;
  const [chosen, setChosen] = useKept(written.measure, sheet, () => offered[0] ?? '');
  const [note, setNote] = useKept(written.note, sheet, () => '');
  const [tried, setTried] = useState(false);
  // What was done was done for this measure: where it is no longer open, no other one takes its place.
  const measure = offered.includes(chosen) ? chosen : '';
  const isWritten = carriedOutNoteSchema.safeParse(note).success;
  return (
    <StepSheet
      title={t('carryOut.sheet')}
      about={t('carryOut.about')}
      save={t('carryOut.save')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (measure === '' || !isWritten) return null;
        return client.work.carryOut({ ...seenOf(work), measure, note });
      }}
    >
      <SelectField
        label={t('open.measure')}
        value={measure}
        help={measure === '' ? t('measure.gone') : undefined}
        aria-invalid={tried && measure === ''}
        autoFocus
        onChange={(event) => setChosen(event.target.value)}
      >
        {measure === '' && <option value="" />}
        {offered.map((code) => (
          <option key={code} value={code}>
            {code} {measures(code)}
          </option>
        ))}
      </SelectField>
      <NoteField
        label={t('carryOut.note')}
        {...(measure === '' ? {} : { help: t(`carryOut.${familyOf(measure)}`) })}
        value={note}
        wrong={tried && !isWritten ? t('carryOut.note.wrong') : undefined}
        onChange={(text) => {
          setChosen(measure);
          setNote(text);
        }}
      />
    </StepSheet>
  );
}
