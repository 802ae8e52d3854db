import { describe, expect, it } from 'vitest';
import { returnOverdue } from '../../electron/core/check/overdue.ts';
import type { Profile } from '../../shared/profile.ts';
import type { ReleaseInput } from '../../shared/work/release.ts';
import { asDeclared, fullOrder } from '../support/inspection.ts';
import { asking, codeOf, postsOfOne } from '../support/post-of-one.ts';
import type { Call } from '../support/window.ts';

const { begin, clock } = postsOfOne();
let post: Awaited<ReturnType<typeof begin>>['post'];
let id = '';
let aigul: Call;
let head: Call;

/** The declaration of 12 May in the hands of aigul. */
async function openWith(change: Partial<Profile>) {
  ({ post, id, aigul, head } = await begin(asking(change)));
  await aigul.work.claim(await seen());
}

const seen = async () => ({ id, revision: (await aigul.work.get({ id })).revision });
const later = () => {
  clock.time = new Date(Date.parse(clock.time) + 60_000).toISOString();
};
const release = async (code: ReleaseInput['code']) => {
  const security =
    code === '12' ? ({ kind: 'money', number: 'G-1', minor: 5_000_00 } as const) : null;
  return aigul.work.release({ ...(await seen()), decision: { code, security, ground: 'goes on' } });
};
const skip = async (measure: string) =>
  aigul.work.skip({ ...(await seen()), measure, reason: 'doubtRemoved', note: 'contract' });
const request = async (template: 'valueExplanation' | 'contract' = 'valueExplanation') =>
  aigul.check.request({
    ...(await seen()),
    request: { templates: [template], items: [], text: '', language: 'ru' },
  });
const answer = async (verdict: 'received' | 'insufficient' | 'notReceived', nth = 0) => {
  const { requests } = await aigul.work.get({ id });
  const one = requests[nth]?.id ?? 0;
  return aigul.check.answer({ ...(await seen()), request: one, answer: { verdict, note: '' } });
};
const overdue = () => returnOverdue(post.house.store, clock);

/** Sixty days after 12 May, and thirty after 20 June, when the post closes. */
const lastDay = '2026-07-11T13:00:00.000Z';
const midsummer = '2026-06-20T05:00:00.000Z';
const decisionDay = '2026-07-20T13:00:00.000Z';

describe('Release while the value is still checked', () => {
  it('is not kept back by papers that were requested, and waits for them after it', async () => {
    await openWith({ measures: ['D12'] });
    expect((await request()).requests).toMatchObject([{ dueAt: lastDay }]);
    await skip('D12');
    for (const code of ['10', '11', '13', '20'] as const)
      expect(await codeOf(release(code)), code).toMatch(/^OUT_OF_STATE (open|securityMissing)$/);
    const view = await release('12');
    expect(view).toMatchObject({
      queue: 'blue',
      state: 'documents',
      back: null,
      clock: { term: 'requestValue', dueAt: lastDay },
      requests: [{ state: 'open' }],
    });
    const batch = await aigul.work.finishAfter({ ids: [id], outcome: '00', text: '' });
    expect(batch.refused).toEqual([{ id, why: 'open' }]);
    clock.time = lastDay;
    expect(overdue()).toBe(1);
    expect(await aigul.work.get({ id })).toMatchObject({ state: 'claimed', back: 'request' });
  });

  it('is not kept back by them under article 123 either', async () => {
    await openWith({ measures: ['D12'] });
    await request('contract');
    await skip('D12');
    expect(await release('14')).toMatchObject({ queue: 'blue', state: 'documents' });
  });

  it('has the term of papers from registration, whenever they are requested', async () => {
    await openWith({ measures: ['D12'] });
    const dueOf = async () =>
      (await aigul.check.terms({ id })).find(({ template }) => template === 'valueExplanation');
    await skip('D12');
    expect((await dueOf())?.dueAt).toBe(lastDay);
    await release('12');
    clock.time = midsummer;
    expect((await dueOf())?.dueAt).toBe(lastDay);
    expect((await request()).requests).toMatchObject([{ dueAt: lastDay }]);
    // Ten days for what is asked when the sixty are over.
    clock.time = '2026-07-20T05:00:00.000Z';
    const told = await dueOf();
    expect(told?.dueAt).toBe('2026-07-30T13:00:00.000Z');
    expect((await request()).requests[1]?.dueAt).toBe(told?.dueAt);
  });

  it('is decided on within thirty days after all papers came', async () => {
    await openWith({ measures: ['D12'] });
    await skip('D12');
    await request();
    later();
    await request('contract');
    await release('12');
    clock.time = '2026-05-13T05:00:00.000Z';
    const half = await answer('received', 1);
    expect(half).toMatchObject({
      state: 'documents',
      clock: { term: 'requestValue', dueAt: lastDay },
    });
    clock.time = midsummer;
    const whole = await answer('insufficient', 0);
    expect(whole).toMatchObject({
      state: 'claimed',
      clock: { term: 'valueDecision', dueAt: decisionDay },
    });
    // What is asked besides takes the thirty days back only when it comes.
    clock.time = '2026-06-22T05:00:00.000Z';
    expect((await request('contract')).clock?.dueAt).toBe(decisionDay);
    clock.time = '2026-07-01T05:00:00.000Z';
    expect((await answer('received', 2)).clock?.dueAt).toBe('2026-07-31T13:00:00.000Z');
  });

  it('keeps its term where nothing came', async () => {
    await openWith({ measures: ['D12'] });
    await skip('D12');
    await request();
    await release('12');
    clock.time = lastDay;
    expect(await answer('notReceived')).toMatchObject({
      state: 'claimed',
      back: null,
      clock: { term: 'requestValue', dueAt: lastDay },
    });
  });
});

