import { describe, expect, it } from 'vitest';
import { orderBegun } from '../../../renderer/features/inspection/orderBegun.ts';
import { typedOrdinals } from '../../../renderer/features/inspection/ordinals.ts';
import { orderInputSchema } from '../../../shared/work/inspection.ts';
import type { Measure } from '../../../shared/work/measure.ts';
import { measureOf } from '../../support/measures.ts';

const measure = (code: string, items: number[], state: Measure['state'] = 'open'): Measure =>
  measureOf(code, { items, state });
const itemsOf = (measures: Measure[]) => orderBegun({ order: null, measures }, 'dock 2').items;

describe('An order begins with', () => {
  it('each item that an open measure on the goods names, once', () => {
    expect(itemsOf([measure('I21', [1, 2]), measure('I23', [2, 3])])).toEqual([1, 2, 3]);
    expect(typedOrdinals(itemsOf([measure('I23', [3, 2]), measure('I21', [2, 1])]))).toBe('1-3');
    expect(
      itemsOf([measure('I21', [4]), measure('I23', [1], 'applied'), measure('D10', [2])]),
    ).toEqual([4]);
  });

  it('all items where one of the measures names none', () => {
    expect(itemsOf([measure('I21', [1, 2]), measure('I23', [])])).toEqual([]);
    expect(itemsOf([])).toEqual([]);
  });

  it('what the order in force says, and nothing of how it was given', () => {
    const said = orderBegun({ order: null, measures: [measure('I21', [1])] }, 'dock 2');
    const at = '2026-05-12T05:00:00.000Z';
    const order = { ...said, number: '1', at, since: at, by: 'aigul', name: 'Aigul' };
    const begun = orderBegun({ order, measures: [] }, 'elsewhere');
    expect(orderInputSchema.parse(begun)).toEqual(said);
  });
});
