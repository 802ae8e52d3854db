import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { QueueSheet } from '../../shared/contract/queue-sheet.ts';
import type { WorkView } from '../../shared/contract/work.ts';
import { largestAttachment } from '../../shared/work/attachment.ts';
import { openAttackedDesk } from '../support/attacked-desk.ts';
import { stepsAt } from '../support/attacks.ts';
import { pictureBytes } from '../support/inspection.ts';
import { seen } from '../support/window.ts';

const desk = await openAttackedDesk(15);
afterAll(desk.close);

const aigul = desk.as('aigul');
const { sign } = stepsAt(desk);

describe('An attachment', () => {
  const attach = (work: WorkView, paths: string[], item: number | null = null) =>
    aigul.inspection.attach({ ...seen(work), paths, kind: 'photo', item, note: '' });
  const file = desk.folder.write;
  /** A picture of so many pixels that opening it takes the memory of the machine. */
  const bomb = (side: number) => {
    const bytes = pictureBytes.png();
    bytes.writeUInt32BE(side, 16);
    bytes.writeUInt32BE(side, 20);
    return bytes;
  };

  it('is what its bytes are, of a size that can be opened, and none of the system’s own files', async () => {
    const work = await desk.held();
    spawnSync('mkfifo', [desk.folder.file('pipe.png')]);
    const cases: [string, string][] = [
      [file('program.jpg', Buffer.from('MZ\x90\0\x03')), 'unknownType'],
      [file('script.png', '<svg onload="alert(1)"/>'), 'unknownType'],
      [file('large.png', Buffer.alloc(largestAttachment + 1)), 'tooLarge'],
      [file('bomb.png', bomb(100_000)), 'tooManyPixels'],
      [file('most.png', bomb(0xff_ff_ff_ff)), 'tooManyPixels'],
      [desk.folder.file('pipe.png'), 'unreadable'],
      ['/dev/zero', 'unreadable'],
      ['/proc/self/environ', 'empty'],
      [desk.folder.path, 'folder'],
      ['../../../../nowhere/x.png', 'absent'],
      ['a\0b.png', 'unreadable'],
      [`${'n'.repeat(300)}.png`, 'unreadable'],
    ];
    for (const [path, why] of cases) {
      const { attached, refused } = await attach(work, [path]);
      expect([attached, refused.map((each) => each.why)], path).toEqual([[], [why]]);
    }
    await desk.refuses('BAD_REQUEST', () =>
      attach(
        work,
        Array.from({ length: 51 }, (_, n) => `${n}.png`),
      ),
    );
    await desk.refuses('OUT_OF_STATE unknownItem', () =>
      attach(work, [file('good.png', pictureBytes.png(1))], 999),
    );
  });

  it('of the longest name, or of one that deceives, is kept under a name that can be saved again', async () => {
    const work = await desk.held();
    const { attached } = await attach(work, [
      file(`${'ұ'.repeat(120)}.png`, pictureBytes.png(2)),
      file('\u202egnp.exe\u2066.png', pictureBytes.png(3)),
      file('..\\..\\x.png', pictureBytes.png(4)),
    ]);
    for (const { name } of attached) {
      expect(name).toMatch(/\.png$/);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      expect(name.length).toBeLessThanOrEqual(120);
    }
  });

  it('that something was signed with stays, though the clock was set back before it was signed', async () => {
    const { work, attached } = await attach(await desk.held(), [
      file('kept.png', pictureBytes.png(6)),
    ]);
    const now = desk.clock.time;
    desk.clock.time = new Date(Date.parse(now) - 3_600_000).toISOString();
    const signed = await sign(work);
    const attachment = attached[0]?.id ?? 0;
    await desk.refuses('OUT_OF_STATE alreadySigned', () =>
      aigul.inspection.detach({ ...seen(signed), attachment }),
    );
    desk.clock.time = now;
  });

  it('of another declaration is not taken out by naming its number here', async () => {
    const [work, other] = [await desk.held(), await desk.held()];
    const { attached } = await attach(work, [file('mine.png', pictureBytes.png(5))]);
    const attachment = attached[0]?.id ?? 0;
    await desk.refuses('NOT_FOUND', () => aigul.inspection.detach({ ...seen(other), attachment }));
    await desk.refuses('HELD', () =>
      desk.as('berik').inspection.thumbnail({
        attachment,
        picture: pictureBytes.png().toString('base64'),
      }),
    );
  });
});

