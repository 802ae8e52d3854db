import { afterAll, describe, expect, it } from 'vitest';
import type { ApprovalInput } from '../../shared/work/approval.ts';
import { openAttackedDesk } from '../support/attacked-desk.ts';
import { inspection, stepsAt } from '../support/attacks.ts';
import { seen } from '../support/window.ts';

const desk = await openAttackedDesk(20);
afterAll(desk.close);

const { again, ask, grant, ordered, toInspect, wholeAct } = stepsAt(desk);
const plain = { code: '10' as const, security: null, ground: '' };

describe('What the head of the post has to decide', () => {
  it('is decided once, by another than who asked, and by nobody else', async () => {
    const work = await desk.as('both').work.claim(seen(await desk.next()));
    const asked = await desk.as('both').work.ask({ ...seen(work), asked: inspection });
    const approval = asked.approvals.at(-1)?.id ?? 0;
    const decide = (who: 'both' | 'head' | 'aigul' | 'analyst', granted = true) =>
      desk.as(who).work.decide({ approval, granted, note: '' });
    await desk.refuses('OUT_OF_STATE ownQuestion', () => decide('both'));
    await desk.refuses('OUT_OF_STATE ownQuestion', () => decide('both', false));
    for (const who of ['aigul', 'analyst'] as const)
      await desk.refuses('FORBIDDEN', () => decide(who));
    await desk.refuses('OUT_OF_STATE reasonMissing', () => decide('head', false));
    await decide('head');
    await desk.refuses('OUT_OF_STATE alreadyDecided', () => decide('head'));
    for (const unknown of [0, -1, 2 ** 40])
      await desk.refuses('NOT_FOUND', () =>
        desk.as('head').work.decide({ approval: unknown, granted: true, note: '' }),
      );
  });

  it('is an order made smaller, once for each time it was granted, and on no other declaration', async () => {
    const work = await ordered(await toInspect(), { percent: 100 });
    const other = await ordered(await toInspect(), { percent: 100 });
    const asked = { kind: 'lowerExtent', percent: 20, ground: 'same pallets' } as const;
    const question = await ask(work, asked);
    await desk.refuses('OUT_OF_STATE lowered', () => ordered(question.after, { percent: 20 }));
    desk.later();
    await grant(question.approval);
    await desk.refuses('OUT_OF_STATE lowered', () => ordered(other, { percent: 20 }));
    const lowered = await ordered(await again(work), { percent: 20 });
    const raised = await ordered(lowered, { percent: 100 });
    await desk.refuses('OUT_OF_STATE lowered', () => ordered(raised, { percent: 20 }));
  });

  it('does not undo what was carried out while he thought it over', async () => {
    let work = await toInspect();
    const { after, approval } = await ask(await ordered(work), {
      kind: 'againstMeasure',
      ground: 'no ramp is free',
      measures: ['I21'],
    });
    work = await desk
      .as('aigul')
      .inspection.sign({ ...seen(after), body: await wholeAct(after), correction: null });
    await grant(approval);
    const { measures } = await again(work);
    expect(measures.find(({ code }) => code === 'I21')).toMatchObject({
      state: 'applied',
      by: 'aigul',
    });
  });

  it('is mandatory once he ordered it, though a profile had asked for it as it pleases', async () => {
    const work = await desk.held();
    const { approval } = await ask(work, { ...inspection, measures: ['D10'], items: [1] });
    const view = await grant(approval);
    expect(view.measures.find(({ code }) => code === 'D10')).toMatchObject({ mandatory: true });
    await desk.refuses('OUT_OF_STATE mandatory', () =>
      desk.as('aigul').work.skip({ ...seen(view), measure: 'D10', reason: 'error', note: 'no' }),
    );
  });

  it('is nothing more once release was refused: the question can only be laid aside', async () => {
    const { after, approval } = await ask(await desk.held(), inspection);
    const decision = { ...plain, code: '90' as const, ground: 'no permit' };
    await desk.as('aigul').work.release({ ...seen(after), decision });
    await desk.refuses('OUT_OF_STATE ended', () => grant(approval));
    await desk.as('head').work.decide({ approval, granted: false, note: 'it was refused release' });
    expect((await again(after)).approvals.at(-1)?.decision?.granted).toBe(false);
  });

  it('is asked only of what there is', async () => {
    const work = await desk.held();
    const asking = (asked: ApprovalInput) => () =>
      desk.as('aigul').work.ask({ ...seen(work), asked });
    const ground = 'x';
    await desk.refuses('OUT_OF_STATE unknownMeasure', asking({ ...inspection, measures: ['NO'] }));
    await desk.refuses('OUT_OF_STATE unknownItem', asking({ ...inspection, items: [999] }));
    await desk.refuses(
      'OUT_OF_STATE unknownMeasure',
      asking({ kind: 'againstMeasure', ground, measures: ['I21'] }),
    );
    await desk.refuses('OUT_OF_STATE noOrder', asking({ kind: 'lowerExtent', ground, percent: 1 }));
    await desk.refuses('OUT_OF_STATE tooLong', asking({ kind: 'extension', ground, days: 11 }));
    for (const days of [0, 367, 1.5, NaN])
      await desk.refuses('BAD_REQUEST', asking({ kind: 'extension', ground, days }));
    await desk.refuses('BAD_REQUEST', asking({ ...inspection, ground: ' \n\t ' }));
  });
});
