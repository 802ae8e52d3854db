import { beforeEach, describe, expect, it } from 'vitest';
import { returnOverdue } from '../../electron/core/check/overdue.ts';
import { watchTerms } from '../../electron/core/post/watch-terms.ts';
import { codeOf, doubtful, postsOfOne } from '../support/post-of-one.ts';
import type { Call } from '../support/window.ts';

const { begin, clock } = postsOfOne();
let post: Awaited<ReturnType<typeof begin>>['post'];
let id = '';
let call: Call;
beforeEach(async () => {
  ({ post, id, aigul: call } = await begin(doubtful));
});

const revision = async () => (await call.work.get({ id })).revision;
const claim = async () => call.work.claim({ id, revision: await revision() });

describe('A request for papers', () => {
  const asked = {
    templates: ['contract' as const, 'payment' as const],
    items: [1],
    text: 'The price is doubted.',
    language: 'ru' as const,
  };
  const send = async (request = asked) =>
    call.check.request({ id, revision: await revision(), request });
  /** What the row of the queue says that it came back for want of. */
  const rowBack = async () => {
    const asksAll = { offset: 0, limit: 50, corridor: null, sort: [], filters: {}, search: '' };
    const { rows } = await call.declarations.page(asksAll);
    return rows.find((row) => row.id === id)?.back;
  };

  it('gets a number and its legal term from the program, and the declaration waits for the answer', async () => {
    const before = await claim();
    const terms = await call.check.terms({ id });
    const view = await send();
    expect(view).toMatchObject({ state: 'documents', clock: { term: 'releaseExtended' } });
    expect(view.requests).toMatchObject([
      {
        number: '55302/120526/000001',
        state: 'open',
        sentAt: clock.time,
        dueAt: terms.find(({ template }) => template === 'contract')?.dueAt,
        ...asked,
      },
    ]);
    expect([view.back, await rowBack()]).toEqual([null, null]);
    expect(view.measures).toContainEqual(
      expect.objectContaining({ code: 'D11', state: 'applied' }),
    );
    expect(view.clock?.dueAt ?? '').toSatisfy((due: string) => due > (before.clock?.dueAt ?? ''));
    expect(view.open).toContainEqual({
      kind: 'request',
      what: '55302/120526/000001',
      mandatory: true,
    });
  });

  it('comes back to the queue by itself with its answer', async () => {
    await claim();
    const request = (await send()).requests[0]?.id ?? 0;
    const view = await call.check.answer({
      id,
      revision: await revision(),
      request,
      answer: { verdict: 'received', note: 'Contract and payment order.' },
    });
    expect(view).toMatchObject({
      state: 'claimed',
      requests: [{ state: 'answered', answer: { verdict: 'received', by: 'aigul' } }],
    });
    expect(
      await codeOf(
        call.check.withdraw({ id, revision: await revision(), request, reason: 'too late' }),
      ),
    ).toBe('OUT_OF_STATE alreadyDecided');
  });

  it('that was a mistake is withdrawn, and the term is what it was without it', async () => {
    const before = await claim();
    const request = (await send()).requests[0]?.id ?? 0;
    const view = await call.check.withdraw({
      id,
      revision: await revision(),
      request,
      reason: 'Sent for another declaration.',
    });
    expect(view).toMatchObject({ state: 'claimed', requests: [{ state: 'withdrawn' }] });
    expect(view.clock).toEqual(before.clock);
    expect(view.measures).toContainEqual(expect.objectContaining({ code: 'D11', state: 'open' }));
  });

  it('whose term has passed brings the declaration back, and the log says that the program did it', async () => {
    await claim();
    const due = (await send()).requests[0]?.dueAt ?? '';
    expect(returnOverdue(post.house.store, clock)).toBe(0);
    clock.time = due;
    expect(returnOverdue(post.house.store, clock)).toBe(1);
    expect(returnOverdue(post.house.store, clock)).toBe(0);
    const view = await call.work.get({ id });
    expect(view).toMatchObject({
      state: 'claimed',
      back: 'request',
      requests: [{ state: 'open' }],
    });
    expect(await rowBack()).toBe('request');
    expect(
      post.house.store.get(`SELECT actor, object_id FROM journal WHERE action = 'check.overdue'`),
    ).toEqual({ actor: 'system', object_id: id });
    // A later step does not send it back to wait for what did not come.
    const [one] = view.requests;
    const second = await send({ ...asked, templates: ['contract', 'payment'] });
    expect(second.state).toBe('documents');
    const answered = await call.check.answer({
      id,
      revision: second.revision,
      request: second.requests[1]?.id ?? 0,
      answer: { verdict: 'received', note: '' },
    });
    expect(answered.state).toBe('claimed');
    expect(answered.requests.find((each) => each.id === one?.id)?.state).toBe('open');
    // It is marked until the officer says what became of the request.
    expect([second.back, answered.back]).toEqual([null, 'request']);
    const settled = await call.check.answer({
      id,
      revision: answered.revision,
      request: one?.id ?? 0,
      answer: { verdict: 'notReceived', note: '' },
    });
    expect([settled.back, await rowBack()]).toEqual([null, null]);
  });

  it('whose term has passed is told to every window at once, and only then', async () => {
    await claim();
    const due = (await send()).requests[0]?.dueAt ?? '';
    const events = await call.session.events();
    const next = events.next();
    let told = 0;
    const look = () =>
      watchTerms(post.house.store, clock, () => {
        told += 1;
        for (const tell of post.house.stirred) tell();
      })();
    look();
    expect(told).toBe(0);
    clock.time = due;
    look();
    expect(told).toBe(1);
    expect((await next).value).toEqual({ kind: 'changed' });
    await events.return(undefined);
  });

  it('is refused for items that are not declared', async () => {
    await claim();
    expect(await codeOf(send({ ...asked, items: [99] }))).toBe('NOT_FOUND');
  });
});
