import { useState } from 'react';
import { shortestReason } from '../../../shared/contract/emergency.ts';
import { client } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';

/** Kept over a lock. */
const written = {
  reason: keptField<string>(),
};

const sheet = 'emergency';

interface EmergencySheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Taking a supervisor's rights for an hour, with a reason. */
export function EmergencySheet({ open, onClose }: EmergencySheetProps) {
  return open ? <Open onClose={onClose} /> : null;
}

function Open({ onClose }: Pick<EmergencySheetProps, 'onClose'>) {
  const t = useWords('emergency');
  const { setEmergency } = useSession();
  const [reason, setReason] = useKept(written.reason, sheet, () => '');
  const [asked, setAsked] = useState(false);
  const rule = t('reason.rule', { count: shortestReason });
  const short = reason.trim().length < shortestReason;
  return (
    <FormSheet
      title={t('title')}
      about={t('about')}
      words={{ cancel: t('cancel'), save: t('open'), doing: t('doing') }}
      keptAs={sheet}
      onClose={onClose}
      onDone={onClose}
      record={() => {
        setAsked(true);
        return short ? null : client.emergency.open({ reason }).then(setEmergency);
      }}
    >
      <NoteField
        label={t('reason')}
        help={rule}
        wrong={asked && short ? rule : undefined}
        value={reason}
        onChange={setReason}
      />
    </FormSheet>
  );
}
