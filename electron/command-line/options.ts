import { InvalidArgumentError, Option } from 'commander';
import { languageSchema, languages, type Language } from '../../shared/languages.ts';

/** The language of messages for people; JSON keys and codes are the same in all. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of messages')
    .choices([...languages])
    .default('en' satisfies Language)
    .argParser((value) => {
      const parsed = languageSchema.safeParse(value);
      if (!parsed.success) throw new InvalidArgumentError(`Allowed: ${languages.join(', ')}.`);
      return parsed.data;
    });
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`A whole number from ${least} to ${most}.`);
    }
    return number;
  };
}
