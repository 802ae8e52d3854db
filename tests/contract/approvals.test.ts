import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalInput } from '../../shared/work/approval.ts';
import { asking, codeOf, postsOfOne } from '../support/post-of-one.ts';
import type { Call } from '../support/window.ts';

const { begin } = postsOfOne();
let id = '';
let aigul: Call;
let head: Call;
beforeEach(async () => {
  const mandatory = asking({ kind: 'mandatory', weight: 0, measures: ['D10'] });
  ({ id, aigul, head } = await begin(mandatory));
  await aigul.work.claim(await seen());
});

const seen = async () => ({ id, revision: (await aigul.work.get({ id })).revision });
const note = 'the contract answers it';
const skip = async (measure: string) =>
  aigul.work.skip({ ...(await seen()), measure, reason: 'doubtRemoved', note });

describe('What an officer may not decide alone', () => {
  const against: ApprovalInput = {
    kind: 'againstMeasure',
    ground: 'the same goods, checked yesterday',
    measures: ['D10'],
  };

  it('is a mandatory measure: the head decides, never on his own question', async () => {
    expect(await codeOf(skip('D10'))).toBe('OUT_OF_STATE mandatory');
    await aigul.work.ask({ ...(await seen()), asked: against });
    expect(await codeOf(aigul.work.ask({ ...(await seen()), asked: against }))).toBe(
      'OUT_OF_STATE alreadyAsked',
    );
    const [question] = await head.work.approvals();
    expect(question).toMatchObject({ by: 'aigul', asked: against });
    // The term runs on meanwhile: the head sees how much of it is left.
    const { clock } = await aigul.work.get({ id });
    expect(question).toMatchObject({ dueAt: clock?.dueAt, stopped: false });
    expect(question?.dueAt).not.toBeNull();
    const approval = question?.id ?? 0;
    const granted = { approval, granted: true, note: '' };
    expect(await codeOf(aigul.work.decide(granted))).toBe('FORBIDDEN');
    const refusal = { approval, granted: false, note: '' };
    expect(await codeOf(head.work.decide(refusal))).toBe('OUT_OF_STATE reasonMissing');
    const view = await head.work.decide(granted);
    expect(view.measures).toMatchObject([{ code: 'D10', state: 'skipped' }]);
    expect(await codeOf(head.work.decide(granted))).toBe('OUT_OF_STATE alreadyDecided');
    expect(await head.work.approvals()).toEqual([]);
    expect((await aigul.work.get({ id })).state).toBe('claimed');
  });

  it('is decided by the question: who decides one again decides no other in its place', async () => {
    await aigul.work.ask({ ...(await seen()), asked: against });
    const longer = { kind: 'extension', ground: 'expert is on the way', days: 3 } as const;
    await aigul.work.ask({ ...(await seen()), asked: longer });
    const [first, second] = await head.work.approvals();
    const granted = { approval: first?.id ?? 0, granted: true, note: '' };
    await head.work.decide(granted);
    expect(await codeOf(head.work.decide(granted))).toBe('OUT_OF_STATE alreadyDecided');
    expect(await head.work.approvals()).toMatchObject([{ id: second?.id, decision: null }]);
  });

  it('is his own question, though he be head of the post', async () => {
    await head.work.handOver({ ...(await seen()), to: 'head', reason: 'to see it himself' });
    await head.work.ask({ ...(await seen()), asked: against });
    const [question] = await head.work.approvals();
    const granted = { approval: question?.id ?? 0, granted: true, note: '' };
    expect(await codeOf(head.work.decide(granted))).toBe('OUT_OF_STATE ownQuestion');
  });

  it('is an inspection of his own initiative, which then is mandatory and stands in the red queue', async () => {
    const asked: ApprovalInput = {
      kind: 'ownInitiative',
      ground: 'the seal looks new',
      measures: ['I21'],
      items: [1],
    };
    await aigul.work.ask({ ...(await seen()), asked });
    const [question] = await head.work.approvals();
    const view = await head.work.decide({
      approval: question?.id ?? 0,
      granted: true,
      note: 'open it',
    });
    expect(view.queue).toBe('red');
    expect(view.measures.find(({ code }) => code === 'I21')).toMatchObject({
      mandatory: true,
      state: 'open',
      origin: 'officer',
      items: [1],
    });
    const red = await aigul.declarations.page({
      corridor: 'red',
      search: '',
      sort: [],
      filters: {},
      offset: 0,
      limit: 10,
    });
    expect(red.rows.map((row) => row.id)).toEqual([id]);
  });

  it('is a longer term: granted, it is due ten working days later', async () => {
    const asked = { kind: 'extension', ground: 'expert is on the way', days: 10 } as const;
    await aigul.work.ask({ ...(await seen()), asked });
    const [question] = await head.work.approvals();
    const view = await head.work.decide({ approval: question?.id ?? 0, granted: true, note: '' });
    expect(view.clock?.term).toBe('releaseByHead');
    expect(view.clock?.dueAt?.slice(0, 10)).toBe('2026-05-23');
  });

  it('is a longer term for as many days as were granted, and no more than the table of terms allows', async () => {
    const asked = { kind: 'extension', ground: 'expert is on the way', days: 3 } as const;
    const now = await seen();
    expect((await aigul.work.get({ id })).clock?.longestExtension).toBe(10);
    await expect(aigul.work.ask({ ...now, asked: { ...asked, days: 11 } })).rejects.toMatchObject({
      code: 'OUT_OF_STATE',
      data: { why: 'tooLong' },
    });
    await aigul.work.ask({ ...now, asked });
    const [question] = await head.work.approvals();
    const view = await head.work.decide({ approval: question?.id ?? 0, granted: true, note: '' });
    expect(view.clock?.term).toBe('releaseByHead');
    expect(view.clock?.dueAt?.slice(0, 10)).toBe('2026-05-15');
  });
});
