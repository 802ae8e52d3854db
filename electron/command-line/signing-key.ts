import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { openSigner } from '../core/journal/key.ts';
import type { Signer } from '../core/journal/note.ts';

/** Where programs of this person keep what they need: by the custom of the operating system. */
function configFolder(): string {
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

/**
 * The key the command line signs checkpoints with. There is no store of the operating system here:
 * it lies in a file that only this person may read, away from the database it signs for.
 */
export function commandLineSigner(): Signer {
  const folder = process.env['DALIZ_KEY_FOLDER'] ?? join(configFolder(), 'daliz');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openSigner(folder, 'daliz-command-line', null);
}
