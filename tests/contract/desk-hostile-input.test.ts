import { afterAll, describe, expect, it } from 'vitest';
import { verified } from '../../electron/core/audit/verify.ts';
import type { QueueQuery } from '../../shared/contract/declarations.ts';
import { mostViews, type SavedView } from '../../shared/contract/views.ts';
import { withoutUnseen } from '../../shared/plain-text.ts';
import { gapsOfCheck, type CheckDraft } from '../../shared/work/check.ts';
import { openAttackedDesk } from '../support/attacked-desk.ts';
import { clean, stepsAt } from '../support/attacks.ts';
import { seen } from '../support/window.ts';

const desk = await openAttackedDesk(5);
afterAll(desk.close);

const aigul = desk.as('aigul');
const { sign } = stepsAt(desk);

/** Texts that break what is written carelessly, none longer than a remark. */
const hostileTexts = [
  '\0',
  'a\0b',
  '\ud800',
  'x\udfffy',
  '\u202etxt.exe',
  '\u0001\u0007\u001b[31m',
  `'; DROP TABLE journal; --`,
  '{"$":1}',
  '</script><script>alert(1)</script>',
  '=cmd|calc!A0',
  '👩‍👩‍👧‍👦'.repeat(300),
  'ә'.repeat(3999),
];

