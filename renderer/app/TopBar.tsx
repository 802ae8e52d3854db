import { Button } from '@blueprintjs/core';
import { ArrowLeft, PanelStats, Person as PersonIcon, Search } from '@blueprintjs/icons';
import { useState } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { LanguageSwitch } from '../features/settings/LanguageSwitch.tsx';
import { ThemeSwitch } from '../features/settings/ThemeSwitch.tsx';
import { useWords } from '../i18n/index.ts';
import { keysOf } from './combo.ts';
import { runCommand, useAvailableCommands } from './commands.tsx';
import { DropMenu, type MenuEntry } from './DropMenu.tsx';
import { MenuBar } from './MenuBar.tsx';
import { useNavigation } from './navigation.ts';
import { useSession } from './session.tsx';
import { Wordmark } from '../ui/Wordmark.tsx';

/** Menu, way back, name of the desk, and the settings of the window. */
export function TopBar({ title }: { readonly title: string }) {
  const t = useWords('app');
  const words = useWords('commands');
  const { canGoBack } = useNavigation();
  const { preferences } = useSession();
  return (
    <header className="top-bar">
      <Wordmark />
      <MenuBar />
      <div className="top-bar-title">
        <Button
          variant="minimal"
          size="small"
          icon={<ArrowLeft aria-hidden />}
          aria-label={words('declaration.back')}
          title={`${words('declaration.back')} (${keysOf('alt+left').join('+')})`}
          disabled={!canGoBack}
          onClick={() => runCommand('declaration.back')}
        />
        <h1>{title}</h1>
      </div>
      <button type="button" className="palette-button" onClick={() => runCommand('view.palette')}>
        <Search aria-hidden size={14} />
        <span className="palette-label">{words('view.palette')}</span>
        <kbd>{keysOf('mod+k').join('+')}</kbd>
      </button>
      <LanguageSwitch />
      <ThemeSwitch />
      <Button
        variant="minimal"
        size="small"
        icon={<PanelStats aria-hidden />}
        aria-label={words('view.inspector')}
        title={`${words('view.inspector')} (${keysOf('mod+i').join('+')})`}
        aria-pressed={preferences.inspectorOpen}
        active={preferences.inspectorOpen}
        onClick={() => runCommand('view.inspector')}
      />
      <PersonMenu label={t('person')} />
    </header>
  );
}

function PersonMenu({ label }: { readonly label: string }) {
  const [open, setOpen] = useState(false);
  const { person, mayOpenEmergency } = useSession();
  const available = useAvailableCommands();
  const t = useWords('app');
  const words = useWords('commands');
  const terms = useWords('terms');
  const roles = person.roles.map((role) => terms(`role.${role}`)).join(', ');
  const entry = (id: CommandId, keys: string | null = null): MenuEntry => ({
    id,
    label: words(id),
    keys,
    ariaKeys: undefined,
    disabled: !available.has(id),
    run: () => runCommand(id),
  });
  return (
    <DropMenu
      label={label}
      className="person-menu"
      open={open}
      onOpen={setOpen}
      heading={
        <div className="person-card">
          <strong>{person.name}</strong>
          <span>{roles}</span>
          <span>{t('person.login', { login: person.login })}</span>
        </div>
      }
      entries={[
        entry('session.lock', keysOf('mod+l').join('+')),
        entry('session.changePassword'),
        ...(mayOpenEmergency ? [entry('session.emergency')] : []),
        'line' as const,
        entry('session.signOut', keysOf('mod+shift+q').join('+')),
      ]}
    >
      <PersonIcon aria-hidden size={14} />
      <span className="visually-hidden">{label}:</span>{' '}
      <span className="person-name">{person.name}</span>
    </DropMenu>
  );
}
