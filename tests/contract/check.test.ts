import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentKinds } from '../../shared/declaration.ts';
import { severities } from '../../shared/finding.ts';
import { tableNames } from '../../shared/reference.ts';
import { daliz } from '../support/command.ts';
import { temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const fixtures = fileURLToPath(new URL('../fixtures/asycuda', import.meta.url));
const sound = `${fixtures}/al-im4.xml`;
const db = folder.file('post.db');

/** The object that `check --json` prints: what others build on. */
const checkSchema = z.strictObject({
  declarations: z.array(
    z.strictObject({
      file: z.string(),
      format: z.string().nullable(),
      registrationNumber: z.string().nullable(),
      items: z.int().nullable(),
      refused: z.boolean(),
      findings: z.array(
        z.strictObject({
          code: z.string(),
          severity: z.enum(severities),
          item: z.int().nullable(),
          field: z.string().nullable(),
          boxes: z.array(z.string()),
          message: z.string().min(10),
          source: z.string().nullable(),
        }),
      ),
      reason: z.string().nullable(),
    }),
  ),
  checked: z.int(),
  refused: z.int(),
  unreadable: z.int(),
});

/** One element of the array that `rules --json` prints. */
const ruleSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z_]+$/),
  severity: z.enum(severities),
  elsewhere: z.enum(severities),
  field: z.string().nullable(),
  boxes: z.array(z.string()),
  source: z.string().min(20),
  where: z.enum(['eaeu', 'kazakhstan']).nullable(),
  documents: z.array(z.enum(documentKinds)),
  needs: z.array(z.enum(tableNames)),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});

async function check(...args: string[]) {
  const ran = await daliz(['check', ...args, '--json']);
  expect(ran.stderr).toBe('');
  return { code: ran.code, report: checkSchema.parse(JSON.parse(ran.stdout)) };
}

