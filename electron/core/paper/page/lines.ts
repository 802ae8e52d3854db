import { withoutUnseen } from '../../../../shared/plain-text.ts';
import { widthOf, writeRuns } from './runs.ts';
import type { Paper } from './sheet.ts';

/** How a line is written; size in points. */
export interface Face {
  readonly font: 'regular' | 'bold';
  readonly size: number;
  readonly color: string;
}

/** One line of print. */
export interface Line extends Face {
  readonly text: string;
}

/** Height of a line of this size, in points. */
export const lineHeight = (size: number): number => size * 1.36;

/**
 * A text as it may stand on paper: without signs that nobody sees or that turn the writing round, and
 * cut where it is longer than `longest`, so that a hostile value does not fill a ream.
 */
export function legible(text: string, longest = 4000): string {
  const plain = withoutUnseen(text).replaceAll('\t', ' ').trimEnd();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

/** Width of a text in points. */
type Measure = (text: string) => number;

/** A text broken into lines of at most this width; a word that is longer than a line is broken anywhere. */
export function linesOf(paper: Paper, text: string, wide: number, face: Face): Line[] {
  const long: Measure = (part) => widthOf(paper, part, face.font, face.size);
  const broken = text.split('\n').flatMap((paragraph) => brokenParagraph(paragraph, wide, long));
  return broken.map((line) => ({ ...face, text: line }));
}

function brokenParagraph(paragraph: string, wide: number, long: Measure): string[] {
  const lines: string[] = [];
  const space = long(' ');
  let line = '';
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const wordWidth = long(word);
    if (line !== '' && used + space + wordWidth <= wide) {
      line += ` ${word}`;
      used += space + wordWidth;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = wordWidth <= wide ? [word] : brokenWord(word, wide, long);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = long(line);
  }
  lines.push(line);
  return lines;
}

/** Pieces of a word, each as long as a line allows; at least a letter, however narrow it is. */
function brokenWord(word: string, wide: number, long: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const letter of word) {
    const letterWidth = long(letter);
    if (part !== '' && used + letterWidth > wide) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += letter;
    used += letterWidth;
  }
  return [...parts, part];
}

export const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { size }) => sum + lineHeight(size), 0);

/** Writes one line, nothing of it on another. */
export function writeLine(paper: Paper, line: Line, x: number, y: number): void {
  paper.fillColor(line.color);
  writeRuns(paper, line.text, line.font, { x, y, size: line.size });
}

/** The same with its middle, or its end, at `x`. */
export function writeAligned(
  paper: Paper,
  line: Line,
  x: number,
  y: number,
  align: 'center' | 'right',
): void {
  const long = paper.font(line.font).fontSize(line.size).widthOfString(line.text);
  writeLine(paper, line, x - (align === 'center' ? long / 2 : long), y);
}
