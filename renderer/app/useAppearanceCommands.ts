import { setLanguage, setTheme, useAppearance } from './appearance.ts';
import { useCommand } from './commands.tsx';

/** Language, theme and size of the whole window: at hand on every screen, signed in or not. */
export function useAppearanceCommands(): void {
  const { language, theme } = useAppearance();
  useCommand('language.kk', () => setLanguage('kk'), language !== 'kk');
  useCommand('language.ru', () => setLanguage('ru'), language !== 'ru');
  useCommand('language.en', () => setLanguage('en'), language !== 'en');
  useCommand('view.theme', () => setTheme(theme === 'dark' ? 'light' : 'dark'));
  useCommand('view.zoomIn', () => window.daliz.zoom(1));
  useCommand('view.zoomOut', () => window.daliz.zoom(-1));
  useCommand('view.zoomReset', () => window.daliz.zoom(0));
}
