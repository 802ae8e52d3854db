import Pdf from 'pdfkit';
import { encode } from 'uqr';
import type { CheckpointView } from '../../../shared/contract/journal.ts';
import type { Notice } from '../../../shared/contract/versions.ts';
import type { Severity } from '../../../shared/finding.ts';
import type { Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import { sayFinding } from '../control/texts.ts';
import { font } from './fonts.ts';
import { baseName } from './notice.ts';

/** All lengths in points. */
const page = { width: 595.28, height: 841.89, left: 57, right: 43, top: 50, bottom: 104 } as const;
const width = page.width - page.left - page.right;
const floor = page.height - page.bottom;
const ink = { text: '#000000', faint: '#555555', rule: '#999999', head: '#eeeeee' } as const;

/** Columns of the table of findings: number, box, item, sentence. */
const columns = [
  { key: 'number', width: 28 },
  { key: 'box', width: 52 },
  { key: 'item', width: 44 },
  { key: 'finding', width: width - 124 },
] as const;
const padding = 4;

/** Longer sentences are cut on paper: a hostile value must not fill a ream. The file in JSON has them whole. */
const longestSentence = 1500;

type Paper = InstanceType<typeof Pdf>;

const almaty = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Asia/Almaty',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 01.07.2026, 11:00: the same figures in every language. */
function onPaper(moment: string): string {
  const parts = new Map(
    almaty.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  const year = String(new Date(moment).getUTCFullYear()).slice(0, 2) + (parts.get('year') ?? '');
  return `${parts.get('day')}.${parts.get('month')}.${year.slice(-4)}, ${parts.get('hour')}:${parts.get('minute')}`;
}

/**
 * The notice of refusal as a PDF, A4, in one of the languages of the post: same notice, same bytes.
 * Needs no window. Every page carries the checkpoint of the log out of the machine.
 */
export async function printedNotice(
  notice: Notice,
  language: Language,
  checkpoint: CheckpointView | null,
): Promise<Uint8Array> {
  const say = (key: string): string => sharedWords[language]['notice']?.[key] ?? key;
  const made = new Date(notice.at);
  const paper = new Pdf({
    size: 'A4',
    margins: { top: page.top, bottom: 0, left: page.left, right: page.right },
    bufferPages: true,
    // None of the fonts that come with the library: they lie beside its sources, and have no Kazakh.
    font: '',
    lang: language,
    displayTitle: true,
    info: {
      Title: `${say('title')} ${notice.number}`,
      Author: postName(notice),
      Subject: notice.sha256,
      CreationDate: made,
      ModDate: made,
    },
  });
  const bytes = collected(paper);
  paper.registerFont('regular', Buffer.from(font('regular')));
  paper.registerFont('bold', Buffer.from(font('bold')));
  writeHead(paper, notice, say);
  for (const [severity, heading] of headings) {
    writeFindings(paper, notice, severity, say(heading), language, say);
  }
  writeNotChecked(paper, notice, language, say);
  writeSignature(paper, say);
  writeFeet(paper, notice, checkpoint, say);
  paper.end();
  return bytes;
}

const headings: readonly (readonly [Severity, string])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'remarks'],
];

function collected(paper: Paper): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    paper.on('data', (part: Uint8Array) => parts.push(part));
    paper.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    paper.on('error', reject);
  });
}

const postName = ({ post }: Notice): string => [post.code, post.name].filter(Boolean).join(' ');

const person = (named: Notice['trader'], say: (key: string) => string): string | null =>
  named === null
    ? null
    : [named.name, named.code === null ? null : `${say('code')} ${named.code}`]
        .filter((part) => part !== null)
        .join(', ') || null;

