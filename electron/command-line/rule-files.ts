import { readFileSync, statSync } from 'node:fs';
import { profileSchema, ruleBookSchema, type RuleBook } from '../../shared/profile.ts';
import { tacticsSchema, type Tactics } from '../../shared/tactics.ts';

const largestTactics = 4 * 2 ** 20;

/** The profiles of a file. @throws Error naming the file and what is wrong with it */
export function bookFrom(file: string): RuleBook {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (Array.isArray(value)) return { profiles: profileSchema.array().parse(value), lists: [] };
  return ruleBookSchema.parse(value);
}

/** The tactics of a file. @throws Error naming the file and what is wrong with it */
export function tacticsFrom(file: string): Tactics {
  if (statSync(file).size > largestTactics)
    throw new Error(`${file}: tactics are no longer than ${largestTactics / 2 ** 20} MiB`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: no JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const parsed = tacticsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'tactics'}: ${message}`);
  throw new Error(`${file}: ${told.join('; ')}`);
}
