import { readFileSync, statSync } from 'node:fs';
import type { RuleBook } from '../../shared/profile.ts';
import { tacticsSchema, type Tactics } from '../../shared/tactics.ts';
import { keyTwice, type FileFault } from '../core/profiles/file-faults.ts';
import { readRuleFile } from '../core/profiles/read-file.ts';
import { repeatedKey } from '../core/profiles/repeated-key.ts';
import { sayFault } from '../core/profiles/say-fault.ts';
import { withFile } from './file-trouble.ts';

const largestTactics = 4 * 2 ** 20;

function faultText(fault: FileFault): string {
  const { message, help } = sayFault(fault, 'en');
  const place = [fault.profile ?? fault.list ?? '', fault.path].filter((part) => part !== '');
  return `${place.length === 0 ? '' : `${place.join(' ')}: `}${message}${help === '' ? '' : ` (${help})`}`;
}

/** The profiles of a file. @throws Error naming the file, the place and what is wrong with it */
export function bookFrom(file: string): RuleBook {
  const read = withFile(file, () => readRuleFile(file));
  if (read.ok) return read.book;
  const told = read.faults.slice(0, 5).map(faultText);
  const more = read.faults.length - told.length;
  throw new Error(`${file}: ${[...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}`);
}

/** The tactics of a file. @throws Error naming the file and what is wrong with it */
export function tacticsFrom(file: string): Tactics {
  if (withFile(file, () => statSync(file)).size > largestTactics)
    throw new Error(`${file}: tactics are no longer than ${largestTactics / 2 ** 20} MiB`);
  const text = withFile(file, () => readFileSync(file, 'utf8'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: no JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const twice = repeatedKey(text);
  if (twice !== null) throw new Error(`${file}: ${faultText(keyTwice(twice))}`);
  const parsed = tacticsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'tactics'}: ${message}`);
  throw new Error(`${file}: ${told.join('; ')}`);
}
