import { afterAll, describe, expect, it } from 'vitest';
import type { WorkView } from '../../shared/contract/work.ts';
import type { CheckDraft } from '../../shared/work/check.ts';
import { openAttackedDesk } from '../support/attacked-desk.ts';
import { clean, stepsAt } from '../support/attacks.ts';
import { fullOrder } from '../support/inspection.ts';
import { seen } from '../support/window.ts';

const desk = await openAttackedDesk(20);
afterAll(desk.close);

const { again, ordered, sign, toInspect, wholeAct } = stepsAt(desk);

describe('A signature', () => {
  it('is given once: again it is a correction with a reason', async () => {
    const work = await sign(await desk.held());
    await desk.refuses('OUT_OF_STATE reasonMissing', () => sign(work));
    await desk.refuses('BAD_REQUEST', () => sign(work, clean, '  '));
    // The same press twice: the second finds what the first has left.
    const other = await desk.held();
    const [one, two] = await Promise.allSettled([sign(other), sign(other)]);
    expect([one.status, two.status]).toEqual(['fulfilled', 'rejected']);
    expect((await again(other)).checks).toHaveLength(1);
  });

  it('covers nothing that is not of this declaration', async () => {
    const work = await desk.held();
    const box = {
      box: '31',
      verdict: 'agrees' as const,
      declared: '',
      found: '',
      source: '',
      note: '',
    };
    await desk.refuses('NOT_FOUND', () => sign(work, { ...clean, boxes: [{ ...box, item: 999 }] }));
    for (const measures of [['I21'], ['X61'], ['ZZZ'], ['D10', 'D11'], [''], ['__proto_']])
      await desk.refuses('OUT_OF_STATE unknownMeasure', () => sign(work, { ...clean, measures }));
  });

  it('is none under an act that nobody ordered, or whose times cannot have been', async () => {
    const work = await toInspect();
    const act = await wholeAct(work);
    const signed = (on: WorkView, change: Partial<typeof act>) =>
      desk
        .as('aigul')
        .inspection.sign({ ...seen(on), body: { ...act, ...change }, correction: null });
    await desk.refuses('OUT_OF_STATE noOrder', () => signed(work, {}));
    const on = await ordered(work);
    for (const startedAt of [
      '2026-02-30T05:00:00Z',
      '2026-13-01T05:00:00Z',
      '0000-00-00T00:00:00Z',
      '2026-05-12',
      'yesterday',
      '2026-05-12T05:00:00+05:00',
    ])
      await desk.refuses('BAD_REQUEST', () => signed(on, { startedAt }));
    await desk.refuses('INCOMPLETE', () => signed(on, { endedAt: '0000-01-01T00:00:00Z' }));
    // Written with other precision it is the same second, and no end before its beginning.
    await desk.refuses('INCOMPLETE', () =>
      signed(on, { startedAt: '2026-05-12T04:00:00.500Z', endedAt: '2026-05-12T04:00:00Z' }),
    );
    for (const item of [999, 0])
      await desk.refuses(item === 0 ? 'BAD_REQUEST' : 'OUT_OF_STATE unknownItem', () =>
        signed(on, { lines: act.lines.map((line) => ({ ...line, item })) }),
      );
    await desk.refuses('OUT_OF_STATE unknownItem', () =>
      signed(on, { lines: [...act.lines, ...act.lines] }),
    );
  });

  it('is none under an act that ends after it was signed', async () => {
    const work = await ordered(await toInspect());
    const act = await wholeAct(work);
    await desk.refuses('INCOMPLETE', () =>
      desk.as('aigul').inspection.sign({
        ...seen(work),
        body: { ...act, endedAt: '9999-12-31T23:59:59Z' },
        correction: null,
      }),
    );
  });

  it('is not signed with samples sent away on a day that cannot have been', async () => {
    for (const sentAt of ['9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z']) {
      const work = await ordered(await toInspect());
      const act = await wholeAct(work);
      const expertise = { laboratory: 'L', questions: ['What is it?'], sentAt, conclusion: null };
      await desk.refuses('INCOMPLETE', () =>
        desk
          .as('aigul')
          .inspection.sign({ ...seen(work), body: { ...act, expertise }, correction: null }),
      );
    }
  });
});

describe('Sums', () => {
  const withEffects = (effects: CheckDraft['effects']): CheckDraft => ({
    ...clean,
    outcome: '13',
    text: 'found',
    effects,
  });
  it('at the edge of the exact integers are kept, and beyond it refused', async () => {
    const work = await desk.held();
    const most = Number.MAX_SAFE_INTEGER;
    for (const minor of [most + 1, -most - 1, 0.5, NaN, Infinity, -Infinity])
      await desk.refuses('BAD_REQUEST', () =>
        sign(work, withEffects([{ payment: '2010', minor }])),
      );
    for (const minor of ['1', 'NaN', '1e3', null, {}])
      await desk.refuses('BAD_REQUEST', () =>
        sign(work, withEffects([{ payment: '2010', minor: minor as number }])),
      );
    await desk.refuses('INCOMPLETE', () =>
      sign(
        work,
        withEffects([
          { payment: '2010', minor: most },
          { payment: '5060', minor: 1 },
        ]),
      ),
    );
    await desk.refuses('INCOMPLETE', () =>
      sign(work, withEffects([{ payment: 'FINE', minor: -5 }])),
    );
    const kept = await sign(work, withEffects([{ payment: '2010', minor: -most }]));
    const { results } = await desk.as('aigul').declarations.get({ id: kept.declarationId });
    expect(results.at(-1)).toMatchObject({ assessed: { minor: -most } });
  });

  it('of an act are held to the same', async () => {
    const work = await ordered(await toInspect());
    const act = await wholeAct(work);
    const most = Number.MAX_SAFE_INTEGER;
    for (const effects of [
      [
        { payment: '2010', minor: most },
        { payment: '5060', minor: most },
      ],
      [{ payment: 'FINE', minor: -1 }],
    ])
      await desk.refuses('INCOMPLETE', () =>
        desk.as('aigul').inspection.sign({
          ...seen(work),
          body: { ...act, outcome: '14', text: 'found', effects },
          correction: null,
        }),
      );
  });

  it('of a security are more than nothing, and exact', async () => {
    const work = await sign(await desk.held());
    for (const minor of [0, -1, 0.1, NaN, 2 ** 53])
      await desk.refuses('BAD_REQUEST', () =>
        desk.as('aigul').work.release({
          ...seen(work),
          decision: { code: '11', security: { kind: 'money', number: '', minor }, ground: '' },
        }),
      );
    for (const percent of [0, 101, -1, 50.5, NaN])
      await desk.refuses('BAD_REQUEST', () =>
        desk.as('aigul').inspection.order({ ...seen(work), order: { ...fullOrder, percent } }),
      );
  });
});
