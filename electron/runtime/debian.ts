import { readFileSync } from 'node:fs';
import { withProgress, say, type Say } from './progress.ts';
import { runCommand } from './run-command.ts';

/** What Debian 12 needs for a Chromium window. */
export const windowPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
] as const;
/** What it needs on top for a display without a screen. */
export const virtualDisplayPackages = ['xvfb', 'xauth'] as const;

/** Shared libraries that the program asks for and this machine does not have. */
async function missingLibraries(program: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const { output } = await runCommand('ldd', [program]);
  return missingIn(output);
}

/**
 * What keeps the program from running for want of libraries, in a sentence that says
 * what to do; root gets them installed instead. `undefined`: nothing is missing.
 */
export async function libraryObstacle(
  program: string,
  tell: Say = say,
): Promise<string | undefined> {
  const missing = await missingLibraries(program);
  if (missing.length === 0) return undefined;
  const command = await installPackages(windowPackages, tell);
  if (command !== undefined) {
    return `The window needs libraries that are not installed (${missing.join(', ')}). Run: ${command}`;
  }
  const still = await missingLibraries(program);
  return still.length === 0 ? undefined : `The window still misses ${still.join(', ')}.`;
}

/** The names that `ldd` reports as not found. */
export function missingIn(ldd: string): string[] {
  const names = [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/** The one command that installs packages; the names of newer releases carry `t64`. */
export function installCommand(packages: readonly string[], asRoot: boolean): string {
  const install = `apt-get install -y --no-install-recommends ${namesHere(packages).join(' ')}`;
  return asRoot ? `apt-get update && ${install}` : `sudo apt-get update && sudo ${install}`;
}

/**
 * Installs Debian packages when this is root on a Debian; otherwise answers with
 * the command that somebody who may do so has to run. `undefined`: installed.
 */
export async function installPackages(
  packages: readonly string[],
  tell: Say = say,
): Promise<string | undefined> {
  const asRoot = process.getuid?.() === 0;
  const command = installCommand(packages, true);
  if (!asRoot) return installCommand(packages, false);
  tell(`Installing Debian packages: ${namesHere(packages).join(' ')}`);
  const { code, output } = await withProgress(
    'Installing Debian packages',
    () =>
      runCommand('sh', ['-c', command], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeLimitMs: 10 * 60_000,
      }),
    tell,
  );
  if (code === 0) return undefined;
  tell(output.trim().split('\n').slice(-3).join('\n'));
  return command;
}

/** Debian 13 and Ubuntu 24.04 renamed the libraries whose time became 64 bits wide. */
function namesHere(packages: readonly string[]): string[] {
  const renamed = new Set(['libgtk-3-0', 'libasound2']);
  return packages.map((name) => (hasWideTime() && renamed.has(name) ? `${name}t64` : name));
}

function hasWideTime(): boolean {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    const version = Number(/^VERSION_ID="?(\d+)/m.exec(release)?.[1] ?? 0);
    if (/^ID="?debian"?$/m.test(release)) return version >= 13;
    return /^ID="?ubuntu"?$/m.test(release) && version >= 24;
  } catch {
    return false;
  }
}
