import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Condition } from '../../../shared/condition.ts';
import { fields } from '../../../shared/fields.ts';
import { exact } from '../../../shared/figures.ts';
import { languages, type Language } from '../../../shared/languages.ts';
import { profileSchema } from '../../../shared/profile.ts';
import { tellProfile } from '../../../shared/sentence/profile.ts';
import { sentenceOf } from '../../../shared/sentence/sentence.ts';
import { inOneLine, linesOf } from '../../../shared/sentence/written.ts';

const sanctioned = { kk: 'Қаралатын тұлғалар', ru: 'Проверяемые лица', en: 'Persons to look at' };
const listName = (code: string) => (code === 'WATCHED' ? sanctioned : undefined);

const print = (condition: Condition, language: Language) =>
  linesOf(sentenceOf(condition, { language, listName })).join('\n');

/** Everything the language can say, once. */
const everything: Condition = {
  op: 'all',
  of: [
    { op: 'equals', field: 'containerised', value: true },
    { op: 'inList', field: 'trader', list: 'WATCHED' },
    { op: 'not', of: { op: 'in', field: 'dispatchCountry', values: ['CN', 'VN'] } },
    { op: 'between', field: 'itemCount', from: 2, to: 10 },
    {
      op: 'any',
      of: [
        { op: 'greater', field: 'customsValue', value: 1_500_000.5 },
        { op: 'not', of: { op: 'atMost', field: 'sealCount', value: 2 } },
      ],
    },
    {
      op: 'someItem',
      where: {
        op: 'all',
        of: [
          { op: 'startsWith', field: 'hsCode', prefixes: ['6402', '6403'] },
          { op: 'atMost', field: 'tareShare', value: 0.125 },
          { op: 'not', of: { op: 'known', field: 'preference' } },
        ],
      },
    },
    { op: 'everyItem', where: { op: 'known', field: 'netKilograms' } },
    {
      op: 'countItems',
      where: { op: 'words', field: 'description', words: ['аяқ киім', 'обув'] },
      is: 'atLeast',
      value: 3,
    },
    {
      op: 'sumItems',
      field: 'netKilograms',
      where: { op: 'equals', field: 'origin', value: 'CN' },
      is: 'greater',
      value: 5000,
    },
    { op: 'sumItems', field: 'itemValue', is: 'less', value: 100 },
  ],
};

