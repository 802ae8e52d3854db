import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { declarationSchema } from '../../shared/declaration.ts';
import { exchangeSchema } from '../../shared/exchange.ts';
import { daliz } from '../support/command.ts';
import { temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const db = folder.file('post.db');
const other = folder.file('other.db');
const out = folder.file('export.json');

const reportSchema = z.object({ messages: z.array(z.object({ id: z.string().nullable() })) });
const printed = z.object({ id: z.string(), ...declarationSchema.shape });

async function importInto(database: string, ...paths: string[]): Promise<string[]> {
  const { stdout } = await daliz(['import', ...paths, '--db', database, '--json']);
  const { messages } = reportSchema.parse(JSON.parse(stdout));
  return messages.map(({ id }) => id).filter((id) => id !== null);
}

async function shown(database: string, id: string): Promise<unknown> {
  const { stdout } = await daliz(['declaration', id, '--db', database, '--json']);
  const { id: _identity, ...declaration } = printed.parse(JSON.parse(stdout));
  return declaration;
}

let ids: string[];
beforeAll(async () => {
  ids = await importInto(db, `${fixtures}wco/import.xml`, `${fixtures}asycuda/kz-im40.xml`);
});

describe('daliz export', () => {
  it('writes declarations that another post takes in unchanged', async () => {
    expect(ids).toHaveLength(2);
    const exported = await daliz(['export', ...ids, '--db', db, '--out', out]);
    expect([exported.code, exported.stdout]).toEqual([0, '']);
    expect(exported.stderr).toContain('it goes without a checkpoint, for the log has none yet');
    const taken = await importInto(other, out);
    expect(taken).toHaveLength(2);
    for (const [index, id] of ids.entries()) {
      expect(await shown(other, taken[index] ?? '')).toEqual(await shown(db, id));
    }
  });

  it('prints the message where no file is named', async () => {
    const { stdout } = await daliz(['export', ids[0] ?? '', '--db', db]);
    expect(exchangeSchema.parse(JSON.parse(stdout)).declarations).toHaveLength(1);
  });

  it('writes nothing at all where one of the declarations is not there', async () => {
    const file = folder.file('none.json');
    const { code, stderr } = await daliz([
      'export',
      ids[0] ?? '',
      'nobody',
      '--db',
      db,
      '--out',
      file,
    ]);
    expect(code).not.toBe(0);
    expect(stderr).toContain('there is no declaration nobody');
    expect(existsSync(file)).toBe(false);
  });

  it('leaves an earlier file as it was where the new one cannot be written', async () => {
    const missing = folder.file('no-such-folder/export.json');
    const { code } = await daliz(['export', ids[0] ?? '', '--db', db, '--out', missing]);
    expect(code).not.toBe(0);
    const kept = folder.file('kept.json');
    writeFileSync(kept, 'kept');
    await daliz(['export', 'nobody', '--db', db, '--out', kept]);
    expect(readFileSync(kept, 'utf8')).toBe('kept');
  });
});
