import { expect, it } from 'vitest';
import { system } from '../../electron/core/journal/journal.ts';
import { loadRules } from '../../electron/core/profiles/load.ts';
import { activeOverview } from '../../electron/core/profiles/overview.ts';
import { starterTactics } from '../../electron/core/profiles/starter.ts';
import { reevaluateOpen, weighingAgain } from '../../electron/core/work/reevaluate.ts';
import { emptyCheck, type CheckDraft } from '../../shared/work/check.ts';
import type { Effect } from '../../shared/work/effect.ts';
import type { Profile } from '../../shared/profile.ts';
import { bookWith } from '../support/book.ts';
import { asDeclared, fullOrder } from '../support/inspection.ts';
import { asking, codeOf, postsOfOne } from '../support/post-of-one.ts';

const { begin, clock } = postsOfOne();
const undeclared = { outcome: '15' as const, text: 'ten cartons are not declared' };
const duty: Effect[] = [{ payment: '2010', minor: 500_000_000 }];

/** The post of one declaration in the hands of its officer, with all that is read of what control found. */
async function inHand(profile: Profile) {
  const { post, id, aigul } = await begin(profile);
  const { store } = post.house;
  const on = async () => ({ id, revision: (await aigul.work.get({ id })).revision });
  const later = (minutes: number) =>
    (clock.time = new Date(Date.parse(clock.time) + minutes * 60_000).toISOString());
  await aigul.work.claim(await on());

  const signAct = async (
    found: { outcome: '00' } | typeof undeclared,
    correction: string | null,
  ) => {
    const act = await aigul.inspection.prefill({ id });
    later(2);
    const body = {
      ...asDeclared(act, clock.time),
      effects: found.outcome === '15' ? duty : [],
      ...found,
    };
    return aigul.inspection.sign({ ...(await on()), body, correction });
  };
  const signCheck = async (found: Partial<CheckDraft>, correction: string | null) => {
    const { draft, look } = await aigul.check.prefill({ id });
    const boxes = look
      .filter(({ asked }) => asked)
      .map(({ box, item }) => ({
        box,
        item,
        verdict: 'agrees' as const,
        declared: '',
        found: '',
        source: 'invoice',
        note: '',
      }));
    const body = { ...emptyCheck(), measures: draft.measures, boxes, ...found };
    return aigul.check.sign({ ...(await on()), body, correction });
  };
  const known = async () => {
    const overview = await activeOverview(store, '2026-05-12', new AbortController().signal);
    const { hits, results, confirmed, assessed } = overview.profiles[0] ?? {};
    const { code } = store.get<{ code: string }>('SELECT code FROM trader') ?? { code: '' };
    const card = await aigul.traders.card({ code });
    return {
      outcome: store.get<{ outcome: string }>('SELECT outcome FROM declaration')?.outcome,
      profile: { hits, results, confirmed, assessed },
      trader: card?.liability.confirmed,
      findings: card?.findings.outcomes.map(({ outcome, n }) => [outcome, n]),
    };
  };
  return { id, store, aigul, on, later, signAct, signCheck, known };
}

it('What an act found stands whatever a check of papers finds after it, and counts once where both found it', async () => {
  const profile = asking({ corridor: 'red', weight: 95, measures: ['I21', 'D10'] });
  const { aigul, on, later, signAct, signCheck, known } = await inHand(profile);
  later(1);
  await aigul.inspection.order({ ...(await on()), order: { ...fullOrder, photograph: false } });
  await signAct(undeclared, null);
  const found = {
    outcome: '15',
    profile: {
      hits: 1,
      results: 1,
      confirmed: 1,
      assessed: { minor: 500_000_000, results: 1 },
    },
    trader: 1,
    findings: [['15', 1]],
  };
  expect(await known()).toEqual(found);
  await signCheck({ outcome: '00' }, null);
  expect(await known()).toEqual(found);
  await signCheck({ ...undeclared, effects: duty }, 'the papers say so, too');
  expect(await known()).toEqual(found);
  // A corrected paper says no more what it said; the other still does.
  await signAct({ outcome: '00' }, 'they were in the second invoice');
  expect(await known()).toEqual(found);
  await signCheck({ outcome: '00' }, 'they are in the second invoice');
  expect(await known()).toEqual({
    outcome: '00',
    profile: { hits: 1, results: 1, confirmed: 0, assessed: { minor: 0, results: 1 } },
    trader: 0,
    findings: [],
  });
});

it('Ending a check after release with nothing found takes nothing from a check that was signed', async () => {
  const profile = asking({ corridor: 'blue', kind: 'mandatory', weight: 0, measures: ['P50'] });
  const { id, aigul, signCheck, known } = await inHand(profile);
  await signCheck({ outcome: '13', text: 'the weight differs', effects: duty, measures: [] }, null);
  expect(await aigul.work.finishAfter({ ids: [id], outcome: '00', text: '' })).toMatchObject({
    done: [id],
  });
  expect(await known()).toMatchObject({
    outcome: '13',
    profile: { results: 1, confirmed: 1, assessed: { minor: 500_000_000, results: 1 } },
    trader: 1,
  });
});

it('A signed check keeps nothing from being weighed again, and stays signed', async () => {
  const { id, store, aigul, signCheck } = await inHand(asking({ measures: ['D10', 'D12'] }));
  await signCheck({ outcome: '00', measures: ['D10'] }, null);
  const red = asking({
    code: 'B-RED',
    corridor: 'red',
    kind: 'mandatory',
    weight: 0,
    measures: ['I21'],
  });
  loadRules(store, clock, system, bookWith([red]), starterTactics);
  const { weighed, moved } = await reevaluateOpen(
    store,
    clock,
    system,
    'rules',
    weighingAgain(store),
  );
  expect({ weighed, moved }).toEqual({ weighed: 1, moved: [{ id, from: 'yellow', to: 'red' }] });
  const work = await aigul.work.get({ id });
  expect(work).toMatchObject({
    corridor: 'red',
    queue: 'red',
    officer: { login: 'aigul' },
    state: 'claimed',
  });
  expect(work.measures.map(({ code, state, by }) => [code, state, by])).toEqual([
    ['I21', 'open', null],
    ['D10', 'applied', 'aigul'],
  ]);
  expect(work.open).toEqual([{ kind: 'measure', what: 'I21', mandatory: true }]);
  expect(work.checks).toHaveLength(1);
  // The check that carried it out is corrected like any other, and says what the declaration shows.
  const again = { outcome: '00' as const, measures: ['D10'], text: 'a word more' };
  expect(await codeOf(signCheck(again, 'a word was missing'))).toBe('done');
  expect(store.get('SELECT outcome FROM declaration')).toEqual({ outcome: '00' });
});
