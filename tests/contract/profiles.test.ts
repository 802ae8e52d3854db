import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { diagnosticSeverities } from '../../shared/diagnostic.ts';
import { languages } from '../../shared/languages.ts';
import starter from '../../resources/profiles/starter.json' with { type: 'json' };
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const shipped = fileURLToPath(new URL('../../resources/profiles/starter.json', import.meta.url));

const row = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  severity: z.enum(diagnosticSeverities),
  profile: z.string().nullable(),
  list: z.string().nullable(),
  path: z.string(),
  message: z.string().min(5),
  part: z.string().min(3).nullable(),
  help: z.string().min(5).nullable(),
});
/** The object that `profiles check --json` prints: what others build on. */
const checked = z.strictObject({
  file: z.string(),
  asOf: z.iso.date(),
  diagnostics: z.array(row),
  summary: z.strictObject({
    usable: z.boolean(),
    profiles: z.int().nullable(),
    lists: z.int().nullable(),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
  }),
});
const printed = z.strictObject({
  profiles: z
    .array(
      z.strictObject({
        code: z.string(),
        title: z.string(),
        parts: z.array(
          z.strictObject({
            key: z.string(),
            head: z.string(),
            text: z.string(),
            lines: z.array(z.string()).min(1),
          }),
        ),
      }),
    )
    .nullable(),
  diagnostics: z.array(row),
});

let files = 0;
function fileOf(value: unknown): string {
  const file = folder.file(`profiles-${(files += 1)}.json`);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

async function check(...args: string[]) {
  const ran = await daliz(['profiles', 'check', ...args, '--json']);
  expect(ran.stderr).toBe('');
  const report = checked.parse(JSON.parse(ran.stdout));
  const { errors, warnings, infos } = report.summary;
  expect(errors + warnings + infos).toBe(report.diagnostics.length);
  expect(ran.code).toBe(errors > 0 ? 1 : 0);
  return report;
}

const [first] = starter;
const dead = {
  ...first,
  code: 'DEAD',
  condition: {
    op: 'all',
    of: [
      { op: 'less', field: 'itemCount', value: 2 },
      { op: 'greater', field: 'itemCount', value: 5 },
    ],
  },
};

describe('daliz profiles check', () => {
  it('finds nothing graver than a note in the profiles that ship, and answers with 0', async () => {
    const { summary } = await check(shipped, '--as-of', '2026-06-01');
    expect(summary).toMatchObject({
      usable: true,
      profiles: starter.length,
      errors: 0,
      warnings: 0,
    });
  });

  it('answers with 1 where a profile can never fire, and says where', async () => {
    const { diagnostics, summary } = await check(fileOf([first, dead]));
    expect(summary.usable).toBe(true);
    expect(diagnostics[0]).toMatchObject({
      code: 'NEVER_FIELD',
      profile: 'DEAD',
      path: 'condition.of.1',
      part: 'Total items > 5',
      message: 'Never fires: no value satisfies everything that is asked of the field: Total items',
    });
  });

  it('answers with 0 where there are only warnings', async () => {
    const { summary } = await check(
      fileOf([{ ...first, validTo: '2025-12-31' }]),
      '--as-of',
      '2026-01-01',
    );
    expect(summary).toMatchObject({ errors: 0, warnings: 1 });
    const { summary: before } = await check(
      fileOf([{ ...first, validTo: '2025-12-31' }]),
      '--as-of',
      '2025-12-31',
    );
    expect(before).toMatchObject({ warnings: 0 });
  });

  it('refuses a file that cannot be used, with the same rows in three languages', async () => {
    const file = fileOf([
      { ...first, condition: { op: 'matches', field: 'description', value: '(a+)+$' } },
    ]);
    const messages = new Set<string>();
    for (const language of languages) {
      const { diagnostics, summary } = await check(file, '--lang', language);
      expect(summary).toEqual({
        usable: false,
        profiles: null,
        lists: null,
        errors: 1,
        warnings: 0,
        infos: 0,
      });
      expect(diagnostics).toMatchObject([
        { code: 'NO_REGULAR_EXPRESSIONS', profile: 'VALUE-LOW', path: 'condition.op' },
      ]);
      messages.add(diagnostics[0]?.message ?? '');
    }
    expect(messages.size).toBe(languages.length);
  });

  it('takes tactics and data of a post that it only reads', async () => {
    const db = folder.file('post.db');
    newPost(db).close();
    const { diagnostics } = await check(fileOf([{ ...first, corridor: 'red' }]), '--db', db);
    expect(diagnostics.map(({ code }) => code)).toContain('CORRIDOR_UNREACHABLE');
    const message = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));
    await daliz(['import', message, '--db', db, '--json']);
    const sealed = { ...first, condition: { op: 'greater', field: 'sealCount', value: 3 } };
    const { diagnostics: ofData } = await check(fileOf([sealed]), '--db', db);
    expect(ofData).toContainEqual(
      expect.objectContaining({
        code: 'FIELD_WITHOUT_DATA',
        message: expect.stringContaining('Number of seals (declarations looked at: 1)'),
      }),
    );
    const missing = await daliz(['profiles', 'check', shipped, '--db', folder.file('none.db')]);
    expect(missing.code).toBe(1);
  });

  it('says the same to a person, and in a word that the file is not there', async () => {
    const told = await daliz(['profiles', 'check', fileOf([dead]), '--lang', 'ru']);
    expect(told.code).toBe(1);
    expect(told.stdout).toContain(
      'error  NEVER_FIELD  DEAD condition.of.1\n  Никогда не срабатывает',
    );
    const gone = await daliz(['profiles', 'check', folder.file('gone.json')]);
    expect(gone).toMatchObject({ code: 1, stdout: '' });
    expect(gone.stderr).toMatch(
      /^daliz: .*gone\.json: there is no such file or folder; check the path\n$/,
    );
  });

  it('answers with 2 to a wrong day, a wrong language and no file', async () => {
    for (const args of [[shipped, '--as-of', '2026-02-30'], [shipped, '--lang', 'de'], []]) {
      const ran = await daliz(['profiles', 'check', ...args]);
      expect(ran, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
    }
  });
});

describe('daliz profiles print', () => {
  it.each(languages)('prints every profile that ships as sentences (%s)', async (language) => {
    const ran = await daliz(['profiles', 'print', shipped, '--lang', language, '--json']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const { profiles } = printed.parse(JSON.parse(ran.stdout));
    expect(profiles?.map(({ code }) => code)).toEqual(starter.map(({ code }) => code));
    for (const { parts } of profiles ?? [])
      expect(parts.map(({ key }) => key)).toEqual(
        expect.arrayContaining([
          'kind',
          'corridor',
          'directions',
          'condition',
          'measures',
          'instruction',
          'validity',
        ]),
      );
    expect(ran.stdout).not.toMatch(/⟦|undefined/);
    const told = await daliz(['profiles', 'print', shipped, '--lang', language]);
    for (const { title } of profiles ?? []) expect(told.stdout).toContain(`${title}\n`);
  });

  it('prints nothing of a file that cannot be used, and says why', async () => {
    const file = fileOf('[{"code": "ONE",');
    const told = await daliz(['profiles', 'print', file]);
    expect(told).toMatchObject({ code: 1, stdout: '' });
    expect(told.stderr).toContain('NOT_JSON');
    const asJson = await daliz(['profiles', 'print', file, '--json']);
    expect(printed.parse(JSON.parse(asJson.stdout))).toMatchObject({
      profiles: null,
      diagnostics: [{ code: 'NOT_JSON' }],
    });
  });
});
