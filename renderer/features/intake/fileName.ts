/** The last part of a path, of Windows or of Unix. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
