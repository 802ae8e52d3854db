import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { runCommand } from '../../app/commands.tsx';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';

/** How often it is looked whether a checkpoint was made meanwhile, ms. */
const every = 60_000;

/** The newest checkpoint in its short form, in sight of those who answer for the log. */
export function CheckpointStatus() {
  const t = useWords('journalDesk');
  const { may } = useSession();
  const { data } = useQuery(
    rpc.journal.state.queryOptions({
      enabled: may('journal.export'),
      refetchInterval: every,
    }),
  );
  if (data === undefined || data.checkpoint === null) return null;
  const { size, short } = data.checkpoint;
  return (
    <Button
      variant="minimal"
      size="small"
      className="figures status-checkpoint"
      title={t('status.what')}
      text={
        <>
          <span className="status-word">{t('status')}: </span>
          {t('short', { size: formatCount(size), short: short.slice(0, 9) })}
        </>
      }
      onClick={() => runCommand('journal.open')}
    />
  );
}