function writeHead(paper: Paper, notice: Notice, say: (key: string) => string): void {
  paper.font('bold').fontSize(10).fillColor(ink.text);
  paper.text(`${say('post')} ${postName(notice)}`, page.left, page.top, { width });
  paper.moveDown(1.2);
  paper.fontSize(14).text(say('title'), page.left, paper.y, { width, align: 'center' });
  paper.moveDown(0.3);
  const dated = `№ ${notice.number}, ${onPaper(notice.at)} (${say('time')})`;
  paper.font('regular').fontSize(10).text(dated, { width, align: 'center' });
  paper.moveDown(1);
  const facts: [string, string | null][] = [
    ['declarant', person(notice.declarant, say)],
    ['trader', person(notice.trader, say)],
    ['registrationNumber', notice.registrationNumber ?? say('unregistered')],
    ['reference', notice.reference],
    ['version', String(notice.version)],
    ['message', baseName(notice.file)],
    ['hash', notice.sha256],
  ];
  for (const [label, value] of facts) {
    if (value === null) continue;
    const { y } = paper;
    const shown = shortened(value, 400);
    const left = page.left + 140;
    paper.fontSize(9).fillColor(ink.faint).text(say(label), page.left, y, { width: 132 });
    const labelEnd = paper.y;
    paper.fillColor(ink.text).text(shown, left, y, { width: width - 140 });
    paper.y = Math.max(paper.y, labelEnd) + 3;
  }
  paper.moveDown(0.6);
  paper.fontSize(10).text(say('why'), page.left, paper.y, { width, align: 'left' });
  paper.moveDown(0.8);
}

const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;

function newPage(paper: Paper): void {
  paper.addPage();
  paper.y = page.top;
}

function writeFindings(
  paper: Paper,
  notice: Notice,
  severity: Severity,
  heading: string,
  language: Language,
  say: (key: string) => string,
): void {
  const found = notice.findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return;
  if (paper.y + 90 > floor) newPage(paper);
  paper.font('bold').fontSize(11).fillColor(ink.text);
  paper.text(`${heading}: ${found.length}`, page.left, paper.y, { width });
  paper.moveDown(0.4);
  writeColumnHeads(paper, say);
  for (const [index, { boxes, source, ...finding }] of found.entries()) {
    const sentence = shortened(sayFinding({ ...finding, item: null }, language), longestSentence);
    const ground = source === null ? null : `${say('source')}: ${source}`;
    const cells = [
      String(index + 1),
      boxes.join(', '),
      finding.item === null ? '' : String(finding.item),
    ];
    const height = rowHeight(paper, cells, sentence, `${ground ?? ''} [${finding.code}]`.trim());
    if (paper.y + height > floor) {
      newPage(paper);
      writeColumnHeads(paper, say);
    }
    writeRow(paper, cells, sentence, `${ground ?? ''} [${finding.code}]`.trim(), height);
  }
  paper.y += 12;
}

/** What the post could not check: said apart, so that nobody takes it for a fault of the declaration. */
function writeNotChecked(
  paper: Paper,
  { notChecked }: Notice,
  language: Language,
  say: (key: string) => string,
): void {
  if (notChecked.length === 0) return;
  if (paper.y + 60 > floor) newPage(paper);
  paper.font('bold').fontSize(11).fillColor(ink.text);
  paper.text(say('notChecked'), page.left, paper.y, { width });
  paper.font('regular').fontSize(9).fillColor(ink.faint);
  paper.text(say('notCheckedWhat'), page.left, paper.y + 2, { width });
  paper.fillColor(ink.text);
  for (const finding of notChecked) {
    const sentence = shortened(sayFinding(finding, language), longestSentence);
    if (paper.y + paper.heightOfString(sentence, { width }) + 4 > floor) newPage(paper);
    paper.text(sentence, page.left, paper.y + 4, { width });
  }
  paper.y += 12;
}

function writeColumnHeads(paper: Paper, say: (key: string) => string): void {
  const { y } = paper;
  const height = 18;
  paper.rect(page.left, y, width, height).fill(ink.head);
  paper.font('bold').fontSize(9).fillColor(ink.text);
  let x: number = page.left;
  for (const column of columns) {
    paper.text(say(column.key), x + padding, y + 3, { width: column.width - 2 * padding });
    x += column.width;
  }
  paper.y = y + height;
}

