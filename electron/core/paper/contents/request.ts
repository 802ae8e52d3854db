import { requestGrounds, type DocumentRequest } from '../../../../shared/work/request.ts';
import type { Block } from '../page/blocks.ts';
import { momentOnPaper } from '../page/moment.ts';
import { aboutDeclaration, itemsText, signaturesOf, said, type Telling } from './telling.ts';

/** The request for documents: what is asked, on which ground, and until when. */
export function requestBlocks(telling: Telling, request: DocumentRequest): Block[] {
  const { say } = telling;
  const act = say('act.eaeuCode');
  return [
    ...(request.state === 'withdrawn'
      ? [{ kind: 'text', text: say('request.withdrawn') } as const]
      : []),
    {
      kind: 'facts',
      facts: [
        ...aboutDeclaration(telling),
        [say('items'), itemsText(telling, request.items)],
        [say('request.due'), momentOnPaper(request.dueAt)],
      ],
    },
    { kind: 'text', text: say('request.about') },
    {
      kind: 'table',
      columns: [
        { head: say('number'), width: 28 },
        { head: say('request.wanted'), width: 270 },
        { head: say('ground'), width: 0 },
      ],
      rows: request.templates.map((template, index) => ({
        cells: [
          String(index + 1),
          say(`template.${template}`),
          say('article', { act, article: requestGrounds[template].article }),
        ],
      })),
    },
    {
      kind: 'facts',
      facts: [[say('request.more'), said(request.text)]],
    },
    signaturesOf(telling, request.name),
  ];
}
