import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { countMessages, fromPaths } from '../../../electron/core/intake/source.ts';
import { temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

it('A large file that grows while it is read is read to the end it had', async () => {
  const file = folder.file('growing.xml');
  const size = 5 * 1024 * 1024;
  writeFileSync(file, Buffer.alloc(size, 0x20));
  let read = 0;
  for await (const incoming of fromPaths([file])) {
    if (incoming.kind !== 'stream') throw new Error('it was to be read as a stream');
    for await (const chunk of incoming.chunks()) {
      read += chunk.length;
      appendFileSync(file, chunk);
      if (read > 2 * size) break;
    }
  }
  expect(read).toBe(size);
});

it('Counting a folder without end stops when the person gives up', async () => {
  const path = folder.file('many');
  mkdirSync(path);
  for (let n = 0; n < 20; n += 1) writeFileSync(`${path}/${n}.xml`, '');
  expect(await countMessages([path])).toBe(20);
  expect(await countMessages([path], AbortSignal.abort())).toBe(0);
});
