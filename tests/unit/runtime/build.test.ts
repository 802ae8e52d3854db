import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfSources, isFresh, stampAsBuiltFrom } from '../../../electron/runtime/build.ts';

let folder: string;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'daliz-build-'));
  write('electron/main.ts', 'main');
  write('shared/money.ts', 'money');
  for (const file of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html']) {
    write(`out/${file}`, 'built');
  }
  stampAsBuiltFrom(folder, hashOfSources(folder));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('nothing is built again while nothing has changed', () => {
  expect(isFresh(folder)).toBe(true);
});

test.each([
  ['a source was changed', () => write('shared/money.ts', 'more money')],
  ['a source was added', () => write('renderer/main.tsx', 'window')],
  ['a source was removed', () => rmSync(path.join(folder, 'shared/money.ts'))],
  ['the packages changed', () => write('package-lock.json', '{}')],
  ['the result is gone', () => rmSync(path.join(folder, 'out/renderer/index.html'))],
  [
    'somebody else built something else',
    () => {
      const later = new Date(Date.now() + 60_000);
      utimesSync(path.join(folder, 'out/main/main.js'), later, later);
    },
  ],
])('the workstation is built again when %s', (_what, change) => {
  change();
  expect(isFresh(folder)).toBe(false);
});

test('a source that changed while it was being built is not taken for built', () => {
  const before = hashOfSources(folder);
  write('shared/money.ts', 'changed meanwhile');
  stampAsBuiltFrom(folder, before);
  expect(isFresh(folder)).toBe(false);
});
