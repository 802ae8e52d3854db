import type { Writable } from 'node:stream';
import type { Progress } from '../../shared/contract/post.ts';

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One JSON value on stdout, nothing else. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Rows under heads, each column as wide as its widest cell; figures (the columns in `right`) aligned right. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = heads.map((head, column) =>
    rows.reduce((widest, row) => Math.max(widest, (row[column] ?? '').length), head.length),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return right.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(heads), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}

/** From when on a wait is told about. */
const patience = 2_000;
const interval = 500;

/** Progress on stderr for work that takes longer than two seconds; in place on a terminal, seldom in a log. */
export function progressTo(
  out: Writable & { isTTY?: boolean },
  what: string,
): { tell: (progress: Progress) => void; end: () => void } {
  const started = Date.now();
  let last = 0;
  let told = false;
  return {
    tell({ done, total }) {
      const now = Date.now();
      if (now - started < patience || now - last < (out.isTTY === true ? interval : 5_000)) return;
      last = now;
      told = true;
      const share =
        total === null || total === 0 ? '' : ` of ${total} (${Math.floor((100 * done) / total)} %)`;
      out.write(out.isTTY === true ? `\r${what}: ${done}${share}  ` : `${what}: ${done}${share}\n`);
    },
    end() {
      if (told && out.isTTY === true) out.write('\n');
    },
  };
}
