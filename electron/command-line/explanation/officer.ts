import type { HitExplanation, OfficerExplanation } from '../../../shared/explanation.ts';
import { moment, pair, under, type Writing } from './lines.ts';

/** What the officer who works the declaration is told. */
export function officerLines(explanation: OfficerExplanation, writing: Writing): string[] {
  const { word } = writing;
  const { corridor, decidedBy, hits, reproduced } = explanation;
  return [
    pair(word('explanation', 'decided'), moment(explanation.decidedAt)),
    pair(word('terms', `corridor.${corridor}`), word('terms', `corridor.${corridor}.meaning`)),
    word('explanation', `why.${decidedBy}`),
    ...(reproduced ? [] : [word('explanation', 'notReproduced')]),
    ...hits.flatMap((hit) => ['', ...hitLines(hit, writing)]),
  ];
}

function hitLines(hit: HitExplanation, { word, language }: Writing): string[] {
  const say = (key: string) => word('explanation', key);
  const { items, boxes, measures } = hit;
  return [
    `${hit.area[language]} (${word('terms', `corridor.${hit.corridor}`)})`,
    `  ${pair(say('instruction'), hit.instruction[language])}`,
    `  ${pair(say('items'), items.length === 0 ? say('whole') : items.join(', '))}`,
    ...under(
      say('boxes'),
      boxes.map((box) => `${box} ${word('terms', `box.${box}`)}`),
    ).map((line) => `  ${line}`),
    ...under(
      say('measures'),
      measures.map((code, index) => `${index + 1}. ${word('measures', code)}`),
    ).map((line) => `  ${line}`),
  ];
}
