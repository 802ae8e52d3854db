import { onError } from '@orpc/server';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { Connection, DesktopHost } from './api/connection.ts';
import { createRouter } from './api/router.ts';
import type { Safe } from './journal/key.ts';
import { PostHouse } from './post/house.ts';
import { systemClock } from './store/clock.ts';
import type { Clock } from './store/open.ts';

export type { DesktopHost } from './api/connection.ts';
export type { Safe } from './journal/key.ts';

export interface WorkstationOptions {
  /** Where the databases of the posts are. */
  readonly dataFolder: string;
  readonly version: string;
  /** The entry of the job worker, as the host has built it. */
  readonly workerFile: string | URL;
  readonly host: DesktopHost;
  /** The operating system's store of secrets, for the key that signs the log; `null`: there is none. */
  readonly safe: Safe | null;
  readonly clock?: Clock;
  /** Told of every fault that is ours and not the person's. */
  readonly onFault?: (error: unknown) => void;
}

export interface Workstation {
  /** Serves one window; its session lives and dies with the port. */
  connect(port: SupportedMessagePort): void;
  close(): void;
}

/** The core as a whole: the posts of this machine behind the contract. Knows neither window nor transport. */
export function createWorkstation(options: WorkstationOptions): Workstation {
  const { dataFolder, clock = systemClock, workerFile, safe } = options;
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
  return {
    connect(port) {
      const connection: Connection = { house, host: options.host, session: null };
      handler.upgrade(port, { context: { connection } });
    },
    close() {
      house.close();
    },
  };
}
