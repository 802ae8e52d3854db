import { Button } from '@blueprintjs/core';
import type { ComponentProps } from 'react';
import { commands, type CommandId } from '../../shared/commands.ts';
import { useWords } from '../i18n/index.ts';
import { Key } from '../ui/Key.tsx';
import { ariaCombo, keysOf } from './combo.ts';
import { runCommand } from './commands.tsx';
import './command-button.css';

interface CommandButtonProps extends Pick<
  ComponentProps<typeof Button>,
  'icon' | 'intent' | 'variant' | 'loading'
> {
  readonly command: CommandId;
  /** Where the words of the command are too long for the place. */
  readonly text?: string;
}

/** A command of the table as a small button that shows its key in place. */
export function CommandButton({ command, text, variant, ...button }: CommandButtonProps) {
  const words = useWords('commands');
  const known = commands.find(({ id }) => id === command);
  const combo = known !== undefined && 'combo' in known ? known.combo : null;
  return (
    <Button
      {...button}
      {...(variant === undefined ? {} : { variant })}
      size="small"
      className="command-button"
      aria-keyshortcuts={combo === null ? undefined : ariaCombo(combo)}
      endIcon={combo === null ? undefined : <Key>{keysOf(combo).join('+')}</Key>}
      onClick={() => void runCommand(command)}
    >
      {text ?? words(command)}
    </Button>
  );
}
