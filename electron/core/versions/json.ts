import type { Difference } from '../../../shared/contract/versions.ts';

/** A value of a normalised declaration. */
export type Json = Difference['before'];

type JsonObject = { readonly [key: string]: Json };

export const isList = (value: Json): value is Json[] => Array.isArray(value);

export const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the value is a sum: its figure says nothing without its currency, so neither is compared alone. */
export const isSum = (value: JsonObject): boolean => 'minor' in value && 'currency' in value;

/** Whether two values are the same, the order of an object's members aside. */
export function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (isList(one) && isList(other)) {
    return (
      one.length === other.length &&
      one.every((value, index) => sameJson(value, other[index] ?? null))
    );
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && sameJson(one[key] ?? null, other[key] ?? null))
  );
}
