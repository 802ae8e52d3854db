import type { Profile } from '../profile.ts';
import { exact, gap } from '../figures.ts';
import type { Language } from '../languages.ts';
import { sentenceOf, type Sentence, type Telling } from './sentence.ts';
import { wordFor, wordOf } from './words.ts';

/** What a profile says of itself, head by head, in the order it is read in. */
export interface ProfileTelling {
  readonly code: string;
  readonly title: string;
  readonly parts: readonly { readonly key: string; readonly head: string; readonly of: Sentence }[];
}

const plain = (text: string): Sentence => ({ text, of: [] });
const list = (texts: readonly string[]): Sentence => plain(texts.join(', '));

/** A code with what it means, as far as the words know it. */
function told(code: string, meaning: string | null): string {
  return meaning === null ? code : `${code} (${meaning})`;
}

const day = (date: string) => date.split('-').toReversed().join('.');

function applies(profile: Profile, language: Language): [string, Sentence][] {
  const { procedures, offices, dependsOn, share, atMostUnselected } = profile;
  const term = (key: string) => wordFor('terms', key, language);
  const parts: [string, Sentence][] = [
    [
      'directions',
      list(profile.directions.map((each) => wordOf('terms', `direction.${each}`, language))),
    ],
  ];
  if (procedures !== undefined)
    parts.push([
      'procedures',
      list(procedures.map((code) => told(code, term(`procedure.${code}`)))),
    ]);
  if (offices !== undefined) parts.push(['offices', list(offices)]);
  if (dependsOn !== undefined) parts.push(['dependsOn', list(dependsOn)]);
  if (share !== undefined) parts.push(['share', plain(`${exact(share, -2)}${gap}%`)]);
  if (atMostUnselected !== undefined)
    parts.push(['atMostUnselected', plain(exact(atMostUnselected))]);
  return parts;
}

function origin({ source }: Profile, language: Language): [string, Sentence][] {
  if (source === undefined) return [];
  const said = [
    wordOf('profileHeads', `source.${source.level}`, language),
    ...(source.act === undefined ? [] : [source.act]),
    ...(source.on === undefined ? [] : [day(source.on)]),
  ];
  return [['source', list(said)]];
}

/** A whole profile in sentences: what it is, when it fires, and what is then to be done. */
export function tellProfile(profile: Profile, telling: Telling): ProfileTelling {
  const { language } = telling;
  const { validFrom, validTo, reviewOn } = profile;
  const head = (key: string) => wordOf('profileHeads', key, language);
  const term = (key: string) => wordOf('terms', key, language);
  const scores = profile.kind === 'standing' || profile.kind === 'dependent';
  const parts: [string, Sentence][] = [
    ['kind', plain(term(`profileKind.${profile.kind}`))],
    ['corridor', plain(term(`corridor.${profile.corridor}`))],
    ...(scores ? [['weight', plain(exact(profile.weight))] satisfies [string, Sentence]] : []),
    ...origin(profile, language),
    ...applies(profile, language),
    ['condition', sentenceOf(profile.condition, telling)],
    ...(profile.exceptions ?? []).map(({ condition, reason }): [string, Sentence] => [
      'exception',
      { text: reason, of: [sentenceOf(condition, telling)] },
    ]),
    [
      'measures',
      list(profile.measures.map((code) => told(code, wordFor('measures', code, language)))),
    ],
    [
      'boxes',
      list(profile.boxes.map((box) => told(box, wordFor('terms', `box.${box}`, language)))),
    ],
    ['instruction', plain(profile.instruction[language])],
    [
      'validity',
      plain(
        `${day(validFrom)} – ${validTo === null ? wordOf('terms', 'validity.open', language) : day(validTo)}`,
      ),
    ],
    ...(reviewOn === undefined
      ? []
      : [['reviewOn', plain(day(reviewOn))] satisfies [string, Sentence]]),
  ];
  return {
    code: profile.code,
    title: `${profile.code} · ${profile.area[language]} · ${head('version')}: ${profile.version}`,
    parts: parts
      .filter(([, of]) => of.text !== '' || of.of.length > 0)
      .map(([key, of]) => ({ key, head: head(key), of })),
  };
}
