import type { CheckpointView } from '../../../../shared/contract/journal.ts';
import type { Language } from '../../../../shared/languages.ts';
import type { Block, Content } from './blocks.ts';
import { beginningOf, writeFacts, writeTable } from './columns.ts';
import { writeFeet } from './feet.ts';
import { foreignIn } from './foreign.ts';
import { legible } from './lines.ts';
import { writeHead, writeHeading, writeSignatures, writeText } from './parts.ts';
import { collected, openPaper, type Paper } from './sheet.ts';

/**
 * A paper as PDF, A4, in one of the languages of the post: same content, same bytes. Needs no window.
 * Every page carries the checkpoint of the log out of the machine.
 */
export async function printed(
  content: Content,
  language: Language,
  checkpoint: CheckpointView | null,
): Promise<Uint8Array> {
  const { title, number, office, hash, at } = content;
  const paper = openPaper({
    title: legible(`${title} ${number}`, 300),
    author: legible(office.at(-1) ?? '', 300),
    subject: hash.value,
    at,
    language,
    checkpoint,
    foreign: await foreignIn(JSON.stringify(content)),
  });
  const bytes = collected(paper);
  writeHead(paper, content);
  await inSteps(writeBlocks(paper, content.blocks));
  await inSteps(writeFeet(paper, content, checkpoint));
  paper.end();
  return bytes;
}

/** The longest that others wait for a paper, milliseconds. */
const longestStep = 20;

/** Does something step by step, and lets others go first where it has taken long. */
async function inSteps(steps: Iterable<void>): Promise<void> {
  let since = performance.now();
  for (const _ of steps) {
    if (performance.now() - since < longestStep) continue;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    since = performance.now();
  }
}

function* writeBlocks(paper: Paper, blocks: readonly Block[]): Generator<void> {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading')
      writeHeading(paper, block.text, beginningAfter(paper, blocks.slice(index + 1, index + 3)));
    else if (block.kind === 'table') yield* writeTable(paper, block.columns, block.rows);
    else writeBlock(paper, block);
    yield;
  }
}

/** How much of what stands under a heading has to be on the same page: of a table its first row, also after a word about it. */
function beginningAfter(paper: Paper, [next, second]: readonly Block[]): number {
  if (next?.kind === 'table') return beginningOf(paper, next.columns, next.rows);
  if (next?.kind === 'text' && second?.kind === 'table')
    return 24 + beginningOf(paper, second.columns, second.rows);
  return 46;
}

function writeBlock(paper: Paper, block: Exclude<Block, { kind: 'table' | 'heading' }>): void {
  switch (block.kind) {
    case 'text':
      return writeText(paper, block.text, block.face ?? 'plain');
    case 'facts':
      return writeFacts(paper, block.facts);
    case 'signatures':
      return writeSignatures(paper, block.lines, block.caption);
  }
}
