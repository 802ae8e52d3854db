import type { Explanation } from '../../../shared/explanation.ts';
import type { Language } from '../../../shared/languages.ts';
import { fullLines } from './full.ts';
import type { Writing } from './lines.ts';
import { officerLines } from './officer.ts';
import { peopleLines } from './people.ts';
import { traderLines } from './trader.ts';
import { wordsIn } from './words.ts';

/** An explanation as a text to be read, every word in the reader's language. */
export function explanationText(explanation: Explanation, language: Language): string {
  const writing: Writing = { word: wordsIn(language), language };
  const { word } = writing;
  const number = explanation.registrationNumber ?? word('terms', 'status.unregistered');
  return [
    word('explanation', `title.${explanation.tier}`),
    `${word('explanation', 'declaration')} ${number} (${explanation.id})`,
    ...linesOf(explanation, writing),
  ].join('\n');
}

function linesOf(explanation: Explanation, writing: Writing): string[] {
  switch (explanation.tier) {
    case 'trader':
      return traderLines(explanation, writing);
    case 'officer':
      return officerLines(explanation, writing);
    case 'analyst':
      return fullLines(explanation, writing);
    case 'supervisor':
      return [...fullLines(explanation, writing), ...peopleLines(explanation, writing)];
  }
}
