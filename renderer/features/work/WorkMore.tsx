import { CaretDown } from '@blueprintjs/icons';
import { useState } from 'react';
import { commands, type CommandId } from '../../../shared/commands.ts';
import type { WorkView } from '../../../shared/contract/work.ts';
import { ariaCombo, keysOf } from '../../app/combo.ts';
import { runCommand, useAvailableCommands } from '../../app/commands.tsx';
import { DropMenu } from '../../app/DropMenu.tsx';
import { useWords } from '../../i18n/index.ts';

const offered: readonly CommandId[] = [
  'work.giveBack',
  'work.handOver',
  'work.draw',
  'work.own',
  'work.skip',
  'work.carryOut',
  'work.extend',
  'work.against',
  'work.suspend',
  'work.resume',
  'work.refer',
];

/** The steps that are rarely taken, each with its shortcut. */
export function WorkMore({ work }: { readonly work: WorkView }) {
  const t = useWords('work');
  const label = useWords('commands');
  const available = useAvailableCommands();
  const [open, setOpen] = useState(false);
  const entries = offered
    .filter((id) => available.has(id))
    .map((id) => {
      const command = commands.find((each) => each.id === id);
      const combo = command !== undefined && 'combo' in command ? command.combo : null;
      return {
        id,
        label: label(id),
        keys: combo === null ? null : keysOf(combo).join('+'),
        ariaKeys: combo === null ? undefined : ariaCombo(combo),
        disabled: false,
        run: () => void runCommand(id),
      };
    });
  if (entries.length === 0 || work.queue === null) return null;
  return (
    <DropMenu label={t('more')} entries={entries} open={open} onOpen={setOpen}>
      {t('more')} <CaretDown aria-hidden size={12} />
    </DropMenu>
  );
}
