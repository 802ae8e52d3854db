import { heightOf, lineHeight, writeAligned, writeLine, type Line } from './lines.ts';
import { floor, newPage, page, type Paper } from './sheet.ts';

/** Lines that stand under one another in their own strip of the page. */
export interface Strip {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly align?: 'left' | 'center' | 'right';
}

const tallest = (strips: readonly Strip[]): number =>
  Math.max(0, ...strips.map(({ lines }) => heightOf(lines)));

/** Height of strips side by side, or of several such rows. */
export const heightOfRows = (rows: readonly (readonly Strip[])[]): number =>
  rows.reduce((sum, row) => sum + tallest(row), 0);

/**
 * Keeps together what fits on a page: goes on to a new one where it does not fit any more on this one.
 * @param onNewPage writes what every page begins with; how high that is must be in `height` already
 */
export function keepTogether(paper: Paper, height: number, onNewPage: () => void): void {
  const whole = floor - page.top;
  const fits = paper.y + height <= floor;
  // What is longer than any page is begun where it stands, if a few lines of it have room there.
  if (fits || (height > whole && paper.y + 60 <= floor)) return;
  newPage(paper);
  onNewPage();
}

/** Writes strips side by side, on the next page where this one ends; leaves off below the longest. */
export function writeStrips(paper: Paper, strips: readonly Strip[], onNewPage: () => void): void {
  const at = strips.map(() => 0);
  for (;;) {
    const top = paper.y;
    let bottom = top;
    let left = false;
    for (const [index, strip] of strips.entries()) {
      let y = top;
      for (let line = strip.lines[at[index] ?? 0]; line !== undefined;) {
        if (y + lineHeight(line.size) > floor) {
          left = true;
          break;
        }
        writeIn(paper, strip, line, y);
        y += lineHeight(line.size);
        at[index] = (at[index] ?? 0) + 1;
        line = strip.lines[at[index] ?? 0];
      }
      bottom = Math.max(bottom, y);
    }
    paper.y = bottom;
    if (!left) return;
    newPage(paper);
    onNewPage();
  }
}

function writeIn(paper: Paper, { x, width, align }: Strip, line: Line, y: number): void {
  if (align === 'center') writeAligned(paper, line, x + width / 2, y, align);
  else if (align === 'right') writeAligned(paper, line, x + width, y, align);
  else writeLine(paper, line, x, y);
}
