import { isBlank } from '../../../shared/plain-text.ts';
import { useState } from 'react';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

const bodies = ['offences', 'economicInvestigation', 'otherBody'] as const;
type Body = (typeof bodies)[number];

/** Kept over a lock. */
const written = {
  to: keptField<Body>(),
  articles: keptField<string>(),
  caseNumber: keptField<string>(),
  text: keptField<string>(),
};

/** Hands the case on to the body that works on offences or crimes. */
export function ReferSheet(step: StepSheetProps) {
  const { work } = step;
  const t = useWords('work');
  const sheet = `work/refer/${work.declarationId}`;
  const [to, setTo] = useKept<Body>(written.to, sheet, () => 'offences');
  const [articles, setArticles] = useKept(written.articles, sheet, () => '');
  const [caseNumber, setCaseNumber] = useKept(written.caseNumber, sheet, () => '');
  const [text, setText] = useKept(written.text, sheet, () => '');
  const [tried, setTried] = useState(false);
  return (
    <StepSheet
      title={t('refer')}
      about={t('refer.about')}
      save={t('refer.save')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (isBlank(text)) return null;
        const referral = { to, articles, caseNumber, text, effects: [] };
        return client.work.refer({ ...seenOf(work), referral });
      }}
    >
      <SelectField
        label={t('refer.to')}
        value={to}
        autoFocus
        onChange={(event) =>
          setTo(bodies.find((each) => each === event.target.value) ?? 'otherBody')
        }
      >
        {bodies.map((each) => (
          <option key={each} value={each}>
            {t(`refer.${each}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('refer.articles')}
        value={articles}
        maxLength={300}
        onChange={(event) => setArticles(event.target.value)}
      />
      <TextField
        label={t('refer.caseNumber')}
        value={caseNumber}
        maxLength={60}
        onChange={(event) => setCaseNumber(event.target.value)}
      />
      <NoteField
        label={t('refer.text')}
        value={text}
        wrong={tried && isBlank(text) ? t('refer.text.wrong') : undefined}
        onChange={setText}
      />
    </StepSheet>
  );
}
