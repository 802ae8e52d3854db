import { canonicalJson } from '../risk/canonical.ts';
import { isObject, sameJson, type Json } from './json.ts';
import { pairUp } from './pair-up.ts';

/**
 * What makes an entry of a list the same one in another version, the surest sign first. Entries left
 * over by every sign came or went.
 */
const signs: Record<string, readonly (readonly string[])[]> = {
  documents: [['code', 'reference'], ['code']],
  previousDocuments: [
    ['kind', 'office', 'year', 'serial', 'number', 'reference', 'item'],
    ['office', 'year', 'serial', 'number', 'reference'],
    ['kind', 'item'],
  ],
  containers: [['identity', 'item'], ['identity']],
  payments: [['kind', 'mode', 'payer'], ['kind']],
  supplementaryUnits: [['code'], ['name']],
  vehicles: [['vin'], ['make', 'model', 'year']],
  exciseStamps: [['series', 'from'], ['series']],
  rates: [['kind', 'unit'], ['kind']],
};

const said = (entry: Json, member: string): Json =>
  isObject(entry) ? (entry[member] ?? null) : null;

/** The value of a sign; `null` where the entry says nothing of it, for nothing is no sign. */
function signOf(entry: Json, members: readonly string[]): string | null {
  const values = members.map((member) => said(entry, member));
  return values.every((value) => value === null) ? null : JSON.stringify(values);
}

/** The entries of a list that came, went or changed, in the order of the newer list; those that went last. */
export function pairEntries(
  field: string,
  before: readonly Json[],
  after: readonly Json[],
): { before: Json; after: Json }[] {
  const members = signs[field.split('.').at(-1) ?? field] ?? [];
  const { pairs, gone, come } = pairUp(before, after, [
    ({ value }) => canonicalJson(value),
    ...members.map(
      (sign) =>
        ({ value }: { value: Json }) =>
          signOf(value, sign),
    ),
  ]);
  // Where one went and one came, the one took the other's place: a number was corrected.
  const [went, ...othersGone] = gone;
  const [came, ...othersCome] = come;
  if (went && came && othersGone.length === 0 && othersCome.length === 0) {
    pairs.push({ was: went, is: came });
    gone.length = 0;
    come.length = 0;
  }
  const changed = pairs
    .filter(({ was, is }) => !sameJson(was.value, is.value))
    .map(({ was, is }) => ({ at: is.index, before: was.value, after: is.value }));
  const added = come.map(({ index, value }) => ({ at: index, before: null, after: value }));
  return [
    ...[...changed, ...added]
      .toSorted((one, other) => one.at - other.at)
      .map((entry) => ({ before: entry.before, after: entry.after })),
    ...gone.map(({ value }) => ({ before: value, after: null })),
  ];
}
