import { ZenEngine } from '@gorules/zen-engine';
import { oneByOne, type Engine } from './engine.ts';
import type { Range, Sketch } from './sketches.ts';
import { traderLists } from './trade.ts';

const text = (value: string) => JSON.stringify(value);
const columns = ['direction', 'mode', 'hs', 'origin', 'value', 'net', 'price', 'trader'];
const membersOf = new Map(traderLists.map(({ code, members }) => [code, members]));

function within(range: Range | undefined): string {
  if (range === undefined) return '';
  const { from, to } = range;
  if (from === -Infinity) return `<= ${to}`;
  return to === Infinity ? `>= ${from}` : `[${from}..${to}]`;
}

/** One row of the table an alternative; an empty cell asks nothing. */
function* rowsOf(sketches: readonly Sketch[]): Generator<Record<string, string>> {
  for (const [place, { modes, traderList, alternatives }] of sketches.entries()) {
    for (const { prefixes, origins, ranges } of alternatives) {
      const range = (figure: Range['figure']) =>
        within(ranges.find((each) => each.figure === figure));
      yield {
        direction: text('import'),
        mode: (modes ?? []).map(text).join(', '),
        hs: prefixes.map((prefix) => `startsWith($, ${text(prefix)})`).join(' or '),
        origin: (origins ?? []).map(text).join(', '),
        value: range('value'),
        net: range('net'),
        price: range('price'),
        trader: traderList === null ? '' : (membersOf.get(traderList) ?? []).map(text).join(', '),
        profile: String(place),
      };
    }
  }
}

function tableOf(sketches: readonly Sketch[]) {
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'item', position: { x: 0, y: 0 } },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'profiles',
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: 'collect',
          inputs: columns.map((field) => ({ id: field, name: field, field })),
          outputs: [{ id: 'profile', name: 'profile', field: 'profile' }],
          rules: [...rowsOf(sketches)].map((row, index) => ({ _id: String(index), ...row })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'hits', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}

export const zen: Engine = {
  name: '@gorules/zen-engine',
  mode: 'online',
  how: 'one decision table of all alternatives, every hit collected, run once per item',
  load(sketches) {
    const engine = new ZenEngine();
    const decision = engine.createDecision(tableOf(sketches));
    return {
      evaluate: (declarations, milliseconds) =>
        oneByOne(declarations, milliseconds, async ({ items, ...header }) => {
          const found = new Set<number>();
          for (const item of items) {
            const { result } = await decision.evaluate({ ...header, ...item });
            for (const { profile } of result as { profile: number }[]) found.add(profile);
          }
          return [...found].sort((a, b) => a - b);
        }),
      close() {
        engine.dispose();
      },
    };
  },
};
