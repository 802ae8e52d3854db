import type { TraderExplanation } from '../../../shared/explanation.ts';
import { exact } from '../../../shared/figures.ts';
import { tellFinding } from '../../core/control/texts.ts';
import { moment, pair, under, type Writing } from './lines.ts';

/** The explanation that may be handed to the trader. */
export function traderLines(explanation: TraderExplanation, { word, language }: Writing): string[] {
  const say = (key: string, params?: Readonly<Record<string, string>>) =>
    word('explanation', key, params);
  const { corridor, items, executor, forms, grounds, liability, debt, findings } = explanation;
  const body = [executor.code, executor.name].filter(Boolean).join(' ');
  return [
    pair(say('decided'), moment(explanation.decidedAt)),
    pair(
      say('kind'),
      `${word('terms', `corridor.${corridor}`)} – ${word('terms', `corridor.${corridor}.meaning`)}`,
    ),
    pair(say('items'), items.length === 0 ? say('whole') : items.join(', ')),
    pair(say('executor'), body === '' ? say('unknown') : body),
    ...under(
      say('forms'),
      forms.map((form) => say(`form.${form}`)),
    ),
    ...under(
      say('grounds'),
      grounds.map(({ act, article }) => say('ground', { act: say(`act.${act}`), article })),
    ),
    ...under(say('public'), [
      pair(say('liability'), liabilityWords(liability, say)),
      pair(say('debt'), debtWords(debt, say)),
    ]),
    ...(findings.length === 0
      ? [pair(word('terms', 'term.findings'), say('none'))]
      : under(
          word('terms', 'term.findings'),
          findings.map((finding) => tellFinding(finding, language)),
        )),
  ];
}

type Say = (key: string) => string;

function liabilityWords({ confirmedFindings }: TraderExplanation['liability'], say: Say): string {
  if (confirmedFindings === null) return say('unknown');
  return confirmedFindings === 0 ? say('none') : exact(confirmedFindings);
}

function debtWords({ exists, tenge }: TraderExplanation['debt'], say: Say): string {
  if (exists === null) return say('unknown');
  if (tenge !== null && tenge > 0) return `${exact(tenge)} ₸`;
  return say(exists ? 'yes' : 'none');
}
