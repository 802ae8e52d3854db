import { expect, it } from 'vitest';
import { importContext } from '../../electron/core/intake/context.ts';
import { insertReceived } from '../../electron/core/intake/repository.ts';
import { route } from '../../electron/core/intake/route.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { loadRules } from '../../electron/core/profiles/load.ts';
import { reevaluateOpen, weighingAgain } from '../../electron/core/work/reevaluate.ts';
import type { Declaration } from '../../shared/declaration.ts';
import type { Profile } from '../../shared/profile.ts';
import type { CheckDraft } from '../../shared/work/check.ts';
import type { ActDraft, OrderInput } from '../../shared/work/inspection.ts';
import { bookWith, withoutLot } from '../support/book.ts';
import { asDeclared, fullOrder } from '../support/inspection.ts';
import { asking, codeOf, postsOfOne } from '../support/post-of-one.ts';
import type { Call } from '../support/window.ts';

const { clock, begin } = postsOfOne();
const later = () => {
  clock.time = new Date(Date.parse(clock.time) + 60_000).toISOString();
};
const due = (corridor: 'yellow' | 'red', measures: string[], of: Partial<Profile> = {}) =>
  asking({ kind: 'mandatory', weight: 0, corridor, measures, ...of });
/** The same of goods that only one item of the declaration is of. */
const computers = '8471';
const dueOfComputers = (corridor: 'yellow' | 'red', measures: string[]) =>
  due(corridor, measures, {
    condition: {
      op: 'someItem',
      where: { op: 'startsWith', field: 'hsCode', prefixes: [computers] },
    },
  });

/** The post with its one declaration, and what comes of it there. */
async function waiting(profile: Profile) {
  const post = await begin(profile);
  const { aigul, head, id } = post;
  const { store } = post.post.house;
  const view = () => aigul.work.get({ id });
  const seen = async () => ({ id, revision: (await view()).revision });
  const states = async () =>
    (await view()).measures.map(({ code, state, items }) => [code, state, ...items].join(' '));
  const claim = async () => aigul.work.claim(await seen());
  async function rules(...profiles: Profile[]): Promise<void> {
    later();
    loadRules(store, clock, system, bookWith(profiles), withoutLot);
    await reevaluateOpen(store, clock, system, 'rules', weighingAgain(store));
  }
  /** The declarant corrects it: his items have other codes. */
  async function corrected(codes: Readonly<Record<number, string>>): Promise<void> {
    const { declaration } = await aigul.declarations.get({ id });
    const now: Declaration = {
      ...declaration,
      correction: { ordinal: 1, of: declaration.registrationNumber, reason: 'codes' },
      items: declaration.items.map((item) => ({
        ...item,
        hsCode: codes[item.ordinal] ?? item.hsCode,
      })),
    };
    later();
    const received = { file: '/in/c.json', receivedAt: clock.now() };
    store.change(system, (change) => {
      const sha256 = new Uint8Array(32).fill(9);
      const message = insertReceived(change, { ...received, size: 1, sha256, bytesOf: null });
      return route(
        change,
        { id: message, ...received },
        { kind: 'read', format: 'test', declaration: now, findings: [] },
        importContext(store, clock, system),
      );
    });
  }
  async function granted(asked: Parameters<Call['work']['ask']>[0]['asked']): Promise<void> {
    later();
    const { approvals } = await aigul.work.ask({ ...(await seen()), asked });
    await head.work.decide({ approval: approvals.at(-1)?.id ?? 0, granted: true, note: '' });
  }
  const skip = async (measure: string) =>
    aigul.work.skip({ ...(await seen()), measure, reason: 'doubtRemoved', note: 'the contract' });
  const order = async (change: Partial<OrderInput> = {}) => {
    later();
    const ordered = { ...fullOrder, photograph: false, ...change };
    return aigul.inspection.order({ ...(await seen()), order: ordered });
  };
  async function written(change: Partial<ActDraft> = {}): Promise<ActDraft> {
    const body = asDeclared(await aigul.inspection.prefill({ id }));
    later();
    const startedAt = clock.time;
    later();
    return { ...body, startedAt, endedAt: clock.time, ...change };
  }
  const act = async (body: ActDraft, correction: string | null = null) =>
    codeOf(aigul.inspection.sign({ ...(await seen()), body, correction }));
  const check = async (change: Partial<CheckDraft>, correction: string | null = null) => {
    const { draft } = await aigul.check.prefill({ id });
    const body = { ...draft, outcome: '01' as const, text: 'a mistyped figure', ...change };
    return codeOf(aigul.check.sign({ ...(await seen()), body, correction }));
  };
  const decision = { code: '10' as const, security: null, ground: '' };
  const release = async () => codeOf(aigul.work.release({ ...(await seen()), decision }));
  const steps = { view, seen, states, claim, rules, corrected, granted, skip };
  return { ...post, ...steps, order, written, act, check, release };
}

