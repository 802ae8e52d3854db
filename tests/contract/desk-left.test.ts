import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { pictureBytes } from '../support/inspection.ts';
import { openAttackedDesk } from '../support/attacked-desk.ts';
import { seen } from '../support/window.ts';

const desk = await openAttackedDesk(20);
afterAll(desk.close);

const password = 'a password long enough';
const last = (action: string) =>
  desk.house.store.get<{ seq: number }>(
    `SELECT coalesce(max(seq), 0) AS seq FROM journal WHERE action = ? AND actor = 'berik'`,
    action,
  )?.seq ?? 0;

it.each(['lock', 'signOut'] as const)(
  'A batch stops where its person ends with %s, and says what was not done',
  async (leave) => {
    const { call } = desk.window();
    await call.session.signIn({ login: 'berik', password });
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push((await desk.next()).declarationId);
    // As on a slow disk: others are served after every step.
    let time = 0;
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (time += 30));
    const batch = call.work.claimMany({ ids });
    await setImmediate();
    await setImmediate();
    await call.session[leave]();
    const { done, refused } = await batch;
    slow.mockRestore();
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ why }) => why === 'stopped')).toBe(true);
    expect([...done, ...refused.map(({ id }) => id)]).toEqual(ids);
    expect(last('work.claim')).toBeLessThan(last(`session.${leave}`));
  },
);

it('Nothing is attached for whoever has gone while his files were read', async () => {
  const { call } = desk.window();
  await call.session.signIn({ login: 'berik', password });
  const work = await call.work.claim(seen(await desk.next()));
  const attaching = call.inspection.attach({
    ...seen(work),
    paths: [desk.folder.write('photo.jpg', pictureBytes.jpeg(1))],
    kind: 'photo',
    item: null,
    note: '',
  });
  const leaving = call.session.lock();
  await expect(attaching).rejects.toMatchObject({ code: 'LOCKED' });
  await leaving;
  expect(last('inspection.attach')).toBe(0);
});
