import { useState } from 'react';
import { needsText, outcomeCodes, type OutcomeCode } from '../../../shared/work/outcome.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { BatchResult } from './useBatch.ts';

interface FinishSheetProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (batch: BatchResult) => void;
}

/** Ends checks after release, all with the same outcome. */
export function FinishSheet({ ids, onClose, onDone }: FinishSheetProps) {
  const t = useWords('work');
  const outcomes = useWords('outcomes');
  const [outcome, setOutcome] = useState<OutcomeCode>('00');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const missing = needsText(outcome) && text.trim() === '';
  return (
    <FormSheet<BatchResult>
      title={t('after.title', { count: ids.length })}
      about={t('after.about')}
      words={{ cancel: t('cancel'), save: t('after.save'), doing: t('doing') }}
      onClose={onClose}
      onDone={(batch) => {
        onDone(batch);
        onClose();
      }}
      record={() => {
        setTried(true);
        if (missing) return null;
        return client.work.finishAfter({ ids: [...ids], outcome, text: text.trim() });
      }}
    >
      <SelectField
        label={t('outcome')}
        value={outcome}
        autoFocus
        onChange={(event) =>
          setOutcome(outcomeCodes.find((code) => code === event.target.value) ?? '00')
        }
      >
        {outcomeCodes.map((code) => (
          <option key={code} value={code}>
            {code} · {outcomes(code)}
          </option>
        ))}
      </SelectField>
      <NoteField
        label={t('outcome.text')}
        value={text}
        wrong={tried && missing ? t('outcome.text.wrong') : undefined}
        onChange={setText}
      />
    </FormSheet>
  );
}
