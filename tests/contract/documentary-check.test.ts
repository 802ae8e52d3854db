import { beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../electron/core/journal/journal.ts';
import { loadFile } from '../../electron/core/reference/load.ts';
import { emptyCheck, type CheckDraft } from '../../shared/work/check.ts';
import { codeOf, doubtful, postsOfOne } from '../support/post-of-one.ts';
import type { Call } from '../support/window.ts';

const { begin } = postsOfOne();
let post: Awaited<ReturnType<typeof begin>>['post'];
let id = '';
let call: Call;
let other: Call;
beforeEach(async () => {
  ({ post, id, aigul: call, berik: other } = await begin(doubtful));
});

const revision = async () => (await call.work.get({ id })).revision;
const claim = async () => call.work.claim({ id, revision: await revision() });

const adjusted: CheckDraft = {
  ...emptyCheck(),
  boxes: [
    {
      box: '45',
      item: 1,
      verdict: 'differs',
      declared: '26 500 USD',
      found: '31 000 USD',
      source: 'price list',
      note: '',
    },
  ],
  values: [
    {
      item: 1,
      verdict: 'adjusted',
      declaredMethod: '1',
      method: '6',
      declared: { minor: 100, currency: 'KZT' },
      accepted: { minor: 200, currency: 'KZT' },
      justification: 'The price is half of what such goods cost.',
      evidence: null,
    },
  ],
  measures: ['D12'],
  effects: [
    { payment: '5060', minor: 1_200_000 },
    { payment: 'FINE', minor: 50_000 },
  ],
  outcome: '10',
  text: 'The declared price is not confirmed.',
  proposal: '11',
};
/** The same as it is signed: what is declared is the program's to say, whatever a window sends. */
const signedAdjusted: CheckDraft = {
  ...adjusted,
  boxes: adjusted.boxes.map((line) => ({ ...line, declared: '12\u00a0720\u00a0000 KZT' })),
  values: adjusted.values.map((value) => ({
    ...value,
    declared: { minor: 1_272_000_000, currency: 'KZT' },
  })),
};
const declared: Readonly<Record<string, readonly string[]>> = {
  42: ['26\u00a0500 USD', '9\u00a0400 USD', '6\u00a0000 USD'],
  45: ['12\u00a0720\u00a0000 KZT', '4\u00a0512\u00a0000 KZT', '2\u00a0880\u00a0000 KZT'],
};
/** What the doubt asks for was compared and agrees. */
const compared: CheckDraft['boxes'] = [1, 2, 3].flatMap((item) =>
  ['42', '45'].map((box) => ({
    box,
    item,
    verdict: 'agrees' as const,
    declared: declared[box]?.[item - 1] ?? '',
    found: '',
    source: 'invoice',
    note: '',
  })),
);
const clean: CheckDraft = {
  ...emptyCheck(),
  boxes: compared,
  measures: ['D12'],
  outcome: '00',
  proposal: '10',
};

describe('A documentary check', () => {
  it('begins with the boxes that the doubt names and says nothing in the name of the officer', async () => {
    await claim();
    const { draft, look, papers } = await call.check.prefill({ id });
    expect(draft).toMatchObject({ boxes: [], documents: [], measures: ['D12'], outcome: null });
    const asked = look.filter((each) => each.asked);
    expect(new Set(asked.map(({ box }) => box))).toEqual(new Set(['42', '45']));
    expect(asked.every(({ declared }) => declared !== '')).toBe(true);
    expect(look).toContainEqual(
      expect.objectContaining({ box: '33', item: 1, declared: '8471300000' }),
    );
    expect(papers.length).toBeGreaterThan(0);
  });

  it('is signed by who has it in hand, and what it found is known at once', async () => {
    await claim();
    await call.work.saveDraft({ id, revision: 0, draft: { kind: 'check', body: adjusted } });
    const view = await call.check.sign({
      id,
      revision: await revision(),
      body: adjusted,
      correction: null,
    });
    expect(view.checks).toMatchObject([{ version: 1, correction: null, body: signedAdjusted }]);
    expect(view.checks[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(view.measures).toContainEqual(
      expect.objectContaining({ code: 'D12', state: 'applied', by: 'aigul' }),
    );
    expect(await call.work.draft({ id, kind: 'check' })).toBeNull();
    const page = await call.declarations.get({ id });
    expect(page.results).toMatchObject([
      {
        outcome: '10',
        severity: 2,
        officer: 'aigul',
        assessed: { minor: 1_200_000 },
        fined: { minor: 50_000 },
      },
    ]);
    expect(view.state).toBe('claimed');
    expect(view.release).toBeNull();
  });

  it('is not signed over a draft that another window kept since: both are there to choose from', async () => {
    await claim();
    await call.work.saveDraft({ id, revision: 0, draft: { kind: 'check', body: adjusted } });
    const stale = await call.check
      .sign({ id, revision: await revision(), body: clean, correction: null })
      .catch((error: unknown) => error);
    expect(stale).toMatchObject({ code: 'STALE', data: { revision: 1, by: 'aigul' } });
    expect((await call.work.get({ id })).checks).toEqual([]);
    expect((await call.work.draft({ id, kind: 'check' }))?.draft.body).toEqual(adjusted);
    // Kept over the other knowingly, it is signed.
    await call.work.saveDraft({ id, revision: 1, draft: { kind: 'check', body: clean } });
    const view = await call.check.sign({
      id,
      revision: await revision(),
      body: clean,
      correction: null,
    });
    expect(view.checks).toMatchObject([{ version: 1, body: clean }]);
  });

  it('is refused with every gap while something is missing', async () => {
    await claim();
    const body = { ...adjusted, effects: [], text: '' };
    const refusal = await call.check
      .sign({ id, revision: await revision(), body, correction: null })
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'INCOMPLETE',
      data: {
        gaps: [
          { fault: 'textMissing', part: 'text', line: null },
          { fault: 'effectMissing', part: 'effects', line: null },
        ],
      },
    });
    expect((await call.work.get({ id })).checks).toEqual([]);
  });

  it('finds no discrepancy only where what the doubt asks for was compared', async () => {
    await claim();
    const faults = async (boxes: CheckDraft['boxes']) =>
      call.check
        .sign({ id, revision: await revision(), body: { ...clean, boxes }, correction: null })
        .then(
          () => [],
          (error: { data: { gaps: unknown[] } }) => error.data.gaps,
        );
    const [first, ...others] = compared;
    if (first === undefined) throw new Error('nothing is asked for');
    expect(await faults(others)).toEqual([{ fault: 'askedUnsaid', part: 'boxes', line: null }]);
    const left = { ...first, verdict: 'unverifiable' as const };
    expect(await faults([left, ...others])).toEqual([
      { fault: 'reasonMissing', part: 'boxes', line: 0 },
    ]);
    expect(await faults([{ ...left, note: 'The price list has not come.' }, ...others])).toEqual(
      [],
    );
  });

  it('is nobody else’s to sign, and none signs what changed meanwhile', async () => {
    const seen = await revision();
    const sign = (by: Call, at: number, body = clean) =>
      codeOf(by.check.sign({ id, revision: at, body, correction: null }));
    expect(await sign(call, seen)).toBe('OUT_OF_STATE nobodyHasIt');
    await claim();
    expect(await sign(call, seen)).toBe('STALE');
    expect(await sign(other, await revision())).toBe('HELD');
    expect(await sign(call, await revision(), { ...clean, measures: ['I21'] })).toBe(
      'OUT_OF_STATE unknownMeasure',
    );
    const strange = { ...adjusted.boxes[0]!, item: 99 };
    expect(await sign(call, await revision(), { ...adjusted, boxes: [strange] })).toBe('NOT_FOUND');
    expect(await sign(call, await revision())).toBe('done');
  });

  it('is locked once signed: a correction is a version after it, with a reason', async () => {
    await claim();
    await call.check.sign({ id, revision: await revision(), body: clean, correction: null });
    const again = async (body: CheckDraft, correction: string | null) =>
      call.check.sign({ id, revision: await revision(), body, correction });
    expect(await codeOf(again(adjusted, null))).toBe('OUT_OF_STATE reasonMissing');
    const view = await again(adjusted, 'The price list came after the signature.');
    expect(view.checks.map(({ version, body }) => [version, body.outcome])).toEqual([
      [2, '10'],
      [1, '00'],
    ]);
    // Other words of the same finding are no second finding.
    await again(
      { ...adjusted, text: 'The declared price is not confirmed by any paper.' },
      'words',
    );
    const { results } = await call.declarations.get({ id });
    expect(results.map(({ outcome }) => outcome)).toEqual(['00', '10']);
    const entries = post.house.store.all<{ was: string | null; became: string; reason: string }>(
      `SELECT was, became, reason FROM journal WHERE action = 'check.sign' ORDER BY seq`,
    );
    expect(entries.map(({ reason }) => reason)).toEqual([
      null,
      'The price list came after the signature.',
      'words',
    ]);
    expect(JSON.parse(entries[1]?.was ?? '{}')).toMatchObject({ version: 1, outcome: '00' });
    expect(JSON.parse(entries[1]?.became ?? '{}')).toMatchObject({ version: 2, outcome: '10' });
  });

  it('is over with release', async () => {
    await claim();
    await call.check.sign({ id, revision: await revision(), body: clean, correction: null });
    await call.work.skip({
      id,
      revision: await revision(),
      measure: 'D11',
      reason: 'doubtRemoved',
      note: 'The papers at hand are enough.',
    });
    await call.work.release({
      id,
      revision: await revision(),
      decision: { code: '10', security: null, ground: '' },
    });
    expect(
      await codeOf(
        call.check.sign({ id, revision: await revision(), body: clean, correction: 'late' }),
      ),
    ).toBe('OUT_OF_STATE ended');
  });

  it('goes on after release where the value is still in doubt, and ends with its signature', async () => {
    await claim();
    await call.work.skip({
      id,
      revision: await revision(),
      measure: 'D11',
      reason: 'doubtRemoved',
      note: 'The papers at hand are enough.',
    });
    await call.check.sign({
      id,
      revision: await revision(),
      body: {
        ...adjusted,
        values: [{ ...adjusted.values[0]!, verdict: 'secured' }],
        outcome: '31',
      },
      correction: null,
    });
    const released = await call.work.release({
      id,
      revision: await revision(),
      decision: {
        code: '12',
        security: { kind: 'money', number: '1', minor: 1_000_000 },
        ground: 'The value is checked after release.',
      },
    });
    expect(released).toMatchObject({ queue: 'blue', state: 'claimed' });
    const view = await call.check.sign({
      id,
      revision: await revision(),
      body: adjusted,
      correction: 'The check of the value has ended.',
    });
    expect(view).toMatchObject({ queue: 'blue', state: 'ended' });
    expect(view.checks).toHaveLength(2);
  });
});

describe('What payments come to', () => {
  it('with another value is told before anything is signed', async () => {
    await claim();
    const { declaration } = await call.declarations.get({ id });
    const value = declaration.items[0]?.customsValue ?? { minor: 0, currency: 'KZT' };
    const doubled = { ...value, minor: value.minor * 2 };
    const { lines, effects, lacking } = await call.check.recount({
      id,
      accepted: [{ item: 1, value: doubled, hs: null, withoutPreference: false }],
    });
    expect(lacking).toEqual([]);
    const tax = lines.find(({ payment }) => payment.startsWith('5'));
    const declared = declaration.items[0]?.payments.find(({ kind }) => kind === tax?.payment);
    expect(tax?.before).toBe(declared?.amount?.minor);
    expect(tax?.after ?? 0).toBeGreaterThan(tax?.before ?? 0);
    expect(effects).toContainEqual({
      payment: tax?.payment,
      minor: (tax?.after ?? 0) - (tax?.before ?? 0),
    });
  });

  it('under a code with excise is on the excise too, or said to lack it', async () => {
    await claim();
    const moved = (hs: string) =>
      call.check.recount({
        id,
        accepted: [{ item: 1, value: null, hs, withoutPreference: false }],
      });
    const lacking = async (hs: string) =>
      (await moved(hs)).lacking.map(({ payment, why }) => `${payment} ${why}`);
    // No nomenclature is loaded: nothing is known of the code.
    expect(await lacking('2203000100')).toEqual(['2010 rate', '4010 rate', '5060 base']);
    const { load } = loadFile(post.house.store, post.house.clock, system, {
      table: 'nomenclature',
      file: 'tariff.csv',
      from: '2022-01-01',
      bytes: Buffer.from(
        'code;name_ru;unit;duty;excise\n' +
          '2203000100;пиво;l;5;57 KZT/l\n' +
          '2402900000;сигары;pcs;10;15 KZT/pcs\n',
      ),
    });
    expect(load).not.toBeNull();
    expect(await lacking('2203000100')).toEqual(['4010 quantity', '5060 base']);
    const cigars = await moved('2402900000');
    expect(cigars.lacking).toEqual([]);
    expect(cigars.secured).toEqual([]);
    const change = (kind: string) =>
      cigars.effects.find(({ payment }) => payment === kind)?.minor ?? 0;
    // The declaration counts its goods in pieces: 106 of them.
    expect(change('4010')).toBe(106 * 15 * 100);
    expect(Math.abs(change('5060') - (change('2010') + change('4010')) * 0.16)).toBeLessThan(200);
  });
});

it('A check that is corrected takes back what it confirmed against the trader', async () => {
  await claim();
  const found = { ...emptyCheck(), outcome: '13' as const, text: 'the weight differs' };
  await call.check.sign({ id, revision: await revision(), body: found, correction: null });
  const { store } = post.house;
  const confirmed = () => store.get<{ n: number }>('SELECT sum(confirmed) AS n FROM trader')?.n;
  const findings = () => store.get<{ n: number }>('SELECT count(*) AS n FROM trader_finding')?.n;
  expect([confirmed(), findings()]).toEqual([1, 1]);
  const nothing = { ...emptyCheck(), boxes: compared, outcome: '00' as const };
  const correction = 'the scale was wrong';
  await call.check.sign({ id, revision: await revision(), body: nothing, correction });
  expect([confirmed(), findings()]).toEqual([0, 0]);
  // Both are kept, and the log tells which one stands.
  expect((await call.declarations.get({ id })).results.map(({ outcome }) => outcome)).toEqual([
    '13',
    '00',
  ]);
  expect(store.all('SELECT outcome FROM standing_result')).toEqual([{ outcome: '00' }]);
});
