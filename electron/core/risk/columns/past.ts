import { corridors, type Corridor } from '../../../../shared/corridor.ts';
import { deciders, type Decider } from '../../../../shared/profile.ts';
import type { Fact, Facts, Situation } from '../facts.ts';
import { Column, roomy, type Known } from './column.ts';
import { PrefixIndex } from './prefix-index.ts';
import { Room } from './room.ts';
import { WordIndex } from './word-index.ts';

/** One declaration as it was decided: the facts known then, and what became of it. */
export interface Decided {
  /** Number of the declaration; a later decision of the same one takes its place. */
  readonly declaration: number;
  /** Day it was decided by, yyyy-mm-dd. */
  readonly day: string;
  /** What names it in the lot. */
  readonly identity: string;
  readonly corridor: Corridor;
  readonly decidedBy: Decider;
  readonly facts: Facts;
}

const first = 64;

/**
 * The decided declarations of a post in columns, items flattened with the place where
 * those of each declaration begin. Rows are only ever added: one that a later decision
 * replaced stays and is struck.
 */
export class Past {
  /** Rows, struck ones included. */
  declarations = 0;
  items = 0;
  readonly days = new Column();
  readonly identities: string[] = [];
  readonly ordinals = new Column();
  /** For what is worked out of the columns. */
  readonly room = new Room();
  readonly #header = new Map<string, Column>();
  readonly #item = new Map<string, Column>();
  readonly #words = new Map<Column, WordIndex>();
  readonly #beginnings = new Map<Column, PrefixIndex>();
  readonly #situations = new Map<number, Situation>();
  readonly #rowOf = new Map<number, number>();
  #starts = new Int32Array(first);
  #struck = new Uint8Array(first);
  #corridors = new Uint8Array(first);
  #deciders = new Uint8Array(first);

  add({ declaration, day, identity, corridor, decidedBy, facts }: Decided): void {
    const row = this.declarations;
    const before = this.#rowOf.get(declaration);
    if (before !== undefined) this.#struck[before] = 1;
    this.#rowOf.set(declaration, row);
    this.days.set(row, day);
    this.identities.push(identity);
    this.#struck = roomy(this.#struck, row + 1, 0);
    this.#corridors = roomy(this.#corridors, row + 1, 0);
    this.#corridors[row] = corridors.indexOf(corridor);
    this.#deciders = roomy(this.#deciders, row + 1, 0);
    this.#deciders[row] = deciders.indexOf(decidedBy);
    if (facts.situation !== undefined) this.#situations.set(row, facts.situation);
    setAll(this.#header, row, facts.header);
    for (const item of facts.items) {
      this.ordinals.set(this.items, item.ordinal);
      setAll(this.#item, this.items, item.values);
      this.items += 1;
    }
    this.declarations += 1;
    this.#starts = roomy(this.#starts, row + 2, 0);
    this.#starts[row + 1] = this.items;
  }

  /** Where the items of each declaration begin; one place more than there are declarations. */
  get starts(): Int32Array {
    return this.#starts;
  }

  header(field: string): Column | undefined {
    return this.#header.get(field);
  }

  item(field: string): Column | undefined {
    return this.#item.get(field);
  }

  /** The words of a column's distinct values, taken apart once. */
  wordsOf(column: Column, values: readonly Known[]): WordIndex {
    let index = this.#words.get(column);
    if (index === undefined) this.#words.set(column, (index = new WordIndex()));
    index.learn(values);
    return index;
  }

  /** A column's distinct values by how they begin, put in order once. */
  beginningsOf(column: Column, values: readonly Known[]): PrefixIndex {
    let index = this.#beginnings.get(column);
    if (index === undefined) this.#beginnings.set(column, (index = new PrefixIndex()));
    index.learn(values);
    return index;
  }

  rowOf(declaration: number): number | undefined {
    return this.#rowOf.get(declaration);
  }

  isStruck(row: number): boolean {
    return this.#struck[row] === 1;
  }

  dayOf(row: number): string {
    return String(this.days.at(row));
  }

  corridorOf(row: number): Corridor {
    return corridors[this.#corridors[row] ?? 0] ?? 'green';
  }

  deciderOf(row: number): Decider {
    return deciders[this.#deciders[row] ?? 0] ?? 'none';
  }

  /** The facts of the whole declaration, without those of its items: what the choice of the corridor asks for. */
  headerOf(row: number): Facts {
    const header = valuesAt(this.#header, row);
    const situation = this.#situations.get(row);
    return { header, items: [], ...(situation === undefined ? {} : { situation }) };
  }

  situationOf(row: number): Situation | undefined {
    return this.#situations.get(row);
  }

  /** The declaration of each item, named in `rows`: for what an item does not say itself. */
  declarationOfItems(rows: Int32Array): Int32Array {
    for (let row = 0; row < this.declarations; row += 1)
      rows.fill(row, this.#starts[row], this.#starts[row + 1]);
    return rows;
  }

  /** Gives back the room that was kept for more: called when as much as there is has been added. */
  trim(): void {
    for (const column of [...this.#header.values(), this.days]) column.trim(this.declarations);
    for (const column of [...this.#item.values(), this.ordinals]) column.trim(this.items);
  }

  /** Bytes of the rows of all columns, of their dictionaries, and of the indexes of words. */
  bytes(): { rows: number; dictionaries: number; words: number } {
    let rows = 0;
    let dictionaries = 0;
    for (const column of [
      ...this.#header.values(),
      ...this.#item.values(),
      this.days,
      this.ordinals,
    ]) {
      const { rows: own, dictionary } = column.bytes();
      rows += own;
      dictionaries += dictionary;
    }
    for (const array of [this.#starts, this.#struck, this.#corridors, this.#deciders])
      rows += array.byteLength;
    const words = [...this.#words.values()].reduce((sum, index) => sum + index.bytes(), 0);
    return { rows, dictionaries, words };
  }
}

function setAll(
  columns: Map<string, Column>,
  row: number,
  values: Readonly<Record<string, Fact>>,
): void {
  for (const field in values) {
    const fact = values[field];
    if (fact === null || fact === undefined) continue;
    let column = columns.get(field);
    if (column === undefined) columns.set(field, (column = new Column()));
    column.set(row, fact);
  }
}

function valuesAt(columns: ReadonlyMap<string, Column>, row: number): Record<string, Fact> {
  const values: Record<string, Fact> = {};
  for (const [field, column] of columns) values[field] = column.at(row);
  return values;
}
