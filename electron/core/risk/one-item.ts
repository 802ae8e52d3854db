import type { Condition } from '../../../shared/condition.ts';

/** "All of this holds of the declaration, and that of some one item": what most profiles say. */
export interface OneItem {
  readonly rest: readonly Condition[];
  readonly where: Condition;
}

/** Whether a condition can have items as witnesses. */
function namesItems(condition: Condition): boolean {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.some(namesItems);
    case 'someItem':
    case 'everyItem':
    case 'countItems':
    case 'sumItems':
      return true;
    default:
      return false;
  }
}

/** The condition read so; `null`: it says something else. */
export function oneItemOf(condition: Condition): OneItem | null {
  switch (condition.op) {
    case 'someItem':
      return { rest: [], where: condition.where };
    case 'all': {
      const rest = condition.of.filter((part) => !namesItems(part));
      const [naming, ...others] = condition.of.filter(namesItems);
      const inner = naming === undefined || others.length > 0 ? null : oneItemOf(naming);
      return inner && { rest: [...rest, ...inner.rest], where: inner.where };
    }
    case 'any': {
      // Some item this, or some item that: some item this or that, and the same items speak for it.
      const wheres = condition.of.flatMap((part) => (part.op === 'someItem' ? [part.where] : []));
      if (wheres.length < condition.of.length) return null;
      return { rest: [], where: { op: 'any', of: wheres } };
    }
    default:
      return null;
  }
}
