import type { Mapping } from '../../../../shared/mapping.ts';

type Delimiter = Mapping['delimiter'];

/** In the order of how likely they are in this part of the world. */
const delimiters: readonly Delimiter[] = [';', ',', '\t', '|'];

/** The top of a table: how its cells are parted. */
export interface TableTop {
  readonly delimiter: Delimiter;
  readonly columns: number;
}

/** A header longer than this is none. */
const longestHeader = 128 * 1024;
const mostColumns = 500;

interface Line {
  /** Marks outside quotes. */
  readonly marks: ReadonlyMap<Delimiter, number>;
  readonly end: number;
  readonly complete: boolean;
}

function lineAt(text: string, start: number): Line {
  const marks = new Map<Delimiter, number>(delimiters.map((mark) => [mark, 0]));
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === '\n' || letter === '\r') return { marks, end: at, complete: true };
    else {
      const mark = delimiters.find((one) => one === letter);
      if (mark !== undefined) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
  }
  return { marks, end: text.length, complete: false };
}

/**
 * Finds out how a text is parted into cells: by the mark that the first line has most of, and the second
 * as many. `null` while there is too little text to tell; `'none'` where it is no table.
 */
export function topOf(text: string, ended: boolean): TableTop | 'none' | null {
  const header = lineAt(text, 0);
  if (!header.complete && !ended) return text.length > longestHeader ? 'none' : null;
  const start = text.slice(header.end).search(/[^\r\n]/);
  const second = start < 0 ? null : lineAt(text, header.end + start);
  if (second?.complete !== true && !ended && text.length <= longestHeader) return null;
  let best: { delimiter: Delimiter; marks: number; alike: boolean } | null = null;
  for (const delimiter of delimiters) {
    const marks = header.marks.get(delimiter) ?? 0;
    const alike = second === null || second.marks.get(delimiter) === marks;
    if (marks === 0 || marks >= mostColumns) continue;
    const better =
      best === null || (alike && !best.alike) || (alike === best.alike && marks > best.marks);
    if (better) best = { delimiter, marks, alike };
  }
  return best === null ? 'none' : { delimiter: best.delimiter, columns: best.marks + 1 };
}
