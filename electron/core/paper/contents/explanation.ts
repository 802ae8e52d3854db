import type { TraderExplanation } from '../../../../shared/explanation.ts';
import { exact, gap } from '../../../../shared/figures.ts';
import { isNotChecked } from '../../../../shared/finding.ts';
import { tellFinding } from '../../control/texts.ts';
import type { Block } from '../page/blocks.ts';
import { momentOnPaper } from '../page/moment.ts';
import { aboutDeclaration, factsUnder, type Telling } from './telling.ts';

/** The explanation that may be handed to the trader: of his tier, and nothing besides. */
export function explanationBlocks(telling: Telling, explanation: TraderExplanation): Block[] {
  const { language } = telling;
  const say = (key: string, params = {}) => telling.say(key, params, 'explanation');
  const { corridor, items, executor, forms, grounds } = explanation;
  // For which checks the post has no tables is no finding about what he declared.
  const findings = explanation.findings.filter((finding) => !isNotChecked(finding));
  const term = (key: string) => telling.say(key, {}, 'terms');
  const body = [executor.code, executor.name].filter(Boolean).join(' ');
  return [
    {
      kind: 'facts',
      facts: [
        ...aboutDeclaration(telling),
        [say('decided'), momentOnPaper(explanation.decidedAt)],
        [say('kind'), `${term(`corridor.${corridor}`)} – ${term(`corridor.${corridor}.meaning`)}`],
        [say('items'), items.length === 0 ? say('whole') : items.join(', ')],
        [say('executor'), body === '' ? say('unknown') : body],
        [
          say('forms'),
          forms.length === 0 ? null : forms.map((form) => say(`form.${form}`)).join('\n'),
        ],
        [
          say('grounds'),
          grounds
            .map(({ act, article }) => say('ground', { act: say(`act.${act}`), article }))
            .join('\n'),
        ],
      ],
    },
    ...factsUnder(say('public'), [
      [say('liability'), liabilityText(explanation, say)],
      [say('debt'), debtText(explanation, say)],
    ]),
    { kind: 'heading', text: term('term.findings') },
    {
      kind: 'text',
      text:
        findings.length === 0
          ? say('none')
          : findings.map((finding) => tellFinding(finding, language)).join('\n'),
    },
    ...(findings.length === 0
      ? []
      : [{ kind: 'text' as const, text: say('told.how'), face: 'faint' as const }]),
  ];
}

type Told = (key: string) => string;

function liabilityText({ liability }: TraderExplanation, say: Told): string {
  const { confirmedFindings } = liability;
  if (confirmedFindings === null) return say('unknown');
  return confirmedFindings === 0 ? say('none') : exact(confirmedFindings);
}

function debtText({ debt }: TraderExplanation, say: Told): string {
  if (debt.exists === null) return say('unknown');
  if (debt.tenge !== null && debt.tenge > 0) return `${exact(debt.tenge)}${gap}₸`;
  return say(debt.exists ? 'yes' : 'none');
}
