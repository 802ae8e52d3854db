/** What may be wrong with any file that is brought in, before a line of it is read. */
export const fileFaults = [
  'FILE_UNREADABLE',
  'FILE_ABSENT',
  'FILE_FORBIDDEN',
  'FILE_IS_FOLDER',
  'FILE_TOO_LARGE',
  'FILE_EMPTY',
  'FORMAT_UNKNOWN',
] as const;
