import { afterAll, describe, expect, it } from 'vitest';
import { returnOverdue } from '../../electron/core/check/overdue.ts';
import { actHash } from '../../electron/core/inspection/hash.ts';
import { asDeclared, fullOrder, pictureBytes } from '../support/inspection.ts';
import { openInspectedPost } from '../support/inspected-post.ts';
import { TestClock } from '../support/post.ts';
import { seen, worker } from '../support/window.ts';

const { house, call, head, later, toInspect, order, folder, attach, close } =
  await openInspectedPost();
afterAll(close);

describe('An order of inspection', () => {
  it('is raised freely, and lowered in nothing without the head of the post', async () => {
    let work = await order(await toInspect());
    expect(work.order?.number).toMatch(/^55302\/011026\/\d{6}$/);
    expect(work.clock?.term).toBe('releaseExtended');
    const ordered = work;
    for (const less of [
      { percent: 10 },
      { unpack: false },
      { recount: false },
      { reweigh: false },
      { photograph: false },
    ])
      await expect(order(ordered, less)).rejects.toMatchObject({
        code: 'OUT_OF_STATE',
        data: { why: 'lowered' },
      });
    // The measure wants the goods opened, whatever was ordered before.
    await expect(order(ordered, { kind: 'examination' })).rejects.toMatchObject({
      data: { why: 'lessThanMeasure' },
    });
    work = await order(work, { percent: 100 });
    expect(work.order?.percent).toBe(100);
    expect(work.order?.number).not.toBe(ordered.order?.number);

    const asked = { kind: 'lowerExtent', percent: 20, ground: 'same goods, same pallets' } as const;
    work = await call.work.ask({ ...seen(work), asked });
    later();
    const id = work.approvals.at(-1)?.id ?? 0;
    await head.work.decide({ approval: id, granted: true, note: '' });
    work = await call.work.get({ id: work.declarationId });
    await expect(order(work, { percent: 19 })).rejects.toMatchObject({ data: { why: 'lowered' } });
    work = await order(work, { percent: 20 });
    expect(work.order?.percent).toBe(20);
    // A granted question is good for one order.
    await expect(order(work, { percent: 19 })).rejects.toMatchObject({ data: { why: 'lowered' } });
    const entry = house.store.get<{ was: string; became: string }>(
      `SELECT was, became FROM journal WHERE action = 'inspection.order' ORDER BY seq DESC LIMIT 1`,
    );
    expect(JSON.parse(entry?.was ?? '{}')).toMatchObject({ percent: 100 });
    expect(JSON.parse(entry?.became ?? '{}')).toMatchObject({ percent: 20 });
  });

  it('names only items of the declaration, and stands only where goods are to be controlled', async () => {
    const work = await toInspect();
    await expect(order(work, { items: [999] })).rejects.toMatchObject({
      data: { why: 'unknownItem' },
    });
    await expect(
      call.inspection.order({
        id: work.declarationId,
        revision: work.revision + 1,
        order: fullOrder,
      }),
    ).rejects.toMatchObject({ code: 'STALE' });
  });
});

