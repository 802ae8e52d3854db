/**
 * The tables whose rows are not sealed in the log, and why. Every other table is: one that is new
 * is sealed unless it is named here.
 */
const reasons: Readonly<Record<string, string>> = {
  journal: 'the log itself: held by its chain',
  checkpoint: 'of the log itself: held by their signatures',
  item: 'columns of the body of a declaration, to search by',
  declaration_search: 'words of the body of a declaration, to search by',
  declaration_version_key: 'keys in the body of a version, to search by',
  trader: 'counted from declarations and results',
  trader_finding: 'counted from results',
  indicator_count: 'counted from declarations and results',
  profile_lot: 'counted from decisions; a decision keeps what it read of it among its facts',
  corridor_taken: 'counted from decisions; a decision keeps what it read of it among its facts',
  reference_price: 'reckoned from declarations',
  consignment_mark: 'marks in the body of a declaration, to link by',
  write_off: 'lines of the body of a declaration, to reckon by',
  document_use: 'lines of the body of a declaration, to reckon by',
  work_draft: 'what is typed and not signed yet: it becomes a row of its own when it is signed',
  paper_number: 'counted from the papers',
  watched_file: 'only spares reading a file twice',
};

export const derivedTables: ReadonlySet<string> = new Set(Object.keys(reasons));

/** Tables of many rows that are written once and together: one seal for all that belong to one of these. */
export const groupedTables: Readonly<Record<string, string>> = { reference_row: 'load_id' };

/** Tables whose rows may be as large as a picture: few of them are held in memory at a time. */
export const heavyTables: ReadonlySet<string> = new Set(['attachment', 'document_file']);
