import { expect, test } from 'vitest';
import { starterTactics } from '../../../electron/core/profiles/starter.ts';
import { lotWords } from '../../../renderer/features/declaration/full/lotWords.ts';
import { explanation } from '../../../shared/locales/en/explanation.ts';
import { starterApprover } from '../../../shared/tactics.ts';

const words: Readonly<Record<string, string>> = explanation;
const t = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
  Object.entries(params).reduce(
    (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
    words[key] ?? '',
  );

test('a declaration in the lot is called by its registration, its sender’s number or its hash', () => {
  expect(lotWords('registration|99901|2026|C|0001582', t)).toBe(
    'registration C № 0001582 of 2026 at the post 99901',
  );
  expect(lotWords('registration|99901|2026||0001582', t)).toBe(
    'registration № 0001582 of 2026 at the post 99901',
  );
  expect(lotWords('source|99901|A|7', t)).toBe('the sender’s № A|7 at the post 99901');
  expect(lotWords('0ba8b8650ea2ab9ed50b4c2b98663227', t)).toBe(
    'hash of what is declared: 0ba8b8650ea2ab9e…',
  );
});

test('the tactics of a new post are approved by nobody of the post', () => {
  expect(starterTactics.approvedBy).toBe(starterApprover);
});
