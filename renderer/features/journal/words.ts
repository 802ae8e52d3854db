import type { JournalRow } from '../../../shared/contract/journal.ts';
import { roles } from '../../../shared/permissions.ts';
import { useWords, type Words } from '../../i18n/index.ts';
import { words as english } from '../../../shared/locales/en/index.ts';

const known: ReadonlySet<string> = new Set(Object.keys(english.journal));
const people: ReadonlySet<string> = new Set(roles);

/** How the role is written of whoever acted while an emergency access lasted. */
const emergencyMark = '/emergency';

/** The words of the log; a code that a newer program wrote is shown as it is. */
export interface JournalWords {
  readonly action: (code: string) => string;
  readonly role: (code: string) => string;
  readonly kind: (code: string) => string;
  readonly fact: (key: string) => string;
  /** What a row of a table is. */
  readonly row: (table: string) => string;
  /** What was acted upon, in words and by what people call it. */
  readonly object: (object: JournalRow['object']) => string;
  /** Who acted, by name where he is a person. */
  readonly person: (row: Pick<JournalRow, 'actor' | 'name'>) => string;
}

export function useJournalWords(): JournalWords {
  const t = useWords('journal');
  const terms = useWords('terms');
  return wordsFrom(t, terms);
}

export function wordsFrom(t: Words, terms: Words): JournalWords {
  const word = (key: string, code: string) => (known.has(key) ? t(key) : code);
  const oneRole = (code: string) =>
    people.has(code) ? terms(`role.${code}`) : word(`role.${code}`, code);
  const kind = (code: string) => word(`object.${code}`, code);
  return {
    action: (code) => word(`action.${code}`, code),
    role: (code) =>
      code.endsWith(emergencyMark)
        ? `${oneRole(code.slice(0, -emergencyMark.length))} · ${t('role.emergency')}`
        : oneRole(code),
    kind,
    fact: (key) => word(`fact.${key}`, key),
    row: (table) => word(`row.${table}`, table),
    // There is one journal, and its identity says nothing to a reader.
    object: ({ kind: code, id, name }) =>
      code === 'journal' ? kind(code) : `${kind(code)} ${name ?? shortened(id)}`,
    person: ({ actor, name }) => name ?? (actor === 'system' ? t('role.system') : actor),
  };
}

/** A hash or another long identity by its beginning. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 12)}…` : text;
}