describe('Release before the expertise is concluded', () => {
  const measures = ['I21', 'I24', 'I25'];
  const sample = {
    item: 1,
    what: 'a thread',
    quantity: '1',
    cost: '',
    packing: '',
    seal: 'S-1',
    hazardous: false,
    perishable: false,
    storage: '',
  };

  async function samplesLeave() {
    later();
    await aigul.inspection.order({ ...(await seen()), order: { ...fullOrder, photograph: false } });
    const act = asDeclared(await aigul.inspection.prefill({ id }), clock.time);
    later();
    const body = {
      ...act,
      endedAt: clock.time,
      measures: ['I21', 'I24'],
      sampling: { number: '', takenAt: '', samples: [sample], note: '' },
      expertise: {
        laboratory: 'Central',
        questions: ['What is it made of?'],
        sentAt: clock.time,
        conclusion: null,
      },
    };
    return aigul.inspection.sign({ ...(await seen()), body, correction: null });
  }

  it('waits for the conclusion within the term of the expertise, and no longer', async () => {
    await openWith({ corridor: 'red', kind: 'mandatory', weight: 0, measures });
    expect(await codeOf(release('13'))).toBe('OUT_OF_STATE open');
    const { clock: before } = await samplesLeave();
    for (const code of ['10', '12', '14'] as const)
      expect(await codeOf(release(code)), code).toBe('OUT_OF_STATE open');
    later();
    const waiting = {
      queue: 'blue',
      state: 'expertise',
      back: null,
      clock: { term: 'expertise', dueAt: before?.dueAt },
    };
    expect(await release('13')).toMatchObject(waiting);
    // A step that reckons anew how the work stands leaves it as it is.
    const { approvals } = await aigul.work.ask({
      ...(await seen()),
      asked: { kind: 'ownInitiative', measures: ['P50'], items: [], ground: 'odd' },
    });
    const question = approvals[0]?.id ?? 0;
    await head.work.decide({ approval: question, granted: false, note: 'no' });
    expect(await aigul.work.get({ id })).toMatchObject(waiting);

    clock.time = before?.dueAt ?? '';
    expect(overdue()).toBe(1);
    expect(await aigul.work.get({ id })).toMatchObject({ state: 'claimed', back: 'expertise' });
  });

  it('goes on with the conclusion, which carries the expertise out', async () => {
    await openWith({ corridor: 'red', kind: 'mandatory', weight: 0, measures });
    await samplesLeave();
    later();
    const { clock: before } = await release('13');
    const finish = () => aigul.work.finishAfter({ ids: [id], outcome: '00', text: '' });
    expect((await finish()).refused).toEqual([{ id, why: 'open' }]);
    later();
    const conclusion = { number: '17/26', text: 'polyester' };
    const view = await aigul.inspection.conclude({ ...(await seen()), conclusion });
    expect(view).toMatchObject({ state: 'claimed', back: null, open: [], clock: before });
    expect(view.measures.find(({ code }) => code === 'I25')?.state).toBe('applied');
    expect((await finish()).done).toEqual([id]);
  });
});
