import {
  Book,
  Disable,
  Endorsed,
  Envelope,
  History,
  Issue,
  Layers,
  Path,
  People,
  Person,
  Shield,
  Time,
} from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { commands, type CommandId } from '../../shared/commands.ts';
import type { Corridor } from '../../shared/corridor.ts';
import { useWords } from '../i18n/index.ts';
import { openQuarantine } from '../features/quarantine/openQuarantine.ts';
import { CorridorSign } from '../ui/CorridorSign.tsx';
import { formatCount } from '../ui/format.ts';
import { ariaCombo } from './combo.ts';
import { runCommand } from './commands.tsx';
import { useNavigation } from './navigation.ts';
import { rpc } from './rpc.ts';
import { useSession } from './session.tsx';

/** The rail of desks: the heaviest corridor first, with how much of each waits for an officer. */
export function Rail() {
  const t = useWords('app');
  const terms = useWords('terms');
  const queue = useWords('queue');
  const label = useWords('commands');
  const { may } = useSession();
  const { place } = useNavigation();
  const { data: counts } = useQuery(
    rpc.declarations.counts.queryOptions({ enabled: may('declaration.read') }),
  );
  const { data: quarantined } = useQuery(
    rpc.intake.messages.queryOptions({
      input: openQuarantine,
      enabled: may('intake.read'),
      select: ({ total }) => total,
    }),
  );
  // Nobody waits for anything in the green one: it is told whole.
  const corridor = (name: Corridor) => (
    <RailStop
      command={`queue.${name}`}
      icon={<CorridorSign corridor={name} size={18} silent />}
      label={terms(`corridor.${name}`)}
      count={name === 'green' ? counts?.green : counts?.open[name]}
      counted={name === 'green' ? queue('all') : terms('status.open')}
      among={name === 'green' ? undefined : counts?.[name]}
      here={place.desk === 'queue' && place.corridor === name}
    />
  );
  const all = counts && counts.red + counts.yellow + counts.blue + counts.green + counts.preArrival;
  return (
    <nav className="rail" aria-label={t('rail')}>
      {may('declaration.read') && (
        <ul aria-label={t('rail.queues')}>
          {may('check.work') && (
            <RailStop
              command="queue.mine"
              icon={<Person aria-hidden />}
              label={label('queue.mine')}
              count={counts?.mine}
              counted={queue('counts.mine')}
              here={place.desk === 'queue' && place.scope === 'mine'}
            />
          )}
          {corridor('red')}
          {corridor('yellow')}
          {corridor('blue')}
          {corridor('green')}
          <RailStop
            command="queue.preArrival"
            icon={<Time aria-hidden />}
            label={label('queue.preArrival')}
            count={counts?.preArrival}
            counted={queue('counts.preArrival')}
            here={
              place.desk === 'queue' && (place.scope === 'preArrival' || place.scope === 'lapsed')
            }
          />
          <RailStop
            command="queue.all"
            icon={<Layers aria-hidden />}
            label={label('queue.all')}
            count={all}
            here={place.desk === 'queue' && place.corridor === null && place.scope === undefined}
          />
        </ul>
      )}
      <ul aria-label={t('rail.desks')}>
        {may('work.approve') && (
          <RailStop
            command="approvals.open"
            icon={<Endorsed aria-hidden />}
            label={label('approvals.open')}
            count={counts?.approvals}
            counted={t('rail.toDecide')}
            here={place.desk === 'approvals'}
          />
        )}
        {may('intake.read') && (
          <RailStop
            command="intake.messages"
            icon={<Envelope aria-hidden />}
            label={label('intake.messages')}
            here={place.desk === 'messages' || place.desk === 'batches'}
          />
        )}
        {may('intake.read') && (
          <RailStop
            command="intake.quarantine"
            icon={<Issue aria-hidden />}
            label={label('intake.quarantine')}
            count={quarantined}
            counted={t('rail.toSettle')}
            here={place.desk === 'quarantine' || place.desk === 'mapping'}
          />
        )}
        {may('declaration.read') && (
          <RailStop
            command="refusals.open"
            icon={<Disable aria-hidden />}
            label={label('refusals.open')}
            here={place.desk === 'refusals'}
          />
        )}
        {may('declaration.read') && (
          <RailStop
            command="consignments.open"
            icon={<Path aria-hidden />}
            label={label('consignments.open')}
            here={place.desk === 'consignments'}
          />
        )}
        {may('reference.read') && (
          <RailStop
            command="reference.open"
            icon={<Book aria-hidden />}
            label={label('reference.open')}
            here={place.desk === 'reference'}
          />
        )}
        {may('profile.read') && (
          <RailStop
            command="profiles.open"
            icon={<Shield aria-hidden />}
            label={label('profiles.open')}
            here={place.desk === 'profiles'}
          />
        )}
        {may('journal.verify') && (
          <RailStop
            command="journal.open"
            icon={<History aria-hidden />}
            label={label('journal.open')}
            here={place.desk === 'journal'}
          />
        )}
        {may('people.manage') && (
          <RailStop
            command="people.open"
            icon={<People aria-hidden />}
            label={label('people.open')}
            here={place.desk === 'people'}
          />
        )}
      </ul>
    </nav>
  );
}

interface RailStopProps {
  readonly command: CommandId;
  readonly icon: ReactNode;
  readonly label: string;
  /** Left out: nothing is counted here, or not yet. */
  readonly count?: number | undefined;
  /** What is counted, in words; left out: the label says it. */
  readonly counted?: string;
  /** Of how many in all these are. */
  readonly among?: number | undefined;
  readonly here: boolean;
}

function RailStop({ command, icon, label, count, counted, among, here }: RailStopProps) {
  const queue = useWords('queue');
  const combo = comboById.get(command);
  const figures = [
    count !== undefined && counted !== undefined && `${counted}: ${formatCount(count)}`,
    among !== undefined && `${queue('all')}: ${formatCount(among)}`,
  ].filter((line) => line !== false);
  return (
    <li>
      <button
        type="button"
        className="rail-stop"
        title={[label, ...figures].join('\n')}
        aria-current={here ? 'page' : undefined}
        aria-keyshortcuts={combo === undefined ? undefined : ariaCombo(combo)}
        onClick={() => runCommand(command)}
      >
        <span className="rail-icon">{icon}</span>
        <span className="rail-label">{label}</span>
        {count !== undefined && (
          <span className="rail-count figures">
            {counted !== undefined && <span className="visually-hidden">{counted}: </span>}
            {formatCount(count)}
          </span>
        )}
      </button>
    </li>
  );
}

const comboById = new Map<CommandId, string>(
  commands.flatMap((command): [CommandId, string][] =>
    'combo' in command ? [[command.id, command.combo]] : [],
  ),
);
