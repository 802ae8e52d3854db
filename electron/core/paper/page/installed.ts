import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where a file of a package lies. Packages lie beside the program in their own folder, some levels above
 * this file: how many depends on whether the program runs from its sources or as it was built.
 * @throws Error where the package is not installed
 */
export function installed(file: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', file);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) throw new Error(`${file} is not installed`);
  }
}
