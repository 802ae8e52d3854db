import type { AnalystExplanation } from '../../../shared/explanation.ts';
import type {
  ExceptedProfile,
  ExplainedStep,
  TracedHit,
} from '../../../shared/explanation/full.ts';
import { exact, signed } from '../../../shared/figures.ts';
import { moment, pair, traceLines, under, type Writing } from './lines.ts';
import { reproductionLines } from './reproduction.ts';
import { tacticsLines } from './tactics.ts';

type Full = Omit<AnalystExplanation, 'tier'>;

/** Everything the decision hung on. */
export function fullLines(full: Full, given: Writing): string[] {
  const names = new Map(full.lists.map(({ code, name }) => [code, name]));
  const writing: Writing = { ...given, listName: (code) => names.get(code) };
  const { word } = writing;
  const say = (key: string) => word('explanation', key);
  return [
    say('confidential').toUpperCase(),
    pair(say('decided'), moment(full.decidedAt)),
    pair(word('terms', 'term.corridor'), word('terms', `corridor.${full.corridor}`)),
    pair(say('decidedBy'), word('terms', `decidedBy.${full.decidedBy}`)),
    ...(full.failure === null ? [] : [pair(say('failure'), full.failure)]),
    pair(say('score'), exact(full.score)),
    pair(say('occasion'), say(`occasion.${full.occasion}`)),
    pair(say('day'), full.day),
    pair(say('lot'), full.lot),
    ...under(
      say('steps'),
      full.steps.map(
        (step, index) =>
          `${index + 1}. ${stepWords(step, writing)} → ${word('terms', `corridor.${step.corridor}`)}`,
      ),
    ),
    ...tacticsLines(full, writing),
    ...(full.hits.length === 0 ? [say('hits.none')] : [`${say('hits')}:`]),
    ...full.hits.flatMap((hit) => hitLines(hit, writing).map((line) => `  ${line}`)),
    ...under(
      say('excepted'),
      full.excepted.flatMap((each) => exceptedLines(each, writing)),
    ),
    ...reproductionLines(full.reproduction, writing),
    ...under(say('versions'), [
      pair(say('hash.ruleSet'), full.hashes.ruleSet),
      pair(say('hash.tactics'), full.hashes.tactics),
      pair(say('hash.facts'), full.hashes.facts),
    ]),
  ];
}

function stepWords(step: ExplainedStep, { word }: Writing): string {
  const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
    word('explanation', key, params);
  switch (step.by) {
    case 'score':
      return say('step.score', { points: step.points });
    case 'category':
      return say('step.category', {
        category: say(`category.${step.category}`),
        points: signed(step.points),
      });
    case 'capacity':
      return say('step.capacity', {
        corridor: word('terms', `corridor.${step.full}`),
        perDay: step.perDay,
      });
    case 'mandatory':
    case 'target':
      return say(`step.${step.by}`, { profiles: step.profiles.join(', ') });
    case 'random':
      return step.profile === null
        ? say('step.lot')
        : say('step.random', { profile: step.profile });
  }
}

function hitLines(hit: TracedHit, writing: Writing): string[] {
  const { word, language } = writing;
  const say = (key: string) => word('explanation', key);
  const { profile, items, fate, unselected } = hit;
  return [
    `${profile.code} ${word('explanation', 'version', { version: profile.version })}, ` +
      `${profile.area[language]} (${word('terms', `profileKind.${profile.kind}`)}, ` +
      `${word('terms', `corridor.${profile.corridor}`)}): ${say(`fate.${fate}`)}`,
    ...[
      pair(say('weight'), exact(profile.weight)),
      ...(profile.share === undefined
        ? []
        : [pair(say('hit.share'), `${exact(profile.share / 100)} %`)]),
      ...(unselected === null ? [] : [pair(say('unselected'), unselected)]),
      pair(say('items'), items.length === 0 ? say('whole') : items.join(', ')),
      ...under(say('condition'), traceLines(hit.trace, writing)),
      ...exceptionLines(hit.exceptions, writing),
    ].map((line) => `  ${line}`),
  ];
}

function exceptedLines(each: ExceptedProfile, writing: Writing): string[] {
  const { profile, trace, exceptions } = each;
  return [
    `${profile.code} ${profile.area[writing.language]}`,
    ...[
      ...under(writing.word('explanation', 'condition'), traceLines(trace, writing)),
      ...exceptionLines(exceptions, writing),
    ].map((line) => `  ${line}`),
  ];
}

function exceptionLines(exceptions: TracedHit['exceptions'], writing: Writing): string[] {
  return exceptions.flatMap(({ reason, trace }) =>
    under(`${writing.word('explanation', 'exception')} (${reason})`, traceLines(trace, writing)),
  );
}
