import { writeFile } from 'node:fs/promises';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { connectionOf, type DesktopHost } from '../../electron/core/api/connection.ts';
import { createRouter } from '../../electron/core/api/router.ts';
import { PostHouse } from '../../electron/core/post/house.ts';
import type { Clock } from '../../electron/core/store/open.ts';
import type { Role } from '../../shared/permissions.ts';
import { TestClock } from './post.ts';

export const workerFile = new URL('../../electron/core/jobs/worker.ts', import.meta.url);

type Call = RouterClient<ReturnType<typeof createRouter>>;

/** A desktop where nothing is chosen and nothing is seen. */
export const quietHost: DesktopHost = {
  choosePaths: () => Promise.resolve([]),
  copyText: () => {},
  saveAs: () => Promise.resolve(null),
  chooseTarget: () => Promise.resolve(null),
  newWindow: () => {},
};

/** The core behind its contract, as one window sees it, without a window. */
export function openHouse(folder: string, clock: Clock = new TestClock()) {
  const house = new PostHouse(folder, clock, workerFile);
  const chosen: string[] = [];
  /** Where the dialog that asks where to save says next; `null`: the person changes his mind. */
  const target: { file: string | null } = { file: null };
  const host: DesktopHost = {
    ...quietHost,
    choosePaths: () => Promise.resolve(chosen),
    async saveAs(_, bytes) {
      if (target.file !== null) await writeFile(target.file, bytes);
      return target.file;
    },
    chooseTarget: () => Promise.resolve(target.file),
  };
  const router = createRouter('test');
  const window = () => {
    const connection = connectionOf(house, host);
    return { connection, call: createRouterClient(router, { context: { connection } }) };
  };
  return { house, chosen, target, window };
}

export const administrator = {
  code: '55302',
  name: 'Test post',
  login: 'first',
  personName: 'First Person',
  password: 'a long enough password',
};

/** Who works with content at the post: the administrator sees none. */
export const worker = {
  login: 'worker',
  name: 'Second Person',
  roles: ['supervisor', 'officer', 'analyst'] as Role[],
  password: 'another long password',
};

/**
 * Makes the own post as people do: its administrator adds the one who works there, who changes the
 * password that was given to him. Ends with him signed in.
 */
export async function workAtOwnPost(call: Call): Promise<void> {
  await call.post.createOwn(administrator);
  await call.session.signIn({ login: administrator.login, password: administrator.password });
  const { login, name, roles, password } = worker;
  const added = await call.people.add({ login, name, roles, emergency: false, password: null });
  const given = added.temporaryPassword ?? '';
  await call.session.signIn({ login, password: given });
  await call.session.changePassword({ old: given, new: password });
}
