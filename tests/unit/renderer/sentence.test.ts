import { readFile } from 'node:fs/promises';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sentenceOf, type Sentence } from '../../../renderer/features/profiles/sentence.ts';
import { startWords } from '../../../renderer/i18n/index.ts';
import { conditionSchema, type Condition } from '../../../shared/condition.ts';
import { languages, type Language } from '../../../shared/languages.ts';

beforeAll(() => startWords('kk'));

function print(condition: Condition, language: Language): string {
  const say = i18next.getFixedT(language, 'profiles');
  const sentence = sentenceOf(condition, {
    language,
    say: (key, params) => say(key, { ...params }),
    unit: (unit) => i18next.getFixedT(language, 'terms')(`unit.${unit}`),
    meaning: (field, value) => (field === 'origin' && value === 'CN' ? '…' : null),
  });
  return lines(sentence, 0).join('\n');
}

function lines({ text, of }: Sentence, depth: number): string[] {
  return ['  '.repeat(depth) + text, ...of.flatMap((each) => lines(each, depth + 1))];
}

const footwear: Condition = {
  op: 'all',
  of: [
    { op: 'equals', field: 'containerised', value: true },
    {
      op: 'someItem',
      where: {
        op: 'all',
        of: [
          { op: 'startsWith', field: 'hsCode', prefixes: ['6402', '6403'] },
          { op: 'in', field: 'origin', values: ['CN', 'VN'] },
          { op: 'atMost', field: 'tareShare', value: 0.125 },
          { op: 'not', of: { op: 'known', field: 'preference' } },
        ],
      },
    },
  ],
};

describe('a condition printed for reading', () => {
  test('says in Russian what the analyst wrote', () => {
    expect(print(footwear, 'ru')).toBe(
      [
        'Все условия:',
        '  Контейнер: да',
        '  Хотя бы один товар:',
        '    Код товара: начинается с: 6402, 6403',
        '    Страна происхождения: одно из: CN (…), VN',
        '    Доля тары ≤ 12,5\u00a0%',
        '    Преференция: не указано',
      ].join('\n'),
    );
  });

  test('a group of one is no group', () => {
    const condition: Condition = {
      op: 'any',
      of: [{ op: 'between', field: 'netKilograms', from: 1, to: 2.5 }],
    };
    expect(print(condition, 'en')).toBe('Net weight: 1\u00a0kg – 2,5\u00a0kg');
  });

  test.each(languages)(
    'every profile a new post begins with can be printed (%s)',
    async (language) => {
      const file = new URL('../../../resources/profiles/starter.json', import.meta.url);
      const profiles = z
        .array(z.looseObject({ condition: conditionSchema }))
        .parse(JSON.parse(await readFile(file, 'utf8')));
      expect(profiles.length).toBeGreaterThan(0);
      for (const { condition } of profiles) {
        expect(print(condition, language)).not.toMatch(/⟦|undefined|\[object/);
      }
    },
  );
});
