import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { importContext } from '../../electron/core/intake/context.ts';
import { rawParts } from '../../electron/core/intake/raw.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { daliz } from '../support/command.ts';
import { newPost, TestClock } from '../support/post.ts';
import { good, sample, text, importsAtHand } from './imports-at-hand.ts';

const { folder, clock, freshPost, importInto, rawOf } = importsAtHand();

/** A folder with one broken file between two sound ones. */
function between(name: string, content: Uint8Array | string): { path: string; file: string } {
  const path = folder.file(`batch-${name}`);
  mkdirSync(path);
  writeFileSync(`${path}/a-good.xml`, good);
  writeFileSync(`${path}/m-${name}`, content);
  copyFileSync(sample('al-im4.xml'), `${path}/z-good.xml`);
  return { path, file: `${path}/m-${name}` };
}

const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};">`).join('')}]><ASYCUDA>&a19;</ASYCUDA>`;

const unreadable = [
  { name: 'not-xml', content: '%PDF-1.7 this is a picture of a declaration', code: 'NOT_XML' },
  {
    name: 'truncated',
    content: text.slice(0, Math.floor(text.length * 0.7)),
    code: 'XML_UNCLOSED',
  },
  {
    name: 'doctype',
    content: text.replace('<ASYCUDA', '<!DOCTYPE ASYCUDA SYSTEM "file:///etc/passwd"><ASYCUDA'),
    code: 'XML_DTD_REFUSED',
  },
  { name: 'entity-bomb', content: bomb, code: 'XML_DTD_REFUSED' },
  {
    name: 'other-schema',
    content: '<?xml version="1.0"?><Invoice><Total>1</Total></Invoice>',
    code: 'FORMAT_UNKNOWN',
  },
  { name: 'empty', content: '', code: 'FILE_EMPTY' },
  { name: 'binary', content: randomFillSync(Buffer.alloc(100_000)), code: null },
] as const;

describe('A message that cannot be read', () => {
  it.each(unreadable)(
    '($name) is quarantined with file and cause, kept byte for byte, and the rest goes on',
    async ({ name, content, code }) => {
      const { path, file } = between(name, content);
      const store = freshPost();
      const summary = await importInto(store, path);
      expect(summary).toMatchObject({ received: 3, stored: 2, quarantined: 1, stopped: null });
      const bad = summary.messages[1];
      expect(bad).toMatchObject({ file, status: 'quarantined', id: null, corridor: null });
      if (code !== null) expect(bad?.quarantine?.code).toBe(code);
      if (name === 'truncated') expect(bad?.quarantine?.line).toBeGreaterThan(10);
      expect(rawOf(store, file).equals(Buffer.from(content))).toBe(true);
      store.close();
    },
  );

  it('of 200 MB of nonsense is kept, quarantined, and costs no such memory', async () => {
    const path = folder.file('huge');
    mkdirSync(path);
    const file = `${path}/huge.xml`;
    const handle = openSync(file, 'w');
    const block = Buffer.from('nonsense that goes on and on, '.repeat(34_953));
    for (let written = 0; written < 200_000_000; written += block.length) writeSync(handle, block);
    closeSync(handle);
    truncateSync(file, 200_000_000);
    copyFileSync(sample('kz-im40.xml'), `${path}/z-good.xml`);
    const store = freshPost();
    const before = process.memoryUsage().rss;
    const summary = await importInto(store, path);
    expect(summary).toMatchObject({ received: 2, stored: 1, quarantined: 1 });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    expect(
      store.get('SELECT size, length(sha256) AS hashed FROM message WHERE file = ?', file),
    ).toEqual({ size: 200_000_000, hashed: 32 });
    let kept = 0;
    const id = store.get<{ id: number }>('SELECT id FROM message WHERE file = ?', file)?.id ?? 0;
    for (const part of rawParts(store, id)) kept += part.length;
    expect(kept).toBe(200_000_000);
    store.close();
  });

  it('because nobody may open its folder, or because it is not there, is answered for by name', async () => {
    const path = folder.file('closed');
    mkdirSync(`${path}/inner`, { recursive: true });
    writeFileSync(`${path}/inner/secret.xml`, good);
    writeFileSync(`${path}/z-good.xml`, good);
    chmodSync(folder.path, 0o777);
    chmodSync(path, 0o755);
    chmodSync(`${path}/inner`, 0o000);
    // Root may open everything: an ordinary person tries.
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const db = folder.file('nobody.db');
    const ran = await daliz(['import', path, `${path}/absent.xml`, '--db', db, '--json'], asNobody);
    chmodSync(`${path}/inner`, 0o755);
    const report = JSON.parse(ran.stdout);
    expect(report).toMatchObject({ received: 3, stored: 1, quarantined: 2 });
    const reasons = report.messages
      .filter((message: { status: string }) => message.status === 'quarantined')
      .map((message: { file: string; reason: string }) => [message.file, message.reason]);
    expect(reasons).toEqual([
      [`${path}/inner`, expect.stringMatching(/rights .* do not allow reading/)],
      [`${path}/absent.xml`, expect.stringMatching(/no such file or folder/)],
    ]);
    expect(ran.code).toBe(1);
  });

  it('as a folder with a link to itself is walked once, and the link answered for', async () => {
    const path = folder.file('loop');
    mkdirSync(path);
    writeFileSync(`${path}/a-good.xml`, good);
    symlinkSync(path, `${path}/b-again`);
    const store = freshPost();
    const summary = await importInto(store, path);
    expect(summary).toMatchObject({ received: 2, stored: 1, quarantined: 1 });
    expect(summary.messages.find(({ status }) => status === 'quarantined')).toMatchObject({
      file: `${path}/b-again`,
      quarantine: { code: 'FILE_IS_LINK' },
    });
    store.close();
  });
});

