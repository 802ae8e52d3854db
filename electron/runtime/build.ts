import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { withLock } from './lock.ts';
import { withProgress, say, type Say } from './progress.ts';
import { projectFolder } from './project.ts';
import { runCommand } from './run-command.ts';

/** Everything that the built window and core depend on. */
const sources = [
  'electron',
  'shared',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const outputs = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'];
const stampName = '.built-from.json';

/** Builds `out/` unless it was built from exactly the present sources. Answers whether it built. */
export async function buildIfStale(
  folder: string = projectFolder,
  tell: Say = say,
): Promise<boolean> {
  if (isFresh(folder)) return false;
  return withLock(path.join(folder, '.cache/build.lock'), async () => {
    if (isFresh(folder)) return false;
    const builtFrom = hashOfSources(folder);
    const { code, output } = await withProgress(
      'Building the workstation',
      () =>
        runCommand(
          process.execPath,
          [path.join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
          {
            cwd: folder,
            env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined },
          },
        ),
      tell,
    );
    if (code !== 0)
      throw new Error(`The build failed.\n${stripVTControlCharacters(output).trim()}`);
    stampAsBuiltFrom(folder, builtFrom);
    return true;
  });
}

/** Whether `out/` holds what the present sources build to. */
export function isFresh(folder: string): boolean {
  try {
    const stamp = readFileSync(path.join(folder, 'out', stampName), 'utf8');
    const now = { builtFrom: hashOfSources(folder), outputs: timesOfOutputs(folder) };
    return stamp === JSON.stringify(now);
  } catch {
    return false;
  }
}

/** Notes in `out/` what it was built from: the hash taken before the build began. */
export function stampAsBuiltFrom(folder: string, builtFrom: string): void {
  const stamp = { builtFrom, outputs: timesOfOutputs(folder) };
  writeFileSync(path.join(folder, 'out', stampName), JSON.stringify(stamp));
}

function timesOfOutputs(folder: string): number[] {
  return outputs.map((file) => statSync(path.join(folder, 'out', file)).mtimeMs);
}

export function hashOfSources(folder: string): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(folder, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder: string, name: string): string[] {
  const at = statSync(path.join(folder, name), { throwIfNoEntry: false });
  if (at === undefined) return [];
  if (at.isFile()) return [name];
  return readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
