import type { InspectionOrder } from '../../../../shared/work/inspection.ts';
import type { Block } from '../page/blocks.ts';
import {
  aboutDeclaration,
  itemsText,
  momentOrNull,
  signaturesOf,
  said,
  type Telling,
} from './telling.ts';

const doings = ['unpack', 'recount', 'reweigh', 'photograph'] as const;

/** The order of inspection: what is to be done with which goods, where, and when the declarant was told of it. */
export function orderBlocks(telling: Telling, order: InspectionOrder): Block[] {
  const { say } = telling;
  const toDo = doings.filter((doing) => order[doing]).map((doing) => say(`order.${doing}`));
  return [
    {
      kind: 'facts',
      facts: [
        ...aboutDeclaration(telling),
        [say('items'), itemsText(telling, order.items)],
        [say('order.percent'), String(order.percent)],
        [say('order.do'), said(toDo.join(', '))],
        [say('act.means'), said(order.means.map((one) => say(`means.${one}`)).join(', '))],
        [say('act.place'), said(order.place)],
        [say('act.notified'), momentOrNull(order.notifiedAt)],
        [say('note'), said(order.note)],
      ],
    },
    signaturesOf(telling, order.name),
  ];
}
