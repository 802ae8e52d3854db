import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { importContext } from '../../electron/core/intake/context.ts';
import { rawParts } from '../../electron/core/intake/raw.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import type { Store } from '../../electron/core/store/open.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';

/** A declaration of the fixtures. */
export const sample = (name: string) =>
  fileURLToPath(new URL(`../fixtures/asycuda/${name}`, import.meta.url));
/** A sound one, and its text. */
export const good = readFileSync(sample('kz-im40.xml'));
export const text = good.toString('utf8');

/** Fresh posts for the tests of one file, and what comes into them. */
export function importsAtHand() {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  const clock = new TestClock('2026-10-01T05:00:00.000Z');
  let posts = 0;
  return {
    folder,
    clock,
    freshPost: (): Store => {
      posts += 1;
      return newPost(folder.file(`post-${posts}.db`), clock);
    },
    importInto: (store: Store, ...paths: string[]) =>
      importPaths(paths, importContext(store, clock, system)),
    rawOf: (store: Store, file: string): Buffer => {
      const message = store.get<{ id: number }>(
        'SELECT id FROM message WHERE file = ? ORDER BY id DESC LIMIT 1',
        file,
      );
      if (message === undefined) throw new Error(`no message of ${file}`);
      return Buffer.concat([...rawParts(store, message.id)]);
    },
  };
}
