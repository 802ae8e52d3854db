import { describe, expect, it } from 'vitest';
import { factsOf, type Fact } from '../../../electron/core/risk/facts.ts';
import { canonicalJson } from '../../../electron/core/risk/canonical.ts';
import { fieldById, indicators } from '../../../shared/fields.ts';
import { bin, factIn, importOf, knowing } from './weighed.ts';
import { goodsCases } from './indicator-cases-goods.ts';
import { otherCases } from './indicator-cases-people.ts';
import { item, type Case, type Pair } from './indicator-worlds.ts';

type Id = (typeof indicators)[number]['id'];
const cases: Record<Id, Pair> = { ...goodsCases, ...otherCases };

const figureOf = (id: Id, { item: of, declaration, known }: Case): Fact =>
  factIn(importOf(of, declaration), knowing(known), id);

/** What is never unknown: it is counted in the declaration or in the post itself. */
const alwaysKnown = new Set(['controlWarnings', 'corrections']);

describe('An indicator', () => {
  it.each(indicators)('$id gives the figure that was worked out by hand', ({ id }) => {
    const [is, of] = cases[id];
    expect(figureOf(id, of)).toEqual(is);
  });

  it.each(indicators.filter(({ id }) => !alwaysKnown.has(id)))(
    '$id is unknown where there is too little to tell it from',
    ({ id }) => {
      const [, , unknown] = cases[id];
      expect(figureOf(id, unknown)).toBeNull();
    },
  );

  it.each(indicators)('$id says its formula, window, sample and fallback', (indicator) => {
    expect(fieldById(indicator.id)).toBe(indicator);
    expect(indicator.formula.length).toBeGreaterThan(10);
    expect(indicator.fallback.length).toBeGreaterThan(10);
    expect(indicator.minimumSample).toBeGreaterThanOrEqual(0);
    expect(indicator.window === null || indicator.window > 0).toBe(true);
    if (indicator.type === 'number') expect(indicator.unit).toBeDefined();
  });

  it('is one of more than thirty', () => {
    expect(indicators.length).toBeGreaterThan(30);
  });
});

describe('Facts', () => {
  it('leave out what is unknown, and say what is none', () => {
    const facts = factsOf(importOf(), [], knowing());
    expect(facts.header).toMatchObject({ trader: bin, containers: [], itemCount: 1 });
    expect(Object.values(facts.header)).not.toContain(null);
    expect(Object.keys(facts.items[0]?.values ?? {})).not.toContain('netKilograms');
  });

  it('of the same declaration and history are the same text', () => {
    const once = () => factsOf(importOf(item), [], knowing({ trader: {}, goods: {} }));
    expect(canonicalJson(once())).toBe(canonicalJson(once()));
  });
});
