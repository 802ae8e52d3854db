import { onError } from '@orpc/server';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { DesktopHost } from './api/connection.ts';
import { connectionOf } from './api/new-connection.ts';
import { lockSession } from './api/lock-session.ts';
import { endSession, standingOf, type EndReason } from './api/standing.ts';
import { createRouter } from './api/router.ts';
import type { Safe } from './journal/key.ts';
import type { LockReason } from '../../shared/contract/lock.ts';
import { guardSettingsOf } from './post/guard-settings.ts';
import { PostHouse } from './post/house.ts';
import { systemClock } from './store/clock.ts';
import type { Clock } from './store/open.ts';

export type { DesktopHost } from './api/connection.ts';
export type { Safe } from './journal/key.ts';

/** Milliseconds. */
const minute = 60_000;

export interface WorkstationOptions {
  /** Where the databases of the posts are. */
  readonly dataFolder: string;
  readonly version: string;
  /** The entry of the job worker, as the host has built it. */
  readonly workerFile: string | URL;
  /** The operating system's store of secrets, for the key that signs the log; without one it lies in a file. */
  readonly safe?: Safe | null;
  readonly clock?: Clock;
  /** Told of every fault that is ours and not the person's. */
  readonly onFault?: (error: unknown) => void;
}

/** One window, as its host holds it. */
export interface Line {
  /** Locks the session of the window, if there is one. */
  lock(reason: LockReason): void;
  /** After how many milliseconds without input the window is to be locked; `null`: nobody works in it. */
  idleLimit(): number | null;
  /** The window is gone, and its session with it. */
  end(): void;
}

export interface Workstation {
  /** Serves one window; its session lives and dies with the port. */
  connect(port: SupportedMessagePort, host: DesktopHost): Line;
  close(): void;
}

/** The core as a whole: the posts of this machine behind the contract. Knows neither window nor transport. */
export function createWorkstation(options: WorkstationOptions): Workstation {
  const { dataFolder, clock = systemClock, workerFile, safe = null } = options;
  const house = new PostHouse(dataFolder, clock, workerFile, safe);
  house.reopen();
  const handler = new RPCHandler(createRouter(options.version), {
    interceptors: [
      onError((error) => {
        if (!(error instanceof Error && 'defined' in error && error.defined === true))
          options.onFault?.(error);
      }),
    ],
  });
  /** Whether the program is being left, windows and all. */
  let leaving = false;
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      options.onFault?.(error);
    }
  };
  return {
    connect(port, host) {
      const connection = connectionOf(house, host);
      handler.upgrade(port, { context: { connection } });
      const endBy = (reason: EndReason) =>
        // A session that ends for another cause than its person must not keep a post or a window open.
        attempt(() => endSession(connection, { action: 'session.end', reason }));
      const withPost = () => endBy(leaving ? 'window' : 'post');
      house.closing.add(withPost);
      return {
        lock: (reason) => attempt(() => lockSession(connection, reason)),
        idleLimit() {
          const standing = standingOf(connection);
          if (standing === null || standing.session.locked !== null) return null;
          return guardSettingsOf(house.store).lockMinutes * minute;
        },
        end() {
          house.closing.delete(withPost);
          endBy('window');
        },
      };
    },
    close() {
      leaving = true;
      house.close();
    },
  };
}
