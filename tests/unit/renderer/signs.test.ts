import { describe, expect, test } from 'vitest';
import {
  concerns,
  nextPlace,
  placeOfChange,
  placesChanged,
  placesToLook,
} from '../../../renderer/features/declaration/signs.ts';
import type { Difference } from '../../../shared/contract/versions.ts';
import type { HitExplanation } from '../../../shared/explanation.ts';

const words = { kk: '', ru: '', en: '' };
const hit = (boxes: string[], items: number[]): HitExplanation => ({
  area: words,
  instruction: words,
  corridor: 'red',
  measures: [],
  boxes,
  items,
});
const change = (item: number | null, field: string, after: Difference['after'] = 'x') => ({
  item,
  field,
  before: 'y',
  after,
});

describe('where a declaration bears a sign', () => {
  test('a doubt about items stands in their boxes, a doubt about the whole in those of every item', () => {
    expect(concerns(hit(['42', '2'], [2]), { box: '42', item: 2 })).toBe(true);
    expect(concerns(hit(['42', '2'], [2]), { box: '42', item: 1 })).toBe(false);
    expect(concerns(hit(['42', '2'], [2]), { box: '2', item: null })).toBe(true);
    expect(concerns(hit(['42'], []), { box: '42', item: 7 })).toBe(true);
    expect(concerns(hit(['35'], []), { box: '35', item: null })).toBe(false);
  });

  test('the walk goes through the form from the main sheet on, each place once', () => {
    const finding = {
      code: 'X',
      severity: 'error' as const,
      item: 2,
      field: 'hsCode',
      params: {},
    };
    expect(placesToLook([finding], [hit(['42', '8', '33'], [2, 1]), hit(['8'], [])], 1)).toEqual([
      { box: '8', item: null },
      { box: '33', item: 1 },
      { box: '42', item: 1 },
      { box: '33', item: 2 },
      { box: '42', item: 2 },
    ]);
  });

  test('an item that was announced otherwise is marked at its box, one that is gone at the number of items', () => {
    expect(placeOfChange(change(3, 'netGrams'))).toEqual({ box: '38', item: 3 });
    expect(placeOfChange(change(3, 'items', { ordinal: 3 }))).toEqual({ box: '31', item: 3 });
    expect(placeOfChange(change(3, 'items', null))).toEqual({ box: '5', item: null });
    expect(placeOfChange(change(null, 'transport.arrival.identity'))).toEqual({
      box: '18',
      item: null,
    });
    expect(placesChanged([change(1, 'packages.count'), change(1, 'description')])).toHaveLength(1);
  });

  test('a walk goes round, both ways, and begins anew from anywhere else', () => {
    const places = [
      { box: '8', item: null },
      { box: '42', item: 1 },
    ];
    expect(nextPlace(places, null, 1)).toEqual(places[0]);
    expect(nextPlace(places, { box: '8', item: null }, 1)).toEqual(places[1]);
    expect(nextPlace(places, { box: '42', item: 1 }, 1)).toEqual(places[0]);
    expect(nextPlace(places, { box: '8', item: null }, -1)).toEqual(places[1]);
    expect(nextPlace(places, { box: '1', item: null }, -1)).toEqual(places[1]);
    expect(nextPlace([], null, 1)).toBeNull();
  });
});
