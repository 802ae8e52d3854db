import type { SupervisorExplanation } from '../../../shared/explanation.ts';
import type { Timeline } from '../../../shared/explanation/full.ts';
import { factWords } from '../../../shared/explanation/trace-words.ts';
import { exact } from '../../../shared/figures.ts';
import { labelOf } from '../../../shared/sentence/values.ts';
import { moment, pair, under, type Writing } from './lines.ts';

/** Who had to do with the declaration, and every decision of it. */
export function peopleLines(
  { people, timeline }: Pick<SupervisorExplanation, 'people' | 'timeline'>,
  writing: Writing,
): string[] {
  const { word } = writing;
  const say = (key: string) => word('explanation', key);
  const { imported, controlled } = people;
  return [
    ...under(say('people'), [
      `${pair(say('imported'), imported.by ?? say('unknown'))}, ${moment(imported.at)}, ${imported.file}`,
      ...(controlled.length === 0 ? [say('controlled.none')] : []),
      ...controlled.map(
        ({ officer, at, outcome, severity, note, simulated }) =>
          `${pair(say('controlled'), officer)}, ${moment(at)}: ${word('outcomes', outcome)} (${word('explanation', 'controlled.severity', { grade: severity })})` +
          `${simulated ? `, ${say('simulated')}` : ''}${note === null ? '' : `, ${note}`}`,
      ),
    ]),
    ...under(
      say('timeline'),
      timeline.flatMap((entry) => decisionLines(entry, writing)),
    ),
  ];
}

function decisionLines(entry: Timeline[number], writing: Writing): string[] {
  const { word } = writing;
  const by = entry.by === null ? '' : `, ${entry.by}`;
  return [
    `${moment(entry.at)}, ${word('explanation', `occasion.${entry.occasion}`)}${by}: ` +
      `${word('terms', `corridor.${entry.corridor}`)}, ` +
      `${word('terms', `decidedBy.${entry.decidedBy}`)}, ${pair(word('explanation', 'part.score'), exact(entry.score))}`,
    ...entry.hits.map(({ profile, version, counts }) => {
      const text = `  ${profile}/${version}`;
      return counts ? text : `${text} (${word('explanation', 'fate.letGo')})`;
    }),
    ...changedLines(entry.changed, writing).map((line) => `  ${line}`),
  ];
}

function changedLines(changed: Timeline[number]['changed'], { word, language }: Writing): string[] {
  if (changed === null) return [];
  const { rules, tactics, facts, more } = changed;
  return [
    ...(rules ? [word('explanation', 'changed.rules')] : []),
    ...(tactics ? [word('explanation', 'changed.tactics')] : []),
    ...(facts.length === 0 ? [word('explanation', 'changed.nothing')] : []),
    ...facts.map(({ field, item, before, after }) => {
      const place = item === null ? '' : `${word('explanation', 'item', { item })}, `;
      const values = [before, after].map((value) => factWords(value, field, language));
      return `${place}${labelOf(field, language)}: ${values.join(' → ')}`;
    }),
    ...(more > 0 ? [word('explanation', 'changed.more', { number: more })] : []),
  ];
}