describe('An act of inspection', () => {
  it('is filled with what is declared, refused with every gap, and signed in one step', async () => {
    let work = await order(await toInspect());
    const id = work.declarationId;
    const { declaration } = await call.declarations.get({ id });
    const act = await call.inspection.prefill({ id });
    expect(act.lines.map(({ item }) => item)).toEqual(
      declaration.items.map(({ ordinal }) => ordinal),
    );
    expect(act.lines[0]?.declared.netGrams).toBe(declaration.items[0]?.netGrams);
    expect(act.place).toBe('Ramp 2');

    const saved = await call.work.saveDraft({ id, revision: 0, draft: { kind: 'act', body: act } });
    expect(saved.revision).toBe(1);
    const refused = call.inspection.sign({ ...seen(work), body: act, correction: null });
    await expect(refused).rejects.toMatchObject({ code: 'INCOMPLETE' });
    const gaps = await refused.catch(
      (error: { data: { gaps: { fault: string }[] } }) => error.data.gaps,
    );
    expect(Array.isArray(gaps) ? gaps.map(({ fault }) => fault) : []).toEqual(
      expect.arrayContaining([
        'startMissing',
        'endMissing',
        'weightMissing',
        'photosMissing',
        'outcomeMissing',
      ]),
    );

    const body = asDeclared(act, work.order?.at);
    // What was kept last is what is signed: another text is not signed over it unseen.
    await expect(
      call.inspection.sign({ ...seen(work), body, correction: null }),
    ).rejects.toMatchObject({ code: 'STALE', data: { revision: 1 } });
    await call.work.saveDraft({ id, revision: 1, draft: { kind: 'act', body } });
    // The order wants a photo: promised, but not attached.
    await expect(
      call.inspection.sign({ ...seen(work), body, correction: null }),
    ).rejects.toMatchObject({
      data: { gaps: [{ fault: 'photosMissing', part: 'photosPromised', line: null }] },
    });
    const { work: after, attached } = await attach(work, [
      folder.write('one.jpg', pictureBytes.jpeg(1)),
    ]);
    work = await call.inspection.sign({ ...seen(after), body, correction: null });

    expect(work.acts).toHaveLength(1);
    expect(work.acts[0]).toMatchObject({ version: 1, correction: null, body, name: worker.name });
    expect(work.acts[0]?.hash).toBe(
      actHash(
        body,
        attached.map(({ sha256 }) => sha256),
      ),
    );
    expect(await call.work.draft({ id, kind: 'act' })).toBeNull();
    expect(
      work.measures.filter(({ code }) => body.measures.includes(code)).map(({ state }) => state),
    ).not.toContain('open');
    expect((await call.declarations.get({ id })).results).toMatchObject([
      { outcome: '00', officer: worker.name },
    ]);
    expect(work.release).toBeNull();
    await expect(
      call.inspection.detach({ ...seen(work), attachment: attached[0]?.id ?? 0 }),
    ).rejects.toMatchObject({ data: { why: 'alreadySigned' } });

    // A correction is a version after it, with its reason; the one before stays as it is.
    await expect(
      call.inspection.sign({ ...seen(work), body, correction: null }),
    ).rejects.toMatchObject({
      data: { why: 'alreadySigned' },
    });
    later();
    const corrected = {
      ...body,
      outcome: '13' as const,
      text: 'one pallet more',
      lines: body.lines.map((line) => ({
        ...line,
        differs: { ...line.differs, quantity: true },
        text: 'one pallet more',
      })),
      effects: [
        { payment: '2010', minor: 5_000 },
        { payment: 'FINE', minor: 300 },
      ],
    };
    work = await call.inspection.sign({
      ...seen(work),
      body: corrected,
      correction: 'a pallet was found later',
    });
    expect(work.acts.map(({ version, correction }) => ({ version, correction }))).toEqual([
      { version: 2, correction: 'a pallet was found later' },
      { version: 1, correction: null },
    ]);
    expect(work.acts[0]?.number).toBe(work.acts[1]?.number);
    expect(work.acts[1]?.body).toEqual(body);
    expect((await call.declarations.get({ id })).results.at(-1)).toMatchObject({
      outcome: '13',
      assessed: { minor: 5_000 },
      fined: { minor: 300 },
    });
  });

  it('waits for the expertise with a term of its own, and goes on with its conclusion', async () => {
    let work = await order(await toInspect(), { photograph: false });
    const act = asDeclared(
      await call.inspection.prefill({ id: work.declarationId }),
      work.order?.at,
    );
    const away = {
      ...act,
      photosPromised: 0,
      expertise: {
        laboratory: 'Central',
        questions: ['What is it made of?'],
        sentAt: '',
        conclusion: null,
      },
    };
    work = await call.inspection.sign({ ...seen(work), body: away, correction: null });
    expect(work).toMatchObject({ state: 'expertise', back: null });
    expect(work.clock?.term).toBe('expertise');
    expect(work.open).toContainEqual({
      kind: 'expertise',
      what: work.acts[0]?.number,
      mandatory: false,
    });
    // Nobody waits longer than the term; what comes after it is entered all the same.
    const due = work.clock?.dueAt ?? '';
    const before = new TestClock(new Date(Date.parse(due) - 60_000).toISOString());
    expect(returnOverdue(house.store, before)).toBe(0);
    expect(returnOverdue(house.store, new TestClock(due))).toBe(1);
    expect(returnOverdue(house.store, new TestClock(due))).toBe(0);
    work = await call.work.get({ id: work.declarationId });
    expect(work).toMatchObject({ state: 'claimed', back: 'expertise' });
    expect(
      house.store.get(`SELECT actor, object_id FROM journal WHERE action = 'inspection.overdue'`),
    ).toEqual({ actor: 'system', object_id: work.declarationId });
    later();
    const conclusion = { number: '17/26', text: 'polyester' };
    work = await call.inspection.conclude({ ...seen(work), conclusion });
    expect(work).toMatchObject({ state: 'claimed', back: null });
    expect(work.clock?.term).toBe('releaseExtended');
    expect(work.acts[0]).toMatchObject({ version: 2, body: { expertise: { conclusion } } });
    await expect(call.inspection.conclude({ ...seen(work), conclusion })).rejects.toMatchObject({
      data: { why: 'noExpertise' },
    });
  });

  it('is not signed by who has it not in hand, nor on what somebody changed meanwhile', async () => {
    const work = await order(await toInspect());
    const body = asDeclared(
      await call.inspection.prefill({ id: work.declarationId }),
      work.order?.at,
    );
    await expect(
      head.inspection.sign({ ...seen(work), body, correction: null }),
    ).rejects.toMatchObject({ code: 'HELD' });
    await expect(
      call.inspection.sign({
        id: work.declarationId,
        revision: work.revision - 1,
        body,
        correction: null,
      }),
    ).rejects.toMatchObject({ code: 'STALE' });
    await expect(
      call.inspection.sign({
        ...seen(work),
        body: { ...body, measures: ['Z99'] },
        correction: null,
      }),
    ).rejects.toMatchObject({ data: { why: 'unknownMeasure' } });
  });
});