describe('A declaration with errors', () => {
  it('without items, or with a number that is none, is refused with the field named, and kept raw', async () => {
    const path = folder.file('refused');
    mkdirSync(path);
    copyFileSync(sample('header-only.xml'), `${path}/header-only.xml`);
    writeFileSync(
      `${path}/number.xml`,
      text.replace(/<Net_weight_itm>[^<]*</, '<Net_weight_itm>twelve<'),
    );
    const store = freshPost();
    const summary = await importInto(store, path);
    expect(summary).toMatchObject({ received: 2, refused: 2, stored: 0 });
    const [headerOnly, number] = summary.messages;
    expect(headerOnly?.findings).toContainEqual(
      expect.objectContaining({ code: 'NO_ITEMS', severity: 'error' }),
    );
    expect(number?.findings).toContainEqual(
      expect.objectContaining({
        code: 'BAD_NUMBER',
        severity: 'error',
        item: 1,
        field: 'netGrams',
        params: expect.objectContaining({ value: 'twelve' }),
      }),
    );
    expect(rawOf(store, `${path}/number.xml`).toString('utf8')).toContain('>twelve<');
    store.close();
  });
});

describe('What was received before', () => {
  it('is known again by its bytes, under any name, and by its content when only the spelling differs', async () => {
    const path = folder.file('twice');
    mkdirSync(path);
    writeFileSync(`${path}/1.xml`, good);
    writeFileSync(`${path}/2-same-bytes.xml`, good);
    writeFileSync(`${path}/3-other-spelling.xml`, text.replace(/>\s+</g, '>\n<'));
    const store = freshPost();
    const summary = await importInto(store, path);
    expect(summary.messages.map(({ status }) => status)).toEqual([
      'routed',
      'duplicate',
      'duplicate',
    ]);
    expect(new Set(summary.messages.map(({ id }) => id)).size).toBe(1);
    store.close();
  });

  it('and refused for a day that had not come is taken when the day has, and is known from then on', async () => {
    const path = folder.file('too-early');
    mkdirSync(path);
    writeFileSync(`${path}/1.xml`, good);
    const wrong = new TestClock('2020-01-01T05:00:00.000Z');
    const store = newPost(folder.file('too-early.db'), wrong);
    const again = async () => {
      const summary = await importPaths([path], importContext(store, wrong, system));
      return summary.messages.map(({ status }) => status);
    };
    expect(await again()).toEqual(['refused']);
    expect(await again()).toEqual(['duplicate']);
    wrong.time = clock.time;
    expect(await again()).toEqual(['routed']);
    expect(await again()).toEqual(['duplicate']);
    expect(rawOf(store, `${path}/1.xml`).equals(good)).toBe(true);
    store.close();
  });

  it('under the same registration number with other content is refused and names the first; the first stands', async () => {
    const path = folder.file('conflict');
    mkdirSync(path);
    writeFileSync(`${path}/1.xml`, good);
    writeFileSync(
      `${path}/2.xml`,
      text.replace(/<Declarant_representative>[^<]*</, '<Declarant_representative>Somebody Else<'),
    );
    const store = freshPost();
    const summary = await importInto(store, path);
    expect(summary).toMatchObject({ stored: 1, refused: 1 });
    expect(summary.messages[1]?.findings[0]).toMatchObject({
      code: 'REGISTRATION_NUMBER_TAKEN',
      severity: 'error',
      params: { file: `${path}/1.xml` },
    });
    expect(store.get<{ n: number }>('SELECT count(*) AS n FROM declaration')?.n).toBe(1);
    store.close();
  });
});