describe('Texts', () => {
  it('longer than anybody reads are refused, and the answer does not send them back', async () => {
    const work = await desk.held();
    const long = 'ж'.repeat(10 * 1024 * 1024);
    await desk.refuses('BAD_REQUEST', () => sign(work, { ...clean, text: long }));
    await desk.refuses('BAD_REQUEST', () => sign(work, clean, long));
    await desk.refuses('BAD_REQUEST', () =>
      aigul.work.suspend({ ...seen(work), cause: 'courtOrder', ground: long }),
    );
    await desk.refuses('BAD_REQUEST', () => aigul.work.get({ id: long }));
    await desk.refuses('BAD_REQUEST', () =>
      sign(work, { ...clean, boxes: Array.from({ length: 1001 }, () => ({}) as never) }),
    );
  });

  it('of any characters are kept as the log vouches for them', async () => {
    let work = await sign(await desk.held(), { ...clean, outcome: '13', text: 'x' });
    for (const text of hostileTexts) {
      desk.later();
      work = await sign(work, { ...clean, outcome: '13', text: `${text}.` }, `${text}.`);
      expect(work.checks[0]?.body.outcome).toBe('13');
    }
    for (const text of hostileTexts) {
      const draft = { kind: 'check' as const, body: { ...clean, text } };
      const { id } = seen(work);
      const before = await aigul.work.draft({ id, kind: 'check' });
      await aigul.work.saveDraft({ id, revision: before?.revision ?? 0, draft });
      const read = { ...draft, body: { ...draft.body, text: withoutUnseen(text).trim() } };
      expect((await aigul.work.draft({ id, kind: 'check' }))?.draft).toEqual(read);
    }
    expect(verified(desk.house.store).problem).toBeNull();
  });

  it('that nobody sees are no reasons, and none that is given is turned round', async () => {
    const work = await desk.held();
    const justified = (justification: string): CheckDraft['values'][number] => ({
      item: 1,
      verdict: 'adjusted',
      declaredMethod: '1',
      method: '1',
      declared: null,
      accepted: { minor: 100, currency: 'KZT' },
      justification,
      evidence: null,
    });
    for (const unseen of ['\u200b', ' \u202e\u2066 ', '\u3164', '\u2800\u00ad', '\0']) {
      const skip = { measure: 'D12', reason: 'error' as const, note: unseen };
      await desk.refuses('BAD_REQUEST', () => aigul.work.skip({ ...seen(work), ...skip }));
      const lacking: Record<string, CheckDraft> = {
        textMissing: { ...clean, outcome: '13', text: unseen },
        justificationMissing: { ...clean, values: [justified(unseen)] },
      };
      for (const [fault, body] of Object.entries(lacking)) {
        await expect(sign(work, body)).rejects.toMatchObject({ code: 'INCOMPLETE' });
        expect(gapsOfCheck(body, [], [1, 2, 3]).map((gap) => gap.fault)).toContain(fault);
      }
    }
    const note = 'the file is \u202etxt.exe\u200b ';
    await aigul.work.skip({ ...seen(work), measure: 'D12', reason: 'error', note });
    const told = desk.house.store.get(
      `SELECT reason FROM journal WHERE reason IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    );
    expect(JSON.stringify(told)).toContain('the file is txt.exe"');
  });

  it('that are no name of anything find nothing and break nothing', async () => {
    for (const id of ['', '\0', '../../x', `' OR 1=1 --`, '%', '__proto__', '\ud800'])
      await desk.refuses('NOT_FOUND', () => aigul.work.get({ id }));
  });
});

describe('A queue', () => {
  const query: QueueQuery = {
    corridor: null,
    search: '',
    sort: [],
    filters: {},
    offset: 0,
    limit: 10,
  };
  it('is sought by words, whatever signs stand between them', async () => {
    const all = await aigul.declarations.page(query);
    for (const search of [
      '"',
      '""',
      '*',
      'a*',
      '-',
      '-a',
      'NEAR(',
      'NEAR(a b, 5)',
      'a AND',
      'OR',
      'NOT x',
      'goods:x',
      '^a',
      '{a b}:c',
      '(',
      `'; DELETE FROM journal`,
      '%',
      '_',
      '\\',
      '\0',
      '\ud800',
      'a'.repeat(200),
      ...hostileTexts.map((text) => text.slice(0, 200)),
    ]) {
      const { total } = await aigul.declarations.page({ ...query, search });
      expect(total, search).toBeLessThanOrEqual(all.total);
    }
    await desk.refuses('BAD_REQUEST', () =>
      aigul.declarations.page({ ...query, search: 'x'.repeat(10_000) }),
    );
  });

  it('takes filters that are none, and refuses those that cannot be', async () => {
    for (const filters of [
      { invoice: { kind: 'range', from: -1e308, to: 1e308 } },
      { invoice: { kind: 'equals', value: 5e-324 } },
      { traderName: { kind: 'contains', text: `%'"` } },
      { receivedAt: { kind: 'dates', from: '0000-01-01', to: '9999-12-31' } },
      { traderName: { kind: 'range', from: 1, to: 0 } },
      { grossGrams: { kind: 'contains', text: '\0' } },
    ] satisfies QueueQuery['filters'][])
      await aigul.declarations.page({ ...query, filters });
    for (const filters of [
      { invoice: { kind: 'range', from: NaN, to: null } },
      { invoice: { kind: 'range', from: -Infinity, to: null } },
      { receivedAt: { kind: 'dates', from: '2026-02-30', to: null } },
      { 'd.id; DROP': { kind: 'contains', text: 'x' } },
      { constructor: { kind: 'contains', text: 'x' } },
    ])
      await desk.refuses('BAD_REQUEST', () =>
        aigul.declarations.page({ ...query, filters: filters as QueueQuery['filters'] }),
      );
    for (const [offset, limit] of [
      [-1, 10],
      [0, 0],
      [0, 1001],
      [2 ** 53, 10],
    ] as const)
      await desk.refuses('BAD_REQUEST', () => aigul.declarations.page({ ...query, offset, limit }));
    expect((await aigul.declarations.page({ ...query, offset: 2 ** 53 - 1 })).rows).toEqual([]);
  });

  it('is looked at under names of one’s own, and none of them locks anybody out of the others', async () => {
    const view: SavedView = { name: 'Mine', search: '', filters: {}, sort: [], columns: [] };
    const save = (change: object, replace = false) =>
      aigul.views.save({ desk: 'queue', view: { ...view, ...change }, replace });
    for (const name of ['', '   ', 'x'.repeat(61)])
      await desk.refuses('BAD_REQUEST', () => save({ name }));
    await save({ name: 'MINE' });
    await desk.refuses('CONFLICT', () => save({ name: 'mine' }));
    const strange = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}') as object;
    await save({ name: '__proto__', filters: strange });
    await save({ name: '\u202e\ud800\0', search: '"NEAR(' });
    await desk.refuses('BAD_REQUEST', () =>
      save({ name: 'wide', columns: [{ colId: 'id', width: Infinity }] }),
    );
    await desk.refuses('BAD_REQUEST', () =>
      save({
        name: 'many',
        filters: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`f${n}`, 'x'])),
      }),
    );
    for (let n = 3; n < mostViews; n += 1) await save({ name: `view ${n}` });
    await desk.refuses('TOO_MANY', () => save({ name: 'one more' }));
    await desk.refuses('CONFLICT', () =>
      aigul.views.rename({ desk: 'queue', name: 'view 3', to: 'VIEW 4' }),
    );
    const { call } = desk.window();
    await call.session.signIn({ login: 'aigul', password: 'a password long enough' });
    expect(await call.views.list({ desk: 'queue' })).toHaveLength(mostViews);
    expect(await desk.as('berik').views.list({ desk: 'queue' })).toEqual([]);
  });
});
