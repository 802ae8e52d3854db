import { appendFileSync, mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
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

describe('A link', () => {
  const elsewhere = folder.file('elsewhere');
  const large = folder.file('elsewhere/large.xml');
  mkdirSync(elsewhere);
  writeFileSync(`${elsewhere}/key`, 'what only its owner may read');
  writeFileSync(large, Buffer.alloc(5 * 1024 * 1024, 0x20));

  /** What came in, with what was read of it. */
  async function taken(paths: string[], named?: boolean) {
    const came: [file: string, came: string][] = [];
    for await (const incoming of fromPaths(paths, named))
      came.push([
        incoming.file,
        incoming.kind === 'unreadable' ? incoming.reason.code : incoming.kind,
      ]);
    return came;
  }

  it('below what a person named leads nowhere, to a file or to a folder', async () => {
    const share = folder.file('share');
    mkdirSync(share);
    symlinkSync(elsewhere, `${share}/folder`);
    symlinkSync(`${elsewhere}/key`, `${share}/key.xml`);
    expect(await taken([share])).toEqual([
      [`${share}/folder`, 'FILE_IS_LINK'],
      [`${share}/key.xml`, 'FILE_IS_LINK'],
    ]);
  });

  it('that a person named himself is followed; one that was found in a watched folder is not', async () => {
    const link = folder.file('named');
    symlinkSync(elsewhere, link);
    expect(await taken([link])).toEqual([
      [`${link}/key`, 'whole'],
      [`${link}/large.xml`, 'stream'],
    ]);
    expect(await taken([link], false)).toEqual([[link, 'FILE_IS_LINK']]);
  });

  it('put in the place of a file after it was looked at is not read', async () => {
    const share = folder.file('raced');
    mkdirSync(share);
    writeFileSync(`${share}/a.xml`, Buffer.alloc(5 * 1024 * 1024, 0x20));
    for await (const incoming of fromPaths([share])) {
      if (incoming.kind !== 'stream') throw new Error('it was to be read as a stream');
      unlinkSync(incoming.file);
      symlinkSync(large, incoming.file);
      const read = async () => {
        for await (const _ of incoming.chunks());
      };
      await expect(read()).rejects.toMatchObject({ code: 'ELOOP' });
    }
  });
});
