import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../electron/runtime/project.ts';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'),
);

// npm leaves out what a registry did not have on the day; `npm ci` then refuses the file elsewhere.
test('the lock file names every optional package, also those of other systems', () => {
  const named = new Set(Object.keys(packages).map((at) => at.split('node_modules/').at(-1)));
  const missing = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !named.has(name)),
  );
  expect(missing).toEqual([]);
});

test('the lock file ties nobody to one registry', () => {
  const tied = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(tied.map(([at]) => at)).toEqual([]);
});

test('every package of ours is pinned to one exact version', () => {
  const manifest = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  const versions: string[] = [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.optionalDependencies,
  ].flatMap((group: Record<string, string>) => Object.values(group));
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
});
