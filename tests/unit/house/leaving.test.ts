import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../electron/runtime/project.ts';

/** What of `node:fs` puts bytes or names on a disk. */
const writers =
  /\b(writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|writeSync|copyFile|copyFileSync|cp|cpSync|linkSync|link)\b/;

/** Files that write what stays on this machine and is the program's own, or that write what leaves it. */
const known: Readonly<Record<string, string>> = {
  'electron/core/outgoing/file.ts': 'every file that leaves the machine',
  'electron/core/backup/place.ts': 'the name of a backup that is whole',
  'electron/core/backup/restore.ts': 'a database put back in its place',
  'electron/core/post/last-post.ts': 'which post was open last',
  'electron/core/journal/key.ts': 'the key that signs the log',
  'electron/core/journal/witness.ts': 'checkpoints witnessed on this machine',
  'electron/core/intake/importers.ts': 'that an import runs',
  'electron/command-line/traffic.ts': 'invented messages, which come from no post',
  'electron/shell/event-log.ts': 'what went wrong in the program itself',
  'electron/shell/window-place.ts': 'where the windows stood',
};

function sources(folder: string): string[] {
  return readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

const imports = (text: string) =>
  [...text.matchAll(/import\s+(?:[^'"]*?)\s+from\s+'node:fs(?:\/promises)?';/g)]
    .map(([line]) => line)
    .join('\n');

const textOf = (file: string) => readFileSync(path.join(projectFolder, file), 'utf8');
const all = ['electron/core', 'electron/shell', 'electron/command-line'].flatMap(sources);

test('only one file of the program writes what leaves the machine', () => {
  expect(all.length).toBeGreaterThan(300);
  const writing = all.filter((file) => writers.test(imports(textOf(file))));
  expect(writing.toSorted()).toEqual(Object.keys(known).toSorted());
});

test('a window is asked where to put a file in one place only, which signs the log first', () => {
  const asking = all.filter((file) => /\.chooseTarget\(/.test(textOf(file)));
  // The first only sees to it that a dialog answers nobody but whom it was opened for.
  expect(asking).toEqual(['electron/core/api/new-connection.ts', 'electron/core/api/send-out.ts']);
});