describe('A file of documents', () => {
  const bring = (declarationId: string, path: string) =>
    aigul.documents.import({ declarationId, path, kind: 'invoice', currency: null });
  const sound = JSON.stringify({
    daliz: 'supportingDocuments',
    version: 1,
    documents: [{ kind: 'invoice', number: 'INV-7' }],
  });

  it('that is cut off, too large, of the system or hostile brings in nothing and says why', async () => {
    const { declarationId } = await desk.next();
    const file = desk.folder.write;
    spawnSync('mkfifo', [desk.folder.file('pipe.json')]);
    const cases: [string, string][] = [
      [file('cut.json', sound.slice(0, -9)), 'JSON_BROKEN'],
      [file('large.json', Buffer.alloc(4 * 1024 * 1024 + 1, 0x20)), 'FILE_TOO_LARGE'],
      [file('deep.json', '['.repeat(100_000)), 'JSON_BROKEN'],
      [file('proto.json', sound.replace('"number"', '"__proto__"')), 'COLUMN_UNKNOWN'],
      [
        file(
          'sum.json',
          sound.replace('"INV-7"', '"x","currency":"KZT","totalMinor":9007199254740993'),
        ),
        'VALUE_WRONG',
      ],
      [file('nul.json', `${sound}\0`), 'FILE_UNREADABLE'],
      [desk.folder.file('pipe.json'), 'FILE_UNREADABLE'],
      ['/dev/zero', 'FILE_UNREADABLE'],
      ['/nowhere/at/all', 'FILE_ABSENT'],
      [desk.folder.path, 'FILE_IS_FOLDER'],
      ['a\0b', 'FILE_UNREADABLE'],
    ];
    for (const [path, code] of cases) {
      const { imported, problems } = await bring(declarationId, path);
      expect([imported, problems[0]?.code], path).toEqual([[], code]);
    }
  });

  it('brought in twice by a hasty hand is brought in once', async () => {
    const { declarationId } = await desk.next();
    const path = desk.folder.write('twice.json', sound);
    const [id = 0] = (await bring(declarationId, path)).imported;
    expect(await bring(declarationId, path)).toMatchObject({
      imported: [],
      problems: [{ code: 'FILE_TWICE' }],
    });
    // What was taken out again may be brought in again.
    await aigul.documents.remove({ id, revision: 1 });
    expect((await bring(declarationId, path)).imported).toHaveLength(1);
  });
});

describe('What leaves the program', () => {
  const sheet: QueueSheet = {
    query: { corridor: null, search: '', sort: [], filters: {} },
    only: null,
    columns: ['registrationNumber'],
    as: 'csv',
    language: 'kk',
  };
  const taken = async (asked: QueueSheet) => {
    const steps = await aigul.declarations.export(asked);
    let step = await steps.next();
    while (step.done !== true) step = await steps.next();
    return step.value;
  };

  it('goes where a file can be written, or is refused in words and leaves nothing half written', async () => {
    const { declarationId: id } = await desk.next();
    mkdirSync(desk.folder.file('kept/taken.pdf'), { recursive: true });
    writeFileSync(desk.folder.file('kept/taken.pdf/inside'), '');
    for (const file of [
      desk.folder.file('kept/taken.pdf'),
      `${desk.folder.file('kept')}/a\0b.pdf`,
    ]) {
      desk.target.file = file;
      await expect(
        aigul.paper.save({ id, what: { kind: 'explanation' }, language: 'kk', as: 'pdf' }),
        file,
      ).rejects.toMatchObject({ code: 'FILE_REFUSED', defined: true });
    }
    desk.target.file = '/nowhere/at/all/x.csv';
    await expect(taken(sheet)).rejects.toMatchObject({ code: 'FILE_REFUSED', defined: true });
    expect(readdirSync(desk.folder.file('kept'))).toEqual(['taken.pdf']);
    desk.target.file = null;
  });

  it('is what was asked for and nothing that does not exist', async () => {
    const { declarationId: id } = await desk.next();
    desk.target.file = desk.folder.file('never.pdf');
    for (const what of [
      { kind: 'act', version: 1 },
      { kind: 'check', version: 2 ** 53 - 1 },
      { kind: 'request', number: `' OR 1=1` },
      { kind: 'release', number: '\0' },
    ] as const)
      await desk.refuses('NOT_FOUND', () =>
        aigul.paper.save({ id, what, language: 'ru', as: 'pdf' }),
      );
    const too = Array.from({ length: 1001 }, (_, n) => `${n}`);
    await desk.refuses('BAD_REQUEST', () => taken({ ...sheet, only: too }));
    await desk.refuses('BAD_REQUEST', () =>
      taken({ ...sheet, columns: ['registrationNumber', 'registrationNumber'] }),
    );
    await desk.refuses('BAD_REQUEST', () => taken({ ...sheet, columns: ['secret' as never] }));
    await desk.refuses('FORBIDDEN', () => aigul.backup.make());
    expect(existsSync(desk.folder.file('never.pdf'))).toBe(false);
    desk.target.file = null;
  });
});
