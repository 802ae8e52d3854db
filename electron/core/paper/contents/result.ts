import type { Block } from '../page/blocks.ts';
import type { PaperRecord } from '../records.ts';
import { effectsBlock, factsUnder, said, tableUnder, yesOrNo, type Telling } from './telling.ts';

/** What an act of inspection comes to, and what is attached to it. */
export function resultBlocks(
  telling: Telling,
  { act, attached }: Extract<PaperRecord, { kind: 'act' }>,
): Block[] {
  const { say } = telling;
  const { body } = act;
  const photos = attached.filter(({ kind }) => kind === 'photo').length;
  const outcome =
    body.outcome === null ? null : `${body.outcome} ${say(body.outcome, {}, 'outcomes')}`;
  return [
    ...factsUnder(say('act.results'), [
      [say('outcome'), outcome],
      [say('act.violation'), yesOrNo(telling, body.violation)],
      [say('act.violationText'), said(body.violationText)],
      [say('act.articles'), said(body.articles)],
      [say('act.text'), said(body.text)],
      [say('act.photos'), String(photos)],
      [say('act.annexes'), said(body.annexes.filter((one) => one.trim() !== '').join('\n'))],
      [say('act.remarks'), said(body.remarks)],
    ]),
    ...effectsBlock(telling, body.effects),
    ...tableUnder(
      say('act.files'),
      [
        { head: say('number'), width: 28 },
        { head: say('act.file'), width: 150 },
        { head: say('act.sealKind'), width: 70 },
        { head: say('item'), width: 50 },
        { head: 'SHA-256', width: 0 },
      ],
      attached.map(({ kind, name, item, sha256 }, index) => ({
        cells: [
          String(index + 1),
          name,
          say(`file.${kind}`),
          item === null ? '' : String(item),
          sha256,
        ],
      })),
    ),
  ];
}
