import type { ItemValues, Part } from './values.ts';
import { keyOf } from './values.ts';

const itemKey = keyOf('item');

/** Containers name their item by its number: after an item is taken out they name it still. */
export function withoutItem(containers: readonly Part[], ordinal: number): Part[] {
  return renumbered(containers, (item) =>
    item === ordinal ? null : item > ordinal ? item - 1 : item,
  );
}

/** After an item is put in behind another one. */
export function withItemAfter(containers: readonly Part[], ordinal: number): Part[] {
  return renumbered(containers, (item) => (item > ordinal ? item + 1 : item));
}

function renumbered(
  containers: readonly Part[],
  numberOf: (item: number) => number | null,
): Part[] {
  return containers.map((container) => {
    const text = container.texts[itemKey]?.trim() ?? '';
    if (!/^\d+$/.test(text)) return container;
    const item = numberOf(Number(text));
    return {
      ...container,
      texts: { ...container.texts, [itemKey]: item === null ? '' : String(item) },
    };
  });
}

/** A copy of an item to be changed, with rows of its own. */
export function copyOf(item: ItemValues): ItemValues {
  return structuredClone(item);
}
