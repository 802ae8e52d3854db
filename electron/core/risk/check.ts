import type { Condition, FieldCondition, Literal } from '../../../shared/condition.ts';
import { fieldById, fields, type Field } from '../../../shared/fields.ts';
import type { ListKind } from '../../../shared/risk-list.ts';

/** A fault of a condition, with the path to it (`of.1.where.field`); `help` is what to do about it. */
export interface Fault {
  readonly path: string;
  readonly code:
    | 'UNKNOWN_FIELD'
    | 'WRONG_TYPE'
    | 'ITEM_FIELD_OUTSIDE_ITEMS'
    | 'HEADER_FIELD_SUMMED'
    | 'NESTED_ITEMS'
    | 'EMPTY_RANGE'
    | 'UNKNOWN_LIST'
    | 'WRONG_LIST';
  readonly message: string;
  readonly help?: string;
}

/** What kind of members each list holds, by its code. */
export type ListKinds = ReadonlyMap<string, ListKind>;

interface Place {
  readonly path: string;
  readonly inItems: boolean;
  readonly lists: ListKinds;
}

const numeric = new Set(['less', 'atMost', 'greater', 'atLeast', 'between']);
const textual = new Set(['startsWith', 'words']);

function literalFits(field: Field, value: Literal): boolean {
  switch (field.type) {
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string';
  }
}

/** The name a person most likely meant: the one that takes the fewest changes of a letter, if few. */
export function nearest(name: string, among: readonly string[]): string | undefined {
  // Among very many names somebody would have to wait for the guess.
  if (among.length > 2_000) return undefined;
  const [best] = among
    .filter(
      (each) => Math.abs(each.length - name.length) <= Math.max(2, Math.floor(each.length / 3)),
    )
    .map((each) => ({ each, off: distance(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, off }) => off <= Math.max(2, Math.floor(each.length / 3)))
    .sort((a, b) => a.off - b.off);
  return best?.each;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const didYouMean = (name: string | undefined) =>
  name === undefined ? {} : { help: `did you mean "${name}"?` };

/** The field of the registry; `undefined` with a fault where there is none. */
function fieldOf(id: string, path: string, faults: Fault[]): Field | undefined {
  const field = fieldById(id);
  if (field !== undefined) return field;
  faults.push({
    path: `${path}field`,
    code: 'UNKNOWN_FIELD',
    message: `there is no field "${id}"`,
    ...didYouMean(
      nearest(
        id,
        fields.map((each) => each.id),
      ),
    ),
  });
  return undefined;
}

function checkField(condition: FieldCondition, { path, inItems, lists }: Place): Fault[] {
  const faults: Fault[] = [];
  const field = fieldOf(condition.field, path, faults);
  if (field === undefined) return faults;
  const fault = (code: Fault['code'], message: string, at = path, help?: string) =>
    faults.push({ path: at, code, message, ...(help === undefined ? {} : { help }) });
  if (field.level === 'item' && !inItems) {
    fault(
      'ITEM_FIELD_OUTSIDE_ITEMS',
      `"${field.id}" belongs to an item`,
      path,
      'put it inside someItem, everyItem or countItems',
    );
  }
  if (numeric.has(condition.op) && field.type !== 'number') {
    fault('WRONG_TYPE', `"${condition.op}" compares numbers, "${field.id}" is ${field.type}`);
  }
  if (textual.has(condition.op) && (field.type === 'number' || field.type === 'flag')) {
    fault('WRONG_TYPE', `"${condition.op}" compares text, "${field.id}" is ${field.type}`);
  }
  switch (condition.op) {
    case 'equals':
      if (!literalFits(field, condition.value)) {
        fault(
          'WRONG_TYPE',
          `"${field.id}" is ${field.type}, the value is ${typeof condition.value}`,
          `${path}value`,
        );
      }
      break;
    case 'in':
      condition.values.forEach((value, index) => {
        if (literalFits(field, value)) return;
        fault(
          'WRONG_TYPE',
          `"${field.id}" is ${field.type}, the value is ${typeof value}`,
          `${path}values.${index}`,
        );
      });
      break;
    case 'inList': {
      const kind = lists.get(condition.list);
      if (kind === undefined) {
        const meant = nearest(condition.list, [...lists.keys()]);
        fault(
          'UNKNOWN_LIST',
          `there is no list "${condition.list}"`,
          `${path}list`,
          meant === undefined ? undefined : `did you mean "${meant}"?`,
        );
      } else if (field.listed !== kind) {
        fault(
          'WRONG_LIST',
          `the list "${condition.list}" holds values of the kind ${kind}, "${field.id}" ` +
            (field.listed === undefined
              ? 'is compared with no list'
              : `is of the kind ${field.listed}`),
          `${path}list`,
        );
      }
      break;
    }
    case 'between':
      if (condition.from > condition.to) {
        fault('EMPTY_RANGE', `no number lies from ${condition.from} to ${condition.to}`);
      }
      break;
    default:
  }
  return faults;
}

function itemsWithin({ path, inItems }: Place): Fault[] {
  if (!inItems) return [];
  return [{ path, code: 'NESTED_ITEMS', message: 'an item has no items of its own' }];
}

function checkAt(condition: Condition, place: Place): Fault[] {
  const { path } = place;
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((inner, index) =>
        checkAt(inner, { ...place, path: `${path}of.${index}.` }),
      );
    case 'not':
      return checkAt(condition.of, { ...place, path: `${path}of.` });
    case 'someItem':
    case 'everyItem':
    case 'countItems':
      return [
        ...itemsWithin(place),
        ...checkAt(condition.where, { ...place, path: `${path}where.`, inItems: true }),
      ];
    case 'sumItems': {
      const faults = itemsWithin(place);
      const field = fieldOf(condition.field, path, faults);
      if (field !== undefined && field.type !== 'number') {
        faults.push({
          path: `${path}field`,
          code: 'WRONG_TYPE',
          message: `only numbers are summed, "${field.id}" is ${field.type}`,
        });
      } else if (field !== undefined && field.level !== 'item') {
        faults.push({
          path: `${path}field`,
          code: 'HEADER_FIELD_SUMMED',
          message: `"${field.id}" belongs to the whole declaration`,
          help: 'compare it without a sum',
        });
      }
      if (condition.where === undefined) return faults;
      const inner = { ...place, path: `${path}where.`, inItems: true };
      return [...faults, ...checkAt(condition.where, inner)];
    }
    default:
      return checkField(condition, place);
  }
}

const noLists: ListKinds = new Map();

/** Everything wrong with a condition against the field registry and the lists; empty when it may be used. */
export function checkCondition(condition: Condition, lists: ListKinds = noLists): Fault[] {
  return checkAt(condition, { path: '', inItems: false, lists });
}
