import { useSyncExternalStore } from 'react';
import type { Preferences } from '../../shared/contract/session.ts';
import { languages, type Language } from '../../shared/languages.ts';
import { speak, startWords } from '../i18n/index.ts';

export type Theme = Preferences['theme'];

interface Appearance {
  readonly language: Language;
  readonly theme: Theme;
  /** Whether somebody chose it here rather than the machine. */
  readonly chosen: boolean;
}

let appearance: Appearance = { language: 'kk', theme: 'light', chosen: false };
const listeners = new Set<() => void>();

function wear(next: Appearance): void {
  if (next.language !== appearance.language) speak(next.language);
  appearance = next;
  document.documentElement.lang = next.language;
  document.body.classList.toggle('bp6-dark', next.theme === 'dark');
  // Scroll bars and other things the browser paints must follow us, not the machine.
  document.documentElement.style.colorScheme = next.theme;
  for (const listener of listeners) listener();
}

/** Before anyone signs in: the language and theme of the machine, Kazakh where it speaks none of ours. */
export function startAppearance(): void {
  const [wanted = ''] = navigator.language.split('-');
  const language = languages.find((known) => known === wanted) ?? 'kk';
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  startWords(language);
  wear({ language, theme: dark ? 'dark' : 'light', chosen: false });
}

export function setLanguage(language: Language): void {
  wear({ ...appearance, language, chosen: true });
}

export function setTheme(theme: Theme): void {
  wear({ ...appearance, theme, chosen: true });
}

/**
 * What a person who signs in will see: their own preferences, unless they have never
 * worked here or chose otherwise before signing in. Answers with what to keep for them.
 */
export function adoptPreferences(preferences: Preferences): Partial<Preferences> {
  const { language, theme, chosen } = appearance;
  if (chosen || !preferences.tourDone) return { language, theme };
  wear({ language: preferences.language, theme: preferences.theme, chosen: false });
  return {};
}

/** After sign-out the screen stays as it was, but the next person's own preferences win. */
export function forgetChoice(): void {
  appearance = { ...appearance, chosen: false };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => appearance;

/** The language and theme the window wears now. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, current);
}
