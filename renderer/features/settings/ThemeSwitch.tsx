import { Button } from '@blueprintjs/core';
import { Flash, Moon } from '@blueprintjs/icons';
import { useAppearance } from '../../app/appearance.ts';
import { runCommand } from '../../app/commands.tsx';
import { useWords } from '../../i18n/index.ts';

/** Light or dark. */
export function ThemeSwitch() {
  const t = useWords('app');
  const { theme } = useAppearance();
  const label = t(theme === 'dark' ? 'theme.light' : 'theme.dark');
  return (
    <Button
      variant="minimal"
      size="small"
      aria-label={label}
      title={label}
      icon={theme === 'dark' ? <Flash aria-hidden /> : <Moon aria-hidden />}
      onClick={() => runCommand('view.theme')}
    />
  );
}