describe('a condition printed for reading', () => {
  test('says in Russian what the analyst wrote', () => {
    expect(print(everything, 'ru')).toBe(
      [
        'Все условия:',
        '  Контейнер: да',
        '  Участник ВЭД (БИН/ИИН): входит в список: WATCHED (Проверяемые лица)',
        '  Страна отправления: ни одно из: CN (Китай), VN (Вьетнам)',
        '  Всего товаров: 2 – 10',
        '  Хотя бы одно из условий:',
        '    Общая таможенная стоимость > 1\u00a0500\u00a0000,5\u00a0₸',
        '    Не выполняется:',
        '      Количество пломб ≤ 2',
        '  Хотя бы один товар:',
        '    Код товара: начинается с: 6402, 6403',
        '    Доля тары ≤ 12,5\u00a0%',
        '    Преференция: не указано',
        '  Каждый товар:',
        '    Вес нетто: указано',
        '  Число таких товаров ≥ 3:',
        '    Описание товара: содержит слово: «аяқ киім», «обув»',
        '  Сумма по таким товарам: Вес нетто > 5\u00a0000\u00a0кг:',
        '    Страна происхождения: CN (Китай)',
        '  Сумма по всем товарам: Таможенная стоимость < 100\u00a0₸',
      ].join('\n'),
    );
  });

  test('says in Kazakh what the analyst wrote', () => {
    expect(print(everything, 'kk')).toBe(
      [
        'Барлық шарт:',
        '  Контейнер: иә',
        '  СЭҚ қатысушысы (БСН/ЖСН): тізімде бар: WATCHED (Қаралатын тұлғалар)',
        '  Жөнелту елі: мыналардың ешқайсысы емес: CN (Қытай), VN (Вьетнам)',
        '  Барлық тауар: 2 – 10',
        '  Кемінде бір шарт:',
        '    Жалпы кедендік құн > 1\u00a0500\u00a0000,5\u00a0₸',
        '    Орындалмайды:',
        '      Пломба саны ≤ 2',
        '  Кемінде бір тауар:',
        '    Тауар коды: басталуы: 6402, 6403',
        '    Қаптама үлесі ≤ 12,5\u00a0%',
        '    Преференция: көрсетілмеген',
        '  Әрбір тауар:',
        '    Нетто салмағы: көрсетілген',
        '  Мынадай тауарлардың саны ≥ 3:',
        '    Тауар сипаттамасы: құрамындағы сөз: «аяқ киім», «обув»',
        '  Мынадай тауарлар бойынша қосынды: Нетто салмағы > 5\u00a0000\u00a0кг:',
        '    Шығарылған елі: CN (Қытай)',
        '  Барлық тауар бойынша қосынды: Кедендік құн < 100\u00a0₸',
      ].join('\n'),
    );
  });

  test('says in English what the analyst wrote', () => {
    expect(print(everything, 'en')).toBe(
      [
        'All of this:',
        '  Container: yes',
        '  Trader (BIN/IIN): in the list: WATCHED (Persons to look at)',
        '  Country of dispatch: none of: CN (China), VN (Vietnam)',
        '  Total items: 2 – 10',
        '  At least one of these:',
        '    Total customs value > 1\u00a0500\u00a0000,5\u00a0₸',
        '    Not true:',
        '      Number of seals ≤ 2',
        '  At least one item:',
        '    Commodity code: begins with: 6402, 6403',
        '    Tare share ≤ 12,5\u00a0%',
        '    Preference: not stated',
        '  Every item:',
        '    Net weight: stated',
        '  Number of such items ≥ 3:',
        '    Description of goods: has a word: «аяқ киім», «обув»',
        '  Sum over such items: Net weight > 5\u00a0000\u00a0kg:',
        '    Country of origin: CN (China)',
        '  Sum over all items: Customs value < 100\u00a0₸',
      ].join('\n'),
    );
  });

  test('fits in one line, what belongs together in brackets', () => {
    const nested: Condition = {
      op: 'any',
      of: [
        { op: 'known', field: 'trader' },
        {
          op: 'someItem',
          where: { op: 'not', of: { op: 'inList', field: 'origin', list: 'FAR' } },
        },
      ],
    };
    expect(inOneLine(sentenceOf(nested, { language: 'en' }))).toBe(
      'At least one of these: [Trader (BIN/IIN): stated; At least one item: [Country of origin: not in the list: FAR]]',
    );
  });

  test('a group of one is no group', () => {
    const condition: Condition = {
      op: 'any',
      of: [{ op: 'between', field: 'netKilograms', from: 1, to: 2.5 }],
    };
    expect(print(condition, 'en')).toBe('Net weight: 1\u00a0kg – 2,5\u00a0kg');
  });

  test.each(languages)('no two fields are called alike (%s)', (language) => {
    const labels = fields.map((field) => field.labels[language]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each(languages)(
    'every profile a new post begins with can be told whole (%s)',
    async (language) => {
      const file = new URL('../../../resources/profiles/starter.json', import.meta.url);
      const profiles = z.array(profileSchema).parse(JSON.parse(await readFile(file, 'utf8')));
      expect(profiles.length).toBeGreaterThan(0);
      for (const profile of profiles) {
        const { title, parts } = tellProfile(profile, { language });
        const text = [title, ...parts.flatMap(({ head, of }) => [head, ...linesOf(of)])].join('\n');
        expect(text).not.toMatch(/⟦|undefined|\[object/);
        expect(text).toContain(profile.instruction[language]);
      }
    },
  );
});

test.each([
  [0.07, 2, '7'],
  [0.125, 2, '12,5'],
  [1e-7, 0, '0,0000001'],
  [1e21, 0, `1${'\u00a0000'.repeat(7)}`],
  [-1234.5, 0, '−1\u00a0234,5'],
  [5, -2, '0,05'],
  [-0, 0, '0'],
])('%d, its comma moved by %d, is written %s', (value, shift, text) => {
  expect(exact(value, shift)).toBe(text);
});
