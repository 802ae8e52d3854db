import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportioned } from '../../../electron/core/demonstration/assessment.ts';
import { escaped } from '../../../electron/core/demonstration/message/xml.ts';
import { randomFor, WeightedTable } from '../../../electron/core/demonstration/prng.ts';
import { readMessage } from '../../unit/demonstration/traffic-at-hand.ts';

describe('what the demonstration is made with', () => {
  it('splits any sum into parts that give it back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 60 }),
        (sum, weights) => {
          const parts = apportioned(sum, weights);
          expect(parts.reduce((all, part) => all + part, 0)).toBe(sum);
          expect(parts.every((part) => part >= 0 && Number.isInteger(part))).toBe(true);
        },
      ),
    );
  });

  it('keeps any text whole through writing and reading', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[А-Яа-яA-Z0-9<>&"'«»әғқңөұүһі]{1,60}$/u), (text) => {
        const reading = readMessage(
          `<ASYCUDA><Item><Goods_description><Description_of_goods>${escaped(text)}</Description_of_goods></Goods_description></Item></ASYCUDA>`,
        );
        expect(reading.kind === 'read' && reading.declaration.items[0]?.description).toBe(text);
      }),
    );
  });

  it('draws whole numbers within their bounds, the same for the same names', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.string(),
        fc.nat(1000),
        fc.nat(1000),
        (seed, name, low, width) => {
          const number = randomFor(seed, name).whole(low, low + width);
          expect(number).toBeGreaterThanOrEqual(low);
          expect(number).toBeLessThanOrEqual(low + width);
          expect(randomFor(seed, name).whole(low, low + width)).toBe(number);
        },
      ),
    );
  });

  it('draws nothing of weight nought', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const table = new WeightedTable(['never', 'always', 'never'], (word) =>
          word === 'always' ? 1 : 0,
        );
        expect(table.draw(randomFor(seed, 'draw'))).toBe('always');
      }),
    );
  });
});
