import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import type { WorkView } from '../../../../shared/contract/work.ts';
import { askApproval, decideApproval, openApprovals } from '../../desk/approvals.ts';
import { carryOutMeasure } from '../../desk/carry-out.ts';
import { claim, claimMany, draw, giveBack, handOver } from '../../desk/claim.ts';
import { draftById, dropDraft, saveDraft } from '../../desk/drafts.ts';
import { skipMeasure, unskipMeasure } from '../../desk/measures.ts';
import { officersOf } from '../../desk/officers.ts';
import { finishAfter, refer, release } from '../../desk/release.ts';
import { resume, suspend } from '../../desk/suspension.ts';
import type { Desk } from '../../desk/turn.ts';
import { workView } from '../../desk/view.ts';
import { acting, found, signedIn } from '../answers.ts';
import { os, type Acting, type Calling } from '../guard.ts';
import { actorBy } from '../standing.ts';

/** What a step of the work needs, in the name of who asks for it. */
export function deskOf(context: Acting): Desk {
  const { store, clock } = context.connection.house;
  const head = actorBy(signedIn(context.connection), 'work.approve');
  const { demandAgain } = context;
  return { store, clock, actor: acting(context), head, demandAgain };
}

/** The work on a declaration as the one who asks may go on with it. */
export function viewFor({ connection }: Acting, id: string): WorkView {
  const { account, emergency } = signedIn(connection);
  const { login, roles } = account.person;
  const held = emergency === null ? roles : [...roles, 'supervisor' as const];
  return found(workView(connection.house.store, id, { login, roles: held }));
}

/** Takes a step and shows how the work stands after it. */
export function stepOn(context: Acting, id: string, step: (desk: Desk) => void): WorkView {
  step(deskOf(context));
  return viewFor(context, id);
}

/** The work of officers on declarations, from the queue to release. */
export const workHandlers: Router<Contract['work'], Calling> = {
  get: os.work.get.handler(({ context, input }) => viewFor(context, input.id)),
  claim: os.work.claim.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => claim(desk, input)),
  ),
  claimMany: os.work.claimMany.handler(({ context, input }) =>
    claimMany(deskOf(context), input.ids),
  ),
  giveBack: os.work.giveBack.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => giveBack(desk, input)),
  ),
  handOver: os.work.handOver.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => handOver(desk, input, input.to, input.reason)),
  ),
  draw: os.work.draw.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => draw(desk, input)),
  ),
  colleagues: os.work.colleagues.handler(({ context: { connection } }) =>
    officersOf(connection.house.store),
  ),
  draft: os.work.draft.handler(({ context: { connection }, input }) =>
    draftById(connection.house.store, input.id, input.kind),
  ),
  saveDraft: os.work.saveDraft.handler(({ context, input }) =>
    saveDraft(deskOf(context), input.id, input.revision, input.draft),
  ),
  dropDraft: os.work.dropDraft.handler(({ context, input }) =>
    dropDraft(deskOf(context), input.id, input.kind),
  ),
  skip: os.work.skip.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => skipMeasure(desk, input, input)),
  ),
  carryOut: os.work.carryOut.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => carryOutMeasure(desk, input, input)),
  ),
  unskip: os.work.unskip.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => unskipMeasure(desk, input, input.measure)),
  ),
  ask: os.work.ask.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => askApproval(desk, input, input.asked)),
  ),
  approvals: os.work.approvals.handler(({ context: { connection } }) =>
    openApprovals(connection.house.store),
  ),
  decide: os.work.decide.handler(({ context, input }) => {
    const { approval, granted, note } = input;
    return viewFor(context, decideApproval(deskOf(context), approval, granted, note));
  }),
  suspend: os.work.suspend.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => suspend(desk, input, input)),
  ),
  resume: os.work.resume.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => resume(desk, input)),
  ),
  release: os.work.release.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => release(desk, input, input.decision)),
  ),
  refer: os.work.refer.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => refer(desk, input, input.referral)),
  ),
  finishAfter: os.work.finishAfter.handler(({ context, input }) =>
    finishAfter(deskOf(context), input.ids, input.outcome, input.text),
  ),
};
