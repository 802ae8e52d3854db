import { Faults, isVital, type Place } from '../values/faults.ts';
import type { Notes } from './fill.ts';

/** Places of different names that are told of one by one; more are counted together. */
const mostNames = 100;
const longestShown = 40;
const longestPath = 200;
/** Without these nothing else can be judged. */
const decisive = new Set(['document', 'direction', 'items', 'items.ordinal', 'hsCode']);

/** What is wrong in one declaration, as findings that name the place in the message. */
export class JsonNotes implements Notes {
  readonly faults = new Faults();
  readonly #names = new Set<string>();

  unknown(path: readonly (string | number)[]): void {
    const place = placeOf(path);
    this.faults.remark('JSON_KEY_UNKNOWN', 'warning', place, {}, this.#about(place.field));
  }

  wrong(path: readonly (string | number)[], value: unknown): void {
    const place = placeOf(path);
    const params = { value: shown(value) };
    const severity = isDecisive(place.field) ? 'error' : 'warning';
    this.faults.remark('JSON_VALUE_WRONG', severity, place, params, this.#about(place.field));
  }

  #about(field: string): string {
    if (this.#names.size < mostNames) this.#names.add(field);
    return this.#names.has(field) ? field : '…';
  }
}

/** `items[2].price.minor` is item 3, field `price.minor`. */
function placeOf(path: readonly (string | number)[]): Place {
  const [first, position] = path;
  const ofItem = first === 'items' && typeof position === 'number';
  const names = path.filter((part) => typeof part === 'string');
  const inItem = ofItem && names.length > 1;
  return {
    item: ofItem ? position + 1 : null,
    field: (inItem ? names.slice(1) : names).join('.'),
    tag: path.length === 0 ? 'declarations[…]' : written(path),
  };
}

/** The path as a programmer writes it; keys of a stranger may be of any length. */
function written(path: readonly (string | number)[]): string {
  const parts = path.map((part, index) => {
    if (typeof part === 'number') return `[${part}]`;
    return index === 0 ? part : `.${part}`;
  });
  return parts.join('').slice(0, longestPath).toWellFormed();
}

/** Whether the declaration is judged by this value or by the one it is part of. */
function isDecisive(field: string): boolean {
  if (field === '') return true;
  for (let at = field; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    if (isVital(at) || decisive.has(at)) return true;
  }
  return false;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, longestShown).toWellFormed();
}
