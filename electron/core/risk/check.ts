import type { Condition, Literal } from '../../../shared/condition.ts';
import { fieldById, type Field } from '../../../shared/fields.ts';
import type { Profile } from '../../../shared/profile.ts';

/** A fault of a condition, with the path to it (`of.1.where.field`). */
export interface Fault {
  readonly path: string;
  readonly code:
    'UNKNOWN_FIELD' | 'WRONG_TYPE' | 'ITEM_FIELD_OUTSIDE_ITEMS' | 'NESTED_ITEMS' | 'EMPTY_RANGE';
  readonly message: string;
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

function checkField(
  condition: Extract<Condition, { field: string }>,
  path: string,
  inItems: boolean,
): Fault[] {
  const field = fieldById(condition.field);
  if (field === undefined) {
    return [
      {
        path: `${path}field`,
        code: 'UNKNOWN_FIELD',
        message: `there is no field "${condition.field}"`,
      },
    ];
  }
  const faults: Fault[] = [];
  const fault = (code: Fault['code'], message: string, at = path) =>
    faults.push({ path: at, code, message });
  if (field.level === 'item' && !inItems) {
    fault(
      'ITEM_FIELD_OUTSIDE_ITEMS',
      `"${field.id}" belongs to an item: put it inside someItem or everyItem`,
    );
  }
  if (numeric.has(condition.op) && field.type !== 'number') {
    fault('WRONG_TYPE', `"${condition.op}" compares numbers, "${field.id}" is ${field.type}`);
  }
  if (textual.has(condition.op) && (field.type === 'number' || field.type === 'flag')) {
    fault('WRONG_TYPE', `"${condition.op}" compares text, "${field.id}" is ${field.type}`);
  }
  if (condition.op === 'equals' && !literalFits(field, condition.value)) {
    fault(
      'WRONG_TYPE',
      `"${field.id}" is ${field.type}, the value is ${typeof condition.value}`,
      `${path}value`,
    );
  }
  if (condition.op === 'in') {
    condition.values.forEach((value, index) => {
      if (!literalFits(field, value)) {
        fault(
          'WRONG_TYPE',
          `"${field.id}" is ${field.type}, the value is ${typeof value}`,
          `${path}values.${index}`,
        );
      }
    });
  }
  if (condition.op === 'between' && condition.from > condition.to) {
    fault('EMPTY_RANGE', `no number lies from ${condition.from} to ${condition.to}`);
  }
  return faults;
}

/** Everything wrong with a condition against the field registry; empty when it may be used. */
export function checkCondition(condition: Condition, path = '', inItems = false): Fault[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((inner, index) =>
        checkCondition(inner, `${path}of.${index}.`, inItems),
      );
    case 'not':
      return checkCondition(condition.of, `${path}of.`, inItems);
    case 'someItem':
    case 'everyItem':
      return [
        ...(inItems
          ? [{ path, code: 'NESTED_ITEMS' as const, message: 'an item has no items of its own' }]
          : []),
        ...checkCondition(condition.where, `${path}where.`, true),
      ];
    default:
      return checkField(condition, path, inItems);
  }
}

/** A profile that does not type-check cannot be used. @throws Error naming the profile and every fault */
export function assertSound(profile: Profile): void {
  const faults = checkCondition(profile.condition);
  if (faults.length === 0) return;
  const list = faults.map((fault) => `${fault.path || 'condition'}: ${fault.message}`).join('; ');
  throw new Error(`profile ${profile.code}: ${list}`);
}
