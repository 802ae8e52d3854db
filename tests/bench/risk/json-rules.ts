import { Engine as RulesEngine, type NestedCondition } from 'json-rules-engine';
import { oneByOne, type Engine } from './engine.ts';
import type { Alternative, Sketch } from './sketches.ts';
import { traderLists } from './trade.ts';

const asks = (fact: string, operator: string, value: unknown): NestedCondition => ({
  fact,
  operator,
  value,
});

const oneItem = ({ prefixes, origins, ranges }: Alternative): NestedCondition => ({
  all: [
    asks('hs', 'begins', prefixes),
    ...(origins === null ? [] : [asks('origin', 'in', origins)]),
    ...ranges.flatMap(({ figure, from, to }) => [
      ...(from === -Infinity ? [] : [asks(figure, 'greaterThanInclusive', from)]),
      ...(to === Infinity ? [] : [asks(figure, 'lessThanInclusive', to)]),
    ]),
  ],
});

const conditionsOf = ({ modes, traderList, alternatives }: Sketch) => ({
  all: [
    asks('direction', 'equal', 'import'),
    ...(modes === null ? [] : [asks('mode', 'in', modes)]),
    ...(traderList === null ? [] : [asks('trader', 'listed', traderList)]),
    { any: alternatives.map(oneItem) },
  ],
});

export const jsonRules: Engine = {
  name: 'json-rules-engine',
  mode: 'online',
  how: 'one rule per profile, run once per item; prefixes and lists as operators of ours',
  load(sketches) {
    const engine = new RulesEngine();
    const lists = new Map(traderLists.map(({ code, members }) => [code, new Set(members)]));
    engine.addOperator('begins', (code: string, prefixes: string[]) =>
      prefixes.some((prefix) => code.startsWith(prefix)),
    );
    engine.addOperator(
      'listed',
      (trader: string, code: string) => lists.get(code)?.has(trader) ?? false,
    );
    sketches.forEach((sketch, place) => {
      engine.addRule({ conditions: conditionsOf(sketch), event: { type: String(place) } });
    });
    return {
      evaluate: (declarations, milliseconds) =>
        oneByOne(declarations, milliseconds, async ({ items, ...header }) => {
          const found = new Set<number>();
          for (const item of items) {
            const { events } = await engine.run({ ...header, ...item });
            for (const { type } of events) found.add(Number(type));
          }
          return [...found].sort((a, b) => a - b);
        }),
    };
  },
};
