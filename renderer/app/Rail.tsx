import {
  Book,
  Disable,
  Envelope,
  History,
  Issue,
  Layers,
  Path,
  People,
  Shield,
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

/** The rail of desks: the heaviest corridor first, with how much lies in each. */
export function Rail() {
  const t = useWords('app');
  const terms = useWords('terms');
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
  const corridor = (name: Corridor) => (
    <RailStop
      command={`queue.${name}`}
      icon={<CorridorSign corridor={name} size={18} silent />}
      label={terms(`corridor.${name}`)}
      count={counts?.[name]}
      here={place.desk === 'queue' && place.corridor === name}
    />
  );
  const all = counts && counts.red + counts.yellow + counts.blue + counts.green;
  return (
    <nav className="rail" aria-label={t('rail')}>
      {may('declaration.read') && (
        <ul aria-label={t('rail.queues')}>
          {corridor('red')}
          {corridor('yellow')}
          {corridor('blue')}
          {corridor('green')}
          <RailStop
            command="queue.all"
            icon={<Layers aria-hidden />}
            label={label('queue.all')}
            count={all}
            here={place.desk === 'queue' && place.corridor === null}
          />
        </ul>
      )}
      <ul aria-label={t('rail.desks')}>
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
  readonly count?: number | undefined;
  readonly here: boolean;
}

function RailStop({ command, icon, label, count, here }: RailStopProps) {
  const combo = comboById.get(command);
  return (
    <li>
      <button
        type="button"
        className="rail-stop"
        title={label}
        aria-current={here ? 'page' : undefined}
        aria-keyshortcuts={combo === undefined ? undefined : ariaCombo(combo)}
        onClick={() => runCommand(command)}
      >
        <span className="rail-icon">{icon}</span>
        <span className="rail-label">{label}</span>
        {count !== undefined && <span className="rail-count figures">{formatCount(count)}</span>}
      </button>
    </li>
  );
}

const comboById = new Map<CommandId, string>(
  commands.flatMap((command): [CommandId, string][] =>
    'combo' in command ? [[command.id, command.combo]] : [],
  ),
);
