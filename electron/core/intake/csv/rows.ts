import type { Mapping, MappingTarget } from '../../../../shared/mapping.ts';
import { mappingTargets } from '../../../../shared/mapping.ts';
import { newBranch, type Branch } from '../branch.ts';
import type { ReadDeclaration } from '../format.ts';
import { ValueReader } from '../values/value-reader.ts';
import { cellsOf, type Cells } from './cells.ts';
import { readHeader } from './header.ts';
import { readItems } from './items.ts';
import type { Record } from './records.ts';

/** Makes declarations of the rows of one sender's table. */
export class RowsReader {
  readonly #mapping: Mapping;
  readonly #columns: (readonly [number, MappingTarget, string])[];
  readonly #constants = new Map<MappingTarget, Branch>();
  readonly #groupBy: number;
  readonly #width: number;

  constructor(mapping: Mapping, header: readonly string[]) {
    this.#mapping = mapping;
    this.#width = header.length;
    this.#columns = header.flatMap((name, index) => {
      const target = mapping.columns[name];
      return target === undefined ? [] : [[index, target, name] as const];
    });
    for (const target of mappingTargets) {
      const value = mapping.constants[target];
      if (value === undefined) continue;
      const branch = newBranch(target, target);
      branch.text = value;
      this.#constants.set(target, branch);
    }
    this.#groupBy = mapping.groupBy === null ? -1 : header.indexOf(mapping.groupBy);
  }

  /** What the rows of one declaration share; `null`: the row is a declaration of its own. */
  keyOf(row: readonly string[]): string | null {
    const key = row[this.#groupBy]?.trim() ?? '';
    return key === '' ? null : key;
  }

  /** The declaration of these rows; `torn` where rows with the same key came before others. */
  declarationOf(rows: readonly Record[], torn: boolean): ReadDeclaration {
    const values = new ValueReader();
    values.style.observe(this.#mapping.decimal === ',' ? '0,5' : '0.5');
    const cells = rows.map((row) => cellsOf(row.cells, this.#columns, this.#constants));
    for (const { cells: row, line } of rows) {
      if (row.length === this.#width) continue;
      const place = { item: null, field: 'items', tag: '' };
      const params = { line, cells: row.length, columns: this.#width };
      values.faults.add('TABLE_ROW_LENGTH', 'error', place, params);
    }
    const line = rows[0]?.line ?? 1;
    if (torn) {
      const place = { item: null, field: 'items', tag: this.#mapping.groupBy ?? '' };
      values.faults.add('TABLE_ROWS_APART', 'error', place, { line });
    }
    const header = commonCells(cells, values);
    const declaration = readHeader(header, values, this.#mapping);
    readItems(cells, header, declaration, values, this.#mapping);
    values.dates.settle();
    return { declaration, findings: values.faults.findings };
  }
}

/** The values of the header: the first that is said, and a remark where a later row says another. */
function commonCells(rows: readonly Cells[], values: ValueReader): Cells {
  const common = new Map<MappingTarget, Branch>();
  const disagreed = new Set<MappingTarget>();
  for (const row of rows) {
    for (const [target, cell] of row) {
      if (target.startsWith('item.')) continue;
      const first = common.get(target);
      if (first === undefined) common.set(target, cell);
      else if (first.text.trim() !== cell.text.trim() && !disagreed.has(target)) {
        disagreed.add(target);
        const place = { item: null, field: target, tag: cell.tag };
        const params = { first: shown(first.text), other: shown(cell.text) };
        values.faults.add('TABLE_ROWS_DISAGREE', 'warning', place, params);
      }
    }
  }
  return common;
}

const shown = (text: string): string => text.trim().slice(0, 60).toWellFormed();