describe('daliz check', () => {
  it('answers for every file of a folder in one object that adds up, and with 1', async () => {
    const { code, report } = await check(fixtures);
    expect(code).toBe(1);
    const { declarations, checked, refused, unreadable } = report;
    expect(checked + unreadable).toBe(declarations.length);
    expect(declarations.filter(({ reason }) => reason !== null)).toHaveLength(unreadable);
    expect(declarations.filter((one) => one.refused)).toHaveLength(refused);
    for (const one of declarations) {
      const errors = one.findings.filter(({ severity }) => severity === 'error');
      expect(errors.length > 0, one.file).toBe(one.refused);
      expect(one.items === null, one.file).toBe(one.reason !== null);
    }
    const empty = declarations.find(({ file }) => file.endsWith('header-only.xml'));
    expect(empty?.findings.find(({ code: found }) => found === 'NO_ITEMS')).toMatchObject({
      severity: 'error',
      boxes: ['5', '32'],
      source: expect.stringContaining('Decision 257'),
    });
  });

  it('answers with 0 where nothing is refused', async () => {
    const { code, report } = await check(sound);
    expect(code).toBe(0);
    expect(report).toMatchObject({ checked: 1, refused: 0, unreadable: 0 });
  });

  it('says for a person what it says in JSON', async () => {
    const ran = await daliz(['check', `${fixtures}/header-only.xml`, sound]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('refused: ');
    expect(ran.stdout).toContain('error NO_ITEMS: The declaration has no items');
    expect(ran.stdout).toContain('sound: ');
    expect(ran.stdout).toContain('checked 2: refused 1; unreadable 0');
  });

  it('finds the same in every language, in other words', async () => {
    const said = await Promise.all(
      ['kk', 'ru', 'en'].map(async (lang) => {
        const { report } = await check(`${fixtures}/gd-im4.xml`, '--lang', lang);
        return report.declarations.flatMap(({ findings }) => findings);
      }),
    );
    const [kk = [], ru = [], en = []] = said;
    expect(en.length).toBeGreaterThan(0);
    expect(kk.map(({ code }) => code)).toEqual(en.map(({ code }) => code));
    expect(ru.map(({ code }) => code)).toEqual(en.map(({ code }) => code));
    for (const [index, { message }] of en.entries()) {
      expect(new Set([message, kk[index]?.message, ru[index]?.message]).size).toBe(3);
    }
  });

  it('names a path that is not there, and goes on', async () => {
    const { code, report } = await check('/nowhere/at/all.xml', sound);
    expect(code).toBe(1);
    expect(report).toMatchObject({ checked: 1, unreadable: 1 });
    expect(report.declarations[0]?.reason).toBe(
      'There is no such file or folder. Check the path, then import it again.',
    );
  });

  describe('with a post', () => {
    beforeAll(async () => {
      const ran = await daliz(['import', `${fixtures}/kz-im40.xml`, '--db', db, '--json']);
      expect(ran.code).toBe(0);
    });

    const unchecked = (report: z.infer<typeof checkSchema>): string[] =>
      report.declarations
        .flatMap(({ findings }) => findings.map(({ code }) => code))
        .filter((code) => code.startsWith('NOT_CHECKED_'));

    it('knows its earlier declarations, which are not at hand without one', async () => {
      const without = await check(`${fixtures}/kz-im40.xml`);
      const within = await check(`${fixtures}/kz-im40.xml`, '--db', db);
      expect(unchecked(without.report)).toContain('NOT_CHECKED_LEDGER');
      expect(unchecked(within.report)).not.toContain('NOT_CHECKED_LEDGER');
    });

    it('leaves its database as it was', async () => {
      const before = { bytes: readFileSync(db), modified: statSync(db).mtimeMs };
      await check(fixtures, '--db', db);
      expect(readFileSync(db).equals(before.bytes)).toBe(true);
      expect(statSync(db).mtimeMs).toBe(before.modified);
      const listed = await daliz(['list', '--db', db, '--json']);
      expect(JSON.parse(listed.stdout)).toHaveLength(1);
    });

    it('that is not there is made by nobody', async () => {
      const missing = folder.file('missing.db');
      const ran = await daliz(['check', sound, '--db', missing]);
      expect(ran.code).toBe(1);
      expect(ran.stderr.trim().split('\n')).toHaveLength(1);
      expect(() => statSync(missing)).toThrow();
    });
  });
});

describe('daliz rules', () => {
  it('lists every rule with code, severity, boxes, source and validity', async () => {
    const ran = await daliz(['rules', '--json']);
    expect(ran.code).toBe(0);
    const rules = z.array(ruleSchema).parse(JSON.parse(ran.stdout));
    expect(rules.length).toBeGreaterThanOrEqual(45);
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    expect(rules.find(({ code }) => code === 'TRANSPORT_DOCUMENT_MISSING')).toMatchObject({
      severity: 'warning',
      boxes: ['25', '44'],
      where: 'eaeu',
      needs: ['carriage'],
      from: null,
      until: null,
    });
    expect(rules.find(({ code }) => code === 'FORMER_TAX_NUMBER')?.from).toBe('2013-01-01');
  });

  it('says where a rule comes from in the language asked for', async () => {
    for (const [language, said] of [
      ['kk', 'Кеден одағы Комиссиясының 20.05.2010 ж. № 257 шешімі'],
      ['ru', 'Решение Комиссии Таможенного союза от 20.05.2010 № 257'],
    ] as const) {
      const ran = await daliz(['rules', '--json', '--lang', language]);
      const rules = z.array(ruleSchema).parse(JSON.parse(ran.stdout));
      expect(rules.find(({ code }) => code === 'NO_ITEMS')?.source).toContain(said);
      const { report } = await check(`${fixtures}/header-only.xml`, '--lang', language);
      const found = report.declarations[0]?.findings.find(({ code }) => code === 'NO_ITEMS');
      expect(found?.source).toContain(said);
    }
  });

  it('prints a line a rule for a person', async () => {
    const text = await daliz(['rules']);
    const rules: unknown[] = JSON.parse((await daliz(['rules', '--json'])).stdout);
    expect(text.stdout).toContain(`${rules.length} rules`);
    expect(text.stdout).toContain('CONTAINER_CHECK_DIGIT');
  });
});

it('both explain themselves, and wrong usage answers with 2', async () => {
  for (const command of ['check', 'rules']) {
    const help = await daliz([command, '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/^Usage: daliz/);
  }
  for (const wrong of [['check'], ['check', sound, '--lang', 'de'], ['rules', '--frobnicate']]) {
    const ran = await daliz(wrong);
    expect(ran.code, wrong.join(' ')).toBe(2);
    expect(ran.stderr).not.toBe('');
  }
});
