import { afterAll, describe, expect, it } from 'vitest';
import type { WorkView } from '../../shared/contract/work.ts';
import { openAttackedDesk } from '../support/attacked-desk.ts';
import { clean, stepsAt } from '../support/attacks.ts';
import { seen } from '../support/window.ts';

const desk = await openAttackedDesk(20);
afterAll(desk.close);

const aigul = desk.as('aigul');
const { sign } = stepsAt(desk);

describe('Release', () => {
  const money = { kind: 'money', number: 'G-1', minor: 1 } as const;
  const codes = ['10', '11', '12', '13', '14', '20'] as const;

  it('is refused by every code while something mandatory is open, whatever it is', async () => {
    const ways: Record<string, (work: WorkView) => Promise<WorkView>> = {
      measure: async (work) => work,
      request: async (work) => {
        const request = {
          templates: ['contract' as const],
          items: [],
          text: '',
          language: 'kk' as const,
        };
        return aigul.check.request({ ...seen(await sign(work)), request });
      },
      approval: async (work) =>
        aigul.work.ask({
          ...seen(await sign(work)),
          asked: { kind: 'extension', ground: 'x', days: 1 },
        }),
      suspension: async (work) =>
        aigul.work.suspend({ ...seen(await sign(work)), cause: 'courtOrder', ground: 'x' }),
      draft: async (work) => {
        const signed = await sign(work);
        const { id } = seen(signed);
        const draft = { kind: 'check' as const, body: clean };
        await aigul.work.saveDraft({ id, revision: 0, draft });
        return aigul.work.get({ id });
      },
    };
    for (const [what, open] of Object.entries(ways)) {
      const work = await open(await desk.held());
      expect(work.may.release, what).toBe(false);
      // Papers are waited for after release where control goes on.
      for (const code of codes.filter((one) => what !== 'request' || !['12', '14'].includes(one)))
        await desk.refuses('OUT_OF_STATE open', () =>
          aigul.work.release({
            ...seen(work),
            decision: { code, security: money, ground: 'a ground' },
          }),
        );
    }
  });

  it('is final: nothing is written, signed or asked on what has ended', async () => {
    const work = await sign(await desk.held());
    const decision = { code: '10' as const, security: null, ground: '' };
    const ended = await aigul.work.release({ ...seen(work), decision });
    const { id } = seen(ended);
    await desk.refuses('OUT_OF_STATE ended', () =>
      aigul.work.saveDraft({ id, revision: 0, draft: { kind: 'check', body: clean } }),
    );
    await desk.refuses('OUT_OF_STATE ended', () => sign(ended, clean, 'again'));
    await desk.refuses('OUT_OF_STATE ended', () =>
      aigul.work.release({ ...seen(ended), decision }),
    );
    await desk.refuses('OUT_OF_STATE ended', () =>
      desk.as('head').work.handOver({ ...seen(ended), to: 'berik', reason: 'x' }),
    );
    await desk.refuses('OUT_OF_STATE ended', () => desk.as('berik').work.draw(seen(ended)));
  });
});

describe('A batch', () => {
  const finish = (ids: string[]) => aigul.work.finishAfter({ ids, outcome: '00', text: '' });

  it('takes each declaration once, and one bad in the middle keeps back no other', async () => {
    const [first, second] = [await desk.next(), await desk.next()];
    const other = await desk.held('berik');
    const ids = [first, other, first, second, first].map(({ declarationId }) => declarationId);
    const batch = await aigul.work.claimMany({ ids: [...ids, 'nowhere', '\0'] });
    expect(batch).toEqual({
      done: [first.declarationId, second.declarationId],
      refused: [
        { id: other.declarationId, why: 'held' },
        { id: 'nowhere', why: 'gone' },
        { id: '\0', why: 'gone' },
      ],
    });
  });

  it('of more than can be tagged is refused whole; of as many as can it is not', async () => {
    const many = (n: number) => Array.from({ length: n }, (_, at) => `none-${at}`);
    await desk.refuses('BAD_REQUEST', () => aigul.work.claimMany({ ids: many(10_000) }));
    await desk.refuses('BAD_REQUEST', () => finish(many(1001)));
    await desk.refuses('BAD_REQUEST', () => finish([]));
    expect((await finish(many(1000))).refused).toHaveLength(1000);
  });

  it('ends no check after release of which something is still open', async () => {
    const after = async () => aigul.work.claim(seen(await desk.afterRelease()));
    const asked = await aigul.check.request({
      ...seen(await after()),
      request: { templates: ['valueExplanation'], items: [], text: '', language: 'ru' },
    });
    const written = await after();
    await aigul.work.saveDraft({
      id: written.declarationId,
      revision: 0,
      draft: { kind: 'check', body: clean },
    });
    const free = await after();
    const yellow = await desk.held();
    const batch = await finish(
      [asked, written, yellow, free].map(({ declarationId }) => declarationId),
    );
    expect(batch).toEqual({
      done: [free.declarationId],
      refused: [asked, written, yellow].map(({ declarationId: id }) => ({ id, why: 'open' })),
    });
    await desk.refuses('OUT_OF_STATE textMissing', () =>
      aigul.work.finishAfter({ ids: [written.declarationId], outcome: '13', text: ' \n' }),
    );
  });
});
