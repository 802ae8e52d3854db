import type { Condition, FieldCondition } from '../../../../shared/condition.ts';
import type { Profile } from '../../../../shared/profile.ts';

type Summed = Extract<Condition, { op: 'sumItems' }>;
type Counted = Extract<Condition, { op: 'countItems' }>;

/** Every comparison of a condition, with the way to it. */
export function* comparisonsIn(
  condition: Condition,
  path: string,
): Generator<{ condition: FieldCondition | Summed | Counted; path: string }> {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const [index, inner] of condition.of.entries())
        yield* comparisonsIn(inner, `${path}.of.${index}`);
      break;
    case 'not':
      yield* comparisonsIn(condition.of, `${path}.of`);
      break;
    case 'someItem':
    case 'everyItem':
      yield* comparisonsIn(condition.where, `${path}.where`);
      break;
    case 'countItems':
      yield { condition, path };
      yield* comparisonsIn(condition.where, `${path}.where`);
      break;
    case 'sumItems':
      yield { condition, path };
      if (condition.where !== undefined) yield* comparisonsIn(condition.where, `${path}.where`);
      break;
    default:
      yield { condition, path };
  }
}

/** Every comparison of a profile, its exceptions included. */
export function* comparisonsOf(profile: Profile) {
  yield* comparisonsIn(profile.condition, 'condition');
  for (const [index, { condition }] of (profile.exceptions ?? []).entries())
    yield* comparisonsIn(condition, `exceptions.${index}.condition`);
}
