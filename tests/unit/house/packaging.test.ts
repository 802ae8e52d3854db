import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../../electron/runtime/project.ts';

// What the packager itself reads and checks with, found from where it lies.
const packager = createRequire(
  path.join(projectFolder, 'node_modules/app-builder-lib/package.json'),
);
const { load } = packager('js-yaml');
const { Ajv } = packager('ajv');

const scheme = JSON.parse(
  readFileSync(path.join(projectFolder, 'node_modules/app-builder-lib/scheme.json'), 'utf8'),
);
const check = new Ajv({ strict: false, allErrors: true }).compile(scheme);
const settings = load(readFileSync(path.join(projectFolder, 'electron-builder.yml'), 'utf8'));

describe('electron-builder.yml', () => {
  test('is what the packager’s scheme allows', () => {
    check(settings);
    expect(check.errors ?? []).toEqual([]);
  });

  test.each([
    ['a key that does not exist', { publishEverywhere: true }],
    ['a wrong type', { asar: 'perhaps' }],
    ['a target that does not exist', { win: { target: [{ target: 'nsis', arch: ['z80'] }] } }],
  ])('would be refused with %s', (_what, planted) => {
    expect(check({ ...settings, ...planted })).toBe(false);
  });

  test('makes the Windows installer first, then deb, AppImage and a folder for Linux', () => {
    const kinds = (platform: 'win' | 'linux') =>
      settings[platform].target.map(({ target }: { target: string }) => target);
    expect(Object.keys(settings).indexOf('win')).toBeLessThan(
      Object.keys(settings).indexOf('linux'),
    );
    expect(kinds('win')).toEqual(['nsis']);
    expect(kinds('linux')).toEqual(['deb', 'AppImage', 'dir']);
  });

  test('publishes nothing, rebuilds nothing, and flips the fuses', () => {
    expect(settings).toMatchObject({ publish: null, npmRebuild: false, asar: true });
    expect(existsSync(path.join(projectFolder, settings.afterPack))).toBe(true);
  });

  test('names only icons that are there', () => {
    for (const icon of [settings.win.icon, settings.linux.icon]) {
      expect(existsSync(path.join(projectFolder, icon)), icon).toBe(true);
    }
  });
});