it('What an officer left out is open again when a newer decision demands it, until the head lets it go', async () => {
  const { view, states, claim, rules, granted, skip, release } = await waiting(
    asking({ measures: ['D12'] }),
  );
  await claim();
  await skip('D12');
  await rules(due('yellow', ['D12']));
  expect(await states()).toEqual(['D12 open']);
  expect(await codeOf(skip('D12'))).toBe('OUT_OF_STATE mandatory');
  expect(await release()).toBe('OUT_OF_STATE open');
  await granted({ kind: 'againstMeasure', measures: ['D12'], ground: 'checked yesterday' });
  expect((await view()).measures).toMatchObject([{ state: 'skipped', by: 'head' }]);
  expect(await release()).toBe('done');
});

it('An order is waited for again when a newer decision demands the inspection that an officer left out', async () => {
  const { view, claim, rules, skip, order } = await waiting(
    asking({ corridor: 'red', weight: 95, measures: ['I21'] }),
  );
  await claim();
  await order();
  await skip('I21');
  await rules(due('red', ['I21']));
  expect((await view()).open.map(({ kind }) => kind)).toEqual(['act', 'measure']);
});

it('A decision after a correction releases nothing of which control was due before it', async () => {
  const { view, corrected, rules } = await waiting(dueOfComputers('yellow', ['D12']));
  await corrected({ 1: '8528521009' });
  const kept = { corridor: 'green', queue: 'yellow', state: 'waiting', release: null };
  expect(await view()).toMatchObject(kept);
  await rules();
  expect(await view()).toMatchObject(kept);
});

it('Neither does it where the correction was decided on as strictly as what was corrected', async () => {
  const lighter = asking({ code: 'B-YELLOW', measures: ['D13'] });
  const { view, states, corrected, rules } = await waiting(dueOfComputers('yellow', ['D12']));
  await rules(dueOfComputers('yellow', ['D12']), lighter);
  await corrected({ 1: '8528521009' });
  expect(await view()).toMatchObject({ corridor: 'yellow', queue: 'yellow', state: 'waiting' });
  await rules();
  expect(await view()).toMatchObject({ corridor: 'green', state: 'waiting', release: null });
  expect(await states()).toEqual(['D12 open 1']);
});

it('What was due before a correction stays due on work in hand, whatever rules come after it', async () => {
  const { view, states, claim, corrected, rules, skip, release } = await waiting(
    dueOfComputers('yellow', ['D12']),
  );
  await claim();
  await corrected({ 1: '8528521009' });
  for (const profiles of [[asking({ code: 'B-YELLOW', measures: ['D13'] })], []]) {
    await rules(...profiles);
    expect(await view()).toMatchObject({ state: 'claimed', release: null });
    expect(await states()).toContain('D12 open 1');
    expect(await codeOf(skip('D12'))).toBe('OUT_OF_STATE mandatory');
    expect(await release()).toBe('OUT_OF_STATE open');
  }
});

it('What was due on one item stays due on it when a correction makes it due on another', async () => {
  const { states, corrected } = await waiting(dueOfComputers('red', ['I21']));
  expect(await states()).toEqual(['I21 open 1']);
  await corrected({ 1: '8528521009', 2: '8471300000' });
  expect(await states()).toEqual(['I21 open 1 2']);
});

