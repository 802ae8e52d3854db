import type { JournalFilter } from '../../../shared/contract/journal.ts';
import type { Value } from '../store/store.ts';

export interface Where {
  readonly sql: string;
  readonly values: readonly Value[];
}

const equal = (column: string, value: string | null): Where[] =>
  value === null ? [] : [{ sql: `${column} = ?`, values: [value] }];

function corridorWhere(corridor: string | null): Where[] {
  if (corridor === null) return [];
  const side = (column: string) =>
    `(${column} IS NOT NULL AND json_extract(${column}, '$.corridor') = ?)`;
  return [{ sql: `(${side('became')} OR ${side('was')})`, values: [corridor, corridor] }];
}

/** What of a filter the indexes of the log know; words are sought besides. */
export function filterWhere(filter: JournalFilter): Where {
  const parts = [
    ...equal('actor', filter.actor),
    ...equal('role', filter.role),
    ...equal('action', filter.action),
    ...equal('object_kind', filter.objectKind),
    ...equal('object_id', filter.objectId),
    ...corridorWhere(filter.corridor),
    ...(filter.from === null ? [] : [{ sql: 'at >= ?', values: [filter.from] }]),
    ...(filter.to === null ? [] : [{ sql: 'at < ?', values: [filter.to] }]),
  ];
  return {
    sql: parts.length === 0 ? '1' : parts.map(({ sql }) => sql).join(' AND '),
    values: parts.flatMap(({ values }) => [...values]),
  };
}

const capitalised = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/**
 * Entries with these words somewhere in them. SQLite folds Latin letters only, and a function of ours
 * called for every entry of years is too slow: the words are sought as typed and as people write them.
 */
export function wordsWhere(text: string): Where | null {
  const typed = text.trim();
  if (typed === '') return null;
  const lower = typed.toLocaleLowerCase();
  const forms = [...new Set([typed, lower, typed.toLocaleUpperCase(), capitalised(lower)])];
  const said = `object_id || ' ' || coalesce(reason, '') || ' ' || coalesce(was, '') || ' ' || coalesce(became, '') || ' ' || detail`;
  return {
    sql: `(${forms.map(() => `instr(${said}, ?) > 0`).join(' OR ')})`,
    values: forms,
  };
}
