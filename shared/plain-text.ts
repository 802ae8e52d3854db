import { z } from 'zod';

/**
 * Signs nobody sees: controls, and those that turn the writing round or join what they stand between.
 * In a log that people read, a name or a reason could pass for another with them.
 */
const unseen = /[\p{Cf}\p{Co}\p{Cs}\u2028\u2029]|(?![\n\t])\p{Cc}/gu;

/** A text without them. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

/** What a person typed to be read by others, without signs that nobody sees. */
export const plainText = () => z.string().overwrite(withoutUnseen);

/** The same on one line. */
export const plainLine = () => plainText().overwrite((text) => text.replace(/\s+/g, ' '));
