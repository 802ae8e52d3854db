import type { CheckpointView } from '../../../shared/contract/journal.ts';
import type { Notice, ToldNotice } from '../../../shared/contract/versions.ts';
import type { Severity } from '../../../shared/finding.ts';
import type { Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import type { Block, Column, Content } from '../paper/page/blocks.ts';
import { legible } from '../paper/page/lines.ts';
import { momentOnPaper } from '../paper/page/moment.ts';
import { printed } from '../paper/page/print.ts';
import { toldNotice } from './told.ts';

/** Longer sentences are cut on paper: a hostile value must not fill a ream. The file in JSON has them whole. */
const longestSentence = 1500;
const longestFact = 400;

type Say = (key: string) => string;

/** The notice of refusal as a PDF: same notice, same bytes. */
export function printedNotice(
  notice: Notice,
  language: Language,
  checkpoint: CheckpointView | null,
): Promise<Uint8Array> {
  return printed(contentOf(toldNotice(notice, language), language), language, checkpoint);
}

function contentOf(notice: ToldNotice, language: Language): Content {
  const say: Say = (key) => sharedWords[language]['notice']?.[key] ?? key;
  const post = [notice.post.code, notice.post.name].filter(Boolean).join(' ');
  return {
    office: [`${say('post')} ${post}`],
    warning: null,
    title: say('title'),
    form: null,
    dated: `№ ${notice.number}, ${momentOnPaper(notice.at)} (${say('time')})`,
    number: notice.number,
    version: null,
    at: notice.at,
    hash: { label: say('hash'), value: notice.sha256 },
    checkpointLabel: say('checkpoint'),
    blocks: [
      { kind: 'facts', facts: factsOf(notice, say) },
      { kind: 'text', text: say('why') },
      ...headings.flatMap(([severity, heading]) => findingsOf(notice, severity, say(heading), say)),
      ...notCheckedOf(notice, say),
      { kind: 'signatures', lines: [null], caption: say('official') },
    ],
  };
}

const headings: readonly (readonly [Severity, string])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'remarks'],
];

const person = (named: ToldNotice['trader'], say: Say): string | null =>
  named === null
    ? null
    : [named.name, named.code === null ? null : `${say('code')} ${named.code}`]
        .filter((part) => part !== null)
        .join(', ') || null;

function factsOf(notice: ToldNotice, say: Say): [string, string | null][] {
  const facts: [string, string | null][] = [
    ['declarant', person(notice.declarant, say)],
    ['trader', person(notice.trader, say)],
    ['registrationNumber', notice.registrationNumber ?? say('unregistered')],
    ['reference', notice.reference],
    ['version', String(notice.version)],
    ['message', notice.file],
    ['hash', notice.sha256],
  ];
  return facts.map(([label, value]) => [
    say(label),
    value === null ? null : legible(value, longestFact),
  ]);
}

function findingsOf(notice: ToldNotice, severity: Severity, heading: string, say: Say): Block[] {
  const found = notice.findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  const columns: Column[] = [
    { head: say('number'), width: 28 },
    { head: say('box'), width: 52 },
    { head: say('item'), width: 44 },
    { head: say('finding'), width: 0 },
  ];
  const rows = found.map(({ boxes, source, message, code, item }, index) => {
    const text = legible(message, longestSentence);
    const ground = source === null ? '' : `${say('source')}: ${source} `;
    return {
      cells: [
        String(index + 1),
        boxes.join(', '),
        item === null ? '' : String(item),
        { text, under: `${ground}[${code}]` },
      ],
    };
  });
  return [
    { kind: 'heading', text: `${heading}: ${found.length}` },
    { kind: 'table', columns, rows },
  ];
}

/** What the post could not check: said apart, so that nobody takes it for a fault of the declaration. */
function notCheckedOf({ notChecked }: ToldNotice, say: Say): Block[] {
  if (notChecked.length === 0) return [];
  return [
    { kind: 'heading', text: say('notChecked') },
    { kind: 'text', text: say('notCheckedWhat'), face: 'faint' },
    ...notChecked.map(({ message }): Block => ({
      kind: 'text',
      text: legible(message, longestSentence),
    })),
  ];
}
