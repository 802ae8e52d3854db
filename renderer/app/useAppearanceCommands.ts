import { setLanguage, setTheme, useAppearance } from './appearance.ts';
import { useCommand } from './commands.tsx';
import { client } from './rpc.ts';

/** Language, theme and size of the whole window, and a way to one more: at hand on every screen, signed in or not. */
export function useAppearanceCommands(): void {
  const { theme } = useAppearance();
  useCommand('language.kk', () => setLanguage('kk'));
  useCommand('language.ru', () => setLanguage('ru'));
  useCommand('language.en', () => setLanguage('en'));
  useCommand('view.theme', () => setTheme(theme === 'dark' ? 'light' : 'dark'));
  useCommand('view.zoomIn', () => window.daliz.zoom(1));
  useCommand('view.zoomOut', () => window.daliz.zoom(-1));
  useCommand('window.new', () => void client.desktop.newWindow());
  useCommand('view.zoomReset', () => window.daliz.zoom(0));
}
