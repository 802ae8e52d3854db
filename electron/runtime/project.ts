import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Folder of the checkout: everything the runtime builds and starts is in it. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The Electron line that package.json pins. */
export function pinnedElectronVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(projectFolder, 'node_modules/electron/package.json'), 'utf8'),
  );
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error('node_modules/electron is not installed: run npm ci');
}

/** Where fetched things outlive `npm ci` (XDG Base Directory Specification). */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment['XDG_CACHE_HOME'];
  return path.join(
    base !== undefined && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'),
    'daliz',
  );
}
