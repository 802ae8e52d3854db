import { encode } from 'uqr';
import type { CheckpointView } from '../../../../shared/contract/journal.ts';
import type { Content } from './blocks.ts';
import { writeAligned, writeLine } from './lines.ts';
import { momentOnPaper } from './moment.ts';
import { ink, page, width, type Paper } from './sheet.ts';

const face = { font: 'regular', size: 7.5, color: ink.faint } as const;

/** Every page names the paper, the record it was printed from, its own place among the pages, and the state of the log. */
export function* writeFeet(
  paper: Paper,
  content: Content,
  checkpoint: CheckpointView | null,
): Generator<void> {
  const { count } = paper.bufferedPageRange();
  const y = page.height - page.bottom + 8;
  const left = page.left + (checkpoint === null ? 0 : codeSize + 10);
  const lines = [
    [`№ ${content.number}`, content.version].filter((part) => part !== null).join(' · '),
    `${content.hash.label}: ${content.hash.value}`,
    ...(checkpoint === null
      ? []
      : [
          `${content.checkpointLabel}: № ${checkpoint.size} · ${checkpoint.short} · ${momentOnPaper(checkpoint.at)}`,
        ]),
    ...(content.warning === null ? [] : [content.warning]),
  ];
  const dots = checkpoint === null ? [] : dotsOf(checkpoint.note);
  for (let index = 0; index < count; index += 1) {
    paper.switchToPage(index);
    drawCode(paper, dots, page.left, y);
    for (const [row, text] of lines.entries())
      writeLine(paper, { ...face, text }, left, y + 11 * row);
    const place = { ...face, text: `${index + 1}/${count}` };
    writeAligned(paper, place, page.left + width, y, 'right');
    yield;
  }
}

/** Side of the code with the whole checkpoint: a module is then a third of a millimetre. */
const codeSize = 66;

/** Dark cells side by side: in which row, from which one, how many; in modules. */
interface Run {
  readonly row: number;
  readonly from: number;
  readonly length: number;
  /** Side of the code. */
  readonly of: number;
}

/** The signed text as a QR code. */
function dotsOf(text: string): Run[] {
  const { size: of, data } = encode(text, { ecc: 'L', border: 0 });
  return data.flatMap((cells, row) =>
    runs(cells).map(([from, length]) => ({ row, from, length, of })),
  );
}

/** Draws it of rectangles: sharp on any printer. */
function drawCode(paper: Paper, dots: readonly Run[], left: number, top: number): void {
  for (const { row, from, length, of } of dots) {
    const module = codeSize / of;
    paper.rect(left + from * module, top + row * module, length * module, module);
  }
  if (dots.length > 0) paper.fill(ink.text);
}

/** Where dark cells stand in a row: from which one, how many side by side. */
function runs(cells: readonly boolean[]): [from: number, length: number][] {
  const found: [number, number][] = [];
  let from = -1;
  for (const [at, dark] of [...cells, false].entries()) {
    if (dark && from < 0) from = at;
    if (dark || from < 0) continue;
    found.push([from, at - from]);
    from = -1;
  }
  return found;
}
