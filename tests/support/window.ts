import { createRouterClient, type RouterClient } from '@orpc/server';
import type { Connection, DesktopHost } from '../../electron/core/api/connection.ts';
import { connectionOf } from '../../electron/core/api/new-connection.ts';
import { createRouter } from '../../electron/core/api/router.ts';
import { PostHouse } from '../../electron/core/post/house.ts';
import type { Clock } from '../../electron/core/store/open.ts';
import type { WorkView } from '../../shared/contract/work.ts';
import type { Role } from '../../shared/permissions.ts';
import { TestClock } from './post.ts';

export const workerFile = new URL('../../electron/core/jobs/worker.ts', import.meta.url);

export type Call = RouterClient<ReturnType<typeof createRouter>>;

/** Which declaration, as a window saw it. */
export const seen = ({ declarationId: id, revision }: WorkView) => ({ id, revision });

/** A desktop where nothing is chosen and nothing is seen. */
export const quietHost: DesktopHost = {
  choosePaths: () => Promise.resolve([]),
  copyText: () => {},
  chooseTarget: () => Promise.resolve(null),
  showPdf: () => Promise.resolve(false),
  newWindow: () => {},
};

interface OpenHouse {
  readonly house: PostHouse;
  readonly chosen: string[];
  /** Files that the system's reader was asked to show. */
  readonly shown: string[];
  readonly target: {
    file: string | null;
    suggested: string | null;
    meanwhile?: () => unknown;
  };
  readonly window: () => { connection: Connection; call: Call };
}

/** The core behind its contract, as one window sees it, without a window. */
export function openHouse(folder: string, clock: Clock = new TestClock()): OpenHouse {
  const house = new PostHouse(folder, clock, workerFile);
  const chosen: string[] = [];
  const shown: string[] = [];
  /** Where the dialog that asks where to save says next; `null`: the person changes his mind. What happens meanwhile. */
  const target: OpenHouse['target'] = { file: null, suggested: null };
  const host: DesktopHost = {
    ...quietHost,
    choosePaths: () => Promise.resolve(chosen),
    showPdf: (file) => Promise.resolve(shown.push(file) > 0),
    async chooseTarget(suggestedName) {
      target.suggested = suggestedName;
      await target.meanwhile?.();
      return target.file;
    },
  };
  const router = createRouter('test');
  const window = (): { connection: Connection; call: Call } => {
    const connection = connectionOf(house, host);
    return { connection, call: createRouterClient(router, { context: { connection } }) };
  };
  return { house, chosen, shown, target, window };
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
