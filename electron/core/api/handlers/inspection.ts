import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { conclude, signAct } from '../../inspection/act.ts';
import {
  attach,
  attachmentBytes,
  attachmentsById,
  detach,
  keepThumbnail,
} from '../../inspection/attachments.ts';
import { beginAct } from '../../inspection/begin.ts';
import { orderInspection } from '../../inspection/order.ts';
import { found } from '../answers.ts';
import { os, type Calling } from '../guard.ts';
import { deskOf, stepOn, viewFor } from './work.ts';

/** Inspection of goods: the order, the act, and what is attached to it. */
export const inspectionHandlers: Router<Contract['inspection'], Calling> = {
  order: os.inspection.order.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => orderInspection(desk, input, input.order)),
  ),
  prefill: os.inspection.prefill.handler(({ context: { connection }, input }) =>
    found(beginAct(connection.house.store, input.id)),
  ),
  sign: os.inspection.sign.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => signAct(desk, input, input.body, input.correction)),
  ),
  conclude: os.inspection.conclude.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => conclude(desk, input, input.conclusion)),
  ),
  attach: os.inspection.attach.handler(async ({ context, input }) => {
    const { attached, refused } = await attach(deskOf(context), input, input);
    return { work: viewFor(context, input.id), attached, refused: [...refused] };
  }),
  thumbnail: os.inspection.thumbnail.handler(({ context, input }) =>
    keepThumbnail(deskOf(context), input.attachment, input.picture),
  ),
  attachments: os.inspection.attachments.handler(({ context: { connection }, input }) =>
    found(attachmentsById(connection.house.store, input.id)),
  ),
  attachmentBytes: os.inspection.attachmentBytes.handler(({ context: { connection }, input }) =>
    found(attachmentBytes(connection.house.store, input.attachment)),
  ),
  detach: os.inspection.detach.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => detach(desk, input, input.attachment)),
  ),
};
