import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundPost } from '../../electron/core/post/settings.ts';
import { openStore, type Clock, type Store } from '../../electron/core/store/open.ts';

/** A clock that tests set. */
export class TestClock implements Clock {
  time: string;
  constructor(time = '2026-03-02T04:00:00.000Z') {
    this.time = time;
  }
  now(): string {
    return this.time;
  }
}

/** A folder of its own for one test file; call `remove` when done. */
export function temporaryFolder(): {
  path: string;
  file: (name: string) => string;
  /** Writes a file into it; answers with where it is. */
  write: (name: string, bytes: Uint8Array | string) => string;
  remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'daliz-test-'));
  const file = (name: string): string => join(path, name);
  return {
    path,
    file,
    write(name, bytes) {
      writeFileSync(file(name), bytes);
      return file(name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A real post in a real file, with the rules that ship with the program and a fixed lot. */
export function newPost(file: string, clock: Clock = new TestClock()): Store {
  const store = openStore(file, { clock });
  foundPost(
    store,
    clock,
    { kind: 'own', code: '55302', name: 'Test post' },
    new Uint8Array(32).fill(7),
  );
  return store;
}
