import { minuteAtThePost } from '../../../shared/day.ts';
import type { TraceNode } from '../../../shared/explanation/trace.ts';
import { factWords, traceWords } from '../../../shared/explanation/trace-words.ts';
import type { Language } from '../../../shared/languages.ts';
import type { Telling } from '../../../shared/sentence/sentence.ts';
import type { Word } from './words.ts';

/** A text that is being written: in which words, in which language. */
export interface Writing {
  readonly word: Word;
  readonly language: Language;
  /** What a list is called; left out: lists are told by their codes alone. */
  readonly listName?: Telling['listName'];
}

/** `Label: value`. */
export const pair = (label: string, value: string | number): string => `${label}: ${value}`;

/** Lines under a heading, two spaces further in; nothing at all where there is none of them. */
export function under(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}:`, ...lines.map((line) => `  ${line}`)];
}

/** A moment as people at the post write it; JSON has it in UTC. */
export const moment = minuteAtThePost;

/** A condition with its verdicts, its parts indented under one another. */
export function traceLines(node: TraceNode, writing: Writing): string[] {
  const verdict = writing.word('explanation', `verdict.${node.verdict}`);
  const head = `[${verdict}] ${traceWords(node, writing)}`;
  const inner = partsOf(node, writing);
  return [head, ...inner.map((line) => `  ${line}`)];
}

function partsOf(node: TraceNode, writing: Writing): string[] {
  const { word, language } = writing;
  if (node.kind === 'leaf') return [];
  if (node.kind === 'group') return node.of.flatMap((part) => traceLines(part, writing));
  const items = node.items.flatMap(({ ordinal, verdict, value, of }) => {
    const name = word('explanation', 'item', { item: ordinal });
    const summed = node.field === null ? '' : ` · ${factWords(value, node.field, language)}`;
    return [
      `[${word('explanation', `verdict.${verdict}`)}] ${name}${summed}`,
      ...(of === null ? [] : traceLines(of, writing).map((line) => `  ${line}`)),
    ];
  });
  const more = node.more > 0 ? [word('explanation', 'more', { number: node.more })] : [];
  return [...items, ...more];
}
