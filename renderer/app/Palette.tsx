import { Menu, MenuItem } from '@blueprintjs/core';
import { Omnibar } from '@blueprintjs/select';
import { useMemo } from 'react';
import { commands, type CommandId } from '../../shared/commands.ts';
import { languages } from '../../shared/languages.ts';
import { sharedWords } from '../../shared/locales/index.ts';
import { useWords } from '../i18n/index.ts';
import { keysOf } from './combo.ts';
import { runCommand, useAvailableCommands } from './commands.tsx';

interface Choice {
  readonly id: CommandId;
  readonly label: string;
  readonly keys: string | undefined;
  /** The command in all three languages, folded: people look for the word they know. */
  readonly sought: string;
}

function soughtWords(id: CommandId): string {
  return [id, ...languages.map((language) => sharedWords[language]['commands']?.[id] ?? '')]
    .join('\n')
    .toLowerCase();
}

function matches(query: string, choice: Choice): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => choice.sought.includes(word));
}

interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every command that can be given now, by any of its words. */
export function Palette({ open, onClose }: PaletteProps) {
  const t = useWords('app');
  const words = useWords('commands');
  const available = useAvailableCommands();
  const choices = useMemo<Choice[]>(
    () =>
      commands
        .filter(({ id }) => available.has(id) && id !== 'view.palette')
        .map((command) => ({
          id: command.id,
          label: words(command.id),
          keys: 'combo' in command ? keysOf(command.combo).join('+') : undefined,
          sought: soughtWords(command.id),
        })),
    [available, words],
  );
  return (
    <Omnibar<Choice>
      isOpen={open}
      onClose={onClose}
      className="palette"
      items={choices}
      itemPredicate={matches}
      resetOnSelect
      inputProps={{ placeholder: t('palette.hint'), 'aria-label': words('view.palette') }}
      itemListRenderer={({ filteredItems, renderItem, itemsParentRef, menuProps }) => (
        <Menu ulRef={itemsParentRef} {...menuProps} aria-label={t('palette.commands')}>
          {filteredItems.map(renderItem)}
          {filteredItems.length === 0 && <MenuItem disabled text={t('palette.nothing')} />}
        </Menu>
      )}
      itemRenderer={(choice, { handleClick, handleFocus, modifiers, ref }) =>
        modifiers.matchesPredicate ? (
          <MenuItem
            key={choice.id}
            ref={ref}
            active={modifiers.active}
            text={choice.label}
            label={choice.keys}
            onClick={handleClick}
            onFocus={handleFocus}
          />
        ) : null
      }
      onItemSelect={(choice) => {
        onClose();
        runCommand(choice.id);
      }}
    />
  );
}
