import { afterAll, describe, expect, it } from 'vitest';
import { openAttackedDesk } from '../support/attacked-desk.ts';
import { clean, inspection, stepsAt } from '../support/attacks.ts';
import { fullOrder } from '../support/inspection.ts';
import { seen } from '../support/window.ts';

const desk = await openAttackedDesk(30);
afterAll(desk.close);

const { again, ask, grant, sign } = stepsAt(desk);
const plain = { code: '10' as const, security: null, ground: '' };

describe('Nobody takes what is in the hands of another', () => {
  it('by claiming it, drawing for it, writing, signing, asking, deciding or throwing away in it', async () => {
    const work = await desk.held('aigul');
    const berik = desk.as('berik');
    const on = seen(work);
    const { id } = on;
    await desk
      .as('aigul')
      .work.saveDraft({ id, revision: 0, draft: { kind: 'check', body: clean } });
    const attacks: Record<string, () => Promise<unknown>> = {
      claim: () => berik.work.claim(on),
      draw: () => berik.work.draw(on),
      giveBack: () => berik.work.giveBack(on),
      handOver: () => berik.work.handOver({ ...on, to: 'berik', reason: 'mine' }),
      saveDraft: () =>
        berik.work.saveDraft({ id, revision: 1, draft: { kind: 'check', body: clean } }),
      dropDraft: () => berik.work.dropDraft({ id, kind: 'check' }),
      sign: () => berik.check.sign({ ...on, body: clean, correction: null }),
      skip: () => berik.work.skip({ ...on, measure: 'D10', reason: 'error', note: 'no' }),
      carryOut: () => berik.work.carryOut({ ...on, measure: 'T31', note: 'seal NS-1' }),
      ask: () => berik.work.ask({ ...on, asked: inspection }),
      suspend: () => berik.work.suspend({ ...on, cause: 'courtOrder', ground: 'x' }),
      resume: () => berik.work.resume(on),
      release: () => berik.work.release({ ...on, decision: { ...plain, code: '90', ground: 'x' } }),
      refer: () =>
        berik.work.refer({
          ...on,
          referral: { to: 'offences', articles: '', caseNumber: '', text: 'x', effects: [] },
        }),
      request: () =>
        berik.check.request({
          ...on,
          request: { templates: ['contract'], items: [], text: '', language: 'kk' },
        }),
      order: () => berik.inspection.order({ ...on, order: fullOrder }),
      attach: () =>
        berik.inspection.attach({
          ...on,
          paths: ['/nowhere'],
          kind: 'photo',
          item: null,
          note: '',
        }),
    };
    for (const attack of Object.values(attacks)) await desk.refuses('HELD', attack);
    // Neither does the head of the post sign or release what an officer has: he takes it over first.
    await desk.refuses('HELD', () => desk.as('head').work.release({ ...on, decision: plain }));
    const many = await berik.work.claimMany({ ids: [id] });
    expect(many).toEqual({ done: [], refused: [{ id, why: 'held' }] });
  });

  it('with a revision that is old, of the future, or of another declaration', async () => {
    const work = await desk.held();
    for (const revision of [0, work.revision - 1, work.revision + 1, Number.MAX_SAFE_INTEGER])
      await desk.refuses('STALE', () => sign({ ...work, revision }));
    await desk.refuses('NOT_FOUND', () => sign({ ...work, declarationId: 'nowhere' }));
    await desk.refuses('BAD_REQUEST', () => sign({ ...work, revision: -1 }));
    await desk.refuses('BAD_REQUEST', () => sign({ ...work, revision: 2 ** 53 }));
  });

  it('by a window whose person has left the post', async () => {
    const work = await desk.next();
    // The first call tells the log that his session is over.
    await expect(desk.as('gone').work.colleagues()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await desk.refuses('UNAUTHENTICATED', () => desk.as('gone').work.claim(seen(work)));
  });

  it('by the number of a request, an order or a question of another declaration', async () => {
    const [work, other] = [await desk.held(), await desk.held()];
    const request = {
      templates: ['contract' as const],
      items: [],
      text: '',
      language: 'kk' as const,
    };
    const { requests } = await desk.as('aigul').check.request({ ...seen(work), request });
    const on = { ...seen(other), request: requests[0]?.id ?? 0 };
    await desk.refuses('NOT_FOUND', () =>
      desk.as('aigul').check.answer({ ...on, answer: { verdict: 'received', note: '' } }),
    );
    await desk.refuses('NOT_FOUND', () =>
      desk.as('aigul').check.withdraw({ ...on, reason: 'a mistake' }),
    );
  });

  it('by a role that may only look', async () => {
    const work = await desk.held();
    for (const who of ['analyst'] as const) {
      await desk.refuses('FORBIDDEN', () => desk.as(who).work.claim(seen(work)));
      await desk.refuses('FORBIDDEN', () =>
        desk.as(who).check.sign({ ...seen(work), body: clean, correction: null }),
      );
    }
    await desk.refuses('FORBIDDEN', () =>
      desk.as('aigul').work.decide({ approval: 1, granted: true, note: '' }),
    );
  });
});

describe('Handing over', () => {
  it('goes to an officer of the post alone, and never to who has it already', async () => {
    const work = await desk.held();
    const to = (login: string) =>
      desk.as('aigul').work.handOver({ ...seen(work), to: login, reason: 'why not' });
    for (const login of ['nobody', 'analyst', 'first', 'system', 'gone', '', 'AIGUL'])
      await desk.refuses('OUT_OF_STATE unknownColleague', () => to(login));
    await desk.refuses('OUT_OF_STATE claimed', () => to('aigul'));
  });

  it('does not take the mark of the lot off by handing it to oneself', async () => {
    const work = await desk.as('aigul').work.draw(seen(await desk.next()));
    const who = work.officer?.login === 'aigul' ? 'aigul' : 'berik';
    const mine = { ...seen(work), to: work.officer?.login ?? '', reason: 'to give it back' };
    if (who === 'aigul' || work.officer?.login === 'berik')
      await desk.refuses('OUT_OF_STATE claimed', () => desk.as(who).work.handOver(mine));
    expect((await again(work)).drawn).toBe(true);
  });

  it('from another’s hands is the right of the head of the post, whatever else he is', async () => {
    await desk.as('analyst').emergency.open({ reason: 'nobody else is at the post this night' });
    for (const who of ['head', 'both', 'analyst'] as const) {
      const { declarationId: id, revision } = await desk.held('berik');
      expect((await desk.as(who).work.get({ id })).may.handOver).toBe(true);
      const taking = { id, revision, to: 'aigul' };
      await desk.refuses('OUT_OF_STATE reasonMissing', () =>
        desk.as(who).work.handOver({ ...taking, reason: ' ' }),
      );
      const taken = await desk.as(who).work.handOver({ ...taking, reason: 'berik is ill' });
      expect(taken.officer?.login).toBe('aigul');
      const entry = desk.house.store.get<{ role: string }>(
        `SELECT role FROM journal WHERE action = 'work.handOver' ORDER BY seq DESC LIMIT 1`,
      );
      expect(entry?.role).toBe(who === 'analyst' ? 'supervisor/emergency' : 'supervisor');
    }
    await desk.as('analyst').emergency.end();
  });

  it('lets the new officer go on from what was typed, or throw it away; the one before no more', async () => {
    const work = await desk.held();
    const { id } = seen(work);
    const draft = { kind: 'check' as const, body: clean };
    await desk.as('aigul').work.saveDraft({ id, revision: 0, draft });
    await desk.as('aigul').work.handOver({ ...seen(work), to: 'berik', reason: '' });
    await desk.refuses('HELD', () => desk.as('aigul').work.dropDraft({ id, kind: 'check' }));
    await desk.refuses('HELD', () => desk.as('aigul').work.saveDraft({ id, revision: 1, draft }));
    await desk.as('berik').work.dropDraft({ id, kind: 'check' });
    expect(await desk.as('berik').work.draft({ id, kind: 'check' })).toBeNull();
  });
});

describe('Other rules that are put in force meanwhile', () => {
  it('release nothing from under what officers began, and let what waits go on waiting', async () => {
    const work = await desk.held();
    const request = {
      templates: ['contract' as const],
      items: [],
      text: '',
      language: 'kk' as const,
    };
    const asked = await desk.as('aigul').check.request({ ...seen(work), request });
    const { after, approval } = await ask(await desk.held(), inspection);
    const granted = await grant(approval);
    for (const left of [asked, granted]) await desk.as('aigul').work.giveBack(seen(left));
    const free = await desk.next();
    const suspended = await desk
      .as('aigul')
      .work.suspend({ ...seen(await desk.held()), cause: 'intellectualProperty', ground: 'x' });

    await desk.putInForce('red');
    const { state, queue, clock } = await again(suspended);
    expect({ state, queue, stopped: clock?.stoppedAt !== null }).toEqual({
      state: 'suspended',
      queue: 'red',
      stopped: true,
    });
    expect((await again(asked)).state).toBe('documents');

    await desk.putInForce('green');
    expect((await again(free)).release).toMatchObject({ code: '10', by: 'system' });
    for (const { declarationId: id } of [asked, after]) {
      const { release, state } = await desk.as('aigul').work.get({ id });
      expect({ release, ended: state === 'ended' }).toEqual({ release: null, ended: false });
    }
  });
});