it('What rules had ended before a correction is not due again by it', async () => {
  const { states, corrected, rules } = await waiting(dueOfComputers('yellow', ['D12']));
  await rules(asking({ measures: ['D13'] }));
  await corrected({ 1: '8528521009' });
  expect(await states()).toEqual(['D13 open']);
});

it('An act carries out no measure that has grown beyond its order', async () => {
  const { states, claim, granted, order, written, act } = await waiting(
    dueOfComputers('red', ['I21']),
  );
  await claim();
  await order({ items: [1] });
  const asked = { kind: 'ownInitiative' as const, measures: ['I21'], items: [2], ground: 'odd' };
  await granted(asked);
  expect(await act(await written())).toBe('OUT_OF_STATE lessThanMeasure');
  expect(await states()).toEqual(['I21 open 1 2']);
  await order({ items: [1, 2] });
  expect(await act(await written())).toBe('done');
  expect(await states()).toEqual(['I21 applied 1 2']);
});

it('A correction of an act takes back what the act said was carried out', async () => {
  const { states, claim, order, written, act, release } = await waiting(due('red', ['I21', 'I23']));
  await claim();
  await order();
  const body = await written();
  expect(await act(body)).toBe('done');
  expect(await states()).toEqual(['I21 applied', 'I23 applied']);
  expect(await act({ ...body, measures: ['I21'] }, 'not weighed')).toBe('done');
  expect(await states()).toEqual(['I21 applied', 'I23 open']);
  const absent = { ...body, outcome: '41' as const, text: 'it was another truck', lines: [] };
  expect(await act(absent, 'another truck')).toBe('done');
  expect(await states()).toEqual(['I21 open', 'I23 open']);
  expect(await release()).toBe('OUT_OF_STATE open');
});

it('A correction of a check takes back what the check said was carried out', async () => {
  const { states, claim, check, release } = await waiting(due('yellow', ['D10', 'D12']));
  await claim();
  expect(await check({ measures: ['D10', 'D12'] })).toBe('done');
  expect(await check({ measures: ['D10'] }, 'the invoice was not seen')).toBe('done');
  expect(await states()).toEqual(['D10 applied', 'D12 open']);
  expect(await release()).toBe('OUT_OF_STATE open');
});

it('A check of papers carries out no request for papers that nobody sent', async () => {
  const { aigul, seen, states, claim, check } = await waiting(due('yellow', ['D11']));
  await claim();
  expect(await check({ measures: ['D11'] })).toBe('OUT_OF_STATE unknownMeasure');
  const contract = {
    templates: ['contract' as const],
    items: [],
    text: '',
    language: 'kk' as const,
  };
  await aigul.check.request({ ...(await seen()), request: contract });
  expect(await states()).toEqual(['D11 applied']);
});

it('An act brings along no conclusion of the laboratory, and no sample of an item that nobody declared', async () => {
  const { view, claim, order, written, act } = await waiting(due('red', ['I25']));
  await claim();
  await order();
  const conclusion = { number: 'E 1', at: '2026-05-12T04:00:00.000Z', text: 'As declared.' };
  const expertise = { laboratory: 'L', questions: ['What is it?'], sentAt: '', conclusion };
  const of = (item: number): ActDraft['sampling'] => {
    const sample = { item, what: 'Shoes', quantity: '1', cost: '', packing: '', seal: 'S 1' };
    const samples = [{ ...sample, hazardous: false, perishable: false, storage: '' }];
    return { number: '', takenAt: '', samples, note: '' };
  };
  const body = await written({ measures: ['I25'], expertise });
  expect(await act({ ...body, sampling: of(77) })).toBe('OUT_OF_STATE unknownItem');
  expect(await act({ ...body, sampling: of(2) })).toBe('done');
  const { acts, open } = await view();
  expect(acts[0]?.body.expertise?.conclusion).toBeNull();
  expect(open.map(({ kind }) => kind)).toEqual(['expertise']);
});
