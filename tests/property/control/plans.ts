import fc from 'fast-check';
import { exchange, goods, type Goods } from './law-at-hand.ts';

/** One item of a declaration to be made. */
export interface ItemPlan {
  readonly goods: Goods;
  /** Minor units of the invoice currency. */
  readonly price: number;
  readonly netGrams: number;
  readonly tareGrams: number;
  readonly packages: number;
  /** In the supplementary unit, where the goods have one. */
  readonly quantity: number;
}

/** A declaration to be made: everything else follows from the law. */
export interface Plan {
  readonly procedure: 'IM40' | 'IM70' | 'EX10';
  readonly day: string;
  readonly currency: string;
  readonly terms: string;
  /** Carriage to the border and insurance, tiyn. */
  readonly freight: number;
  readonly insurance: number;
  /** Lines of box 47 with every element of their rates, or with one figure where one is enough. */
  readonly writesElements: boolean;
  readonly items: readonly ItemPlan[];
}

const item: fc.Arbitrary<ItemPlan> = fc.record({
  goods: fc.constantFrom(...goods),
  // No whole thousands, which are a finding of their own.
  price: fc.integer({ min: 20_001, max: 9_000_000 }).map((minor) => minor - (minor % 1000) + 337),
  netGrams: fc
    .integer({ min: 20_000, max: 3_000_000 })
    .map((grams) => grams - (grams % 1000) + 250),
  tareGrams: fc.integer({ min: 500, max: 15_000 }),
  packages: fc.integer({ min: 1, max: 400 }),
  quantity: fc.integer({ min: 3, max: 3000 }),
});

const addsFreight = ['EXW', 'FCA', 'FOB'];

/** Sound imports and exports of Kazakhstan, of one to six items. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    procedure: fc.constantFrom('IM40' as const, 'IM70' as const, 'EX10' as const),
    day: fc.constantFrom('2025-11-20', '2026-03-02', '2026-09-30'),
    currency: fc.constantFrom('KZT', ...exchange.map(({ currency }) => currency)),
    terms: fc.constantFrom('EXW', 'FCA', 'FOB', 'DAP', 'CPT', 'CIF'),
    freight: fc.integer({ min: 1_000_000, max: 90_000_000 }),
    insurance: fc.integer({ min: 0, max: 900_000 }),
    writesElements: fc.boolean(),
    // Two of one description and price would be one item sent twice.
    items: fc.uniqueArray(item, { minLength: 1, maxLength: 6, selector: ({ price }) => price }),
  })
  .map((plan) =>
    plan.procedure !== 'EX10' && addsFreight.includes(plan.terms)
      ? plan
      : { ...plan, freight: 0, insurance: 0 },
  );
