import { describe, expect, it } from 'vitest';
import { asking, codeOf, postsOfOne } from '../support/post-of-one.ts';
import type { Call } from '../support/window.ts';

const { begin } = postsOfOne();
let post: Awaited<ReturnType<typeof begin>>['post'];
let id = '';
let aigul: Call;
let berik: Call;

/** A declaration of which a profile that decides alone demands these measures, in the hands of aigul. */
async function openWith(measures: string[], kind: 'mandatory' | 'standing' = 'mandatory') {
  const profile = asking({ kind, weight: kind === 'mandatory' ? 0 : 45, measures });
  ({ post, id, aigul, berik } = await begin(profile));
  await aigul.work.claim(await seen());
}

const seen = async () => ({ id, revision: (await aigul.work.get({ id })).revision });
const entries = (action: string) =>
  post.house.store.all<{
    actor: string;
    was: string | null;
    became: string | null;
    reason: string | null;
  }>('SELECT actor, was, became, reason FROM journal WHERE action = ? ORDER BY seq', action);
const note = 'navigation seal NS-104417';
const carryOut = async (measure: string, what = note, call = aigul) =>
  call.work.carryOut({ ...(await seen()), measure, note: what });
const skipPapers = async () =>
  aigul.work.skip({ ...(await seen()), measure: 'D10', reason: 'doubtRemoved', note: 'contract' });
const release = async (
  decision: Parameters<Call['work']['release']>[0]['decision'] = {
    code: '10',
    security: null,
    ground: '',
  },
) => aigul.work.release({ ...(await seen()), decision });

describe('A measure that no check and no act carries out', () => {
  it('holds release until it is said to be carried out; the number is kept with it and in the log', async () => {
    await openWith(['T31']);
    await skipPapers();
    expect(await codeOf(release())).toBe('OUT_OF_STATE open');
    const view = await carryOut('T31', `  ${note} `);
    expect(view.measures.find(({ code }) => code === 'T31')).toMatchObject({
      mandatory: true,
      state: 'applied',
      reason: null,
      note,
      by: 'aigul',
    });
    expect(view.may.release).toBe(true);
    expect(entries('work.measure.carryOut')).toEqual([
      {
        actor: 'aigul',
        was: null,
        became: JSON.stringify({ measure: 'T31', state: 'applied' }),
        reason: note,
      },
    ]);
    expect((await release()).release?.code).toBe('10');
  });

  it('is of the transit, of security or the officer’s own, and no other', async () => {
    await openWith(['D12', 'G40', 'I27', 'P50', 'T30', 'T32', 'X60', 'X61']);
    for (const other of ['D12', 'I27', 'P50', 'X61', 'T31', 'Z99', ''])
      expect(await codeOf(carryOut(other)), other).toBe('OUT_OF_STATE unknownMeasure');
    for (const one of ['G40', 'T30', 'T32', 'X60'])
      expect(await codeOf(carryOut(one)), one).toBe('done');
    expect((await aigul.work.get({ id })).open.map(({ what }) => what)).toEqual(['D12', 'I27']);
  });

  it('is carried out once, and not when it was left out', async () => {
    await openWith(['D10', 'T30', 'T31'], 'standing');
    await carryOut('T31');
    expect(await codeOf(carryOut('T31'))).toBe('OUT_OF_STATE alreadyDecided');
    const left = { measure: 'T30', reason: 'goodsLeft', note: 'gone' } as const;
    await aigul.work.skip({ ...(await seen()), ...left });
    expect(await codeOf(carryOut('T30'))).toBe('OUT_OF_STATE alreadyDecided');
  });

  it('is told in words of three to five hundred characters', async () => {
    await openWith(['T31']);
    for (const wrong of ['', ' ', ' NS ', 'N'.repeat(501), 'N'.repeat(1_000_000)])
      expect(await codeOf(carryOut('T31', wrong)), wrong.slice(0, 10)).toBe('BAD_REQUEST');
    expect(entries('work.measure.carryOut')).toEqual([]);
    expect(await codeOf(carryOut('T31', 'N'.repeat(500)))).toBe('done');
  });

  it('is carried out by who has it in hand, on what he saw', async () => {
    await openWith(['T31']);
    const before = await seen();
    await skipPapers();
    const stale = aigul.work.carryOut({ ...before, measure: 'T31', note });
    expect(await codeOf(stale)).toBe('STALE');
    expect(await codeOf(carryOut('T31', note, berik))).toBe('HELD');
    await aigul.work.giveBack(await seen());
    expect(await codeOf(carryOut('T31'))).toBe('OUT_OF_STATE nobodyHasIt');
    expect(entries('work.measure.carryOut')).toEqual([]);
  });

  it('is taken up again where that was said by mistake, and holds release again', async () => {
    await openWith(['T31']);
    await skipPapers();
    await carryOut('T31');
    const view = await aigul.work.unskip({ ...(await seen()), measure: 'T31' });
    expect(view.measures.find(({ code }) => code === 'T31')).toMatchObject({
      state: 'open',
      note: null,
    });
    expect(entries('work.measure.unskip')).toMatchObject([
      { was: JSON.stringify({ measure: 'T31', note, state: 'applied' }) },
    ]);
    expect(await codeOf(release())).toBe('OUT_OF_STATE open');
    expect(await codeOf(carryOut('T31', 'navigation seal NS-104418'))).toBe('done');
  });
});

describe('Security', () => {
  const security = { kind: 'money', number: 'G-1', minor: 5_000_00 } as const;

  it.each(['11', '12'] as const)('is carried out by a release with it (%s)', async (code) => {
    await openWith(['G40']);
    await skipPapers();
    expect(await codeOf(release())).toBe('OUT_OF_STATE open');
    const view = await release({ code, security, ground: 'value to be confirmed' });
    expect(view.measures.find((one) => one.code === 'G40')).toMatchObject({
      state: 'applied',
      note: null,
      by: 'aigul',
    });
    const [entry] = entries('declaration.release').slice(-1);
    expect(JSON.parse(entry?.became ?? '')).toMatchObject({ security, measures: ['G40'] });
    // What the release records is not taken back by a step of the work.
    if (code === '12')
      expect(await codeOf(aigul.work.unskip({ ...(await seen()), measure: 'G40' }))).toBe(
        'OUT_OF_STATE unknownMeasure',
      );
  });

  it('lets nothing else that is open go, and was carried out before where that was said', async () => {
    await openWith(['G40', 'T31']);
    await skipPapers();
    const secured = { code: '12', security, ground: 'value to be confirmed' } as const;
    expect(await codeOf(release(secured))).toBe('OUT_OF_STATE open');
    await carryOut('T31');
    await carryOut('G40', 'guarantee 17 of 12 May');
    const view = await release(secured);
    expect(view.measures.find((one) => one.code === 'G40')?.note).toBe('guarantee 17 of 12 May');
  });
});
