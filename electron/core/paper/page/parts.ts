import type { Content } from './blocks.ts';
import { keepTogether, writeStrips } from './flow.ts';
import { heightOf, legible, linesOf, writeLine, type Face } from './lines.ts';
import { ink, makeRoom, page, rule, width, type Paper } from './sheet.ts';

const face = {
  office: { font: 'bold', size: 10, color: ink.text },
  title: { font: 'bold', size: 14, color: ink.text },
  heading: { font: 'bold', size: 10.5, color: ink.text },
  plain: { font: 'regular', size: 9.5, color: ink.text },
  faint: { font: 'regular', size: 9, color: ink.faint },
  small: { font: 'regular', size: 8, color: ink.faint },
} as const satisfies Record<string, Face>;

/** Of a heading of one line. */
const headingHeight = 24;

function paragraph(paper: Paper, text: string, how: Face, align: 'left' | 'center' = 'left'): void {
  const lines = linesOf(paper, legible(text), width, how);
  keepTogether(paper, heightOf(lines), () => {});
  writeStrips(paper, [{ x: page.left, width, lines, align }], () => {});
}

/** Which body and post, then the title, the form it follows, its number and its date. */
export function writeHead(paper: Paper, content: Content): void {
  paper.y = page.top;
  for (const line of content.office) paragraph(paper, line, face.office);
  if (content.warning !== null) paragraph(paper, content.warning, face.small);
  paper.y += 12;
  paragraph(paper, content.title, face.title, 'center');
  if (content.form !== null) paragraph(paper, content.form, face.small, 'center');
  paper.y += 3;
  paragraph(paper, content.dated, { ...face.plain, size: 10 }, 'center');
  paper.y += 12;
}

/** @param after height of what may not be torn from it, so that it is not left alone at the foot of a page */
export function writeHeading(paper: Paper, text: string, after: number): void {
  makeRoom(paper, headingHeight + after);
  paper.y += 3;
  paragraph(paper, text, face.heading);
  paper.y += 4;
}

export function writeText(paper: Paper, text: string, how: 'plain' | 'faint'): void {
  paragraph(paper, text, face[how]);
  paper.y += 6;
}

const signatureHeight = 38;
/** Who signs stands to the left of the line for it. */
const nameWidth = 265;

/** Lines to sign on, with the name of whoever signs where it is known. */
export function writeSignatures(
  paper: Paper,
  lines: readonly (string | null)[],
  caption: string,
): void {
  for (const who of lines) {
    const name = who === null ? [] : linesOf(paper, legible(who, 400), nameWidth, face.plain);
    const height = Math.max(signatureHeight, heightOf(name) + 16);
    makeRoom(paper, height + 14);
    const y = paper.y + height - 10;
    const left = page.left + (who === null ? 0 : nameWidth + 15);
    let top = y - heightOf(name) + 2;
    for (const line of name) {
      writeLine(paper, line, page.left, top);
      top += heightOf([line]);
    }
    rule(paper, left, y, page.left + width - left, ink.text);
    writeLine(paper, { ...face.small, text: caption }, left, y + 3);
    paper.y = y + 14;
  }
}
