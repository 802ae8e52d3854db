import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../shared/languages.ts';
import { sharedWords } from '../../shared/locales/index.ts';
import { messageStatuses } from '../../shared/finding.ts';

const root = path.resolve(import.meta.dirname, '../../electron');

async function sources(): Promise<string[]> {
  const names = await readdir(root, { recursive: true });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.ts') && !name.startsWith('shell'))
      .map((name) => readFile(path.join(root, name), 'utf8')),
  );
}

/** What stands in the code as the name of an act: `'session.signIn'` behind `action`, or given to who records it. */
function actsIn(source: string): string[] {
  if (!/\brecord\(|\balter\(/.test(source) && !/\baction:/.test(source)) return [];
  const named = [...source.matchAll(/\baction:[^,;]*?(?=,|\n)/g)].flatMap(([text]) => [
    ...text.matchAll(/'([a-z]+\.[a-zA-Z.]+)'/g),
  ]);
  const altered = [
    ...source.matchAll(/\balter\([^']*'([a-z]+\.[a-zA-Z.]+)'(?: : '([a-z]+\.[a-zA-Z.]+)')?/g),
  ];
  return [...named, ...altered].flatMap(([, ...found]) => found.filter(Boolean));
}

/** The kinds of objects that entries are about. */
function kindsIn(source: string): string[] {
  return [...source.matchAll(/\{ kind: '([a-z_]+)', id: /g)].map(([, kind]) => kind ?? '');
}

test('every act that the code records has its words', async () => {
  const all = await sources();
  const acts = new Set([
    ...all.flatMap(actsIn),
    ...messageStatuses.map((status) => `message.${status}`),
  ]);
  expect(acts.size).toBeGreaterThan(40);
  for (const language of languages) {
    const words = sharedWords[language]['journal'] ?? {};
    const missing = [...acts].filter((act) => !(`action.${act}` in words));
    expect(missing, language).toEqual([]);
  }
});

test('every kind of object has its words', async () => {
  const kinds = new Set((await sources()).flatMap(kindsIn));
  kinds.delete('next');
  expect(kinds).toContain('declaration');
  for (const language of languages) {
    const words = sharedWords[language]['journal'] ?? {};
    expect(
      [...kinds].filter((kind) => !(`object.${kind}` in words)),
      language,
    ).toEqual([]);
  }
});
