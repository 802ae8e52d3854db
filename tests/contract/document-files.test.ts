import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verified } from '../../electron/core/audit/verify.ts';
import { blankSupporting } from '../../shared/supporting-document.ts';
import { openDeclaredPost } from '../support/declared-post.ts';
import { everything } from '../support/journal.ts';
import { pictureBytes } from '../support/inspection.ts';
import { worker } from '../support/window.ts';

const { house, folder, call, target, shown, declarationId, close } = await openDeclaredPost();
const facts = blankSupporting('invoice');
const { id: invoice } = await call.documents.save({ declarationId, seen: null, facts });
afterAll(close);

/** A small whole PDF, as a scanner writes one. */
const pdf = (page: string) => Buffer.from(`%PDF-1.4\n% ${page}\ntrailer\n%%EOF\n`);
const png = (n: number) =>
  Buffer.concat([pictureBytes.png(n), Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44])]);

const file = folder.write;
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const scansOf = async (id: number) => (await call.documents.get({ id })).scans;
const kept = () =>
  house.store.all<{ n: number }>('SELECT count(*) AS n FROM document_file').at(0)?.n ?? 0;

describe('The file a document was read from', () => {
  it('is kept byte for byte and comes out again as it came in', async () => {
    // Blanks, signs and an order that no program would write again.
    const text =
      '{ "documents": [ {"kind":"packingList","seller":"深圳"} ],\r\n "daliz":"supportingDocuments" }\n';
    const path = file('papers.json', text);
    const input = { declarationId, path, kind: 'other' as const, currency: null };
    const { imported } = await call.documents.import(input);
    const document = imported[0] ?? 0;
    const read = await call.documents.bytes({ is: 'source', document });
    expect(Buffer.from(read.bytes, 'base64').toString('utf8')).toBe(text);
    expect(read).toMatchObject({
      intact: true,
      file: { name: 'papers.json', type: 'application/json', sha256: sha256(text) },
    });
    target.file = folder.file('out.json');
    const sent = await call.documents.take({ file: { is: 'source', document }, show: false });
    expect(readFileSync(sent.path ?? '', 'utf8')).toBe(text);
    expect(target.suggested).toBe('papers.json');
    expect(sent.checkpoint).not.toBeNull();
  });

  it('brought in again after its documents were taken out is kept once', async () => {
    const text = JSON.stringify({
      daliz: 'supportingDocuments',
      documents: [{ kind: 'invoice' }, { kind: 'certificate' }],
    });
    const before = kept();
    const input = { declarationId, kind: 'other' as const, currency: null };
    const first = await call.documents.import({ ...input, path: file('a.json', text) });
    for (const id of first.imported) await call.documents.remove({ id, revision: 1 });
    const second = await call.documents.import({ ...input, path: file('b.json', text) });
    expect(kept()).toBe(before + 1);
    const names = [];
    for (const document of second.imported)
      names.push((await call.documents.bytes({ is: 'source', document })).file.name);
    expect(names).toEqual(['b.json', 'b.json']);
  });

  it('is none of a document that was entered by hand', async () => {
    await expect(call.documents.bytes({ is: 'source', document: invoice })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('A scan of a document entered by hand', () => {
  it('is attached, shown and saved out with the same bytes, and the journal tells it', async () => {
    const bytes = pdf('invoice');
    const { attached, refused } = await call.documents.attach({
      document: invoice,
      paths: [file('Инвойс 7.pdf', bytes), file('page.png', png(1))],
    });
    expect(refused).toEqual([]);
    expect(await scansOf(invoice)).toEqual(attached);
    const [scan] = attached;
    expect(scan).toMatchObject({
      name: 'Инвойс 7.pdf',
      type: 'application/pdf',
      size: bytes.length,
      sha256: sha256(bytes),
      by: worker.name,
    });
    const which = { is: 'scan' as const, scan: scan?.id ?? 0 };
    const read = await call.documents.bytes(which);
    expect(read.intact).toBe(true);
    expect(Buffer.from(read.bytes, 'base64')).toEqual(bytes);

    target.file = folder.file('taken.pdf');
    const sent = await call.documents.take({ file: which, show: true });
    expect(readFileSync(sent.path ?? '')).toEqual(bytes);
    expect(shown).toEqual([target.file]);
    expect(sent.opened).toBe(true);
    const filter = { ...everything, objectKind: 'declaration', objectId: declarationId };
    const page = { filter, oldestFirst: false, offset: 0, limit: 50 };
    const { rows } = await call.journal.page(page);
    const actions = rows.map(({ action }) => action);
    expect(actions).toContain('document.attach');
    expect(actions).toContain('document.export');
  });

  it('leaves nothing behind where the person changes his mind', async () => {
    const [scan] = await scansOf(invoice);
    target.file = null;
    const which = { is: 'scan' as const, scan: scan?.id ?? 0 };
    expect(await call.documents.take({ file: which, show: true })).toEqual({
      path: null,
      checkpoint: null,
      opened: false,
    });
  });

  it('is refused with the reason for each where something is wrong, and nothing is attached', async () => {
    const before = await scansOf(invoice);
    const huge = file('huge.pdf', pdf('huge'));
    truncateSync(huge, 300 * 1024 * 1024);
    mkdirSync(folder.file('folder.pdf'));
    symlinkSync(file('elsewhere.pdf', pdf('elsewhere')), folder.file('link.pdf'));
    const { attached, refused } = await call.documents.attach({
      document: invoice,
      paths: [
        file('good.pdf', pdf('good')),
        file('invoice.pdf', 'MZ\x90\0 this program cannot be run'),
        huge,
        folder.file('folder.pdf'),
        folder.file('link.pdf'),
        folder.file('nowhere.pdf'),
        file('empty.pdf', ''),
        file('again.pdf', pdf('invoice')),
      ],
    });
    expect(attached).toEqual([]);
    expect(Object.fromEntries(refused.map(({ file: name, why }) => [name, why]))).toEqual({
      'invoice.pdf': 'unknownType',
      'huge.pdf': 'tooLarge',
      'folder.pdf': 'folder',
      'link.pdf': 'link',
      'nowhere.pdf': 'absent',
      'empty.pdf': 'empty',
      'again.pdf': 'twice',
    });
    expect(await scansOf(invoice)).toEqual(before);
  });

  it.each([
    ['cut.pdf', pdf('cut').subarray(0, 20)],
    ['cut.png', png(2).subarray(0, 30)],
    ['cut.jpg', pictureBytes.jpeg(3).subarray(0, -2)],
    ['cut.webp', pictureBytes.webp(3).subarray(0, -1)],
  ])('that was cut off is told so: %s', async (name, bytes) => {
    const paths = [file(name, bytes)];
    const { refused } = await call.documents.attach({ document: invoice, paths });
    expect(refused).toEqual([{ file: name, why: 'cutOff' }]);
  });

  it('has no path in its name and none of the signs that deceive, and leaves as what it is', async () => {
    const paths = [file('..\\..\\evil\u202efdp.exe', pdf('evil'))];
    const { attached } = await call.documents.attach({ document: invoice, paths });
    expect(attached[0]?.name).toBe('evilfdp.exe');
    target.file = null;
    const which = { is: 'scan' as const, scan: attached[0]?.id ?? 0 };
    await call.documents.take({ file: which, show: false });
    expect(target.suggested).toBe('evilfdp.exe.pdf');
    expect(basename(target.suggested ?? '')).toBe(target.suggested);
  });

  it('taken off its document is shown no more, and its bytes stay', async () => {
    const scans = await scansOf(invoice);
    const last = scans.at(-1);
    const before = kept();
    await call.documents.detach({ scan: last?.id ?? 0 });
    expect(await scansOf(invoice)).toEqual(scans.slice(0, -1));
    expect(kept()).toBe(before);
    await expect(call.documents.bytes({ is: 'scan', scan: last?.id ?? 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(call.documents.detach({ scan: last?.id ?? 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    // Attached again it is the same bytes, kept once.
    await call.documents.attach({ document: invoice, paths: [file('again.pdf', pdf('evil'))] });
    expect(kept()).toBe(before);
  });

  it('is none of a document that is not there', async () => {
    const paths = [file('lost.pdf', pdf('lost'))];
    await expect(call.documents.attach({ document: 999, paths })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is sealed in the log: bytes that somebody changed are found and told', async () => {
    const [scan] = await scansOf(invoice);
    const which = { is: 'scan' as const, scan: scan?.id ?? 0 };
    const tamper = (from: Uint8Array, to: Uint8Array) =>
      // As somebody would with a tool of his own, past the program.
      house.store.all(
        'UPDATE document_file SET bytes = ? WHERE bytes = ? RETURNING size',
        to,
        from,
      );
    const forged = Buffer.from(pdf('invoice').toString('latin1').replace('invoice', 'imvoice'));
    expect(verified(house.store).problem).toBeNull();
    tamper(pdf('invoice'), forged);
    expect((await call.documents.bytes(which)).intact).toBe(false);
    expect(verified(house.store).problem).toMatchObject({ kind: 'state' });
    tamper(forged, pdf('invoice'));
    expect(verified(house.store).problem).toBeNull();
  });
});
