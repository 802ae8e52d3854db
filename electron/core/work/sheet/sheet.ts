import { createHash, type Hash } from 'node:crypto';
import {
  mostCopied,
  mostExported,
  type QueueSheet,
} from '../../../../shared/contract/queue-sheet.ts';
import type { QueueRow } from '../../../../shared/contract/declarations.ts';
import type { Progress } from '../../../../shared/contract/post.ts';
import { pastedCell } from '../../../../shared/inert.ts';
import { cellText, sheetColumns } from '../../../../shared/queue-columns.ts';
import { writeAside, type Parts } from '../../outgoing/file.ts';
import type { Store } from '../../store/open.ts';
import type { Reader } from '../../store/store.ts';
import { placesInOrder } from '../queue.ts';
import { rowsAt } from '../queue/rows.ts';
import { columnWords, fileColumns } from './cells.ts';
import { csvParts } from './csv.ts';
import { xlsxParts } from './xlsx.ts';

/** Tells how far it is, and hears that nobody waits any more. */
interface Listener {
  readonly onProgress: (progress: Progress) => void;
  /** @throws AbortError */
  readonly demandGoing: () => void;
}

export interface WrittenSheet {
  readonly rows: number;
  /** How many the queue holds: more than were written where the most is reached. */
  readonly total: number;
  /** SHA-256 of the bytes, hexadecimal, by which a file is known again. */
  readonly sha256: string;
  /** What the clipboard is to hold; `null`: it went into a file. */
  readonly text: string | null;
}

export interface SheetOrder {
  readonly sheet: QueueSheet;
  /** Of who asks, for what is in his hands. */
  readonly login: string;
  /** Where it goes; `null`: into the clipboard. */
  readonly file: string | null;
}

/** Rows in memory at a time; as often whoever waits hears how far it is. */
const page = 1000;

/**
 * What a queue shows, written aside for a file that takes its name later, or as text for the clipboard:
 * the rows of its filters in its order, the columns in theirs, each value in the words of the reader's
 * language, all as they are at one moment.
 * @param most rows that are written
 * @throws AbortError; what the system says of a file that cannot be written. Nothing is left then.
 */
export function writeSheet(
  store: Store,
  { sheet, login, file }: SheetOrder,
  { onProgress, demandGoing }: Listener,
  most = file === null ? mostCopied : mostExported,
): WrittenSheet {
  const { query, only, columns, as, language } = sheet;
  return store.unchanging(() => {
    onProgress({ stage: 'sheet.read', done: 0, total: null });
    const all = placesInOrder(store, query, only, login);
    const places = all.slice(0, most);
    const told = (done: number) => {
      onProgress({ stage: 'sheet.write', done, total: places.length });
      demandGoing();
    };
    const pages = pagesOf(store, places, told);
    const sum = createHash('sha256');
    const written = (text: string | null): WrittenSheet => ({
      rows: places.length,
      total: all.length,
      sha256: sum.digest('hex'),
      text,
    });
    if (file === null) {
      const text = pastedTable(columns, pages, language);
      sum.update(text);
      return written(text);
    }
    const cells = fileColumns(columns, language);
    const name = columnWords(language).columns('sheet');
    const parts = as === 'csv' ? csvParts(cells, pages) : xlsxParts(name, cells, pages);
    writeAside(file, summed(parts, sum));
    return written(null);
  });
}

function* pagesOf(
  reader: Reader,
  places: readonly number[],
  told: (done: number) => void,
): Generator<readonly QueueRow[]> {
  told(0);
  for (let at = 0; at < places.length; at += page) {
    const rows = rowsAt(reader, places.slice(at, at + page));
    yield rows;
    told(at + rows.length);
  }
}

function* summed(parts: Parts, sum: Hash): Generator<string | Uint8Array> {
  for (const part of parts) {
    sum.update(part);
    yield part;
  }
}

/** Lines of tabs with the heads above, every cell as the screen writes it. */
function pastedTable(
  columns: QueueSheet['columns'],
  pages: Iterable<readonly QueueRow[]>,
  language: QueueSheet['language'],
): string {
  const words = columnWords(language);
  const lines = [columns.map((id) => pastedCell(sheetColumns[id].head(words))).join('\t')];
  for (const rows of pages)
    for (const row of rows)
      lines.push(
        columns.map((id) => pastedCell(cellText(sheetColumns[id].cell(row, words)))).join('\t'),
      );
  return lines.join('\n');
}
