import type { WorkView } from '../../shared/contract/work.ts';
import type { ApprovalInput } from '../../shared/work/approval.ts';
import { emptyCheck, type CheckDraft } from '../../shared/work/check.ts';
import type { ActDraft, OrderInput } from '../../shared/work/inspection.ts';
import type { openAttackedDesk } from './attacked-desk.ts';
import { asDeclared, fullOrder } from './inspection.ts';
import { seen } from './window.ts';

/** A check that found nothing. */
export const clean: CheckDraft = {
  ...emptyCheck(),
  measures: ['D10', 'D12'],
  outcome: '01',
  text: 'A figure was mistyped and is corrected.',
};

/** A question to the head of the post: an inspection of the officer's own initiative. */
export const inspection = {
  kind: 'ownInitiative' as const,
  ground: 'the seal looks new',
  measures: ['I21'],
  items: [],
} satisfies ApprovalInput;

/** The steps of honest work at an attacked desk, on which an attack begins. */
export function stepsAt(desk: Awaited<ReturnType<typeof openAttackedDesk>>) {
  const aigul = desk.as('aigul');
  const sign = (
    work: WorkView,
    body: CheckDraft = clean,
    correction: string | null = null,
  ): Promise<WorkView> => aigul.check.sign({ ...seen(work), body, correction });
  const again = (work: WorkView): Promise<WorkView> => aigul.work.get({ id: work.declarationId });

  /** Asks the head of the post; answers with the work and the number of the question. */
  async function ask(
    work: WorkView,
    asked: ApprovalInput,
  ): Promise<{ after: WorkView; approval: number }> {
    desk.later();
    const after = await aigul.work.ask({ ...seen(work), asked });
    return { after, approval: after.approvals.at(-1)?.id ?? 0 };
  }
  const grant = (approval: number): Promise<WorkView> =>
    desk.as('head').work.decide({ approval, granted: true, note: '' });

  /** In hand, with an inspection that the head of the post granted. */
  async function toInspect(): Promise<WorkView> {
    const { after, approval } = await ask(await desk.held(), inspection);
    await grant(approval);
    return again(after);
  }
  async function ordered(work: WorkView, change: Partial<OrderInput> = {}): Promise<WorkView> {
    desk.later();
    const order = { ...fullOrder, photograph: false, ...change };
    return aigul.inspection.order({ ...seen(work), order });
  }
  const wholeAct = async (work: WorkView): Promise<ActDraft> => ({
    ...asDeclared(await aigul.inspection.prefill({ id: work.declarationId }), desk.clock.time),
    measures: ['I21'],
  });
  return { sign, again, ask, grant, toInspect, ordered, wholeAct };
}
