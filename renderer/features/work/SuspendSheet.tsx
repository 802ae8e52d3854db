import { useState } from 'react';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

const causes = ['intellectualProperty', 'expertise', 'courtOrder'] as const;
type Cause = (typeof causes)[number];

/** Suspends the term of release, on a ground that is put on record. */
export function SuspendSheet({ work, onClose, onDone }: StepSheetProps) {
  const t = useWords('work');
  const [cause, setCause] = useState<Cause>('intellectualProperty');
  const [ground, setGround] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <StepSheet
      work={work}
      title={t('suspend')}
      about={t('suspend.about')}
      save={t('suspend.save')}
      onClose={onClose}
      onDone={onDone}
      record={() => {
        setTried(true);
        if (ground.trim() === '') return null;
        return client.work.suspend({ ...seenOf(work), cause, ground });
      }}
    >
      <SelectField
        label={t('suspend.cause')}
        value={cause}
        autoFocus
        onChange={(event) =>
          setCause(causes.find((each) => each === event.target.value) ?? 'expertise')
        }
      >
        {causes.map((each) => (
          <option key={each} value={each}>
            {t(`suspend.${each}`)}
          </option>
        ))}
      </SelectField>
      <NoteField
        label={t('ground')}
        value={ground}
        wrong={tried && ground.trim() === '' ? t('ground.wrong') : undefined}
        onChange={setGround}
      />
    </StepSheet>
  );
}
