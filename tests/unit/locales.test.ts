import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { screenWords, startWords } from '../../renderer/i18n/index.ts';
import { rowKeys, shortcutSections } from '../../renderer/app/shortcutSections.ts';
import { tourSteps } from '../../renderer/features/tour/steps.ts';
import { backupFaults } from '../../shared/backup.ts';
import { commands } from '../../shared/commands.ts';
import { failures } from '../../shared/contract/procedure.ts';
import { messageStatuses, severities } from '../../shared/finding.ts';
import { languages, type Language } from '../../shared/languages.ts';
import { sharedWords } from '../../shared/locales/index.ts';
import { roles } from '../../shared/permissions.ts';

type Words = Record<string, Record<string, string>>;
const wordsOf = (language: Language): Words => ({
  ...sharedWords[language],
  ...screenWords[language],
});

/** The plural forms that i18next asks for, by the rules of each language. */
const pluralForms: Record<Language, readonly string[]> = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

const suffix = /_(one|few|many|other)$/;

/** Keys without plural endings: what the screens ask for. */
function asked(words: Record<string, string>): string[] {
  return [...new Set(Object.keys(words).map((key) => key.replace(suffix, '')))].sort();
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();
}

const namespaces = Object.keys(wordsOf('en')).sort();

describe('the words of the three languages', () => {
  test('have the same namespaces', () => {
    for (const language of languages) {
      expect(Object.keys(wordsOf(language)).sort()).toEqual(namespaces);
    }
  });

  test.each(namespaces)('have the same keys in %s', (namespace) => {
    const english = asked(wordsOf('en')[namespace] ?? {});
    for (const language of languages) {
      expect(asked(wordsOf(language)[namespace] ?? {}), language).toEqual(english);
    }
  });

  test.each(namespaces)('have every plural form of their language in %s', (namespace) => {
    for (const language of languages) {
      const words = wordsOf(language)[namespace] ?? {};
      const plural = new Set(
        Object.keys(words)
          .filter((key) => suffix.test(key))
          .map((key) => key.replace(suffix, '')),
      );
      for (const key of plural) {
        for (const form of pluralForms[language]) {
          expect(words, `${language} ${key}`).toHaveProperty([`${key}_${form}`]);
        }
      }
    }
  });

  test.each(namespaces)('are never empty and name the same values in %s', (namespace) => {
    const english = wordsOf('en')[namespace] ?? {};
    const named = (key: string) => english[key] ?? english[`${key.replace(suffix, '')}_other`];
    for (const language of languages) {
      for (const [key, text] of Object.entries(wordsOf(language)[namespace] ?? {})) {
        expect(text.trim(), `${language} ${key}`).not.toBe('');
        expect(placeholders(text), `${language} ${key}`).toEqual(placeholders(named(key) ?? ''));
      }
    }
  });

  test('the screens never repeat a corridor, a role or what became of a message: one correction is one line', () => {
    for (const language of languages) {
      const terms = Object.entries(sharedWords[language]['terms'] ?? {});
      const once = new Set(
        terms
          .filter(([key]) => /^(corridor|role|messageStatus)\./.test(key))
          .map(([, text]) => text),
      );
      for (const words of Object.values(screenWords[language])) {
        for (const [key, text] of Object.entries(words)) {
          expect(once.has(text), `${language} ${key}: ${text}`).toBe(false);
        }
      }
    }
  });

  test('have no Kazakh case ending after a value, whose reading would change it', () => {
    for (const [namespace, words] of Object.entries(wordsOf('kk'))) {
      for (const [key, text] of Object.entries(words)) {
        const ending =
          /\}\}-(?:да|де|та|те|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|ны|ні|ды|ді|ты|ті|ның|нің|дың|дің|тың|тің|мен|бен|пен)(?![а-яәғқңөұүһі])/iu;
        expect(text, `${namespace} ${key}`).not.toMatch(ending);
      }
    }
  });

  test('have no Latin letters inside Cyrillic words', () => {
    for (const language of ['kk', 'ru'] as const) {
      for (const [namespace, words] of Object.entries(wordsOf(language))) {
        for (const [key, text] of Object.entries(words)) {
          const mixed = text
            .replace(/\{\{\w+\}\}/g, '')
            .match(/[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]/iu);
          expect(mixed, `${language} ${namespace} ${key}: ${text}`).toBeNull();
        }
      }
    }
  });
});

