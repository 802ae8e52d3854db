import type { QuarantineCode, QuarantineReason } from '../../../shared/finding.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import type { ContentReader } from './content.ts';
import { columnNames, ownMapping, type MappingOf } from './csv/columns.ts';
import { RowsReader } from './csv/rows.ts';
import { Records, type Record } from './csv/records.ts';
import { topOf, type TableTop } from './csv/sniff.ts';
import type { ReadDeclaration } from './format.ts';

/** Name of the format of every table. */
export const csvName = 'CSV';

/** Groups further apart than this are not recognised as one declaration torn in two. */
const remembered = 100_000;

/**
 * Reads a table of declarations: a header row, then one row a goods item; the rows of one declaration
 * stand together. Only the declaration being read is in memory.
 */
export class CsvReader implements ContentReader {
  readonly #limits: { readonly items: number };
  readonly #mappingOf: MappingOf;
  /** The top of the table, until its header is known. */
  #top = '';
  #delimiter: TableTop['delimiter'] = ';';
  #records: Records | null = null;
  #header: string[] | null = null;
  #rows: RowsReader | null = null;
  #group: { key: string; rows: Record[] } | null = null;
  readonly #seen = new Set<string>();
  #complete: ReadDeclaration[] = [];
  fault: QuarantineReason | null = null;

  constructor(limits: { readonly items: number }, mappingOf: MappingOf) {
    this.#limits = limits;
    this.#mappingOf = mappingOf;
  }

  get format(): string | null {
    return this.#records === null ? null : csvName;
  }

  get top(): string | null {
    return this.#header?.join(', ').slice(0, 80).toWellFormed() ?? null;
  }

  get line(): number {
    return this.#records?.line ?? 1;
  }

  readonly column = 1;

  write(text: string): void {
    if (this.fault !== null) return;
    if (this.#records !== null) return this.#takeRows(this.#records, text, false);
    this.#top += text;
    this.#begin(false);
  }

  end(): void {
    if (this.fault !== null) return;
    if (this.#records === null) this.#begin(true);
    if (this.#records !== null && this.fault === null) this.#takeRows(this.#records, '', true);
    if (this.fault === null) this.#closeGroup();
  }

  take(): ReadDeclaration[] {
    return this.#complete.splice(0);
  }

  salvage(): ReadDeclaration[] {
    this.#closeGroup();
    return this.#complete.splice(0);
  }

  #begin(ended: boolean): void {
    const top = topOf(this.#top, ended);
    if (top === null) return;
    if (top === 'none') {
      const found = this.#top.slice(0, 24).replace(/\s+/g, ' ').trim().slice(0, 20).toWellFormed();
      return this.#refuse('NOT_XML', { found });
    }
    const text = this.#top;
    this.#top = '';
    this.#records = new Records(top.delimiter);
    this.#delimiter = top.delimiter;
    this.#takeRows(this.#records, text, false);
  }

  #takeRows(records: Records, text: string, ended: boolean): void {
    for (const record of ended ? records.end() : records.write(text)) {
      if (this.#rows === null) this.#readHeader(record.cells);
      else this.#add(this.#rows, record);
      if (this.fault !== null) return;
    }
    const fault = records.fault;
    if (fault !== null) this.#refuse('CSV_BROKEN', { cause: fault.code }, records.line);
  }

  #readHeader(cells: readonly string[]): void {
    const header = columnNames(cells);
    this.#header = header;
    const mapping: Mapping | null = this.#mappingOf(header) ?? ownMapping(header, this.#delimiter);
    if (mapping === null) {
      const shown = header.join(', ').slice(0, longestShown).toWellFormed();
      return this.#refuse('CSV_COLUMNS_UNKNOWN', { columns: shown, number: header.length }, 1);
    }
    this.#rows = new RowsReader(mapping, header);
  }

  /** The columns, once the header was read. */
  get header(): readonly string[] | null {
    return this.#header;
  }

  #add(rows: RowsReader, record: Record): void {
    const key = rows.keyOf(record.cells);
    const group = this.#group;
    if (group !== null && key !== null && group.key === key) {
      if (group.rows.length >= this.#limits.items) {
        const params = { limit: this.#limits.items, key: key.slice(0, 80) };
        return this.#refuse('CSV_TOO_MANY_ROWS', params, record.line);
      }
      group.rows.push(record);
      return;
    }
    this.#closeGroup();
    this.#group = { key: key ?? '', rows: [record] };
  }

  #closeGroup(): void {
    const group = this.#group;
    if (group === null || this.#rows === null) return;
    this.#group = null;
    const torn = group.key !== '' && this.#seen.has(group.key);
    if (group.key !== '') this.#remember(group.key);
    this.#complete.push(this.#rows.declarationOf(group.rows, torn));
  }

  #remember(key: string): void {
    this.#seen.add(key);
    if (this.#seen.size <= remembered) return;
    for (const oldest of this.#seen) {
      this.#seen.delete(oldest);
      break;
    }
  }

  #refuse(code: QuarantineCode, params: QuarantineReason['params'], line?: number): void {
    if (line === undefined) this.fault = { code, line: null, column: null, params };
    else this.fault = { code, line, column: 1, params: { ...params, line, column: 1 } };
  }
}

const longestShown = 300;
