import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { roles, type Role } from '../../shared/permissions.ts';
import { temporaryFolder, TestClock } from './post.ts';
import { administrator, openHouse, type Call } from './window.ts';

const fixtures = fileURLToPath(new URL('../fixtures/asycuda', import.meta.url));
const password = 'the same for every role';

/** The result of a long task, whatever it told on its way. */
export async function resultOf<T>(steps: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** A post with a log of some length and somebody of each role, for the tests of one file. */
export function openLog() {
  const folder = temporaryFolder();
  const clock = new TestClock('2026-10-01T05:00:00.000Z');
  const opened = openHouse(folder.path, clock);
  const { house, target } = opened;

  beforeAll(async () => {
    await opened.window().call.post.createOwn(administrator);
    for (const role of roles) {
      const person = { login: `only-${role}`, name: `The ${role}`, roles: [role] };
      await addPerson(house.store, house.clock, system, person, password, 10);
    }
    clock.time = '2026-10-02T05:00:00.000Z';
    await importPaths([fixtures], importContext(house.store, house.clock, system));
  });
  afterAll(() => {
    house.close();
    folder.remove();
  });

  return {
    folder,
    clock,
    house,
    target,
    window: (): Call => opened.window().call,
    /** A window where somebody with this role alone is signed in. */
    as: async (role: Role): Promise<Call> => {
      const { call } = opened.window();
      await call.session.signIn({ login: `only-${role}`, password });
      return call;
    },
    entries: (action: string) =>
      house.store.all<{ seq: number; actor: string; reason: string | null; detail: string }>(
        'SELECT seq, actor, reason, detail FROM journal WHERE action = ? ORDER BY seq',
        action,
      ),
  };
}
