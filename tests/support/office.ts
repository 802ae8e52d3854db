import { afterAll, beforeAll, beforeEach } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import type { Connection } from '../../electron/core/api/connection.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { temporaryFolder, TestClock } from './post.ts';
import { administrator, openHouse, workAtOwnPost, type Call } from './window.ts';

/** The password of everybody who has chosen one himself. */
export const good = 'quiet rivers run deep here';
export const officer = {
  name: 'Officer Of The Post',
  roles: ['officer' as const],
  emergency: false,
};

interface Entry {
  actor: string;
  role: string;
  action: string;
  object: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  detail: Record<string, unknown>;
}

type EntryRow = Pick<Entry, 'actor' | 'role' | 'action' | 'reason'> & {
  object_id: string;
  was: string | null;
  became: string | null;
  detail: string;
};

/** The detail of an entry without the seals of the rows that were written for it. */
function told(detail: string): Record<string, unknown> {
  const { seals: _, ...rest } = JSON.parse(detail) as Record<string, unknown>;
  return rest;
}

/** An own post for the tests of one file, with its administrator signed in before each of them. */
export function openOffice() {
  const folder = temporaryFolder();
  const clock = new TestClock();
  const { house, window } = openHouse(folder.path, clock);
  const signedInAt: { office: Call } = { office: window().call };

  beforeAll(() => workAtOwnPost(window().call));
  beforeEach(async () => {
    const { call } = window();
    await call.session.signIn({ login: administrator.login, password: administrator.password });
    signedInAt.office = call;
  });
  afterAll(() => {
    house.close();
    folder.remove();
  });

  let made = 0;
  /** Somebody new with a password he has chosen himself. */
  async function somebody(said: Partial<Parameters<typeof addPerson>[3]> = {}) {
    const login = `person-${(made += 1)}`;
    const person = { ...officer, login, ...said };
    const { person: added } = await addPerson(house.store, clock, system, person, good, 10);
    return { login, id: added.id };
  }

  async function signedIn(
    login: string,
    password = good,
  ): Promise<{ call: Call; connection: Connection }> {
    const { call, connection } = window();
    await call.session.signIn({ login, password });
    return { call, connection };
  }

  function entries(where: string, ...values: string[]): Entry[] {
    return house.store
      .all<EntryRow>(
        `SELECT actor, role, action, object_id, was, became, reason, detail FROM journal WHERE ${where} ORDER BY seq`,
        ...values,
      )
      .map(({ object_id: object, was, became, detail, ...rest }) => ({
        ...rest,
        object,
        before: JSON.parse(was ?? 'null'),
        after: JSON.parse(became ?? 'null'),
        detail: told(detail),
      }));
  }

  return {
    house,
    clock,
    window,
    /** The window of the administrator. */
    office: (): Call => signedInAt.office,
    somebody,
    signedIn,
    entries,
    lastOf: (action: string) => entries('action = ?', action).at(-1),
  };
}
