import { exact, gap } from '../../../../shared/figures.ts';
import { formatCount, formatMoney, nothing } from '../../../../shared/format.ts';
import type { Language } from '../../../../shared/languages.ts';
import { capital } from '../../../../shared/locales/capital.ts';
import { nationalCurrency } from '../../../../shared/money.ts';
import { finePayment, type Effect } from '../../../../shared/work/effect.ts';
import type { ActDraft } from '../../../../shared/work/inspection.ts';
import type { Block, Fact } from '../page/blocks.ts';
import { legible } from '../page/lines.ts';
import { momentOnPaper } from '../page/moment.ts';
import type { Named, PaperSubject } from '../subject.ts';
import { wordOr, type Say } from '../words.ts';

type Participant = ActDraft['participants'][number];

/** In which words a paper is written, and about which declaration. */
export interface Telling {
  readonly say: Say;
  readonly language: Language;
  readonly subject: PaperSubject;
}

/** What a sender wrote may be of any length; what names a person or a thing is not. */
const longestName = 400;

export const said = (text: string): string | null =>
  text.trim() === '' ? null : legible(text.trim());

export const momentOrNull = (moment: string): string | null =>
  moment === '' ? null : momentOnPaper(moment);

export const yesOrNo = ({ say }: Telling, is: boolean): string => say(is ? 'yes' : 'no');

/** Every gram of it in kilograms, with the unit; two that differ are never written alike. */
export const mass = (telling: Telling, grams: number | null): string =>
  grams === null ? nothing : `${exact(grams, -3)}${gap}${telling.say('unit.kg', {}, 'terms')}`;

export const count = formatCount;

/** Ordinals of items; none of them: all. */
export const itemsText = ({ say }: Telling, items: readonly number[]): string =>
  items.length === 0 ? say('items.all') : items.join(', ');

export function personText({ say }: Telling, person: Named | null): string | null {
  if (person === null) return null;
  const code = person.code === null ? null : `${say('code')} ${person.code}`;
  const text = [person.name, code].filter((part) => part !== null).join(', ');
  return text === '' ? null : legible(text, longestName);
}

/** Which declaration it is about, and whose. */
export function aboutDeclaration(telling: Telling): Fact[] {
  const { say, subject } = telling;
  const number = subject.registrationNumber ?? say('unregistered');
  return [
    [say('declaration'), legible(number, longestName)],
    [say('reference'), subject.reference === null ? null : legible(subject.reference, longestName)],
    [say('declarant'), personText(telling, subject.declarant)],
    [say('trader'), personText(telling, subject.trader)],
  ];
}

/** Which version of a signed record it is, and why there is one after the first. */
export const aboutVersion = (
  { say }: Telling,
  { version, correction }: { readonly version: number; readonly correction: string | null },
): Fact[] => [
  [say('version'), String(version)],
  [say('correction'), correction === null ? null : said(correction)],
];

/** Facts under a heading; nothing at all where none of them says anything. */
export const factsUnder = (heading: string, facts: readonly Fact[]): Block[] =>
  facts.some(([, value]) => value !== null)
    ? [
        { kind: 'heading', text: heading },
        { kind: 'facts', facts },
      ]
    : [];

/** A table under a heading; nothing where it has no rows. */
export const tableUnder = (
  heading: string,
  columns: Extract<Block, { kind: 'table' }>['columns'],
  rows: Extract<Block, { kind: 'table' }>['rows'],
): Block[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'table', columns, rows },
      ];

/** What is to be collected and given back by kind of payment. */
export function effectsBlock({ say, language }: Telling, effects: readonly Effect[]): Block[] {
  const sum = (minor: number) => formatMoney({ minor, currency: nationalCurrency });
  return tableUnder(
    say('effects'),
    [
      { head: say('payment'), width: 275 },
      { head: say('collect'), width: 110, align: 'right' },
      { head: say('refund'), width: 0, align: 'right' },
    ],
    effects.map(({ payment, minor }) => ({
      cells: [
        payment === finePayment
          ? say('payment.FINE')
          : [payment, wordOr(language, 'terms', `payment.${payment}`, '')].join(' ').trim(),
        minor >= 0 ? sum(minor) : '',
        minor < 0 ? sum(-minor) : '',
      ],
    })),
  );
}

/** The official signs, and whoever took part. */
export const signaturesOf = (
  { say }: Telling,
  official: string,
  participants: readonly Pick<Participant, 'role' | 'name'>[] = [],
): Block => ({
  kind: 'signatures',
  lines: [
    `${say('official')}: ${official}`,
    ...participants.map(({ role, name }) => `${capital(say(`role.${role}`))}: ${name}`),
  ],
  caption: say('signature'),
});
