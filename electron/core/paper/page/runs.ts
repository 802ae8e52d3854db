import { isLeftwards } from './foreign.ts';
import { foreignOn, type Paper } from './sheet.ts';

/** A part of a line that is written in one font and one direction. */
export interface Run {
  readonly font: string;
  readonly text: string;
  readonly leftwards: boolean;
}

/** A line as its parts, in the order they stand on paper from the left. */
export function runsOf(paper: Paper, text: string, font: string): Run[] {
  const { fontOf } = foreignOn(paper);
  if (fontOf.size === 0) return [{ font, text, leftwards: false }];
  const runs: Run[] = [];
  // Words apart from the blanks between them: a blank goes with what stands on both of its sides, or else
  // it is the paper's own, so that none gets to the wrong end of a word from right to left.
  for (const part of text.match(/ +|[^ ]+/g) ?? []) {
    if (part.startsWith(' ')) runs.push({ font, text: part, leftwards: false });
    else for (const run of wordRuns(part, font, fontOf)) joinTo(runs, run);
  }
  return runs;
}

function wordRuns(word: string, font: string, fontOf: ReadonlyMap<string, string>): Run[] {
  const runs: Run[] = [];
  for (const letter of word) {
    const other = fontOf.get(letter);
    const leftwards = other !== undefined && isLeftwards(letter);
    const run = { font: other ?? font, text: letter, leftwards };
    const last = runs.at(-1);
    if (last?.font === run.font && last.leftwards === leftwards)
      runs[runs.length - 1] = { ...last, text: last.text + letter };
    else runs.push(run);
  }
  return runs;
}

/** Adds a run, to the one before where both are written alike, also over the blank between them. */
function joinTo(runs: Run[], run: Run): void {
  const [before, blank] = runs.slice(-2);
  const isAlike = before?.font === run.font && before.leftwards === run.leftwards;
  if (isAlike && blank !== undefined && blank.text.trim() === '')
    runs.splice(-2, 2, { ...before, text: before.text + blank.text + run.text });
  else runs.push(run);
}

/**
 * Letters that join are shaped over the whole run and not word by word, or its words would stand in the
 * wrong order: naming features, even none, makes the library do so.
 */
const wholeRun = { features: [] };

/** Width of one part, in points, at the size that is set; leaves its font set. */
function widthOfRun(paper: Paper, { font, text, leftwards }: Run): number {
  paper.font(font);
  return leftwards ? paper.widthOfString(text, wholeRun) : paper.widthOfString(text);
}

/** Width of a text in points. */
export function widthOf(paper: Paper, text: string, font: string, size: number): number {
  paper.font(font).fontSize(size);
  const runs = runsOf(paper, text, font);
  return runs.reduce((sum, run) => sum + widthOfRun(paper, run), 0);
}

/** How far under its top the font of the papers stands, in parts of its size. */
const ascent = 1.069;

/** Where a line is written: its upper left corner, and how large; points. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Writes a text on one line, nothing of it on another. */
export function writeRuns(paper: Paper, text: string, font: string, { x, y, size }: Place): void {
  paper.fontSize(size);
  let left = x;
  for (const run of runsOf(paper, text, font)) {
    const wide = widthOfRun(paper, run);
    paper.text(run.text, left, y, {
      lineBreak: false,
      // Other fonts stand otherwise under their top: all are to stand on one line.
      ...(run.font === font ? {} : { baseline: -ascent * size }),
      ...(run.leftwards ? wholeRun : {}),
    });
    left += wide;
  }
}
