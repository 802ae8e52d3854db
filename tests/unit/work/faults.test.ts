import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { languages } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';

it('Every reason why a step of the work cannot be taken has its sentence', () => {
  const file = path.resolve(import.meta.dirname, '../../../electron/core/desk/faults.ts');
  const [, union = ''] = /type OutOfState =([^;]*);/.exec(readFileSync(file, 'utf8')) ?? [];
  const reasons = [...union.matchAll(/'(\w+)'/g)].map(([, reason]) => reason);
  expect(reasons.length).toBeGreaterThan(20);
  for (const language of languages) {
    const words = sharedWords[language]['failures'] ?? {};
    expect(
      reasons.filter((reason) => !(`OUT_OF_STATE.${reason}` in words)),
      language,
    ).toEqual([]);
  }
});
