import { Button } from '@blueprintjs/core';
import { WarningSign } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shortestReason, type JournalAlarm } from '../../../shared/contract/journal.ts';
import { client, queryClient, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { formatCount } from '../../ui/format.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import './journal.css';

/** Stands over every desk while the log is another than the one seen here before, and nobody has taken note of it. */
export function AlarmBar() {
  const t = useWords('journalDesk');
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const { data: alarm } = useQuery(rpc.journal.alarm.queryOptions());
  if (alarm === undefined || alarm === null) return null;
  return (
    <div className="journal-alarm" role="alert">
      <WarningSign aria-hidden size={16} />
      <strong>{t('alarm')}</strong>
      <span className="journal-alarm-words figures">
        <AlarmWords alarm={alarm} />
      </span>
      {may('journal.acknowledge') && (
        <Button
          size="small"
          variant="outlined"
          text={t('alarm.acknowledge')}
          onClick={() => setAsking(true)}
        />
      )}
      {asking && <AcknowledgeSheet onClose={() => setAsking(false)} />}
    </div>
  );
}

function AlarmWords({ alarm: { kind, facts } }: { readonly alarm: JournalAlarm }) {
  const t = useWords('journalDesk');
  if (facts === null) return <>{t('alarm.short')}</>;
  const { witnessed, found } = facts;
  return (
    <>{t(`alarm.${kind}`, { witnessed: formatCount(witnessed), found: formatCount(found) })}</>
  );
}

/** Kept over a lock. */
const written = {
  reason: keptField<string>(),
};

const sheet = 'journal/acknowledge';

/** Taking note of it, with a reason. */
function AcknowledgeSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('journalDesk');
  const [reason, setReason] = useKept(written.reason, sheet, () => '');
  const [tried, setTried] = useState(false);
  const rule = t('acknowledge.rule', { count: shortestReason });
  const short = reason.trim().length < shortestReason;
  return (
    <FormSheet
      title={t('acknowledge.title')}
      about={t('acknowledge.about')}
      words={{
        cancel: t('cancel.sheet'),
        save: t('acknowledge.save'),
        doing: t('acknowledge.doing'),
      }}
      keptAs={sheet}
      onClose={onClose}
      onDone={() => {
        onClose();
        void queryClient.invalidateQueries({ queryKey: rpc.journal.key() });
      }}
      record={() => {
        setTried(true);
        return short ? null : client.journal.acknowledge({ reason });
      }}
    >
      <NoteField
        label={t('acknowledge.reason')}
        help={rule}
        wrong={tried && short ? rule : undefined}
        value={reason}
        onChange={setReason}
      />
    </FormSheet>
  );
}
