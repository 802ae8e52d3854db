import { expect, it } from 'vitest';
import { importContext } from '../../electron/core/intake/context.ts';
import { insertReceived } from '../../electron/core/intake/repository.ts';
import { route } from '../../electron/core/intake/route.ts';
import { system } from '../../electron/core/journal/journal.ts';
import type { Store } from '../../electron/core/store/open.ts';
import type { Declaration } from '../../shared/declaration.ts';
import type { Money } from '../../shared/money.ts';
import type { ActDraft } from '../../shared/work/inspection.ts';
import { asDeclared, fullOrder } from '../support/inspection.ts';
import { asking, codeOf, postsOfOne } from '../support/post-of-one.ts';

const { clock, begin } = postsOfOne();
const red = (measures: string[]) =>
  asking({ corridor: 'red', kind: 'mandatory', weight: 0, measures });
const later = (seconds = 60) => {
  clock.time = new Date(Date.parse(clock.time) + seconds * 1000).toISOString();
};
const unseen = { ...fullOrder, photograph: false };

/** The post with its one declaration in the hands of an officer, and what he can do with it. */
async function inspecting(measures: string[]) {
  const post = await begin(red(measures));
  const { aigul, id } = post;
  const seen = async () => ({ id, revision: (await aigul.work.get({ id })).revision });
  await aigul.work.claim(await seen());
  const order = async (change: Partial<typeof unseen> = {}) => {
    later();
    return aigul.inspection.order({ ...(await seen()), order: { ...unseen, ...change } });
  };
  /** The act as an officer writes it who found nothing wrong, begun a minute ago. */
  async function written(change: Partial<ActDraft> = {}): Promise<ActDraft> {
    const body = asDeclared(await aigul.inspection.prefill({ id }), clock.time);
    later();
    return { ...body, endedAt: clock.time, ...change };
  }
  const sign = async (body: ActDraft, correction: string | null = null) =>
    aigul.inspection.sign({ ...(await seen()), body, correction });
  return { ...post, seen, order, written, sign };
}

it('An order leaves out neither what a measure names nor to open the goods', async () => {
  const { order, written, sign, aigul, id } = await inspecting(['I21']);
  expect(await codeOf(order({ kind: 'examination' }))).toBe('OUT_OF_STATE lessThanMeasure');
  expect(await codeOf(order({ notifiedAt: '9998-01-01T00:00:00.000Z' }))).toBe(
    'OUT_OF_STATE notifiedLater',
  );
  expect(await codeOf(order({ items: [1, 1] }))).toBe('BAD_REQUEST');
  await order();
  const body = await written();
  expect(await codeOf(sign({ ...body, lines: [] }))).toBe('INCOMPLETE');
  expect(await codeOf(sign({ ...body, lines: body.lines.slice(1) }))).toBe('INCOMPLETE');
  await sign(body);
  expect((await aigul.work.get({ id })).measures).toMatchObject([
    { code: 'I21', state: 'applied' },
  ]);
});

it('An act carries out measures on the goods alone, and only what it shows to have been done', async () => {
  const { order, written, sign, aigul, id } = await inspecting(['I21', 'I24', 'D10', 'T31']);
  await order();
  const body = await written();
  expect(await codeOf(sign({ ...body, measures: ['I21', 'D10'] }))).toBe(
    'OUT_OF_STATE unknownMeasure',
  );
  expect(await codeOf(sign({ ...body, measures: ['I21', 'T31'] }))).toBe(
    'OUT_OF_STATE unknownMeasure',
  );
  expect(await codeOf(sign({ ...body, measures: ['I21', 'I24'] }))).toBe('INCOMPLETE');
  await sign({ ...body, measures: ['I21'] });
  const states = new Map(
    (await aigul.work.get({ id })).measures.map(({ code, state }) => [code, state]),
  );
  expect(Object.fromEntries(states)).toEqual({
    D10: 'open',
    I21: 'applied',
    I24: 'open',
    T31: 'open',
  });
});

it('An act of goods that were not presented settles the order and carries nothing out', async () => {
  const { order, written, sign, aigul, id } = await inspecting(['I21']);
  await order({ photograph: true });
  const body = await written({ outcome: '41', text: 'The truck is not at the post.', lines: [] });
  await sign(body);
  const { measures, open } = await aigul.work.get({ id });
  expect(measures).toMatchObject([{ code: 'I21', state: 'open' }]);
  expect(open).toEqual([{ kind: 'measure', what: 'I21', mandatory: true }]);
});

it('A conclusion of an expertise does not stand for the act of a newer order', async () => {
  const { order, written, sign, aigul, id, seen } = await inspecting(['I21']);
  await order({ percent: 10 });
  const expertise = { laboratory: 'L', questions: ['What is it?'], sentAt: '', conclusion: null };
  const body = await written({ expertise });
  await sign(body);
  await order({ percent: 100 });
  later();
  const conclusion = { number: 'E 1', text: 'As declared.' };
  const concluding = async () => aigul.inspection.conclude({ ...(await seen()), conclusion });
  expect(await codeOf(concluding())).toBe('OUT_OF_STATE actMissing');
  await sign(await written({ expertise }), 'All of it was opened.');
  await concluding();
  expect((await aigul.work.get({ id })).open).toEqual([]);
});

