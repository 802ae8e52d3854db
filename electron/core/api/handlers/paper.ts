import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import type { PaperName } from '../../../../shared/contract/paper.ts';
import type { Language } from '../../../../shared/languages.ts';
import { newestCheckpoint } from '../../audit/state.ts';
import { paperOutgoing } from '../../paper/outgoing.ts';
import { papersOf } from '../../paper/records.ts';
import { subjectNamed } from '../../paper/subject.ts';
import { acting, found } from '../answers.ts';
import { os, type Acting, type Calling } from '../guard.ts';
import { sendOut } from '../send-out.ts';

interface Asked {
  readonly id: string;
  readonly what: PaperName;
  readonly language: Language;
}

/** Lets a paper leave; that it does is told before it is done. */
function sendPaper(context: Acting, { id, what, language }: Asked, how: 'save' | 'print') {
  const { store } = context.connection.house;
  const paper = found(paperOutgoing(store, id, what, language));
  return sendOut(context, paper, () => paper.record(store, acting(context), how));
}

/** Papers of the officer's desk. */
export const paperHandlers: Router<Contract['paper'], Calling> = {
  list: os.paper.list.handler(({ context: { connection }, input }) => {
    const { store } = connection.house;
    return papersOf(store, found(subjectNamed(store, input.id)));
  }),
  preview: os.paper.preview.handler(async ({ context: { connection }, input }) => {
    const { store } = connection.house;
    const paper = found(paperOutgoing(store, input.id, input.what, input.language));
    const bytes = await paper.print(newestCheckpoint(store));
    return { name: paper.name, bytes: Buffer.from(bytes).toString('base64') };
  }),
  save: os.paper.save.handler(({ context, input }) => sendPaper(context, input, 'save')),
  print: os.paper.print.handler(async ({ context, input }) => {
    const sent = await sendPaper(context, input, 'print');
    const opened = sent.path !== null && (await context.connection.host.showPdf(sent.path));
    return { ...sent, opened };
  }),
};
