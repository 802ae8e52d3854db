import Pdf from 'pdfkit';
import type { CheckpointView } from '../../../../shared/contract/journal.ts';
import type { Language } from '../../../../shared/languages.ts';
import { font } from './fonts.ts';
import type { Foreign } from './foreign.ts';

/** A4 with room for holes on the left and for the feet below; all lengths in points. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 57,
  right: 43,
  top: 50,
  bottom: 104,
} as const;
export const width = page.width - page.left - page.right;
/** Nothing of the content stands lower. */
export const floor = page.height - page.bottom;
export const ink = { text: '#000000', faint: '#555555', rule: '#999999', head: '#eeeeee' } as const;

export type Paper = InstanceType<typeof Pdf>;

/** What the file says of itself: the same record makes the same bytes. */
export interface Described {
  readonly title: string;
  readonly author: string;
  /** SHA-256 of the record, hexadecimal. */
  readonly subject: string;
  readonly at: string;
  readonly language: Language;
  readonly checkpoint: CheckpointView | null;
  /** Fonts of letters that the font of the papers does not have. */
  readonly foreign: Foreign;
}

const foreign = new WeakMap<Paper, Foreign>();
const none: Foreign = { fonts: new Map(), fontOf: new Map() };
/** The fonts a paper was opened with besides its own. */
export const foreignOn = (paper: Paper): Foreign => foreign.get(paper) ?? none;

/** An empty paper, on its first page. The signed checkpoint lies in the file as text besides, for programs. */
export function openPaper(described: Described): Paper {
  const { title, author, subject, language, checkpoint } = described;
  const made = new Date(described.at);
  const paper = new Pdf({
    size: 'A4',
    margins: { top: page.top, bottom: 0, left: page.left, right: page.right },
    bufferPages: true,
    // None of the fonts that come with the library: they lie beside its sources, and have no Kazakh.
    font: '',
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      ...(checkpoint === null ? {} : { Keywords: checkpoint.note }),
      CreationDate: made,
      ModDate: made,
    },
  });
  paper.registerFont('regular', Buffer.from(font('regular')));
  paper.registerFont('bold', Buffer.from(font('bold')));
  for (const [name, bytes] of described.foreign.fonts) paper.registerFont(name, Buffer.from(bytes));
  foreign.set(paper, described.foreign);
  return paper;
}

/** The bytes of the paper, once it is ended. */
export function collected(paper: Paper): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    paper.on('data', (part: Uint8Array) => parts.push(part));
    paper.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    paper.on('error', reject);
  });
}

export function newPage(paper: Paper): void {
  paper.addPage();
  paper.y = page.top;
}

/** Goes on to a new page where less than this height is left of the present one. */
export function makeRoom(paper: Paper, height: number): void {
  if (paper.y + height > floor) newPage(paper);
}

/** A thin line from `left`, `length` long. */
export function rule(paper: Paper, left: number, y: number, length: number, color: string): void {
  paper
    .moveTo(left, y)
    .lineTo(left + length, y)
    .lineWidth(0.5)
    .strokeColor(color)
    .stroke();
}
