import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corridorSchema } from '../../shared/corridor.ts';
import { declarationSchema } from '../../shared/declaration.ts';
import { messageStatuses, severities } from '../../shared/finding.ts';
import { daliz, type Ran } from '../support/command.ts';
import { temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const fixtures = fileURLToPath(new URL('../fixtures/asycuda', import.meta.url));
const db = folder.file('post.db');

/** The object that `import --json` prints: what others build on. */
const reportSchema = z.strictObject({
  received: z.int(),
  stored: z.int(),
  duplicates: z.int(),
  quarantined: z.int(),
  refused: z.int(),
  corridors: z.strictObject({ green: z.int(), blue: z.int(), yellow: z.int(), red: z.int() }),
  messages: z.array(
    z.strictObject({
      file: z.string(),
      format: z.string().nullable(),
      status: z.enum(messageStatuses),
      id: z.string().nullable(),
      registrationNumber: z.string().nullable(),
      items: z.int().nullable(),
      corridor: corridorSchema.nullable(),
      findings: z.array(
        z.strictObject({
          code: z.string(),
          severity: z.enum(severities),
          item: z.int().nullable(),
          field: z.string().nullable(),
          message: z.string().min(10),
        }),
      ),
      reason: z.string().nullable(),
    }),
  ),
  stopped: z.null(),
});

let first: Ran;
beforeAll(async () => {
  first = await daliz(['import', fixtures, '--db', db, '--json']);
});

describe('The command line', () => {
  it('imports a folder, some of it broken, and prints one object that adds up', () => {
    expect(first.stderr).toBe('');
    const report = reportSchema.parse(JSON.parse(first.stdout));
    const files = readdirSync(fixtures, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(report.received).toBe(files.length);
    expect(report.messages).toHaveLength(files.length);
    expect(report.stored + report.duplicates + report.quarantined + report.refused).toBe(
      report.received,
    );
    const { green, blue, yellow, red } = report.corridors;
    expect(green + blue + yellow + red).toBe(report.stored);
    for (const message of report.messages) {
      const sound = message.status === 'routed';
      expect(message.id !== null && message.corridor !== null, message.file).toBe(sound);
      expect(message.reason === null, message.file).toBe(sound);
      expect(
        message.findings.some((finding) => finding.severity === 'error'),
        message.file,
      ).toBe(message.status === 'refused');
    }
    expect(first.code).toBe(1);
  });

  it('knows the same messages again', async () => {
    const again = await daliz(['import', fixtures, '--db', db, '--json']);
    const report = reportSchema.parse(JSON.parse(again.stdout));
    const before = reportSchema.parse(JSON.parse(first.stdout));
    expect(report.stored).toBe(0);
    expect(report.duplicates).toBe(before.stored + before.refused);
    const idsBefore = new Map(before.messages.map((message) => [message.file, message.id]));
    for (const message of report.messages) {
      if (message.status === 'duplicate') expect(message.id).toBe(idsBefore.get(message.file));
    }
  });

  it('prints each declaration as it is kept, by identity and by registration number, prices summing to the invoice', async () => {
    const report = reportSchema.parse(JSON.parse(first.stdout));
    for (const message of report.messages.filter(({ status }) => status === 'routed')) {
      const shown = await daliz(['declaration', message.id ?? '', '--db', db, '--json']);
      expect(shown.code).toBe(0);
      const { id, ...kept } = JSON.parse(shown.stdout);
      expect(id).toBe(message.id);
      const declaration = declarationSchema.parse(kept);
      expect(declaration.items).toHaveLength(message.items ?? -1);
      const { invoice } = declaration;
      if (
        invoice !== null &&
        declaration.items.every((item) => item.price?.currency === invoice.currency)
      ) {
        expect(
          declaration.items.reduce((sum, item) => sum + (item.price?.minor ?? 0), 0),
          message.file,
        ).toBe(invoice.minor);
      }
      if (message.registrationNumber !== null) {
        const byNumber = await daliz([
          'declaration',
          message.registrationNumber,
          '--db',
          db,
          '--json',
        ]);
        expect(JSON.parse(byNumber.stdout).id).toBe(message.id);
        expect(JSON.parse(byNumber.stdout).registrationNumber).toBe(message.registrationNumber);
      }
    }
  });

  it('lists what is stored, by corridor', async () => {
    const report = reportSchema.parse(JSON.parse(first.stdout));
    const all = JSON.parse((await daliz(['list', '--db', db, '--json'])).stdout);
    expect(all).toHaveLength(report.stored);
    for (const corridor of corridorSchema.options) {
      const some = JSON.parse(
        (await daliz(['list', '--db', db, '--json', '--corridor', corridor])).stdout,
      );
      expect(some).toHaveLength(report.corridors[corridor]);
    }
    const text = await daliz(['list', '--db', db]);
    expect(text.stdout.trim().split('\n')).toHaveLength(report.stored + 2);
  });

  it('says the same in three languages, with the same codes', async () => {
    const reports = await Promise.all(
      (['kk', 'ru', 'en'] as const).map(async (lang) =>
        reportSchema.parse(
          JSON.parse(
            (
              await daliz([
                'import',
                fixtures,
                '--db',
                folder.file(`${lang}.db`),
                '--json',
                '--lang',
                lang,
              ])
            ).stdout,
          ),
        ),
      ),
    );
    const said = (report: z.infer<typeof reportSchema>) =>
      report.messages.flatMap(({ findings }) => findings.map(({ message }) => message));
    const codes = (report: z.infer<typeof reportSchema>) =>
      report.messages.flatMap(({ findings }) => findings.map(({ code }) => code));
    const [kk, ru, en] = reports;
    if (kk === undefined || ru === undefined || en === undefined)
      throw new Error('three reports were expected');
    expect(codes(kk)).toEqual(codes(en));
    expect(codes(ru)).toEqual(codes(en));
    said(en).forEach((sentence, index) => {
      expect(said(ru)[index]).not.toBe(sentence);
      expect(said(kk)[index]).not.toBe(said(ru)[index]);
    });
  });

  it('answers --help for every command with 0 and wrong usage with 2', async () => {
    for (const command of [
      [],
      ['import'],
      ['declaration'],
      ['list'],
      ['demo'],
      ['demo', 'messages'],
      ['demo', 'database'],
      ['demo', 'show'],
    ]) {
      const help = await daliz([...command, '--help']);
      expect(help.code, command.join(' ')).toBe(0);
      expect(help.stdout, command.join(' ')).toMatch(/^Usage: daliz/);
    }
    for (const wrong of [
      ['import'],
      ['import', 'x'],
      ['frobnicate'],
      ['list', '--db', db, '--corridor', 'pink'],
      ['import', 'x', '--db', db, '--lang', 'de'],
      ['demo', 'show', '--count', '-1'],
    ]) {
      const ran = await daliz(wrong);
      expect(ran.code, wrong.join(' ')).toBe(2);
      expect(ran.stderr, wrong.join(' ')).not.toBe('');
    }
  });

  it('answers for what is not there with 1 and one line', async () => {
    for (const missing of [
      ['declaration', 'nothing', '--db', db],
      ['list', '--db', folder.file('nowhere.db')],
    ]) {
      const ran = await daliz(missing);
      expect(ran.code).toBe(1);
      expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('A file that cannot be had', () => {
  const profiles = fileURLToPath(new URL('../../resources/profiles/starter.json', import.meta.url));
  const evaluation = ['evaluate', '--as-of', '2026-07-01', '--profiles'];
  /** Every command that takes a file, with the file in question where it belongs. */
  const commands: readonly (readonly [string, (file: string) => string[]])[] = [
    ['profiles check', (file) => ['profiles', 'check', file]],
    ['profiles print', (file) => ['profiles', 'print', file]],
    ['profiles load', (file) => ['profiles', 'load', file, '--db', db]],
    [
      'profiles load --tactics',
      (file) => ['profiles', 'load', profiles, '--tactics', file, '--db', db],
    ],
    ['replay --profiles', (file) => ['replay', '--profiles', file, '--db', db]],
    ['evaluate --profiles', (file) => [...evaluation, file, '--declarations', profiles]],
    ['evaluate --declarations', (file) => [...evaluation, profiles, '--declarations', file]],
    ['reference load', (file) => ['reference', 'load', 'exchange', file, '--db', db]],
    ['list --db', (file) => ['list', '--db', file]],
  ];
  const raw = /E[A-Z]{4,}|errno|syscall|at .*:\d+/;

  it.each(commands)('%s names one that is not there, and ends with 1', async (_, argumentsOf) => {
    const ran = await daliz(argumentsOf(folder.file('absent.json')));
    expect(ran.code).toBe(1);
    const said = `${ran.stdout}${ran.stderr}`;
    expect(said).toMatch(
      /absent\.json: (.|\n)*there is no such file.*(check|nothing was changed)/i,
    );
    expect(said).not.toMatch(raw);
  });

  it.each(commands)('%s names a folder, and ends with 1', async (_, argumentsOf) => {
    const ran = await daliz(argumentsOf(folder.path));
    expect(ran.code).toBe(1);
    const said = `${ran.stdout}${ran.stderr}`;
    expect(said).toContain(basename(folder.path));
    expect(said).toMatch(/it is a folder/);
    expect(said).not.toMatch(raw);
  });

  it('says of one that may not be read what to do', async () => {
    const open = temporaryFolder();
    chmodSync(open.path, 0o755);
    const file = open.file('closed.json');
    writeFileSync(file, '[]', { mode: 0o000 });
    const ran = await daliz(
      ['profiles', 'check', file],
      process.getuid?.() === 0 ? { uid: 65534 } : {},
    );
    open.remove();
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toBe(
      `daliz: ${file}: there is no right to it; ask its owner for the right, or start as a user who has it\n`,
    );
  });

  it('is also one to write: a folder that is not there, a file where a folder goes', async () => {
    const nowhere = folder.file('absent/out.json');
    const [first] = JSON.parse((await daliz(['list', '--db', db, '--json'])).stdout);
    const exported = await daliz(['export', first.id, '--db', db, '--out', nowhere]);
    expect(exported).toMatchObject({ code: 1, stdout: '' });
    expect(exported.stderr).toMatch(
      /^daliz: .*absent.*: there is no such file or folder; check the path\n$/,
    );
    const made = await daliz(['demo', 'messages', '--count', '1', '--out', db]);
    expect(made).toMatchObject({ code: 1, stdout: '' });
    expect(made.stderr).toMatch(
      /^daliz: .*post\.db: a file of this name is there already; name another\n$/,
    );
  });
});
