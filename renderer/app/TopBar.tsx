import { Button } from '@blueprintjs/core';
import { ArrowLeft, PanelStats, Person as PersonIcon, Search } from '@blueprintjs/icons';
import { useState } from 'react';
import { LanguageSwitch } from '../features/settings/LanguageSwitch.tsx';
import { ThemeSwitch } from '../features/settings/ThemeSwitch.tsx';
import { useWords } from '../i18n/index.ts';
import { keysOf } from './combo.ts';
import { runCommand } from './commands.tsx';
import { DropMenu } from './DropMenu.tsx';
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
  const { person, signOut, lock } = useSession();
  const t = useWords('app');
  const words = useWords('commands');
  const terms = useWords('terms');
  const roles = person.roles.map((role) => terms(`role.${role}`)).join(', ');
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
        {
          id: 'session.lock',
          label: words('session.lock'),
          keys: keysOf('mod+l').join('+'),
          ariaKeys: undefined,
          disabled: false,
          run: lock,
        },
        {
          id: 'session.signOut',
          label: words('session.signOut'),
          keys: keysOf('mod+shift+q').join('+'),
          ariaKeys: undefined,
          disabled: false,
          run: signOut,
        },
      ]}
    >
      <PersonIcon aria-hidden size={14} />
      <span className="visually-hidden">{label}:</span>{' '}
      <span className="person-name">{person.name}</span>
    </DropMenu>
  );
}
