import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, pinnedElectronVersion, projectFolder } from './project.ts';
import { withLock } from './lock.ts';
import { say, withProgress, type Say } from './progress.ts';
import { runCommand } from './run-command.ts';

const launcher = path.join(projectFolder, 'node_modules/electron');
const probeMs = 8_000;
const rememberRefusalMs = 24 * 60 * 60_000;

/** The binary of the `electron` package, when its download has been unpacked. */
export function installedOfficialElectron(): string | undefined {
  try {
    const unpacked = readFileSync(path.join(launcher, 'dist/version'), 'utf8').replace(/^v/, '');
    if (unpacked.trim() !== pinnedElectronVersion()) return undefined;
    const program = path.join(
      launcher,
      'dist',
      readFileSync(path.join(launcher, 'path.txt'), 'utf8'),
    );
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lets the `electron` package fetch its binary. Answers `undefined` when the
 * download is refused or takes longer than `timeLimitMs`; a refusal is remembered
 * for a day, so that not every start waits for it.
 */
export async function fetchOfficialElectron(
  timeLimitMs: number,
  tell: Say = say,
): Promise<string | undefined> {
  const refusal = path.join(cacheFolder(), `electron-${pinnedElectronVersion()}-refused.json`);
  if (await refusedLately(refusal)) return undefined;
  return withLock(path.join(cacheFolder(), 'electron-official.lock'), async () => {
    const already = installedOfficialElectron();
    if (already !== undefined) return already;
    if (await downloadReachable()) {
      await withProgress(
        `Downloading Electron ${pinnedElectronVersion()}`,
        () =>
          runCommand(process.execPath, [path.join(launcher, 'install.js')], {
            cwd: projectFolder,
            timeLimitMs,
          }),
        tell,
      );
      const installed = installedOfficialElectron();
      if (installed !== undefined) {
        await rm(refusal, { force: true });
        return installed;
      }
    }
    await mkdir(path.dirname(refusal), { recursive: true });
    await writeFile(refusal, JSON.stringify({ at: new Date().toISOString() }));
    return undefined;
  });
}

/** Asks for the headers of the very file that the installer would fetch; a mirror is taken at its word. */
async function downloadReachable(): Promise<boolean> {
  if (mirrorIsSet()) return true;
  const version = pinnedElectronVersion();
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(
      `https://github.com/electron/electron/releases/download/v${version}/${file}`,
      { method: 'HEAD', signal: AbortSignal.timeout(probeMs) },
    );
    return answer.ok;
  } catch {
    return false;
  }
}

function mirrorIsSet(): boolean {
  return Object.keys(process.env).some((name) => /electron_(mirror|custom_dir)$/i.test(name));
}

async function refusedLately(file: string): Promise<boolean> {
  if (mirrorIsSet()) return false;
  try {
    const { at }: { at: string } = JSON.parse(await readFile(file, 'utf8'));
    const age = Date.now() - Date.parse(at);
    return age >= 0 && age < rememberRefusalMs;
  } catch {
    return false;
  }
}
