import { describe, expect, test } from 'vitest';
import { queueQuerySchema } from '../../../shared/contract/declarations.ts';
import { queueQuery } from '../../../renderer/features/queue/queueQuery.ts';

const whole = (query: ReturnType<typeof queueQuery>) =>
  queueQuerySchema.parse({ ...query, offset: 0, limit: 100 });

const filtered = (column: string, text: string) =>
  whole(queueQuery('red', '', { sort: [], filters: { [column]: { kind: 'contains', text } } }))
    .filters;

describe('what the queue asks of the core', () => {
  test('without an order of their own the officer gets the order of work', () => {
    expect(whole(queueQuery('yellow', '', { sort: [], filters: {} })).sort).toEqual([]);
  });

  test('the kind of document is asked for by its words in any of the three languages', () => {
    const transit = { document: { kind: 'equals', value: 'transit' } };
    for (const text of ['transit', 'ТРАНЗ', 'транзиттік', '=transit']) {
      expect(filtered('document', text), text).toEqual(transit);
    }
    expect(filtered('document', 'алдын ала')).toEqual({
      document: { kind: 'equals', value: 'preliminary' },
    });
    expect(filtered('document', 'qwertz')).toEqual({ document: { kind: 'equals', value: 'none' } });
  });

  test('an order the officer asked for is passed on', () => {
    const sort = [{ column: 'grossGrams', descending: true }];
    expect(whole(queueQuery('red', ' abc ', { sort, filters: {} }))).toMatchObject({
      sort,
      search: 'abc',
    });
  });

  test('under Goods figures mean the commodity code, words the description', () => {
    expect(filtered('goods', '8703')).toEqual({ hsCode: { kind: 'startsWith', text: '8703' } });
    expect(filtered('goods', 'обувь')).toEqual({ goods: { kind: 'contains', text: 'обувь' } });
  });

  test('under Trader figures mean the tax number', () => {
    expect(filtered('traderName', '2601')).toEqual({
      traderCode: { kind: 'startsWith', text: '2601' },
    });
  });

  test.each([
    ['im', { type: 'IM' }],
    ['IM4', { type: 'IM4' }],
    ['40', { procedure: '40' }],
    ['IM 40', { type: 'IM', procedure: '40' }],
    ['IM4 40', { type: 'IM4', procedure: '40' }],
    ['IM40', { type: 'IM', procedure: '40' }],
  ])('under Procedure %s means type and procedure', (text, expected) => {
    expect(filtered('type', text)).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([column, wanted]) => [
          column,
          { kind: 'startsWith', text: wanted },
        ]),
      ),
    );
  });

  test('a column the core does not know is not asked about', () => {
    expect(filtered('nonsense', 'x')).toEqual({});
  });
});
