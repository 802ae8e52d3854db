import { describe, expect, test } from 'vitest';
import { goTo } from '../../../renderer/features/declaration/goTo.ts';

const items = [1, 2, 3];
const at = (text: string, present: number | null = 2) => goTo(text, present, items);
const place = (box: string, item: number | null) => ({ place: { box, item }, fault: null });

describe('a box asked for by its number', () => {
  test.each([
    '42/3',
    '42.3',
    '42 3',
    '42-3',
    '42:3',
    '42 / 3',
    ' 42,3 ',
    'box 42/3',
    'гр. 42 №3',
    '42-баған 3',
  ])('%s is box 42 of item 3', (text) => {
    expect(at(text)).toEqual(place('42', 3));
  });

  test('without an item is of the present one', () => {
    expect(at('42')).toEqual(place('42', 2));
    expect(at('031')).toEqual(place('31', 2));
  });

  test('of the main sheet needs no item', () => {
    expect(at('22')).toEqual(place('22', null));
    expect(at('22/3')).toEqual(place('22', null));
    expect(at('15a')).toEqual(place('15', null));
    expect(at('а')).toEqual(place('A', null));
    expect(at('в')).toEqual(place('B', null));
  });

  test('of both is the item’s, and /0 the main sheet’s', () => {
    expect(at('35')).toEqual(place('35', 2));
    expect(at('35/0')).toEqual(place('35', null));
    expect(at('44/0', null)).toEqual(place('44', null));
  });

  test.each([
    ['', 'unreadable'],
    ['forty-two', 'unreadable'],
    ['42/', 'unreadable'],
    ['0', 'noBox'],
    ['55', 'noBox'],
    ['999', 'noBox'],
    ['42/9', 'noItem'],
  ] as const)('%j: %s', (text, fault) => {
    expect(at(text)).toEqual({ place: null, fault });
  });

  test('of an item where there are none says so', () => {
    expect(goTo('42', null, [])).toEqual({ place: null, fault: 'noItem' });
  });

  test('every number of the form is a place', () => {
    for (let box = 1; box <= 54; box += 1) expect(at(String(box)).place?.box).toBe(String(box));
  });
});
