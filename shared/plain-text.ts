import { z } from 'zod';

/**
 * Signs nobody sees: controls, fillers, and those that turn the writing round or join what they stand between.
 * In a log that people read, a name or a reason could pass for another with them, or be none.
 */
const unseen = /[\p{Cf}\p{Co}\p{Cs}\p{DI}\u2028\u2029\u2800]|(?![\n\t])\p{Cc}/gu;

/** A text without them. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

/** Whether a text says nothing to who reads it. */
export const isBlank = (text: string): boolean => withoutUnseen(text).trim() === '';

/** What a person typed to be read by others, without signs that nobody sees. */
export const plainText = () => z.string().overwrite(withoutUnseen);

/** The same on one line. */
export const plainLine = () => plainText().overwrite((text) => text.replace(/\s+/g, ' '));
