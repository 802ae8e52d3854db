import { describe, expect, test } from 'vitest';
import { sayValue, type ValueWords } from '../../../renderer/features/versions/sayValue.ts';
import { blankItem } from '../../../shared/declaration.ts';

const words: ValueWords = {
  language: 'ru',
  word: (field, value) => (field === 'document' && value === 'transit' ? 'транзит' : null),
  label: (field) => (field === 'packages' ? 'мест' : null),
};

describe('a value that differs, as an officer reads it', () => {
  test('masses in kilograms, sums with their currency, dates as on paper', () => {
    expect(sayValue(8_200_500, 'netGrams', words)).toBe('8\u00a0200,5\u00a0кг');
    expect(sayValue({ minor: 150, currency: 'USD' }, 'price', words)).toBe('1,50\u00a0USD');
    expect(sayValue('2026-07-01', 'declaredOn', words)).toBe('01.07.2026');
  });

  test('codes of ours in words, codes of the form as they are', () => {
    expect(sayValue('transit', 'document', words)).toBe('транзит');
    expect(sayValue('IM', 'type', words)).toBe('IM');
  });

  test('what says nothing is nothing', () => {
    expect(sayValue(null, 'manifest', words)).toBeNull();
    expect(sayValue({ code: null, name: null }, 'office', words)).toBeNull();
  });

  test('parts of a whole one after another, figures with what they are', () => {
    const container = { identity: 'MSKU0000000', type: null, packages: 3 };
    expect(sayValue(container, 'containers', words)).toBe('MSKU0000000 · мест: 3');
  });

  test('a whole item by what tells it from another, not by everything it says', () => {
    const item = { ...blankItem(4), hsCode: '9403300000', description: 'Столы', preference: 'ОО' };
    expect(sayValue(item, 'items', words)).toBe('9403300000 · Столы');
  });
});
