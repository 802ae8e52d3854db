/** The last part of a path, of Windows or of Unix. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

interface Named {
  readonly file: string;
  /** The n-th declaration of a message with several. */
  readonly part: number | null;
}

/** The name of a message as lists show it: the file, and which declaration of it. */
export function nameOf(message: Named, file: string = fileName(message.file)): string {
  const mark = message.part === null ? '' : `#${message.part}`;
  return mark === '' || file.endsWith(mark) ? file : `${file} ${mark}`;
}
