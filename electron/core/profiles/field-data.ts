import { z } from 'zod';
import { fields } from '../../../shared/fields.ts';
import type { FieldData } from '../risk/analyze/setting.ts';
import type { Reader } from '../store/store.ts';

const values = z.record(z.string(), z.unknown());
const kept = z.looseObject({
  header: values,
  items: z.array(z.looseObject({ values })),
});

/**
 * How often each field was known in the newest decisions of a post, at most so many of
 * them; of an item's field, in how many of them some item had it.
 */
export function fieldData(reader: Reader, most: number): ReadonlyMap<string, FieldData> {
  const rows = reader.all<{ facts: string }>(
    'SELECT facts FROM decision ORDER BY seq DESC LIMIT ?',
    most,
  );
  const known = new Map(fields.map(({ id }) => [id, 0]));
  for (const { facts } of rows) {
    const { header, items } = kept.parse(JSON.parse(facts));
    for (const { id, level } of fields) {
      const has = (of: Readonly<Record<string, unknown>>) => (of[id] ?? null) !== null;
      const stated = level === 'declaration' ? has(header) : items.some((item) => has(item.values));
      if (stated) known.set(id, (known.get(id) ?? 0) + 1);
    }
  }
  return new Map([...known].map(([id, times]) => [id, { known: times, total: rows.length }]));
}
