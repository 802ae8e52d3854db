import carriage from '../../../resources/reference/carriage.json' with { type: 'json' };
import chapters from '../../../resources/reference/chapters.json' with { type: 'json' };
import documents from '../../../resources/reference/documents.json' with { type: 'json' };
import fees from '../../../resources/reference/fees.json' with { type: 'json' };
import figures from '../../../resources/reference/figures.json' with { type: 'json' };
import holidays from '../../../resources/reference/holidays.json' with { type: 'json' };
import predecessors from '../../../resources/reference/predecessors.json' with { type: 'json' };
import preferences from '../../../resources/reference/preferences.json' with { type: 'json' };
import procedures from '../../../resources/reference/procedures.json' with { type: 'json' };
import restrictions from '../../../resources/reference/restrictions.json' with { type: 'json' };
import schedule from '../../../resources/reference/schedule.json' with { type: 'json' };
import taxes from '../../../resources/reference/taxes.json' with { type: 'json' };
import terms from '../../../resources/reference/terms.json' with { type: 'json' };
import units from '../../../resources/reference/units.json' with { type: 'json' };
import { languages } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import {
  keyOf,
  schemaOf,
  type DatedRow,
  type Names,
  type TableName,
} from '../../../shared/reference.ts';
import { tableFileSchema, type TableFile } from './json.ts';
import { inOrder, ReferenceSnapshot } from './snapshot.ts';

/** A table that ships with the program, and where its rows come from. */
export interface ShippedTable<T extends TableName = TableName> {
  readonly table: T;
  readonly file: string;
  readonly source: string;
  readonly rows: readonly DatedRow<T>[];
}

const files: readonly { readonly file: string; readonly content: unknown }[] = [
  { file: 'documents.json', content: documents },
  { file: 'procedures.json', content: procedures },
  { file: 'predecessors.json', content: predecessors },
  { file: 'restrictions.json', content: restrictions },
  { file: 'fees.json', content: fees },
  { file: 'taxes.json', content: taxes },
  { file: 'figures.json', content: figures },
  { file: 'preferences.json', content: preferences },
  { file: 'carriage.json', content: carriage },
  { file: 'units.json', content: units },
  { file: 'holidays.json', content: holidays },
  { file: 'terms.json', content: terms },
  { file: 'schedule.json', content: schedule },
  { file: 'chapters.json', content: chapters },
];

/** Terms of the glossary that name the codes of a table. */
const termOf: Partial<Record<TableName, string>> = {
  documents: 'document',
  procedures: 'procedure',
  units: 'unit',
};

/** A code is named by the glossary, so that a term is corrected in one place. */
function namesOf(term: string, code: unknown): Names {
  const names: Names = { kk: null, ru: null, en: null };
  for (const language of languages)
    names[language] = sharedWords[language]['terms']?.[`${term}.${String(code)}`] ?? null;
  return names;
}

function shippedTable<T extends TableName>(
  table: T,
  file: string,
  { source, rows }: TableFile,
): ShippedTable<T> {
  const term = termOf[table];
  const dated = rows.map(({ from, until, row }) => {
    const named = term === undefined ? row : { name: namesOf(term, row['code']), ...row };
    const known = schemaOf(table).parse(named);
    if (from === null) throw new Error(`${file}: a row without its first day`);
    return { key: keyOf(table, known), from, until, row: known };
  });
  return { table, file, source, rows: dated };
}

let shipped: readonly ShippedTable[] | undefined;

/** What the project itself can answer for: code lists and figures of public law, no tariff and no rates. */
export function shippedFiles(): readonly ShippedTable[] {
  shipped ??= files.map(({ file, content }) => {
    const parsed = tableFileSchema.parse(content);
    return shippedTable(parsed.table, file, parsed);
  });
  return shipped;
}

/** The shipped tables without a database, for a check of messages outside any post. */
export function shippedTables(): ReferenceSnapshot {
  return new ReferenceSnapshot((table) =>
    inOrder(shippedFiles().flatMap((one) => (one.table === table ? one.rows : []))),
  );
}
