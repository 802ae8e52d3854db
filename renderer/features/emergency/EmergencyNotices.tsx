import { Button, Classes } from '@blueprintjs/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmergencyRecord } from '../../../shared/contract/emergency.ts';
import { queryClient, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import './emergency.css';

interface EmergencyNoticesProps {
  /** Another sheet lies over the desks: the notices wait until it is put away. */
  readonly hold: boolean;
}

/** Told to those who answer for the post at each sign-in, until they acknowledge it. */
export function EmergencyNotices({ hold }: EmergencyNoticesProps) {
  const t = useWords('emergency');
  const { may } = useSession();
  const [later, setLater] = useState(false);
  const { data } = useQuery(
    rpc.emergency.unacknowledged.queryOptions({ enabled: may('emergency.review') }),
  );
  const acknowledge = useMutation(
    rpc.emergency.acknowledge.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: rpc.emergency.key() }),
    }),
  );
  const open = !hold && !later && data !== undefined && data.length > 0;
  return (
    <Sheet
      open={open}
      title={t('notices')}
      onClose={() => setLater(true)}
      closesOutside={false}
      className="emergency-notices"
    >
      <div className={Classes.DIALOG_BODY}>
        <p>{t('notices.about')}</p>
        {acknowledge.error !== null && (
          <ErrorNote error={acknowledge.error} doing={t('acknowledge.doing')} />
        )}
        <ScrollRegion className="emergency-notices-list" label={t('notices')}>
          <ul>
            {data?.map((record) => (
              <Notice
                key={record.id}
                record={record}
                busy={acknowledge.isPending}
                onAcknowledge={() => acknowledge.mutate({ id: record.id })}
              />
            ))}
          </ul>
        </ScrollRegion>
      </div>
      <div className={Classes.DIALOG_FOOTER}>
        <div className={Classes.DIALOG_FOOTER_ACTIONS}>
          <Button text={t('later')} onClick={() => setLater(true)} />
        </div>
      </div>
    </Sheet>
  );
}

interface NoticeProps {
  readonly record: EmergencyRecord;
  readonly busy: boolean;
  readonly onAcknowledge: () => void;
}

function Notice({ record, busy, onAcknowledge }: NoticeProps) {
  const t = useWords('emergency');
  const { name, login, openedAt, endedAt, until, reason } = record;
  const times = { from: formatInstant(openedAt), to: formatInstant(endedAt ?? until) };
  return (
    <li>
      <strong>
        {name} ({login})
      </strong>
      <span className="figures">{t('notice.when', times)}</span>
      <p>{reason}</p>
      <Button
        intent="primary"
        text={t('acknowledge')}
        aria-label={`${t('acknowledge')}: ${name}, ${times.from}`}
        disabled={busy}
        onClick={onAcknowledge}
      />
    </li>
  );
}