const cellWidth = (index: number): number => (columns[index]?.width ?? 0) - 2 * padding;

function rowHeight(paper: Paper, cells: readonly string[], sentence: string, ground: string) {
  paper.font('regular').fontSize(9);
  const heights = cells.map((cell, index) =>
    paper.heightOfString(cell, { width: cellWidth(index) }),
  );
  const last = columns.length - 1;
  const said = paper.heightOfString(sentence, { width: cellWidth(last) });
  paper.fontSize(7.5);
  const because = paper.heightOfString(ground, { width: cellWidth(last) });
  return Math.max(...heights, said + because + 1) + 2 * padding;
}

function writeRow(
  paper: Paper,
  cells: readonly string[],
  sentence: string,
  ground: string,
  height: number,
): void {
  const { y } = paper;
  paper.font('regular').fontSize(9).fillColor(ink.text);
  let x: number = page.left;
  for (const [index, cell] of cells.entries()) {
    paper.text(cell, x + padding, y + padding, { width: cellWidth(index) });
    x += columns[index]?.width ?? 0;
  }
  const last = { width: cellWidth(columns.length - 1) };
  paper.text(sentence, x + padding, y + padding, last);
  paper
    .fontSize(7.5)
    .fillColor(ink.faint)
    .text(ground, x + padding, paper.y + 1, last);
  paper
    .moveTo(page.left, y + height)
    .lineTo(page.left + width, y + height)
    .lineWidth(0.5)
    .strokeColor(ink.rule)
    .stroke();
  paper.y = y + height;
}

function writeSignature(paper: Paper, say: (key: string) => string): void {
  if (paper.y + 60 > floor) newPage(paper);
  const y = paper.y + 32;
  paper
    .moveTo(page.left, y)
    .lineTo(page.left + width, y)
    .lineWidth(0.5)
    .strokeColor(ink.text);
  paper.stroke().font('regular').fontSize(8).fillColor(ink.faint);
  paper.text(say('official'), page.left, y + 3, { width });
}

/** Every page names the notice, the message it is about, its own place among the pages, and the state of the log. */
function writeFeet(
  paper: Paper,
  notice: Notice,
  checkpoint: CheckpointView | null,
  say: (key: string) => string,
): void {
  const { count } = paper.bufferedPageRange();
  const y = page.height - page.bottom + 8;
  const left = page.left + (checkpoint === null ? 0 : codeSize + 10);
  const lines = [
    `№ ${notice.number}`,
    `${say('hash')}: ${notice.sha256}`,
    ...(checkpoint === null
      ? []
      : [
          `${say('checkpoint')}: № ${checkpoint.size} · ${checkpoint.short} · ${onPaper(checkpoint.at)}`,
        ]),
  ];
  for (let index = 0; index < count; index += 1) {
    paper.switchToPage(index);
    if (checkpoint !== null) drawCode(paper, checkpoint.note, page.left, y);
    paper.font('regular').fontSize(7.5).fillColor(ink.faint);
    const line = { width: page.left + width - left - 40, lineBreak: false };
    for (const [row, text] of lines.entries()) paper.text(text, left, y + 11 * row, line);
    paper.text(`${index + 1}/${count}`, page.left + width - 60, y, {
      width: 60,
      align: 'right',
      lineBreak: false,
    });
  }
}

/** Side of the code with the whole checkpoint: a module is then a third of a millimetre. */
const codeSize = 66;

/** The signed text as a QR code, of rectangles: sharp on any printer. */
function drawCode(paper: Paper, text: string, left: number, top: number): void {
  const { size, data } = encode(text, { ecc: 'L', border: 0 });
  const module = codeSize / size;
  for (const [row, cells] of data.entries())
    for (const [from, length] of runs(cells))
      paper.rect(left + from * module, top + row * module, length * module, module);
  paper.fill(ink.text);
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
