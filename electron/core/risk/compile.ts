import type { Comparison, Condition, Literal } from '../../../shared/condition.ts';
import type { Fact, Facts } from './facts.ts';
import { noMembers, type Members } from './members.ts';

/** Kleene's three values: unknown lies between, so that and = min, or = max, not = minus. */
export type Verdict = -1 | 0 | 1;
const no = -1;
const unknown = 0;
const yes = 1;

/** Where a condition stands: the whole declaration, or one of its items. */
export interface Scope {
  readonly facts: Facts;
  /** Index into `facts.items`; `null` outside a quantifier. */
  readonly item: number | null;
  /** Ordinals of items that satisfied a quantifier on the way to "yes". */
  readonly witnesses: Set<number>;
}

export type Test = (scope: Scope) => Verdict;

function factIn(scope: Scope, field: string): Fact {
  const item = scope.item === null ? undefined : scope.facts.items[scope.item];
  return item?.values[field] ?? scope.facts.header[field] ?? null;
}

const verdict = (holds: boolean): Verdict => (holds ? yes : no);

function onFact(field: string, holds: (fact: NonNullable<Fact>) => boolean): Test {
  return (scope) => {
    const fact = factIn(scope, field);
    return fact === null ? unknown : verdict(holds(fact));
  };
}

function onNumber(field: string, holds: (value: number) => boolean): Test {
  return onFact(field, (fact) => typeof fact === 'number' && holds(fact));
}

/** A list-valued fact satisfies a comparison when one of its elements does. */
function elements(fact: NonNullable<Fact>): readonly Literal[] {
  return typeof fact === 'object' ? fact : [fact];
}

/** Words as a reader sees them: lower case, split at everything that is neither letter nor digit. */
export function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('ru').split(/[^\p{L}\p{N}]+/u);
}

function quantified(
  where: Condition,
  members: Members,
  fold: (verdicts: readonly Verdict[]) => Verdict,
): Test {
  const test = compile(where, members);
  return (scope) => {
    const satisfied: number[] = [];
    const verdicts = scope.facts.items.map((item, index) => {
      const of = test({ ...scope, item: index });
      if (of === yes) satisfied.push(item.ordinal);
      return of;
    });
    const result = fold(verdicts);
    if (result === yes) for (const ordinal of satisfied) scope.witnesses.add(ordinal);
    return result;
  };
}

const weakest = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((a, b) => (b < a ? b : a), yes);
const strongest = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((a, b) => (b > a ? b : a), no);
const opposite: Record<Verdict, Verdict> = { [no]: yes, [unknown]: unknown, [yes]: no };

/** How many items satisfy it lies between those that do and those that may: decided where both ends agree. */
function counted(is: Comparison, value: number): (verdicts: readonly Verdict[]) => Verdict {
  const holds = comparing(is, value);
  return (verdicts) => {
    const least = verdicts.filter((each) => each === yes).length;
    const most = verdicts.filter((each) => each !== no).length;
    const first = holds(least);
    // A comparison turns nowhere but at `value`, so the two ends and that point tell all.
    const within = value > least && value < most ? [value] : [];
    return [most, ...within].every((n) => holds(n) === first) ? verdict(first) : unknown;
  };
}

function comparing(is: Comparison, value: number): (found: number) => boolean {
  switch (is) {
    case 'less':
      return (found) => found < value;
    case 'atMost':
      return (found) => found <= value;
    case 'equal':
      return (found) => found === value;
    case 'atLeast':
      return (found) => found >= value;
    case 'greater':
      return (found) => found > value;
  }
}

/** Items summed are witnesses of the sum. */
function summed(condition: Extract<Condition, { op: 'sumItems' }>, members: Members): Test {
  const belongs = condition.where === undefined ? null : compile(condition.where, members);
  const holds = comparing(condition.is, condition.value);
  return (scope) => {
    let sum = 0;
    const summedItems: number[] = [];
    for (const [index, item] of scope.facts.items.entries()) {
      const belonging = belongs === null ? yes : belongs({ ...scope, item: index });
      if (belonging === no) continue;
      const value = item.values[condition.field];
      if (belonging === unknown || typeof value !== 'number') return unknown;
      sum += value;
      summedItems.push(item.ordinal);
    }
    if (!holds(sum)) return no;
    for (const ordinal of summedItems) scope.witnesses.add(ordinal);
    return yes;
  };
}

/** Turns a condition into a closure, once per rule set; evaluation then allocates next to nothing. */
export function compile(condition: Condition, members: Members = noMembers): Test {
  switch (condition.op) {
    case 'all': {
      const tests = condition.of.map((inner) => compile(inner, members));
      const every: Test = (scope) => weakest(tests.map((test) => test(scope)));
      return (scope) => {
        // Inside an item there are no quantifiers, and so no witnesses.
        if (scope.item !== null) return every(scope);
        // Items of a branch that fails as a whole are no witnesses of what another branch fulfils.
        const witnesses = new Set<number>();
        const result = every({ ...scope, witnesses });
        if (result === yes) for (const ordinal of witnesses) scope.witnesses.add(ordinal);
        return result;
      };
    }
    case 'any': {
      const tests = condition.of.map((inner) => compile(inner, members));
      return (scope) => strongest(tests.map((test) => test(scope)));
    }
    case 'not': {
      const test = compile(condition.of, members);
      // Items that satisfy the inside of a negation are no witnesses of the whole.
      return (scope) => opposite[test({ ...scope, witnesses: new Set() })];
    }
    case 'equals':
      return onFact(condition.field, (fact) => elements(fact).includes(condition.value));
    case 'in': {
      const values = new Set(condition.values);
      return onFact(condition.field, (fact) =>
        elements(fact).some((element) => values.has(element)),
      );
    }
    case 'inList': {
      const holds = members(condition.list);
      return onFact(condition.field, (fact) =>
        elements(fact).some((element) => typeof element === 'string' && holds(element)),
      );
    }
    case 'startsWith':
      return onFact(condition.field, (fact) =>
        elements(fact).some(
          (element) =>
            typeof element === 'string' &&
            condition.prefixes.some((prefix) => element.startsWith(prefix)),
        ),
      );
    case 'words': {
      const stems = condition.words.map((word) => word.toLocaleLowerCase('ru'));
      return onFact(
        condition.field,
        (fact) =>
          typeof fact === 'string' &&
          wordsOf(fact).some((word) => stems.some((stem) => word.startsWith(stem))),
      );
    }
    case 'less':
      return onNumber(condition.field, (value) => value < condition.value);
    case 'atMost':
      return onNumber(condition.field, (value) => value <= condition.value);
    case 'greater':
      return onNumber(condition.field, (value) => value > condition.value);
    case 'atLeast':
      return onNumber(condition.field, (value) => value >= condition.value);
    case 'between':
      return onNumber(condition.field, (value) => value >= condition.from && value <= condition.to);
    case 'known':
      return (scope) => verdict(factIn(scope, condition.field) !== null);
    case 'someItem':
      return quantified(condition.where, members, strongest);
    case 'everyItem':
      // Nothing can be said of the items of a declaration that has none.
      return quantified(condition.where, members, (verdicts) =>
        verdicts.length === 0 ? unknown : weakest(verdicts),
      );
    case 'countItems':
      return quantified(condition.where, members, counted(condition.is, condition.value));
    case 'sumItems':
      return summed(condition, members);
  }
}
