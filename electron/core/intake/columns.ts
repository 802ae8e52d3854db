import type { Columns } from '../../../shared/contract/intake.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import { control, type ControlBasis } from '../control/control.ts';
import type { Reader } from '../store/store.ts';
import { columnNames } from './csv/columns.ts';
import { Records } from './csv/records.ts';
import { topOf } from './csv/sniff.ts';
import { suggestMapping } from './csv/suggest.ts';
import { decodeTop } from './encoding.ts';
import { rawParts } from './raw.ts';
import { readingsOf } from './readings.ts';

/** How much of a table is looked at. */
const lookedAt = 256 * 1024;
const rowsShown = 20;
const longestShown = 200;

/** The top of a stored table, with a guess at what its columns hold; `null` where it is no table. */
export function columnsOf(reader: Reader, id: number): Columns | null {
  const message = reader.get<{ file: string }>('SELECT file FROM message WHERE id = ?', id);
  if (message === undefined) return null;
  let head = new Uint8Array(0);
  for (const part of rawParts(reader, id)) {
    head = Buffer.concat([head, part]).subarray(0, lookedAt);
    if (head.length >= lookedAt) break;
  }
  const text = decodeTop(head).trimStart();
  if (/^[<{[]/.test(text)) return null;
  const top = topOf(text, true);
  if (top === 'none' || top === null) return null;
  const records = new Records(top.delimiter);
  const rows = [...records.write(text), ...records.end()].map(({ cells }) => cells);
  const header = columnNames(rows[0] ?? []);
  const sample = rows
    .slice(1, rowsShown + 1)
    .map((row) => row.map((cell) => cell.slice(0, longestShown).toWellFormed()));
  const suggestion = suggestMapping(message.file, header, sample, top.delimiter);
  return { file: message.file, header, sample, suggestion };
}

/** A mapping is tried on so many rows. */
const rowsTried = 1000;

/** What a mapping that is not saved yet makes of a stored table; `null` where there is no such message. */
export function tryMapping(
  reader: Reader,
  id: number,
  mapping: Mapping,
  basis: ControlBasis,
): { declarations: number; first: Declaration | null; findings: Finding[] } | null {
  const message = reader.get('SELECT id FROM message WHERE id = ?', id);
  if (message === undefined) return null;
  let declarations = 0;
  let rows = 0;
  let first: Declaration | null = null;
  let findings: Finding[] = [];
  for (const reading of readingsOf(rawParts(reader, id), () => mapping)) {
    if (reading.kind === 'unreadable' || rows >= rowsTried) break;
    declarations += 1;
    rows += Math.max(1, reading.declaration.items.length);
    if (first !== null) continue;
    first = reading.declaration;
    findings = [...reading.findings, ...control(first, basis)];
  }
  return { declarations, first, findings };
}
