import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { drawOfficer } from '../../electron/core/desk/lot.ts';
import { secretOf } from '../../electron/core/post/settings.ts';
import type { QueueQuery } from '../../shared/contract/declarations.ts';
import { emptyCheck } from '../../shared/work/check.ts';
import { asking, codeOf, morning, postsOfOne } from '../support/post-of-one.ts';
import type { Call } from '../support/window.ts';

const { begin, clock, file } = postsOfOne();
let post: Awaited<ReturnType<typeof begin>>['post'];
let id = '';
let aigul: Call;
let berik: Call;
let head: Call;

beforeEach(async () => {
  ({ post, id, aigul, berik, head } = await begin(asking({})));
});

const seen = async () => ({ id, revision: (await aigul.work.get({ id })).revision });
const last = (action: string) =>
  post.house.store.get<{ actor: string; became: string; reason: string | null; detail: string }>(
    'SELECT actor, became, reason, detail FROM journal WHERE action = ? ORDER BY seq DESC LIMIT 1',
    action,
  );
const release = { code: '10' as const, security: null, ground: '' };

describe('A declaration that waits', () => {
  it('is due four working hours after it came, by the table of terms', async () => {
    const { clock: term, state, queue } = await aigul.work.get({ id });
    expect({ state, queue }).toEqual({ state: 'waiting', queue: 'yellow' });
    expect(term).toMatchObject({ term: 'release', dueAt: '2026-05-12T09:00:00.000Z' });
    expect(term?.act).toContain('119');
  });

  it('is taken by one officer, and the other is told whose it is', async () => {
    const first = await seen();
    const view = await aigul.work.claim(first);
    expect(view).toMatchObject({ state: 'claimed', mine: true, officer: { login: 'aigul' } });
    expect(await codeOf(berik.work.claim(first))).toBe('STALE');
    expect(await codeOf(berik.work.claim(await seen()))).toBe('HELD');
    expect(await codeOf(berik.work.release({ ...(await seen()), decision: release }))).toBe('HELD');
    expect((await berik.work.get({ id })).may).toMatchObject({ claim: false, work: false });
    expect(last('work.claim')).toMatchObject({ actor: 'aigul' });
  });

  it('stands first in the queue of what is in one’s hands, and returns to that of all', async () => {
    await aigul.work.claim(await seen());
    const mine: QueueQuery = {
      corridor: null,
      scope: 'mine',
      search: '',
      sort: [],
      filters: {},
      offset: 0,
      limit: 10,
    };
    const page = await aigul.declarations.page(mine);
    expect(page.rows).toMatchObject([{ id, state: 'claimed', officer: 'aigul' }]);
    expect((await berik.declarations.page(mine)).total).toBe(0);
    expect((await aigul.declarations.counts()).mine).toBe(1);
    const view = await aigul.work.giveBack(await seen());
    expect(view).toMatchObject({ state: 'waiting', officer: null });
  });

  it('is handed over to a colleague, and taken from him by the head only with a reason', async () => {
    await aigul.work.claim(await seen());
    await aigul.work.handOver({ ...(await seen()), to: 'berik', reason: '' });
    expect((await berik.work.get({ id })).mine).toBe(true);
    const again = { ...(await seen()), to: 'aigul', reason: '' };
    expect(await codeOf(head.work.handOver(again))).toBe('OUT_OF_STATE reasonMissing');
    await head.work.handOver({ ...again, reason: 'berik is ill' });
    expect(last('work.handOver')).toMatchObject({ actor: 'head', reason: 'berik is ill' });
    const nobody = { ...(await seen()), to: 'nobody', reason: 'x' };
    expect(await codeOf(aigul.work.handOver(nobody))).toBe('OUT_OF_STATE unknownColleague');
  });
});

