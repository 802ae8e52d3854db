import { describe, expect, it } from 'vitest';
import { endSession } from '../../electron/core/api/standing.ts';
import { good, officer, openOffice } from '../support/office.ts';

const { house, clock, office, somebody, signedIn, entries, lastOf } = openOffice();

describe('Emergency access', () => {
  const reason = 'the supervisor cannot be reached and a truck with fish waits';

  it('is for whoever was named for it, with a reason', async () => {
    const unnamed = await somebody();
    const { call } = await signedIn(unnamed.login);
    await expect(call.emergency.open({ reason })).rejects.toMatchObject({ code: 'NOT_NAMED' });
    const named = await somebody({ emergency: true });
    const { call: other } = await signedIn(named.login);
    await expect(other.emergency.open({ reason: 'no time to say     ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('gives a supervisor’s rights for an hour, marks everything done, and ends by itself', async () => {
    const { login } = await somebody({ emergency: true });
    const { call } = await signedIn(login);
    await expect(call.intake.setWatch({ folder: null })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { until } = await call.emergency.open({ reason });
    expect(Date.parse(until) - Date.parse(clock.now())).toBe(3_600_000);
    expect(await call.session.current()).toMatchObject({ emergency: { reason, until } });
    await call.intake.setWatch({ folder: null });
    await call.declarations.raw({ id: 'none' }).catch(() => {});
    clock.time = until;
    await expect(call.intake.setWatch({ folder: null })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await call.session.current()).toMatchObject({ emergency: null });
    expect(
      entries('actor = ?', login)
        .slice(2)
        .map(({ action, role, reason: why, detail }) => [action, role, detail['how'] ?? why]),
    ).toEqual([
      ['emergency.open', 'officer/emergency', reason],
      ['watch.set', 'supervisor/emergency', null],
      ['message.view', 'officer/emergency', null],
      ['emergency.end', 'officer', 'expired'],
      // The minute of the refusal before is over.
      ['access.refused', 'officer', null],
    ]);
  });

  it.each([
    ['at sign-out', 'signOut'],
    ['when the person gives it back', 'person'],
    ['when the right to it is taken away', 'withdrawn'],
    ['when the account is closed', 'closed'],
    ['when the window closes', 'window'],
    ['when the post is closed', 'post'],
  ] as const)('ends %s', async (_, how) => {
    const { login, id } = await somebody({ emergency: true });
    const { call, connection } = await signedIn(login);
    await call.emergency.open({ reason });
    const ways = {
      signOut: () => call.session.signOut(),
      person: () => call.emergency.end(),
      withdrawn: () => office().people.change({ id, ...officer }),
      closed: () => office().people.setDisabled({ id, disabled: true }),
      window: () => endSession(connection, { action: 'session.end', reason: 'window' }),
      post: () => endSession(connection, { action: 'session.end', reason: 'post' }),
    };
    await ways[how]();
    await expect(call.intake.setWatch({ folder: null })).rejects.toMatchObject({
      code: ['person', 'withdrawn'].includes(how) ? 'FORBIDDEN' : 'UNAUTHENTICATED',
    });
    expect(entries(`action = 'emergency.end' AND actor = ?`, login)).toMatchObject([
      { detail: { how: how === 'closed' ? 'withdrawn' : how } },
    ]);
  });

  it('gives nobody rights over people and over content at once', async () => {
    const { login, id } = await somebody({ emergency: true });
    const { call } = await signedIn(login);
    await call.emergency.open({ reason });
    expect(await call.declarations.counts()).toMatchObject({ red: 0 });
    await office().people.change({
      id,
      name: officer.name,
      roles: ['administrator'],
      emergency: true,
    });
    expect((await call.people.list()).length).toBeGreaterThan(1);
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(entries(`action = 'emergency.end' AND actor = ?`, login)).toMatchObject([
      { detail: { how: 'withdrawn' } },
    ]);
  });

  it('that nobody looked at for long has ended with its hour', async () => {
    const { login } = await somebody({ emergency: true });
    const { call } = await signedIn(login);
    const { until } = await call.emergency.open({ reason });
    clock.time = new Date(Date.parse(until) + 86_400_000).toISOString();
    await call.declarations.counts();
    expect(entries(`action = 'emergency.end' AND actor = ?`, login)).toMatchObject([
      { after: { endedAt: until }, detail: { how: 'expired' } },
    ]);
  });

  it('that was open when the program stopped is ended when the post is opened again', async () => {
    const { login } = await somebody({ emergency: true });
    const { call } = await signedIn(login);
    await call.emergency.open({ reason });
    // Nothing here ends the session of the window first.
    house.close();
    house.open('own');
    const { object, ...end } = lastOf('emergency.end') ?? { object: '' };
    expect(end).toMatchObject({ actor: 'system', detail: { how: 'stopped' } });
    expect(object).toBe(entries(`action = 'emergency.open' AND actor = ?`, login)[0]?.object);
    house.close();
    house.open('own');
    expect(entries(`action = 'emergency.end' AND object_id = ?`, object)).toHaveLength(1);
  });

  it('has a reason that is read as it was written', async () => {
    const { login } = await somebody({ emergency: true });
    const { call } = await signedIn(login);
    await expect(call.emergency.open({ reason: '\u200B'.repeat(30) })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await call.emergency.open({ reason: `\u202E${reason}\u0000` });
    expect(lastOf('emergency.open')).toMatchObject({ reason });
  });

  it('ends where the clock is set back to before it began', async () => {
    const { login } = await somebody({ emergency: true });
    const { call } = await signedIn(login);
    await call.emergency.open({ reason });
    const { time } = clock;
    clock.time = new Date(Date.parse(time) - 1).toISOString();
    await expect(call.intake.setWatch({ folder: null })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    clock.time = time;
  });

  it('is told to everybody who answers for the post until he acknowledges it, and to nobody else', async () => {
    const watching = await somebody({ roles: ['supervisor'] });
    const { login } = await somebody({ emergency: true });
    const { call } = await signedIn(login);
    await call.emergency.open({ reason });
    await call.session.signOut();
    await call.session.signIn({ login, password: good });
    await expect(call.emergency.unacknowledged()).rejects.toMatchObject({ code: 'FORBIDDEN' });

    const supervisor = (await signedIn(watching.login)).call;
    const seen = (await supervisor.emergency.unacknowledged()).find((one) => one.login === login);
    expect(seen).toMatchObject({ reason, endedAt: clock.now() });
    const id = seen?.id ?? 0;
    await supervisor.emergency.acknowledge({ id });
    expect((await supervisor.emergency.unacknowledged()).some((one) => one.id === id)).toBe(false);
    expect(lastOf('emergency.acknowledge')).toMatchObject({
      actor: watching.login,
      role: 'supervisor',
      object: String(id),
    });
    await expect(supervisor.emergency.acknowledge({ id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await office().emergency.unacknowledged()).some((one) => one.id === id)).toBe(true);
  });
});
