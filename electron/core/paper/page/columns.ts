import type { Cell, Column, Row } from './blocks.ts';
import { heightOfRows, keepTogether, writeStrips, type Strip } from './flow.ts';
import { heightOf, legible, linesOf, type Face, type Line } from './lines.ts';
import { ink, makeRoom, page, rule, width, type Paper } from './sheet.ts';

const padding = 3;
/** Between the cells of a row and what is said of all of it. */
const apart = 2;
/** Points of a first row that have to stand on the page where its table begins. */
const longestBeginning = 200;
const face = {
  head: { font: 'bold', size: 7.5, color: ink.text },
  text: { font: 'regular', size: 8.5, color: ink.text },
  under: { font: 'regular', size: 7.5, color: ink.faint },
} as const satisfies Record<string, Face>;

/** Where each column stands; the last one reaches to the margin. */
function placed(columns: readonly Column[]): { x: number; width: number; column: Column }[] {
  let x: number = page.left;
  return columns.map((column, index) => {
    const wide = index === columns.length - 1 ? page.left + width - x : column.width;
    const place = { x: x + padding, width: wide - 2 * padding, column };
    x += wide;
    return place;
  });
}

/**
 * A table whose heads stand on every page it reaches; a row is broken only where it is longer than a page.
 * Stops after each row, so that whoever writes a long one may let others go first.
 */
export function* writeTable(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly Row[],
): Generator<void> {
  const places = placed(columns);
  const heads = headsOf(paper, places);
  const headHeight = heightOfRows([heads]) + 2 * padding;
  const writeHeads = () => {
    paper.rect(page.left, paper.y, width, headHeight).fill(ink.head);
    const { y } = paper;
    paper.y = y + padding;
    writeStrips(paper, heads, () => {});
    paper.y = y + headHeight;
  };
  const onNewPage = () => {
    writeHeads();
    paper.y += padding;
  };
  // Heads are not left alone at the foot of a page.
  makeRoom(paper, beginningOf(paper, columns, rows));
  writeHeads();
  for (const row of rows) {
    const strips = stripsOf(paper, places, row);
    const height = heightOfRows(strips) + 2 * padding + apart;
    keepTogether(paper, height, writeHeads);
    paper.y += padding;
    for (const [index, strip] of strips.entries()) {
      if (index > 0) paper.y += apart;
      writeStrips(paper, strip, onNewPage);
    }
    paper.y += padding;
    rule(paper, page.left, paper.y, width, ink.rule);
    yield;
  }
  paper.y += 10;
}

const headsOf = (paper: Paper, places: ReturnType<typeof placed>): Strip[] =>
  places.map(({ column, ...place }) => ({
    ...place,
    align: column.align ?? 'left',
    lines: linesOf(paper, column.head, place.width, face.head),
  }));

/** Height of the heads with the first row, or with a few lines of it where it is a long one. */
export function beginningOf(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly Row[],
): number {
  const places = placed(columns);
  const [first] = rows;
  const row = first === undefined ? 0 : heightOfRows(stripsOf(paper, places, first));
  return (
    heightOfRows([headsOf(paper, places)]) + Math.min(row, longestBeginning) + 4 * padding + apart
  );
}

/** The cells of a row side by side, and under them what is said of all of it. */
function stripsOf(paper: Paper, places: ReturnType<typeof placed>, row: Row): Strip[][] {
  const cells = places.map(({ column, ...place }, index) => ({
    ...place,
    align: column.align ?? 'left',
    lines: cellLines(paper, row.cells[index] ?? '', place.width),
  }));
  const said = (row.below ?? []).filter((text) => text !== '');
  if (said.length === 0) return [cells];
  const x = places[1]?.x ?? page.left + padding;
  const wide = page.left + width - padding - x;
  const lines = said.flatMap((text) => linesOf(paper, legible(text), wide, face.text));
  return [cells, [{ x, width: wide, lines }]];
}

function cellLines(paper: Paper, cell: Cell, wide: number): Line[] {
  const { text, under } = typeof cell === 'string' ? { text: cell, under: '' } : cell;
  const above = text === '' ? [] : linesOf(paper, legible(text), wide, face.text);
  return under === '' ? above : [...above, ...linesOf(paper, legible(under), wide, face.under)];
}

const label = { font: 'regular', size: 9, color: ink.faint } as const satisfies Face;
const value = { font: 'regular', size: 9, color: ink.text } as const satisfies Face;
const labelWidth = 148;

/** Labels with what they say beside them. */
export function writeFacts(
  paper: Paper,
  facts: readonly (readonly [string, string | null])[],
): void {
  const x = page.left + labelWidth + 8;
  for (const [name, said] of facts) {
    if (said === null) continue;
    const strips: Strip[] = [
      { x: page.left, width: labelWidth, lines: linesOf(paper, name, labelWidth, label) },
      {
        x,
        width: page.left + width - x,
        lines: linesOf(paper, legible(said), page.left + width - x, value),
      },
    ];
    keepTogether(paper, Math.max(...strips.map(({ lines }) => heightOf(lines))), () => {});
    writeStrips(paper, strips, () => {});
    paper.y += 2.5;
  }
  paper.y += 6;
}
