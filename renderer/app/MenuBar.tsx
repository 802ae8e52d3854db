import { useState } from 'react';
import { commands, type CommandGroup, type CommandId } from '../../shared/commands.ts';
import { useWords } from '../i18n/index.ts';
import { ariaCombo, keysOf } from './combo.ts';
import { runCommand, useAvailableCommands } from './commands.tsx';
import { DropMenu, type MenuEntry } from './DropMenu.tsx';
import { useSession } from './session.tsx';

/** The menus in the order a desktop program has them; each is a group or two of the command table. */
const menus: readonly { readonly name: string; readonly groups: readonly CommandGroup[] }[] = [
  { name: 'file', groups: ['intake', 'session'] },
  { name: 'work', groups: ['work'] },
  { name: 'view', groups: ['view'] },
  { name: 'help', groups: ['help'] },
];

/** The commands of some groups as entries of a menu, with a line between the groups. */
function useEntries(groups: readonly CommandGroup[]): (MenuEntry | 'line')[] {
  const words = useWords('commands');
  const { may } = useSession();
  const available = useAvailableCommands();
  const entries: (MenuEntry | 'line')[] = [];
  for (const group of groups) {
    if (entries.length > 0) entries.push('line');
    for (const command of commands) {
      if (command.group !== group) continue;
      if ('permission' in command && !may(command.permission)) continue;
      const combo = 'combo' in command ? command.combo : null;
      entries.push({
        id: command.id,
        label: words(command.id),
        keys: combo === null ? null : keysOf(combo).join('+'),
        ariaKeys: combo === null ? undefined : ariaCombo(combo),
        disabled: !available.has(command.id),
        run: () => runCommand(command.id satisfies CommandId),
      });
    }
  }
  return entries.at(-1) === 'line' ? entries.slice(0, -1) : entries;
}

/** The menu of the window, from the one command table. Arrows move along it, Escape closes. */
export function MenuBar() {
  const t = useWords('app');
  const [open, setOpen] = useState<string | null>(null);
  const neighbour = (name: string, step: number) => {
    const index = menus.findIndex((menu) => menu.name === name);
    return menus.at((index + step) % menus.length)?.name ?? null;
  };
  return (
    <div className="menu-bar" role="menubar" aria-label={t('menu')}>
      {menus.map(({ name, groups }) => (
        <BarMenu
          key={name}
          label={t(`menu.${name}`)}
          groups={groups}
          open={open === name}
          someOpen={open !== null}
          onOpen={(isOpen) => setOpen(isOpen ? name : null)}
          onMove={(step) => setOpen(neighbour(name, step))}
        />
      ))}
    </div>
  );
}

interface BarMenuProps {
  readonly label: string;
  readonly groups: readonly CommandGroup[];
  readonly open: boolean;
  readonly someOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onMove: (step: -1 | 1) => void;
}

function BarMenu({ label, groups, open, someOpen, onOpen, onMove }: BarMenuProps) {
  const entries = useEntries(groups);
  return (
    <DropMenu
      label={label}
      entries={entries}
      open={open}
      onOpen={onOpen}
      onMove={onMove}
      onHover={() => someOpen && onOpen(true)}
      buttonRole="menuitem"
    >
      {label}
    </DropMenu>
  );
}
