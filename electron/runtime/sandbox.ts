import { statSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './run-command.ts';

/**
 * What keeps Chromium's sandbox from working on this machine, with the command that
 * mends it; `undefined` where it works. It needs either user namespaces or its helper owned by
 * root with the set-user-id bit (Chromium, docs/linux/suid_sandbox.md).
 */
export async function sandboxObstacle(program: string): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return undefined;
  const helper = path.join(path.dirname(program), 'chrome-sandbox');
  const { uid, mode } = statSync(helper, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
  const setUserId = 0o4000;
  if (uid === 0 && (mode & setUserId) !== 0) return undefined;
  const { code } = await runCommand('unshare', ['--user', '--map-root-user', 'true']);
  if (code === 0) return undefined;
  const command = `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
  return `Chromium's sandbox cannot work on this machine as it is. Run: ${command}`;
}
