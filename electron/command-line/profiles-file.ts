import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { profileSchema, ruleBookSchema, type RuleBook } from '../../shared/profile.ts';

/** More than any set of profiles with its lists takes, bytes. */
const largest = 128 * 1024 * 1024;

const envelope = ruleBookSchema.partial({ lists: true }).extend({
  daliz: z.literal('profiles').optional(),
  version: z.literal(1).optional(),
});

/**
 * A file of profiles, `{ daliz: "profiles", version: 1, profiles, lists }`, or a bare array of profiles.
 * @throws Error in one sentence with the place
 */
export function readBook(file: string): RuleBook {
  if (statSync(file).size > largest) throw new Error(`${file}: larger than ${largest} bytes`);
  const json = parsed(file, readFileSync(file, 'utf8'));
  const read = Array.isArray(json)
    ? z.array(profileSchema).max(100_000).safeParse(json)
    : envelope.safeParse(json);
  if (!read.success) throw new Error(`${file}: ${firstIssue(read.error)}`);
  return Array.isArray(read.data)
    ? { profiles: read.data, lists: [] }
    : { profiles: read.data.profiles, lists: read.data.lists ?? [] };
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.map(String).join('.') ?? '';
  return [place, issue?.message].filter(Boolean).join(': ');
}