it('An order that nobody needs any more is not waited for once its measure was let go', async () => {
  const { order, aigul, head, id, seen } = await inspecting(['I21']);
  await order();
  const asked = { kind: 'againstMeasure' as const, measures: ['I21'], ground: 'no ramp' };
  const { approvals } = await aigul.work.ask({ ...(await seen()), asked });
  await head.work.decide({ approval: approvals[0]?.id ?? 0, granted: true, note: '' });
  expect((await aigul.work.get({ id })).open).toEqual([]);
});

it('A suspension ends at whatever second it does, and the clock runs on', async () => {
  const { aigul, id, seen } = await inspecting(['I21']);
  clock.time = '2026-05-12T05:00:12.345Z';
  const suspension = { cause: 'intellectualProperty', ground: 'Decision 7 of 12.05.2026' } as const;
  await aigul.work.suspend({ ...(await seen()), ...suspension });
  const due = (await aigul.work.get({ id })).clock?.dueAt ?? '';
  clock.time = '2026-05-12T07:00:30.777Z';
  await aigul.work.resume(await seen());
  const { state, clock: running } = await aigul.work.get({ id });
  expect(state).toBe('claimed');
  // Two hours of work later: the post had closed when the term would have ended.
  expect([due, running?.dueAt]).toEqual(['2026-05-13T13:00:00.000Z', '2026-05-14T06:00:00.000Z']);
});

/** The trader's correction of the declaration comes in. */
function corrected(store: Store, declaration: Declaration, change: Partial<Declaration>): void {
  later();
  const context = importContext(store, clock, system);
  const received = { file: '/in/c.json', receivedAt: clock.now() };
  const routed = store.change(system, (writer) => {
    const sha256 = new Uint8Array(32).fill(9);
    const message = insertReceived(writer, { ...received, size: 1, sha256, bytesOf: null });
    const correction = { ordinal: 1, of: declaration.registrationNumber, reason: 'packages' };
    return route(
      writer,
      { id: message, ...received },
      {
        kind: 'read',
        format: 'test',
        declaration: { ...declaration, correction, ...change },
        findings: [],
      },
      context,
    );
  });
  expect(routed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
}

it('What is declared stands in the act as it is declared when it is signed', async () => {
  const { post, order, written, sign, aigul, id, seen } = await inspecting(['I21']);
  await order();
  const body = await written();
  const kept = await aigul.work.saveDraft({ id, revision: 0, draft: { kind: 'act', body } });
  const { declaration } = await aigul.declarations.get({ id });
  const [first, ...others] = declaration.items;
  if (first === undefined) throw new Error('no item');
  corrected(post.house.store, declaration, {
    items: [{ ...first, packages: { ...first.packages, count: 7 } }, ...others],
  });
  const draft = await aigul.work.draft({ id, kind: 'act' });
  if (draft?.draft.kind !== 'act') throw new Error('the draft is gone');
  expect(draft.revision).toBe(kept.revision + 1);
  expect(draft.draft.body.lines[0]?.declared.packages).toBe(7);
  // Whoever still has the old text before him is told before he signs it.
  expect(await codeOf(sign(body))).toBe('STALE');
  await aigul.work.saveDraft({ id, revision: draft.revision, draft: { kind: 'act', body } });
  await aigul.inspection.sign({ ...(await seen()), body, correction: null });
  const [act] = (await aigul.work.get({ id })).acts;
  expect(act?.body.lines[0]?.declared.packages).toBe(7);
});

const less = (whole: Money | null, part: Money | null): Money | null =>
  whole === null ? null : { ...whole, minor: whole.minor - (part?.minor ?? 0) };

it('Of an item that a correction took out nothing has to be inspected any more', async () => {
  const { post, order, written, sign, aigul, id } = await inspecting(['I21']);
  const { declaration } = await aigul.declarations.get({ id });
  const [first, ...others] = declaration.items;
  const last = others.at(-1);
  if (first === undefined || last === undefined) throw new Error('too few items');
  await order({ items: [first.ordinal, last.ordinal] });
  const body = await written();
  expect(body.lines.map(({ item }) => item)).toEqual([first.ordinal, last.ordinal]);
  const items = declaration.items.slice(0, -1);
  corrected(post.house.store, declaration, {
    items,
    invoice: less(declaration.invoice, last.price),
    totals: {
      ...declaration.totals,
      items: items.length,
      customsValue: less(declaration.totals.customsValue, last.customsValue),
      payments: null,
    },
    payments: [],
  });
  expect((await aigul.work.get({ id })).items).not.toContain(last.ordinal);
  expect(await codeOf(sign(body))).toBe('OUT_OF_STATE unknownItem');
  // What is left of the order can be ordered, and inspected, without asking anybody.
  const left = { ...body, lines: body.lines.filter(({ item }) => item === first.ordinal) };
  await order({ items: [first.ordinal] });
  later();
  expect(await codeOf(sign({ ...left, endedAt: clock.time }))).toBe('done');
});
