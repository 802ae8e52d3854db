import { useState } from 'react';
import { isBlank } from '../../../shared/plain-text.ts';
import { needsText, outcomeCodes, type OutcomeCode } from '../../../shared/work/outcome.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { BatchResult } from './useBatch.ts';

/** Kept over a lock. */
const written = { outcome: keptField<OutcomeCode>(), text: keptField<string>() };

interface FinishSheetProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (batch: BatchResult) => void;
}

/** Ends checks after release, all with the same outcome. */
export function FinishSheet(props: FinishSheetProps) {
  const { onClose, onDone } = props;
  // Those it was opened for: another row may come under the cursor meanwhile.
  const [ids] = useState(props.ids);
  const t = useWords('work');
  const outcomes = useWords('outcomes');
  const sheet = `queue/finish/${ids.join(' ')}`;
  const [outcome, setOutcome] = useKept<OutcomeCode>(written.outcome, sheet, () => '00');
  const [text, setText] = useKept(written.text, sheet, () => '');
  const [tried, setTried] = useState(false);
  const missing = needsText(outcome) && isBlank(text);
  return (
    <FormSheet<BatchResult>
      title={t('after.title', { count: ids.length })}
      about={t('after.about')}
      words={{ cancel: t('cancel'), save: t('after.save'), doing: t('doing') }}
      keptAs={sheet}
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
