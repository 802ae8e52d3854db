import { z } from 'zod';
import { profileSchema, type Profile, type RuleBook } from '../../../shared/profile.ts';
import { riskListSchema, type RiskList } from '../../../shared/risk-list.ts';
import { profilesName, profilesVersion } from '../../../shared/rule-files.ts';
import { checkBook } from '../risk/check-book.ts';
import { faultsOf, keyTwice, ofBook, ofFile, type FileFault } from './file-faults.ts';
import { outOfBounds, type JsonBounds } from './json-bounds.ts';
import { repeatedKey } from './repeated-key.ts';

/** Largest file of profiles that is read, bytes. */
export const largestFile = 64 * 2 ** 20;
/** A condition may be nested 32 deep, two brackets a level; the rest is the file around it. */
const bounds: JsonBounds = { depth: 128, values: 6_000_000 };
const mostProfiles = 100_000;
const mostLists = 1_000;
/** Faults told at once: whoever has more corrects these first. */
export const mostFaults = 200;

/** A file of profiles: taken whole, or refused with the faults that were found first. */
export type ReadBook =
  | { readonly ok: true; readonly book: RuleBook }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

const refuse = (code: FileFault['code'], params: FileFault['params'] = {}): ReadBook => ({
  ok: false,
  faults: [{ ...ofFile, path: '', code, params }],
});

/** The profiles and lists of a text; never half of them, whatever the text holds. */
export function readRuleBook(text: string): ReadBook {
  const beyond = outOfBounds(text, bounds);
  if (beyond !== null)
    return refuse(beyond.what === 'depth' ? 'FILE_TOO_DEEP' : 'FILE_TOO_MUCH', {
      line: beyond.line,
      limit: bounds[beyond.what],
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('NOT_JSON', { reason: error instanceof Error ? error.message : String(error) });
  }
  const twice = repeatedKey(text);
  if (twice !== null) return { ok: false, faults: [keyTwice(twice)] };
  return readParts(value);
}

const envelope = z.strictObject({
  daliz: z.literal(profilesName),
  version: z.literal(profilesVersion),
  profiles: z.array(z.unknown()),
  lists: z.array(z.unknown()).optional(),
});

function readParts(value: unknown): ReadBook {
  const parsed = envelope.safeParse(
    Array.isArray(value)
      ? { daliz: profilesName, version: profilesVersion, profiles: value }
      : value,
  );
  if (!parsed.success)
    return { ok: false, faults: faultsOf(parsed.error.issues, value, ofFile, envelopeKeys) };
  const { profiles, lists = [] } = parsed.data;
  if (profiles.length > mostProfiles) return refuse('TOO_MANY_PROFILES', { limit: mostProfiles });
  if (lists.length > mostLists) return refuse('TOO_MANY_LISTS', { limit: mostLists });
  const faults: FileFault[] = [];
  const book: { profiles: Profile[]; lists: RiskList[] } = {
    profiles: readAll(profiles, profileSchema, 'profiles', faults),
    lists: readAll(lists, riskListSchema, 'lists', faults),
  };
  if (faults.length === 0) {
    const told = checkBook(book, mostFaults).slice(0, mostFaults);
    faults.push(...told.map((fault) => ofBook(fault, book)));
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, book };
}

const envelopeKeys = Object.keys(envelope.shape);

/** Reads the parts one by one and stops once there are faults enough: a file of nothing but faults is no burden. */
function readAll<T>(
  values: readonly unknown[],
  schema: z.ZodObject & z.ZodType<T>,
  where: 'profiles' | 'lists',
  faults: FileFault[],
): T[] {
  const read: T[] = [];
  const keys = Object.keys(schema.shape);
  for (const [index, value] of values.entries()) {
    if (faults.length >= mostFaults) break;
    const parsed = schema.safeParse(value);
    if (parsed.success) read.push(parsed.data);
    else {
      const name = codeIn(value) ?? `${where}.${index}`;
      const holder = where === 'lists' ? { ...ofFile, list: name } : { ...ofFile, profile: name };
      const room = mostFaults - faults.length;
      faults.push(...faultsOf(parsed.error.issues.slice(0, room), value, holder, keys));
    }
  }
  return read;
}

const named = z.looseObject({ code: z.string().min(1).max(40) });

function codeIn(value: unknown): string | null {
  const parsed = named.safeParse(value);
  return parsed.success ? parsed.data.code : null;
}
