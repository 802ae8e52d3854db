import { describe, expect, test } from 'vitest';
import { faultParts } from '../../../renderer/features/intake/faultParts.ts';
import { nameOf } from '../../../renderer/features/intake/fileName.ts';

describe('the place of a fault in a line', () => {
  test('is the character at the column, counted from 1', () => {
    expect(faultParts('<a><b>', 4)).toEqual({ before: '<a>', at: '<', after: 'b>' });
  });

  test('behind the end of the line is marked all the same', () => {
    expect(faultParts('<a>', 9)).toEqual({ before: '<a>', at: '\u00a0', after: '' });
    expect(faultParts('', 1)).toEqual({ before: '', at: '\u00a0', after: '' });
  });

  test('letters outside the basic plane count as one', () => {
    expect(faultParts('😀ө!', 2)).toEqual({ before: '😀', at: 'ө', after: '!' });
  });
});

test('the n-th declaration of a file bears its number, once', () => {
  expect(nameOf({ file: '/in/list.csv', part: 3 })).toBe('list.csv #3');
  expect(nameOf({ file: '/in/list.csv#3', part: 3 })).toBe('list.csv#3');
  expect(nameOf({ file: 'C:\\in\\one.xml', part: null })).toBe('one.xml');
});
