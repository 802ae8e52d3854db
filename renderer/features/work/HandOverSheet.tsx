import { isBlank } from '../../../shared/plain-text.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

/** Kept over a lock. */
const written = { to: keptField<string | null>(), reason: keptField<string>() };

/** Gives the declaration to a colleague; of one that the lot named, with a reason. */
export function HandOverSheet(step: StepSheetProps) {
  const { work } = step;
  const t = useWords('work');
  const { data: all = [] } = useQuery(rpc.work.colleagues.queryOptions());
  const colleagues = all.filter(({ login }) => login !== work.officer?.login);
  const sheet = `work/handOver/${work.declarationId}`;
  const [chosen, setChosen] = useKept<string | null>(written.to, sheet, () => null);
  const [reason, setReason] = useKept(written.reason, sheet, () => '');
  const [tried, setTried] = useState(false);
  const to = chosen ?? colleagues[0]?.login ?? '';
  const needsReason = work.drawn || (work.officer !== null && !work.mine);
  const missing = needsReason && isBlank(reason);
  return (
    <StepSheet
      title={t('handOver')}
      about={needsReason ? t('handOver.reasoned') : t('handOver.about')}
      save={t('handOver.save')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (to === '' || missing) return null;
        return client.work.handOver({ ...seenOf(work), to, reason: reason.trim() });
      }}
    >
      <SelectField
        label={t('handOver.to')}
        value={to}
        help={colleagues.length === 0 ? t('handOver.nobody') : undefined}
        autoFocus
        onChange={(event) => setChosen(event.target.value)}
      >
        {colleagues.map(({ login, name }) => (
          <option key={login} value={login}>
            {name}
          </option>
        ))}
      </SelectField>
      <NoteField
        label={t('reason')}
        value={reason}
        {...(needsReason ? {} : { help: t('optional') })}
        wrong={tried && missing ? t('reason.wrong') : undefined}
        onChange={(text) => {
          // The reason is one for him, though the list should change.
          setChosen(to);
          setReason(text);
        }}
      />
    </StepSheet>
  );
}
