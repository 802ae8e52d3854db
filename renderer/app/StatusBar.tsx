import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Post } from '../../shared/contract/post.ts';
import { BackupStatus } from '../features/backup/BackupStatus.tsx';
import { ImportStatus } from '../features/intake/ImportStatus.tsx';
import { CheckpointStatus } from '../features/journal/CheckpointStatus.tsx';
import { WatchStatus } from '../features/intake/WatchStatus.tsx';
import { useWords } from '../i18n/index.ts';
import { CorridorSign } from '../ui/CorridorSign.tsx';
import { formatCount, formatInstant } from '../ui/format.ts';
import { runCommand } from './commands.tsx';
import { rpc } from './rpc.ts';
import { useSession } from './session.tsx';

/** Where one is, who one is, what time it is, what waits, what runs. */
export function StatusBar({ post }: { readonly post: Post }) {
  const t = useWords('app');
  const terms = useWords('terms');
  const { person } = useSession();
  const roles = person.roles.map((role) => terms(`role.${role}`)).join(', ');
  return (
    <footer className="status-bar" aria-label={t('status')}>
      {post.kind === 'demonstration' && (
        <span className="demonstration-mark" title={t('demonstration.what')}>
          {t('demonstration')}
        </span>
      )}
      <span className="status-post" title={`${post.code} ${post.name}`}>
        <span className="figures">{post.code}</span> {post.name}
      </span>
      <span className="status-person" title={`${person.name}, ${roles}`}>
        {person.name} · {roles}
      </span>
      <span className="status-space" />
      <WatchStatus />
      <ImportStatus />
      <Backlog />
      <BackupStatus />
      <CheckpointStatus />
      <AlmatyTime />
    </footer>
  );
}

function Backlog() {
  const t = useWords('app');
  const { may } = useSession();
  const { data } = useQuery(
    rpc.declarations.counts.queryOptions({ enabled: may('declaration.read') }),
  );
  if (data === undefined) return null;
  const { yellow, red } = data.open;
  return (
    <span className="status-backlog" title={t('backlog.what')}>
      {t('backlog')}
      <Button
        variant="minimal"
        size="small"
        className="figures"
        icon={<CorridorSign corridor="red" size={14} silent />}
        text={
          <>
            <span className="visually-hidden">{t('backlog.red')}</span> {formatCount(red)}
          </>
        }
        onClick={() => runCommand('queue.red')}
      />
      <Button
        variant="minimal"
        size="small"
        className="figures"
        icon={<CorridorSign corridor="yellow" size={14} silent />}
        text={
          <>
            <span className="visually-hidden">{t('backlog.yellow')}</span> {formatCount(yellow)}
          </>
        }
        onClick={() => runCommand('queue.yellow')}
      />
    </span>
  );
}

/** The time of the post, to the minute: a clock that ticks seconds only draws the eye. */
function AlmatyTime() {
  const t = useWords('app');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 60_000 - (now % 60_000));
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <time className="figures" dateTime={new Date(now).toISOString()} title={t('time.what')}>
      {formatInstant(now)} {t('time')}
    </time>
  );
}
