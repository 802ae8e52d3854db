import { useState } from 'react';
import { carriedOutNoteSchema, familyOf } from '../../../shared/work/measure.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { MeasureField, useMeasure } from './MeasureField.tsx';
import { toCarryOut } from './nextStep.ts';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

/** Kept over a lock. */
const written = keptField<string>();

/** Says that a measure was carried out, with the number or the paper that shows it. */
export function CarryOutSheet(step: StepSheetProps) {
  const { work } = step;
  const t = useWords('work');
  const offered = toCarryOut(work);
  const sheet = `work/carryOut/${work.declarationId}`;
  const [measure, choose] = useMeasure(sheet, offered);
  const [note, setNote] = useKept(written, sheet, () => '');
  const [tried, setTried] = useState(false);
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
      <MeasureField value={measure} offered={offered} tried={tried} onChoose={choose} />
      <NoteField
        label={t('carryOut.note')}
        {...(measure === '' ? {} : { help: t(`carryOut.${familyOf(measure)}`) })}
        value={note}
        wrong={tried && !isWritten ? t('carryOut.note.wrong') : undefined}
        onChange={(text) => {
          choose(measure);
          setNote(text);
        }}
      />
    </StepSheet>
  );
}
