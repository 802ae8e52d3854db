import type { Difference } from '../../../shared/contract/versions.ts';
import { declarationSchema, type Declaration } from '../../../shared/declaration.ts';

type Json = Difference['before'];
interface Change {
  readonly after: Declaration;
  readonly expected: Difference;
}

/** Every single value of a declaration changed, one at a time, with the difference that makes. */
export function changesOf(declaration: Declaration): Change[] {
  const { items, ...header } = declaration;
  return [
    ...leaves(header, '').map(({ field, changed, before, after }) => ({
      after: declarationSchema.parse({ ...changed, items }),
      expected: { item: null, field, before, after },
    })),
    ...items.flatMap(({ ordinal, ...content }, index) =>
      leaves(content, '').map(({ field, changed, before, after }) => ({
        after: declarationSchema.parse({
          ...header,
          items: items.with(
            index,
            declarationSchema.shape.items.element.parse({ ordinal, ...changed }),
          ),
        }),
        expected: { item: ordinal, field, before, after },
      })),
    ),
  ];
}

interface Leaf {
  readonly field: string;
  readonly changed: { [key: string]: Json };
  readonly before: Json;
  readonly after: Json;
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Codes of a closed list, dates and currencies stay as they are: any other text would be none. */
function other(value: Json): Json | undefined {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string' || /^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  return `${value}*`;
}
const closed = new Set(['document', 'direction', 'mode', 'currency', 'join']);

function leaves(object: { [key: string]: Json }, path: string): Leaf[] {
  return Object.entries(object).flatMap(([key, value]): Leaf[] => {
    const field = path === '' ? key : `${path}.${key}`;
    if (closed.has(key) && typeof value === 'string' && field !== 'transport.border.mode')
      return [];
    if (Array.isArray(value)) {
      // Of two entries alike nobody could say which one was changed.
      if (new Set(value.map((entry) => JSON.stringify(entry))).size < value.length) return [];
      return value.flatMap((entry, index) =>
        (isObject(entry) ? leaves(entry, '').map(({ changed }) => changed) : []).map((changed) => ({
          field,
          changed: { ...object, [key]: value.with(index, changed) },
          before: entry,
          after: changed,
        })),
      );
    }
    if (isObject(value) && 'minor' in value && typeof value.minor === 'number') {
      const after = { ...value, minor: value.minor + 1 };
      return [{ field, changed: { ...object, [key]: after }, before: value, after }];
    }
    if (isObject(value)) {
      return leaves(value, field).map((leaf) => ({
        ...leaf,
        changed: { ...object, [key]: leaf.changed },
      }));
    }
    const after = other(value);
    if (after === undefined) return [];
    return [{ field, changed: { ...object, [key]: after }, before: value, after }];
  });
}
