import { expect, it } from 'vitest';
import { doubtful, postsOfOne } from '../support/post-of-one.ts';

const { begin, clock } = postsOfOne();

it('The timeline of a consignment tells what was asked, answered, suspended, handed over and decided on it', async () => {
  const { id, aigul, head } = await begin(doubtful);
  /** Each step a minute after the one before. */
  const seen = async () => {
    clock.time = new Date(Date.parse(clock.time) + 60_000).toISOString();
    return { id, revision: (await aigul.work.get({ id })).revision };
  };
  await aigul.work.claim(await seen());
  const request = {
    templates: ['contract' as const],
    items: [1],
    text: 'The price is doubted.',
    language: 'ru' as const,
  };
  const mistaken = await aigul.check.request({ ...(await seen()), request });
  const sent = { request: mistaken.requests[0]?.id ?? 0, reason: 'for another declaration' };
  await aigul.check.withdraw({ ...(await seen()), ...sent });
  const asked = await aigul.check.request({ ...(await seen()), request });
  await aigul.check.answer({
    ...(await seen()),
    request: asked.requests.find(({ state }) => state === 'open')?.id ?? 0,
    answer: { verdict: 'received', note: 'contract' },
  });
  for (const granted of [false, true]) {
    const extension = { kind: 'extension' as const, ground: 'the expert is on the way', days: 3 };
    await aigul.work.ask({ ...(await seen()), asked: extension });
    const [question] = await head.work.approvals();
    await seen();
    await head.work.decide({ approval: question?.id ?? 0, granted, note: 'as agreed' });
  }
  await aigul.work.suspend({ ...(await seen()), cause: 'courtOrder', ground: 'order 17' });
  await aigul.work.resume(await seen());
  await aigul.work.refer({
    ...(await seen()),
    referral: {
      to: 'offences',
      articles: '551',
      caseNumber: '',
      text: 'undeclared goods',
      effects: [],
    },
  });
  const decision = { code: '90' as const, security: null, ground: 'the value is not confirmed' };
  await aigul.work.release({ ...(await seen()), decision });

  const timeline = (await aigul.consignments.of({ declarationId: id }))?.timeline ?? [];
  const told = timeline.map(({ kind, by, facts }) => [kind, by, Object.values(facts)[0]]);
  expect(told.slice(told.findIndex(([kind]) => kind === 'requested'))).toEqual([
    ['requested', 'aigul', '55302/120526/000001'],
    ['requested', 'aigul', '55302/120526/000002'],
    ['answered', 'aigul', '55302/120526/000002'],
    ['asked', 'aigul', 'extension'],
    ['denied', 'head', 'extension'],
    ['asked', 'aigul', 'extension'],
    ['granted', 'head', 'extension'],
    ['suspended', 'aigul', 'courtOrder'],
    ['resumed', 'aigul', 'courtOrder'],
    ['referred', 'aigul', 'offences'],
    ['notReleased', 'aigul', '90'],
  ]);
  const withdrawn = timeline.filter(({ facts }) => facts['withdrawn'] !== undefined);
  expect(withdrawn.map(({ facts }) => facts['number'])).toEqual(['55302/120526/000001']);
  expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).toSorted());
});
