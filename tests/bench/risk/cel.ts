import { Environment } from '@marcbachmann/cel-js';
import { oneByOne, type Engine } from './engine.ts';
import type { Alternative, Sketch } from './sketches.ts';
import { traderLists } from './trade.ts';

const text = (value: string) => JSON.stringify(value);
const list = (values: readonly string[]) => `[${values.map(text).join(', ')}]`;
const double = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

function oneItem({ prefixes, origins, ranges }: Alternative): string {
  return [
    `(${prefixes.map((prefix) => `i.hs.startsWith(${text(prefix)})`).join(' || ')})`,
    ...(origins === null ? [] : [`i.origin in ${list(origins)}`]),
    ...ranges.flatMap(({ figure, from, to }) => [
      ...(from === -Infinity ? [] : [`i.${figure} >= ${double(from)}`]),
      ...(to === Infinity ? [] : [`i.${figure} <= ${double(to)}`]),
    ]),
  ].join(' && ');
}

const expressionOf = ({ modes, traderList, alternatives }: Sketch) =>
  [
    `direction == "import"`,
    ...(modes === null ? [] : [`mode in ${list(modes)}`]),
    ...(traderList === null ? [] : [`listed(trader, ${text(traderList)})`]),
    `items.exists(i, ${alternatives.map((each) => `(${oneItem(each)})`).join(' || ')})`,
  ].join(' && ');

export const cel: Engine = {
  name: '@marcbachmann/cel-js',
  mode: 'online',
  how: 'one parsed expression per profile; lists as a function of ours',
  load(sketches) {
    const lists = new Map(traderLists.map(({ code, members }) => [code, new Set(members)]));
    const environment = new Environment()
      .registerVariable('direction', 'string')
      .registerVariable('mode', 'string')
      .registerVariable('trader', 'string')
      .registerVariable('items', 'list')
      .registerFunction(
        'listed(string, string): bool',
        (trader: string, code: string) => lists.get(code)?.has(trader) ?? false,
      );
    const tests = sketches.map((sketch) => environment.parse(expressionOf(sketch)));
    return {
      evaluate: (declarations, milliseconds) =>
        oneByOne(declarations, milliseconds, (declaration) =>
          tests.flatMap((test, place) => (test({ ...declaration }) === true ? [place] : [])),
        ),
    };
  },
};
