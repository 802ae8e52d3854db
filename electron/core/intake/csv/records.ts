import { CsvError, parse, type Parser } from 'csv-parse';

/** One row of a table: its cells and the line it begins on. */
export interface Record {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A row longer than this is a quotation mark that was never closed. */
const longestRow = 1024 * 1024;

/** Cuts the text of a table into rows, piece by piece; the library's stream is driven by hand, row by row. */
export class Records {
  readonly #parser: Parser;
  #line = 1;

  constructor(delimiter: string) {
    this.#parser = parse({
      delimiter,
      // Files joined from several machines end their lines in several ways.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: longestRow,
    });
    // Asked for after each piece instead.
    this.#parser.on('error', () => {});
  }

  /** Line of the next row. */
  get line(): number {
    return this.#line;
  }

  /** What is wrong with the quotation marks or the length of a row, once something is. */
  get fault(): CsvError | null {
    const fault = this.#parser.errored;
    return fault instanceof CsvError ? fault : null;
  }

  *write(text: string): Generator<Record> {
    if (this.#parser.errored !== null) return;
    this.#parser.write(text);
    yield* this.#read();
  }

  *end(): Generator<Record> {
    if (this.#parser.errored !== null) return;
    this.#parser.end();
    yield* this.#read();
  }

  *#read(): Generator<Record> {
    for (;;) {
      const cells: string[] | null = this.#parser.read();
      if (cells === null) return;
      const line = this.#line;
      this.#line += 1;
      for (const cell of cells) {
        if (cell.includes('\n')) this.#line += cell.split('\n').length - 1;
      }
      // A blank line is no row.
      if (cells.length > 1 || cells[0] !== '') yield { cells, line };
    }
  }
}
