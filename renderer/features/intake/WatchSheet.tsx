import { Button, Classes } from '@blueprintjs/core';
import { FolderOpen, Pause, Play, Stop } from '@blueprintjs/icons';
import { useMutation } from '@tanstack/react-query';
import type { Watch } from '../../../shared/contract/intake.ts';
import { client, queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { useWatch } from './useWatch.ts';
import './watch.css';

/** How often the open sheet looks at the folder, ms. */
const every = 2000;

const counters = ['received', 'stored', 'duplicates', 'refused', 'quarantined'] as const;

interface WatchSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The folder whose messages come in by themselves: which, what it is doing, what came of it. */
export function WatchSheet({ open, onClose }: WatchSheetProps) {
  const t = useWords('intake');
  const commands = useWords('commands');
  return (
    <Sheet
      open={open}
      title={commands('intake.watch').replace('…', '')}
      onClose={onClose}
      className="watch-sheet"
    >
      <div className={Classes.DIALOG_BODY}>
        <p className="watch-what">{t('watch.what')}</p>
        {open && <WatchedFolder />}
      </div>
    </Sheet>
  );
}

function WatchedFolder() {
  const t = useWords('intake');
  const watch = useWatch(every);
  const order = useMutation({
    mutationFn: (give: () => Promise<Watch | null>) => give(),
    onSuccess: (now) => {
      if (now !== null) queryClient.setQueryData(rpc.intake.watch.queryKey(), now);
    },
  });
  const choose = async () => {
    const { paths } = await client.desktop.choosePaths({
      what: 'folder',
      title: t('watch.choose.title'),
    });
    const [folder] = paths;
    return folder === undefined ? null : client.intake.setWatch({ folder });
  };
  const folder = watch?.folder ?? null;
  const held = watch?.state === 'paused';
  return (
    <>
      <dl className="watch-facts">
        <dt>{t('watch.folder')}</dt>
        <dd className="watch-folder">{folder ?? t('watch.folder.none')}</dd>
        <dt>{t('watch.state')}</dt>
        <dd>
          <span role="status">{t(`watch.state.${watch?.state ?? 'off'}`)}</span>
        </dd>
        {watch?.trouble !== undefined && watch.trouble !== null && (
          <>
            <dt>{t('watch.trouble')}</dt>
            <dd className="watch-trouble">
              {watch.trouble}
              <br />
              {t('watch.trouble.advice')}
            </dd>
          </>
        )}
        {watch !== undefined && folder !== null && (
          <>
            <dt>{t('watch.last')}</dt>
            <dd className="figures">
              {watch.lastAt === null ? t('watch.last.none') : formatInstant(watch.lastAt)}
            </dd>
          </>
        )}
      </dl>
      {watch !== undefined && folder !== null && <Counters watch={watch} />}
      {order.error !== null && <ErrorNote error={order.error} doing={t('watch.doing')} />}
      <div className="watch-orders">
        <Button
          intent="primary"
          icon={<FolderOpen aria-hidden />}
          text={t(folder === null ? 'watch.choose' : 'watch.chooseOther')}
          disabled={order.isPending}
          onClick={() => order.mutate(choose)}
        />
        {folder !== null && (
          <>
            <Button
              variant="outlined"
              icon={held ? <Play aria-hidden /> : <Pause aria-hidden />}
              text={t(held ? 'resume' : 'pause')}
              disabled={order.isPending}
              onClick={() => order.mutate(() => client.intake.pauseWatch({ paused: !held }))}
            />
            <Button
              variant="outlined"
              icon={<Stop aria-hidden />}
              text={t('watch.stop')}
              disabled={order.isPending}
              onClick={() => order.mutate(() => client.intake.setWatch({ folder: null }))}
            />
          </>
        )}
      </div>
    </>
  );
}

function Counters({ watch }: { readonly watch: Watch }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const labels: Readonly<Record<(typeof counters)[number], string>> = {
    received: t('summary.received'),
    stored: t('summary.stored'),
    duplicates: terms('messageStatus.duplicate'),
    refused: terms('messageStatus.refused'),
    quarantined: terms('messageStatus.quarantined'),
  };
  return (
    <>
      <h3 className="watch-since">{t('watch.since')}</h3>
      <dl className="import-numbers">
        {counters.map((counter) => (
          <div key={counter}>
            <dt>{labels[counter]}</dt>
            <dd className="figures">{formatCount(watch[counter])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
