import type { SignedAct } from '../../../../shared/work/inspection.ts';
import type { Block } from '../page/blocks.ts';
import {
  aboutDeclaration,
  aboutVersion,
  momentOrNull,
  signaturesOf,
  said,
  tableUnder,
  type Telling,
} from './telling.ts';

/** The sampling act: what was taken, how it was packed and sealed, who was there. */
export function samplingBlocks(telling: Telling, act: SignedAct): Block[] {
  const { say } = telling;
  const { sampling, participants, place, expertise } = act.body;
  return [
    {
      kind: 'facts',
      facts: [
        ...aboutDeclaration(telling),
        [say('sampling.ofAct'), `№ ${act.number}`],
        ...aboutVersion(telling, act),
        [say('act.place'), said(place)],
        [say('sampling.taken'), momentOrNull(sampling?.takenAt ?? '')],
        [say('official'), act.name],
        [say('act.laboratory'), expertise === null ? null : said(expertise.laboratory)],
        [say('note'), said(sampling?.note ?? '')],
      ],
    },
    ...tableUnder(
      say('act.sampling'),
      [
        { head: say('number'), width: 28 },
        { head: say('item'), width: 44 },
        { head: say('sampling.what'), width: 130 },
        { head: say('sampling.quantity'), width: 74 },
        { head: say('sampling.cost'), width: 74 },
        { head: say('sampling.packing'), width: 80 },
        { head: say('sampling.seal'), width: 0 },
      ],
      (sampling?.samples ?? []).map((sample, index) => ({
        cells: [
          String(index + 1),
          String(sample.item),
          sample.what,
          sample.quantity,
          sample.cost,
          sample.packing,
          sample.seal,
        ],
        below: [
          [
            sample.hazardous ? say('sampling.hazardous') : '',
            sample.perishable ? say('sampling.perishable') : '',
            sample.storage.trim() === '' ? '' : `${say('sampling.storage')}: ${sample.storage}`,
          ]
            .filter((part) => part !== '')
            .join('; '),
        ],
      })),
    ),
    { kind: 'heading', text: say('act.signatures') },
    signaturesOf(telling, act.name, participants),
  ];
}
