import { useState } from 'react';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

const bodies = ['offences', 'economicInvestigation', 'otherBody'] as const;

/** Hands the case on to the body that works on offences or crimes. */
export function ReferSheet({ work, onClose, onDone }: StepSheetProps) {
  const t = useWords('work');
  const [to, setTo] = useState<(typeof bodies)[number]>('offences');
  const [articles, setArticles] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <StepSheet
      work={work}
      title={t('refer')}
      about={t('refer.about')}
      save={t('refer.save')}
      onClose={onClose}
      onDone={onDone}
      record={() => {
        setTried(true);
        if (text.trim() === '') return null;
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
        wrong={tried && text.trim() === '' ? t('refer.text.wrong') : undefined}
        onChange={setText}
      />
    </StepSheet>
  );
}
