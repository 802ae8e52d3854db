import { onError } from '@orpc/server';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { Connection, DesktopHost } from './api/connection.ts';
import { createRouter } from './api/router.ts';
import { PostHouse } from './post/house.ts';
import { systemClock } from './store/clock.ts';
import type { Clock } from './store/open.ts';

export type { DesktopHost } from './api/connection.ts';

export interface WorkstationOptions {
  /** Where the databases of the posts are. */
  readonly dataFolder: string;
  readonly version: string;
  /** The entry of the job worker, as the host has built it. */
  readonly workerFile: string | URL;
  readonly host: DesktopHost;
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
  const house = new PostHouse(options.dataFolder, options.clock ?? systemClock, options.workerFile);
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
