import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { verified } from '../../electron/core/audit/verify.ts';
import { pictureBytes } from '../support/inspection.ts';
import { openInspectedPost } from '../support/inspected-post.ts';
import { seen } from '../support/window.ts';

const { house, folder, call, head, next, attach, close } = await openInspectedPost();
afterAll(close);

describe('Attachments', () => {
  let emptied = '';
  it('are all attached or none, with the reason for each that is refused', async () => {
    const work = await next();
    mkdirSync(folder.file('folder.png'));
    symlinkSync(folder.write('target.png', pictureBytes.png(9)), folder.file('link.png'));
    const large = folder.write('large.png', pictureBytes.png(8));
    truncateSync(large, 20 * 1024 * 1024 + 1);
    const good = folder.write('good.png', pictureBytes.png(6));
    const outcome = await attach(work, [
      good,
      folder.file('folder.png'),
      folder.file('link.png'),
      folder.file('nowhere.png'),
      large,
      folder.write('empty.png', ''),
      folder.write('program.png', 'MZ this is no picture'),
      folder.write('again.png', pictureBytes.png(6)),
    ]);
    expect(outcome.attached).toEqual([]);
    expect(outcome.work.revision).toBe(work.revision);
    expect(Object.fromEntries(outcome.refused.map(({ file: name, why }) => [name, why]))).toEqual({
      'folder.png': 'folder',
      'link.png': 'link',
      'nowhere.png': 'absent',
      'large.png': 'tooLarge',
      'empty.png': 'empty',
      'program.png': 'unknownType',
      'again.png': 'twice',
    });
    expect(await call.inspection.attachments({ id: work.declarationId })).toEqual([]);
  });

  it('are what their bytes say, under a name that deceives nobody', async () => {
    const work = await next();
    const paths = [
      folder.write('photo\u202egnp.exe', pictureBytes.jpeg(2)),
      folder.write('sheet.txt', pictureBytes.pdf(2)),
      folder.write('.hidden.png', pictureBytes.webp(2)),
    ];
    const { attached, refused } = await attach(work, paths, 'document');
    expect(refused).toEqual([]);
    expect(attached.map(({ name, type }) => ({ name, type }))).toEqual([
      { name: 'photognp.exe', type: 'image/jpeg' },
      { name: 'sheet.txt', type: 'application/pdf' },
      { name: 'hidden.png', type: 'image/webp' },
    ]);
    const [first] = attached;
    const shown = await call.inspection.attachmentBytes({ attachment: first?.id ?? 0 });
    expect(shown.intact).toBe(true);
    expect(Buffer.from(shown.bytes, 'base64')).toEqual(pictureBytes.jpeg(2));
  });

  it('as photographs are pictures, whatever their names say', async () => {
    const work = await next();
    const paths = [
      folder.write('good.jpg', pictureBytes.jpeg(20)),
      folder.write('pdf.jpg', pictureBytes.pdf(20)),
    ];
    const { attached, refused } = await attach(work, paths);
    expect(attached).toEqual([]);
    expect(refused).toEqual([{ file: 'pdf.jpg', why: 'notPicture' }]);
    expect((await attach(work, paths, 'scan')).attached).toHaveLength(2);
  });

  it('that are pictures say how large they are, and not too large, however that is written', async () => {
    const work = await next();
    const jpeg = (before: number[], side: number) => {
      const [high, low] = [side >> 8, side & 0xff];
      const frame = [0xff, 0xc0, 0, 11, 8, high, low, high, low, 1, 1, 0x11, 0, 0, 0xff, 0xd9];
      return Buffer.from([0xff, 0xd8, ...before, ...frame]);
    };
    const webp = (chunk: string, data: number[]) =>
      Buffer.concat([
        Buffer.from(`RIFF\xff\0\0\0WEBP${chunk}\x0a\0\0\0`, 'latin1'),
        Buffer.from(data),
      ]);
    const expected = {
      'filled.jpg': [jpeg([0xff], 30_000), 'tooManyPixels'],
      'bare.jpg': [jpeg([0xff, 0x01, 0xff, 0xd3], 30_000), 'tooManyPixels'],
      'lossy.webp': [
        webp('VP8 ', [0x10, 0, 0, 0x9d, 0x01, 0x2a, 0xff, 0x3f, 0xff, 0x3f]),
        'tooManyPixels',
      ],
      'lossless.webp': [webp('VP8L', [0x2f, 0xff, 0xff, 0xff, 0x0f, 0]), 'tooManyPixels'],
      'extended.webp': [webp('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0, 0xff, 0xff, 0]), 'tooManyPixels'],
      'garbage.jpg': [jpeg([0xff, 0xe0, 0, 2, 0x00], 30_000), 'unreadable'],
      'no-frame.jpg': [Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'unreadable'],
      'no-height.jpg': [jpeg([], 0), 'unreadable'],
      'no-chunk.webp': [Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'unreadable'],
      'no-header.png': [pictureBytes.png().fill(0, 12, 16), 'unreadable'],
    } as const;
    const paths = Object.entries(expected).map(([name, [bytes]]) => folder.write(name, bytes));
    const { refused } = await attach(work, paths, 'scan');
    expect(Object.fromEntries(refused.map(({ file: name, why }) => [name, why]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, [, why]]) => [name, why])),
    );
    const small = folder.write('small-filled.jpg', jpeg([0xff, 0xff, 0xff], 64));
    expect((await attach(work, [small])).attached).toHaveLength(1);
  });

  it('have a small picture that is one, kept once and by who attached them', async () => {
    const work = await next();
    const { attached } = await attach(work, [folder.write('thumb.png', pictureBytes.png(3))]);
    const attachment = attached[0]?.id ?? 0;
    const picture = pictureBytes.jpeg(4).toString('base64');
    for (const wrong of [
      Buffer.from('<svg onload="x">').toString('base64'),
      Buffer.concat([pictureBytes.jpeg(4), Buffer.alloc(61 * 1024)]).toString('base64'),
    ])
      await expect(call.inspection.thumbnail({ attachment, picture: wrong })).rejects.toThrow();
    await expect(head.inspection.thumbnail({ attachment, picture })).rejects.toMatchObject({
      code: 'HELD',
    });
    await call.inspection.thumbnail({ attachment, picture });
    await expect(call.inspection.thumbnail({ attachment, picture })).rejects.toMatchObject({
      code: 'OUT_OF_STATE',
    });
    const [listed] = await call.inspection.attachments({ id: work.declarationId });
    expect(listed?.thumbnail).toBe(picture);
  });

  it('are taken out only before anything is signed with them, and that they were there stays', async () => {
    const work = await next();
    emptied = work.declarationId;
    const { work: after, attached } = await attach(work, [
      folder.write('out.png', pictureBytes.png(5)),
    ]);
    const attachment = attached[0]?.id ?? 0;
    await call.inspection.detach({ ...seen(after), attachment });
    expect(await call.inspection.attachments({ id: work.declarationId })).toEqual([]);
    await expect(call.inspection.attachmentBytes({ attachment })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(house.store.get('SELECT name, bytes FROM attachment WHERE id = ?', attachment)).toEqual({
      name: 'out.png',
      bytes: null,
    });
  });

  it('that were changed in the file of the database are told of when they are shown, and by the log', async () => {
    const work = await call.work.get({ id: emptied });
    const { attached } = await attach(work, [folder.write('tampered.png', pictureBytes.png(10))]);
    const attachment = attached[0]?.id ?? 0;
    expect(verified(house.store).problem).toBeNull();
    const tamper = (bytes: Uint8Array) =>
      // As somebody would with a tool of his own, past the program.
      house.store.all(
        'UPDATE attachment SET bytes = ? WHERE id = ? RETURNING id',
        bytes,
        attachment,
      );
    tamper(pictureBytes.png(11));
    expect((await call.inspection.attachmentBytes({ attachment })).intact).toBe(false);
    expect(verified(house.store).problem).toMatchObject({ kind: 'state' });
    tamper(pictureBytes.png(10));
  });
});