describe('The lot', () => {
  it('names the officer so that an auditor with the secret names the same', async () => {
    const view = await aigul.work.draw(await seen());
    const drawn = drawOfficer(id, 1, ['berik', 'aigul'], secretOf(post.house.store));
    expect(view.officer?.login).toBe(drawn?.login);
    expect(view.drawn).toBe(true);
    expect(JSON.parse(last('work.draw')?.detail ?? '{}')).toMatchObject({
      among: ['aigul', 'berik'],
    });
  });

  it('is not drawn until it pleases, nor given back without a reason', async () => {
    const { officer } = await aigul.work.draw(await seen());
    const [theirs, other] = officer?.login === 'aigul' ? [aigul, berik] : [berik, aigul];
    expect(await codeOf(theirs.work.draw(await seen()))).toBe('OUT_OF_STATE claimed');
    expect(await codeOf(other.work.draw(await seen()))).toBe('HELD');
    expect(await codeOf(theirs.work.giveBack(await seen()))).toBe('OUT_OF_STATE reasonMissing');
  });

  it('names each of many officers about as often as the others', () => {
    const secret = Buffer.alloc(32, 7);
    const officers = ['a', 'b', 'c', 'd'];
    const named = new Map<string, number>();
    for (let n = 0; n < 4000; n += 1) {
      const login = drawOfficer(`D${n}`, 1, officers, secret)?.login ?? '';
      named.set(login, (named.get(login) ?? 0) + 1);
    }
    for (const login of officers) expect(named.get(login)).toBeGreaterThan(880);
    expect(drawOfficer('D1', 1, [], secret)).toBeNull();
  });
});

describe('The clock', () => {
  it('stands through a suspension that the table of terms names, and runs on for as long', async () => {
    await aigul.work.claim(await seen());
    const cause = 'intellectualProperty' as const;
    await aigul.work.suspend({ ...(await seen()), cause, ground: 'a trade mark' });
    expect((await aigul.work.get({ id })).clock?.stoppedAt).toBe(morning);
    clock.time = '2026-05-12T07:00:00.000Z';
    const view = await aigul.work.resume(await seen());
    expect(view.clock).toMatchObject({ stoppedAt: null, dueAt: '2026-05-12T11:00:00.000Z' });
  });

  it('runs through one that the table does not name', async () => {
    await aigul.work.claim(await seen());
    const view = await aigul.work.suspend({
      ...(await seen()),
      cause: 'courtOrder',
      ground: 'a court',
    });
    expect(view).toMatchObject({ state: 'suspended', clock: { stoppedAt: null } });
  });
});

describe('A draft', () => {
  const draft = { kind: 'check' as const, body: { ...emptyCheck(), text: 'half a sentence' } };

  it('is kept without an entry in the log, and of two windows the slower is told', async () => {
    await aigul.work.claim(await seen());
    const entries = () =>
      post.house.store.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n;
    const before = entries();
    const saved = await aigul.work.saveDraft({ id, revision: 0, draft });
    expect(saved.revision).toBe(1);
    expect(await codeOf(aigul.work.saveDraft({ id, revision: 0, draft }))).toBe('STALE');
    expect(await codeOf(berik.work.saveDraft({ id, revision: 1, draft }))).toBe('HELD');
    expect(entries()).toBe(before);
    const kept = await aigul.work.draft({ id, kind: 'check' });
    expect(kept).toMatchObject({ draft, by: 'aigul', revision: 1 });
    expect((await aigul.work.get({ id })).open).toContainEqual({
      kind: 'draft',
      what: 'check',
      mandatory: true,
    });
    await aigul.work.dropDraft({ id, kind: 'check' });
    expect(await aigul.work.draft({ id, kind: 'check' })).toBeNull();
  });
});

it('Other terms that are loaded move what is due', async () => {
  const before = (await aigul.work.get({ id })).clock?.dueAt;
  const path = file('terms.csv');
  writeFileSync(
    path,
    'code;name_ru;amount;unit;stops;act;from\nrelease;Выпуск;2;workingHours;;test;2020-01-01\n',
  );
  const loaded = await head.reference.load({ table: 'terms', path, from: null });
  expect(loaded.problems).toEqual([]);
  const after = (await aigul.work.get({ id })).clock?.dueAt;
  expect([before, after]).toEqual(['2026-05-12T09:00:00.000Z', '2026-05-12T07:00:00.000Z']);
});
