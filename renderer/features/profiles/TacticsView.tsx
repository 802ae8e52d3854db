import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { CorridorLoad } from '../../../shared/contract/profiles.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import { useCommand } from '../../app/commands.tsx';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatDate, formatNumber } from '../../ui/format.ts';
import { TacticsSheet } from './TacticsSheet.tsx';

interface TacticsViewProps {
  readonly tactics: Tactics;
  readonly load: readonly CorridorLoad[];
}

/** How points and chance become corridors, in a line; the whole of it in a sheet. */
export function TacticsView({ tactics, load }: TacticsViewProps) {
  const t = useWords('profiles');
  const more = useWords('tactics');
  const [open, setOpen] = useState(false);
  useCommand('profiles.tactics', () => setOpen(true));
  const { thresholds, random } = tactics;
  return (
    <>
      <dl className="tactics figures">
        <div>
          <dt>{t('tactics')}</dt>
          <dd>
            {t('tactics.approved', {
              version: tactics.version,
              date: formatDate(tactics.approvedOn),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('thresholds')}</dt>
          <dd className="tactics-thresholds">
            {(['blue', 'yellow', 'red'] as const).map((corridor) => (
              <span key={corridor}>
                <CorridorSign corridor={corridor} /> ≥ {thresholds[corridor]}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('random')}</dt>
          <dd className="tactics-thresholds">
            <span>
              {formatNumber(random.share / 100, 2)}&nbsp;% →{' '}
              <CorridorSign corridor={random.corridor} />
            </span>
          </dd>
        </div>
      </dl>
      <Button
        size="small"
        variant="outlined"
        text={more('open')}
        aria-keyshortcuts="Control+T"
        onClick={() => setOpen(true)}
      />
      <TacticsSheet open={open} tactics={tactics} load={load} onClose={() => setOpen(false)} />
    </>
  );
}