test('figures inside sentences are grouped as everywhere on the screen', () => {
  for (const language of languages) {
    startWords(language);
    const t = i18next.getFixedT(language, 'quarantine');
    expect(t('FILE_TOO_LARGE', { limit: 268_435_456 })).toContain('268\u00a0435\u00a0456');
  }
});

describe('the command table', () => {
  test('every command has a label in three languages', () => {
    for (const language of languages) {
      for (const { id } of commands) {
        expect(wordsOf(language)['commands'], language).toHaveProperty([id]);
      }
    }
  });

  test('no label belongs to a command that is not there', () => {
    expect(Object.keys(wordsOf('kk')['commands'] ?? {}).sort()).toEqual(
      commands.map(({ id }) => id).toSorted(),
    );
  });

  test('every command and every combination of keys is there once', () => {
    const ids = commands.map(({ id }) => id);
    // Two desks may have the same one: never are both on the screen.
    const combos = commands.flatMap((command) =>
      'combo' in command
        ? [`${command.combo}${'desk' in command ? ` at ${command.desk}` : ''}`]
        : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(combos).size).toBe(combos.length);
  });

  test('two commands never have the same label in one language', () => {
    for (const language of languages) {
      const labels = commands.map(({ id }) => wordsOf(language)['commands']?.[id]);
      expect(new Set(labels).size, language).toBe(labels.length);
    }
  });
});

describe('words that are asked for by a code', () => {
  beforeAll(() => startWords('kk'));

  function expectWords(namespace: string, keys: readonly string[]) {
    for (const language of languages) {
      const t = i18next.getFixedT(language, namespace);
      for (const key of keys) {
        expect(t(key, { count: 2 }), `${language} ${namespace}:${key}`).not.toContain('⟦');
      }
    }
  }

  test('every failure says what happened and what to do', () => {
    const codes = [...Object.keys(failures), 'UNKNOWN'];
    expectWords('failures', codes);
    expectWords(
      'failures',
      codes.map((code) => `${code}.advice`),
    );
  });

  test('every reason why a backup is refused says what happened and what to do', () => {
    const keys = backupFaults.map((fault) => `BACKUP_REFUSED.${fault}`);
    expectWords('failures', [...keys, ...keys.map((key) => `${key}.advice`)]);
  });

  test('every status, severity, role and section of the shortcuts has its word', () => {
    expectWords(
      'intake',
      messageStatuses.map((status) => `status.${status}.what`),
    );
    expectWords('terms', [
      ...messageStatuses.map((status) => `messageStatus.${status}`),
      ...severities.map((severity) => `severity.${severity}`),
      ...roles.map((role) => `role.${role}`),
    ]);
    expectWords('app', [
      ...shortcutSections.map((section) => `shortcuts.${section}`),
      ...rowKeys.map(({ does }) => does),
    ]);
  });

  test('every step of every tour has a title and a text', () => {
    const steps = roles.flatMap((role) => tourSteps([role]));
    expectWords(
      'tour',
      steps.flatMap((step) => [step, `${step}.text`]),
    );
  });

  test('every word the screens ask for by name is in the files', async () => {
    const missing: string[] = [];
    for (const { file, source } of await screenSources()) {
      const variables = [...source.matchAll(/const (\w+) = useWords\('(\w+)'\)/g)];
      for (const [, variable, namespace] of variables) {
        const calls = source.matchAll(new RegExp(`\\b${variable}\\('([^'\`$]+)'`, 'g'));
        for (const [, key] of calls) {
          const words = wordsOf('en')[namespace ?? ''] ?? {};
          const found = key !== undefined && (key in words || `${key}_other` in words);
          if (!found) missing.push(`${file}: ${namespace}:${key}`);
        }
      }
    }
    expect([...new Set(missing)]).toEqual([]);
  });
});

async function screenSources(): Promise<{ file: string; source: string }[]> {
  const root = path.resolve(import.meta.dirname, '../../renderer');
  const names = await readdir(root, { recursive: true });
  return Promise.all(
    names
      .filter((name) => /\.tsx?$/.test(name))
      .map(async (name) => ({ file: name, source: await readFile(path.join(root, name), 'utf8') })),
  );
}
