import { beforeEach, describe, expect, it } from 'vitest';
import { asking, codeOf, postsOfOne } from '../support/post-of-one.ts';
import type { Call } from '../support/window.ts';

const { begin } = postsOfOne();
let post: Awaited<ReturnType<typeof begin>>['post'];
let id = '';
let aigul: Call;
let head: Call;

async function openWith(change: Parameters<typeof asking>[0]) {
  ({ post, id, aigul, head } = await begin(asking(change)));
}

const seen = async () => ({ id, revision: (await aigul.work.get({ id })).revision });
const last = (action: string) =>
  post.house.store.get<{ actor: string; became: string; reason: string | null; detail: string }>(
    'SELECT actor, became, reason, detail FROM journal WHERE action = ? ORDER BY seq DESC LIMIT 1',
    action,
  );
const note = 'the contract answers it';
const skip = async (measure: string) =>
  aigul.work.skip({ ...(await seen()), measure, reason: 'doubtRemoved', note });
const release = { code: '10' as const, security: null, ground: '' };

describe('Release', () => {
  beforeEach(() => openWith({}));

  it('is refused while a measure is open, and given when each was left out with its reason', async () => {
    await aigul.work.claim(await seen());
    const early = await aigul.work.get({ id });
    expect(early.open.map(({ what }) => what)).toEqual(['D10', 'D12']);
    expect(await codeOf(aigul.work.release({ ...(await seen()), decision: release }))).toBe(
      'OUT_OF_STATE open',
    );
    await skip('D10');
    await skip('D12');
    expect(last('work.measure.skip')).toMatchObject({ reason: note });
    const view = await aigul.work.release({ ...(await seen()), decision: release });
    expect(view).toMatchObject({ state: 'ended', release: { code: '10', by: 'aigul' } });
    expect(view.release?.number).toMatch(/^\d{5}\/120526\/000001$/);
    expect(await codeOf(aigul.work.release({ ...(await seen()), decision: release }))).toBe(
      'OUT_OF_STATE ended',
    );
  });

  it('wants a ground where it is refused and a sum where it is secured', async () => {
    await aigul.work.claim(await seen());
    const decide = async (decision: Parameters<Call['work']['release']>[0]['decision']) =>
      codeOf(aigul.work.release({ ...(await seen()), decision }));
    expect(await decide({ ...release, code: '90' })).toBe('OUT_OF_STATE groundMissing');
    expect(await decide({ ...release, code: '11' })).toBe('OUT_OF_STATE securityMissing');
    expect(await decide({ ...release, code: '90', ground: 'no permit' })).toBe('done');
    expect(last('declaration.refuseRelease')).toMatchObject({ reason: 'no permit' });
    const consignments = await aigul.consignments.of({ declarationId: id });
    expect(consignments?.state).toBe('declared');
  });

  it('with security leaves a control that goes on after it', async () => {
    await aigul.work.claim(await seen());
    await skip('D10');
    await skip('D12');
    const security = { kind: 'money', number: 'G-1', minor: 5_000_00 } as const;
    const decision = { code: '12', security, ground: 'value to be confirmed' } as const;
    const view = await aigul.work.release({ ...(await seen()), decision });
    expect(view).toMatchObject({ queue: 'blue', state: 'claimed', release: { security } });
    expect(view.clock?.term).toBe('requestValue');
  });
});

describe('Checks after release', () => {
  beforeEach(async () => {
    await openWith({ corridor: 'blue', kind: 'mandatory', weight: 0, measures: ['P50'] });
  });

  it('begin with a release by the program, which says so, and with a day to be done by', async () => {
    const view = await aigul.work.get({ id });
    expect(view).toMatchObject({
      queue: 'blue',
      state: 'waiting',
      release: { code: '10', by: 'system' },
      clock: { term: 'blueTask' },
    });
    expect((await aigul.declarations.counts()).open.blue).toBe(1);
  });

  it('end in a batch, each by itself; what was found is a result that credits its profiles', async () => {
    const finish = (outcome: '00' | '13', text: string, ids = [id, 'none']) =>
      aigul.work.finishAfter({ ids, outcome, text });
    expect(await codeOf(finish('13', ''))).toBe('OUT_OF_STATE textMissing');
    const batch = await finish('13', 'two cartons more');
    expect(batch).toEqual({ done: [id], refused: [{ id: 'none', why: 'gone' }] });
    const page = await aigul.declarations.get({ id });
    expect(page.results).toMatchObject([{ outcome: '13', severity: 2, officer: 'aigul' }]);
    expect((await finish('00', '', [id])).refused).toEqual([{ id, why: 'ended' }]);
    expect((await aigul.declarations.counts()).open.blue).toBe(0);
  });

  it('end in no batch while control of papers or goods that somebody must make is open', async () => {
    const finish = () => aigul.work.finishAfter({ ids: [id], outcome: '00', text: '' });
    await aigul.work.claim(await seen());
    const measures = ['D12', 'I21'];
    const asked = { kind: 'ownInitiative' as const, measures, items: [], ground: 'odd' };
    const { approvals } = await aigul.work.ask({ ...(await seen()), asked });
    await head.work.decide({ approval: approvals[0]?.id ?? 0, granted: true, note: '' });
    const before = await aigul.work.get({ id });
    expect(await finish()).toEqual({ done: [], refused: [{ id, why: 'open' }] });
    expect(await aigul.work.get({ id })).toEqual(before);
    expect((await aigul.declarations.get({ id })).results).toEqual([]);
  });
});

describe('A batch of checks after release', () => {
  it('carries out what is done after release, and no control of papers or goods', async () => {
    await openWith({ corridor: 'blue', measures: ['D12', 'I21', 'P50', 'X61'] });
    await aigul.work.finishAfter({ ids: [id], outcome: '00', text: '' });
    const { state, measures } = await aigul.work.get({ id });
    expect(state).toBe('ended');
    expect(measures.map((one) => [one.code, one.state])).toEqual([
      ['D12', 'open'],
      ['I21', 'open'],
      ['P50', 'applied'],
      ['X61', 'open'],
    ]);
  });
});
