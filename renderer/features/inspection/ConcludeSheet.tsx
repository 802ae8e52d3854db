import { isBlank } from '../../../shared/plain-text.ts';
import { useState } from 'react';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from '../work/StepSheet.tsx';

/** Kept over a lock. */
const written = { number: keptField<string>(), text: keptField<string>() };

/** The conclusion of the expertise has come: written down as a version of the act. */
export function ConcludeSheet(step: StepSheetProps) {
  const { work } = step;
  const t = useWords('inspection');
  const sheet = `inspection/conclude/${work.declarationId}`;
  const [number, setNumber] = useKept(written.number, sheet, () => '');
  const [text, setText] = useKept(written.text, sheet, () => '');
  const [tried, setTried] = useState(false);
  const wrong = (value: string) => (tried && isBlank(value) ? t('conclusion.wrong') : undefined);
  return (
    <StepSheet
      title={t('conclude')}
      about={t('conclude.about')}
      save={t('conclude.save')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (isBlank(number) || isBlank(text)) return null;
        return client.inspection.conclude({ ...seenOf(work), conclusion: { number, text } });
      }}
    >
      <TextField
        label={t('conclusion.number')}
        value={number}
        autoFocus
        maxLength={60}
        wrong={wrong(number)}
        onChange={(event) => setNumber(event.target.value)}
      />
      <NoteField label={t('conclusion')} value={text} wrong={wrong(text)} onChange={setText} />
    </StepSheet>
  );
}
