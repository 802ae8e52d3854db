import type { Condition } from '../../../shared/condition.ts';
import type { Profile, RuleBook } from '../../../shared/profile.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';
import { compileRules } from '../../../electron/core/risk/rules.ts';
import { collectGarbage, processorTime, watch, type Engine } from './engine.ts';
import type { Alternative, Range, Sketch } from './sketches.ts';
import { factsOf, traderLists } from './trade.ts';

const fieldOf = { value: 'itemValue', net: 'netKilograms', price: 'priceRatio' } as const;
const text = { kk: 'x', ru: 'x', en: 'x' };

function within({ figure, from, to }: Range): Condition {
  const field = fieldOf[figure];
  if (from === -Infinity) return { op: 'atMost', field, value: to };
  if (to === Infinity) return { op: 'atLeast', field, value: from };
  return { op: 'between', field, from, to };
}

function oneItem({ prefixes, origins, ranges }: Alternative): Condition {
  return {
    op: 'all',
    of: [
      { op: 'startsWith', field: 'hsCode', prefixes: [...prefixes] },
      ...(origins === null
        ? []
        : [{ op: 'in', field: 'origin', values: [...origins] } satisfies Condition]),
      ...ranges.map(within),
    ],
  };
}

function profileOf({ code, modes, traderList, alternatives }: Sketch): Profile {
  const header: Condition[] = [];
  if (modes !== null) header.push({ op: 'in', field: 'borderMode', values: [...modes] });
  if (traderList !== null) header.push({ op: 'inList', field: 'trader', list: traderList });
  const [first, ...others] = alternatives.map(oneItem);
  const item: Condition = {
    op: 'someItem',
    where: others.length === 0 ? first! : { op: 'any', of: [first!, ...others] },
  };
  return {
    code,
    version: 1,
    kind: 'standing',
    area: text,
    directions: ['import'],
    condition: header.length === 0 ? item : { op: 'all', of: [...header, item] },
    corridor: 'yellow',
    weight: 10,
    measures: [],
    boxes: [],
    instruction: text,
    validFrom: '2026-01-01',
    validTo: null,
  };
}

export function bookOf(sketches: readonly Sketch[]): RuleBook {
  return {
    profiles: sketches.map(profileOf),
    lists: traderLists.map(({ code, members }) => ({
      code,
      kind: 'trader',
      name: text,
      members,
      reviewBy: null,
    })),
  };
}

export const ours: Engine = {
  name: 'daliz',
  mode: 'online',
  how: 'facts of one declaration made, its hits found, then the next',
  load(sketches) {
    const rules = compileRules(bookOf(sketches));
    const placeOf = new Map(sketches.map(({ code }, place) => [code, place]));
    const day = '2026-06-01';
    return {
      async evaluate(declarations) {
        await collectGarbage();
        const passed = watch();
        const found = declarations.map((each) => rules.hitsOn(factsOf(each), day));
        const whole = passed();
        const all: Facts[] = declarations.map(factsOf);
        await collectGarbage();
        const started = processorTime();
        for (const facts of all) rules.hitsOn(facts, day);
        const alone = processorTime() - started;
        const hits = found.map((each) => each.map(({ profile }) => placeOf.get(profile.code)!));
        return { hits, alone, whole };
      },
    };
  },
};
