import { words as en } from './en/index.ts';
import { words as kk } from './kk/index.ts';
import { words as ru } from './ru/index.ts';

/** i18next resources: language → namespace → key → text. Keys are flat; plurals carry i18next's suffixes. */
export const sharedWords: Record<'kk' | 'ru' | 'en', Record<string, Record<string, string>>> = {
  kk,
  ru,
  en,
};
