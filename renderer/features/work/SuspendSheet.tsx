import { isBlank } from '../../../shared/plain-text.ts';
import { useState } from 'react';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

const causes = ['intellectualProperty', 'expertise', 'courtOrder'] as const;
type Cause = (typeof causes)[number];

/** Kept over a lock. */
const written = { cause: keptField<Cause>(), ground: keptField<string>() };

/** Suspends the term of release, on a ground that is put on record. */
export function SuspendSheet(step: StepSheetProps) {
  const { work } = step;
  const t = useWords('work');
  const sheet = `work/suspend/${work.declarationId}`;
  const [cause, setCause] = useKept<Cause>(written.cause, sheet, () => 'intellectualProperty');
  const [ground, setGround] = useKept(written.ground, sheet, () => '');
  const [tried, setTried] = useState(false);
  return (
    <StepSheet
      title={t('suspend')}
      about={t('suspend.about')}
      save={t('suspend.save')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (isBlank(ground)) return null;
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
        wrong={tried && isBlank(ground) ? t('ground.wrong') : undefined}
        onChange={setGround}
      />
    </StepSheet>
  );
}
