import type { Condition } from '../condition.ts';
import type { Profile } from '../profile.ts';
import { sentenceOf, type Telling } from './sentence.ts';
import { inOneLine } from './written.ts';

/** The part of a profile at a path as a sentence in one line; `null` where it is the whole, or no condition. */
export function tellPart(
  profile: Pick<Profile, 'condition' | 'exceptions'>,
  path: string,
  telling: Telling,
): string | null {
  const part = path === 'condition' ? null : conditionAt(profile, path);
  return part === null ? null : inOneLine(sentenceOf(part, telling));
}

/** The condition at a path of a profile (`condition.of.1.where`, `exceptions.0.condition`); `null` where none stands. */
function conditionAt(
  profile: Pick<Profile, 'condition' | 'exceptions'>,
  path: string,
): Condition | null {
  const steps = path.split('.');
  const [root, index] = steps;
  if (root === 'condition') return walk(profile.condition, steps.slice(1));
  const exception = root === 'exceptions' ? profile.exceptions?.[Number(index)] : undefined;
  return exception === undefined ? null : walk(exception.condition, steps.slice(3));
}

function walk(condition: Condition, steps: readonly string[]): Condition | null {
  const [step, index, ...rest] = steps;
  if (step === undefined) return condition;
  if (step === 'where' && 'where' in condition && condition.where !== undefined)
    return walk(condition.where, steps.slice(1));
  if (step !== 'of' || !('of' in condition)) return null;
  if (!Array.isArray(condition.of)) return walk(condition.of, steps.slice(1));
  const inner = condition.of[Number(index)];
  return inner === undefined ? null : walk(inner, rest);
}
