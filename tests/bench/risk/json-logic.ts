import { LogicEngine } from 'json-logic-engine';
import { oneByOne, type Engine } from './engine.ts';
import type { Alternative, Sketch } from './sketches.ts';
import { traderLists, type Declaration } from './trade.ts';

type Logic = Record<string, unknown>;
const held = (name: string): Logic => ({ var: name });

function oneItem({ prefixes, origins, ranges }: Alternative): Logic {
  return {
    and: [
      { begins: [held('hs'), prefixes] },
      ...(origins === null ? [] : [{ in: [held('origin'), origins] }]),
      ...ranges.flatMap(({ figure, from, to }) => [
        ...(from === -Infinity ? [] : [{ '>=': [held(figure), from] }]),
        ...(to === Infinity ? [] : [{ '<=': [held(figure), to] }]),
      ]),
    ],
  };
}

const logicOf = ({ modes, traderList, alternatives }: Sketch): Logic => ({
  and: [
    { '===': [held('direction'), 'import'] },
    ...(modes === null ? [] : [{ in: [held('mode'), modes] }]),
    ...(traderList === null ? [] : [{ listed: [held('trader'), traderList] }]),
    { some: [held('items'), { or: alternatives.map(oneItem) }] },
  ],
});

export const jsonLogic: Engine = {
  name: 'json-logic-engine',
  mode: 'online',
  how: 'compiled, one function per profile; prefixes and lists as methods of ours',
  load(sketches) {
    const engine = new LogicEngine();
    const lists = new Map(traderLists.map(({ code, members }) => [code, new Set(members)]));
    engine.addMethod('begins', ([code, prefixes]: [string, string[]]) =>
      prefixes.some((prefix) => code.startsWith(prefix)),
    );
    engine.addMethod(
      'listed',
      ([trader, list]: [string, string]) => lists.get(list)?.has(trader) ?? false,
    );
    const tests = sketches.map(
      (sketch) => engine.build(logicOf(sketch)) as (declaration: Declaration) => unknown,
    );
    return {
      evaluate: (declarations, milliseconds) =>
        oneByOne(declarations, milliseconds, (declaration) =>
          tests.flatMap((test, place) => (test(declaration) === true ? [place] : [])),
        ),
    };
  },
};
