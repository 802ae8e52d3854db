import { z } from 'zod';

/** The languages of the workstation. To add one: a folder in shared/locales and in renderer/i18n, and a line here. */
export const languages = ['kk', 'ru', 'en'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** The name of each language in itself, for the language switch. */
export const languageNames: Record<Language, string> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
};
