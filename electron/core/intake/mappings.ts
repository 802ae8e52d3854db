import { mappingSchema, type Mapping, type SavedMapping } from '../../../shared/mapping.ts';
import type { Actor } from '../journal/journal.ts';
import type { Clock, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { headerHash, type MappingOf } from './csv/columns.ts';

type MappingRecord = { id: number; body: string; saved_at: string; saved_by: string };

const bodyOf = (text: string): Mapping => mappingSchema.parse(JSON.parse(text));

/** The mappings of this post, found by the columns of a table. */
export function savedMappings(reader: Reader): MappingOf {
  return (header) => {
    const hash = headerHash(header);
    const body = reader.get<{ body: string }>(
      'SELECT body FROM mapping WHERE header_hash = ?',
      hash,
    )?.body;
    return body === undefined ? null : bodyOf(body);
  };
}

/** Every mapping, by the name of its sender. */
export function listMappings(reader: Reader): SavedMapping[] {
  return reader
    .all<MappingRecord>('SELECT id, body, saved_at, saved_by FROM mapping ORDER BY name, id')
    .map(saved);
}

const saved = ({
  id,
  body,
  saved_at: savedAt,
  saved_by: savedBy,
}: MappingRecord): SavedMapping => ({
  ...bodyOf(body),
  id,
  savedAt,
  savedBy,
});

/** Remembers how a sender's columns are read; the mapping of the same columns before it is replaced. */
export function saveMapping(
  store: Store,
  clock: Clock,
  actor: Actor,
  mapping: Mapping,
): SavedMapping {
  return store.change(actor, (change) => {
    const hash = headerHash(mapping.header);
    const savedAt = clock.now();
    change.run(
      `INSERT INTO mapping (name, header_hash, body, saved_at, saved_by) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (header_hash) DO UPDATE SET name = excluded.name, body = excluded.body,
         saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
      mapping.name,
      hash,
      JSON.stringify(mapping),
      savedAt,
      actor.name,
    );
    const id =
      change.get<{ id: number }>('SELECT id FROM mapping WHERE header_hash = ?', hash)?.id ?? 0;
    change.record({
      action: 'mapping.save',
      object: { kind: 'mapping', id: String(id) },
      detail: { ...mapping },
    });
    return { ...mapping, id, savedAt, savedBy: actor.name };
  });
}

/** Forgets a mapping; `false` where there is none. The journal keeps what it was. */
export function forgetMapping(store: Store, actor: Actor, id: number): boolean {
  const known = store.get<{ body: string }>('SELECT body FROM mapping WHERE id = ?', id);
  if (known === undefined) return false;
  store.change(actor, (change) => {
    change.run('DELETE FROM mapping WHERE id = ?', id);
    change.record({
      action: 'mapping.forget',
      object: { kind: 'mapping', id: String(id) },
      detail: { ...bodyOf(known.body) },
    });
  });
  return true;
}
