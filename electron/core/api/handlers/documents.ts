import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { besideOf, countBeside } from '../../documents/beside.ts';
import { readDocumentFile } from '../../documents/file/read.ts';
import { problem } from '../../documents/file/problems.ts';
import { documentById } from '../../documents/repository.ts';
import { attachScans, detachScan } from '../../documents/attach.ts';
import { fileBytes, fileOutgoing } from '../../documents/outgoing.ts';
import {
  addDocuments,
  BroughtInError,
  removeDocument,
  SavedSinceError,
  saveDocument,
  type DocumentWork,
} from '../../documents/service.ts';
import { acting, found } from '../answers.ts';
import { os, refusal, type Acting, type Calling } from '../guard.ts';
import { sendOut } from '../send-out.ts';

function workOf(context: Acting): DocumentWork {
  const { store, clock } = context.connection.house;
  return { store, clock, actor: acting(context), demandAgain: context.demandAgain };
}

/** Does it; somebody else's newer save is a conflict and never written over. */
function unlessSavedSince<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SavedSinceError) throw refusal('CONFLICT', error.message);
    throw error;
  }
}

/** Documents beside a declaration. */
export const documentHandlers: Router<Contract['documents'], Calling> = {
  beside: os.documents.beside.handler(({ context: { connection }, input }) =>
    found(besideOf(connection.house.store, input.declarationId)),
  ),
  count: os.documents.count.handler(({ context: { connection }, input }) =>
    found(countBeside(connection.house.store, input.declarationId)),
  ),
  get: os.documents.get.handler(
    ({ context: { connection }, input }) =>
      found(documentById(connection.house.store, input.id)).document,
  ),
  save: os.documents.save.handler(({ context, input: { declarationId, seen, facts } }) =>
    unlessSavedSince(() => found(saveDocument(workOf(context), declarationId, seen, facts))),
  ),
  remove: os.documents.remove.handler(({ context, input }) => {
    found(documentById(context.connection.house.store, input.id));
    unlessSavedSince(() => removeDocument(workOf(context), input));
  }),
  import: os.documents.import.handler(async ({ context, input }) => {
    const { declarationId, path, kind, currency } = input;
    const read = await readDocumentFile(path, kind, currency);
    context.demandAgain();
    if (read.problems.length > 0) return { imported: [], problems: [...read.problems] };
    try {
      const imported = addDocuments(workOf(context), declarationId, read.documents, read.source);
      return { imported: found(imported), problems: [] };
    } catch (error) {
      if (error instanceof BroughtInError)
        return { imported: [], problems: [problem('FILE_TWICE')] };
      throw error;
    }
  }),
  attach: os.documents.attach.handler(async ({ context, input: { document, paths } }) =>
    found(await attachScans(workOf(context), document, paths)),
  ),
  detach: os.documents.detach.handler(({ context, input }) => {
    if (!detachScan(workOf(context), input.scan))
      throw refusal('NOT_FOUND', 'there is no such scan');
  }),
  bytes: os.documents.bytes.handler(({ context: { connection }, input }) => {
    const { file, bytes, intact } = found(fileBytes(connection.house.store, input));
    return { file, bytes: Buffer.from(bytes).toString('base64'), intact };
  }),
  take: os.documents.take.handler(async ({ context, input: { file, show } }) => {
    const { store, clock } = context.connection.house;
    const outgoing = found(fileOutgoing({ store, clock, actor: acting(context) }, file));
    const sent = await sendOut(context, outgoing, outgoing.record);
    const opened = show && sent.path !== null && (await context.connection.host.showPdf(sent.path));
    return { ...sent, opened };
  }),
};
