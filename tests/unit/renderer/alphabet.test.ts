import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../renderer/ui/grid/alphabet.ts';

describe('the order of words in a list', () => {
  test('Kazakh letters stand in their places of the alphabet', () => {
    const words = ['яғни', 'ішкі', 'әкелу', 'ауыл', 'қала', 'кеден', 'ұн', 'үй', 'ырыс', 'һауа'];
    expect(words.toSorted(compareTexts)).toEqual([
      'ауыл',
      'әкелу',
      'кеден',
      'қала',
      'ұн',
      'үй',
      'һауа',
      'ырыс',
      'ішкі',
      'яғни',
    ]);
  });

  test('Russian words keep their order, ё after е', () => {
    const words = ['ель', 'ёж', 'журнал', 'еда'];
    expect(words.toSorted(compareTexts)).toEqual(['еда', 'ель', 'ёж', 'журнал']);
  });

  test('figures in words are compared by value', () => {
    expect(['CT-10', 'CT-9'].toSorted(compareTexts)).toEqual(['CT-9', 'CT-10']);
  });
});
