import type { Condition, FieldCondition } from '../../../../shared/condition.ts';
import type { TracedItem, TraceNode, TraceVerdict } from '../../../../shared/explanation/trace.ts';
import { compile, type Scope, type Verdict } from '../compile.ts';
import type { Fact, Facts } from '../facts.ts';
import type { Members } from '../members.ts';

/** Items traced one by one under a condition over items: enough to see why, few enough to be read. */
export const tracedItems = 20;

interface Tracing {
  readonly facts: Facts;
  readonly members: Members;
  /** Ordinals of the items that made the profile hit; empty: none by itself. */
  readonly concerned: ReadonlySet<number>;
}

type Quantified = Extract<Condition, { op: 'someItem' | 'everyItem' | 'countItems' | 'sumItems' }>;

/** A condition with the verdict and the value of every part, by the evaluator's own reading of it. */
export function traceOf(
  condition: Condition,
  facts: Facts,
  members: Members,
  items: readonly number[],
): TraceNode {
  return traceAt(condition, null, { facts, members, concerned: new Set(items) });
}

const words = { [-1]: 'no', 0: 'unknown', 1: 'yes' } as const satisfies Record<
  Verdict,
  TraceVerdict
>;

function verdictOf(condition: Condition, item: number | null, of: Tracing): TraceVerdict {
  const scope: Scope = { facts: of.facts, item, witnesses: new Set() };
  return words[compile(condition, of.members)(scope)];
}

function foundIn({ facts }: Tracing, field: string, item: number | null): Fact {
  const values = item === null ? undefined : facts.items[item]?.values;
  return values?.[field] ?? facts.header[field] ?? null;
}

function traceAt(condition: Condition, item: number | null, of: Tracing): TraceNode {
  const verdict = verdictOf(condition, item, of);
  switch (condition.op) {
    case 'all':
    case 'any':
      return {
        kind: 'group',
        verdict,
        op: condition.op,
        of: condition.of.map((inner) => traceAt(inner, item, of)),
      };
    case 'not':
      return { kind: 'group', verdict, op: 'not', of: [traceAt(condition.of, item, of)] };
    case 'someItem':
    case 'everyItem':
    case 'countItems':
    case 'sumItems':
      return overItems(condition, verdict, of);
    default:
      return leaf(condition, verdict, foundIn(of, condition.field, item));
  }
}

const leaf = (condition: FieldCondition, verdict: TraceVerdict, found: Fact): TraceNode => ({
  kind: 'leaf',
  verdict,
  condition,
  found,
});

function overItems(condition: Quantified, verdict: TraceVerdict, of: Tracing): TraceNode {
  const { items } = of.facts;
  const all = items.map((_, index) => index);
  const concerned = all.filter((index) => of.concerned.has(items[index]?.ordinal ?? 0));
  const shown = (concerned.length > 0 ? concerned : all).slice(0, tracedItems);
  const compared = condition.op === 'countItems' || condition.op === 'sumItems';
  return {
    kind: 'items',
    verdict,
    op: condition.op,
    is: compared ? condition.is : null,
    value: compared ? condition.value : null,
    found: compared ? figureOf(condition, of) : null,
    field: condition.op === 'sumItems' ? condition.field : null,
    items: shown.map((index) => tracedItem(condition, index, of)),
    more: items.length - shown.length,
  };
}

function tracedItem(condition: Quantified, index: number, of: Tracing): TracedItem {
  const { where } = condition;
  return {
    ordinal: of.facts.items[index]?.ordinal ?? 0,
    verdict: where === undefined ? 'yes' : verdictOf(where, index, of),
    value:
      condition.op === 'sumItems' ? (of.facts.items[index]?.values[condition.field] ?? null) : null,
    of: where === undefined ? null : traceAt(where, index, of),
  };
}

/** How many items satisfy it, or what those that do sum up to; `null`: not known. */
function figureOf(
  condition: Extract<Quantified, { op: 'countItems' | 'sumItems' }>,
  { facts, members }: Tracing,
): number | null {
  const test = condition.where === undefined ? null : compile(condition.where, members);
  let figure = 0;
  for (const [index, item] of facts.items.entries()) {
    const belongs = test === null ? 1 : test({ facts, item: index, witnesses: new Set() });
    if (belongs === -1) continue;
    const value = condition.op === 'countItems' ? 1 : item.values[condition.field];
    if (belongs === 0 || typeof value !== 'number') return null;
    figure += value;
  }
  return figure;
}
