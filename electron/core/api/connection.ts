import { EventPublisher } from '@orpc/server';
import type { LockReason, SessionEvent } from '../../../shared/contract/lock.ts';
import type { Person } from '../../../shared/contract/session.ts';
import type { PostHouse } from '../post/house.ts';
import type { Store } from '../store/open.ts';

/** What only the desktop can do; elsewhere nothing is chosen and nothing is copied. */
export interface DesktopHost {
  choosePaths(what: 'files' | 'folder', title: string): Promise<string[]>;
  copyText(text: string): void;
  /** Asks where to put a file and writes it there; `null`: they changed their mind. */
  saveAs(suggestedName: string, bytes: Uint8Array): Promise<string | null>;
  newWindow(): void;
}

/** Who signed in, and at which post: a session does not outlive its post. */
interface Session {
  readonly person: Person;
  readonly store: Store;
  /** Why it is locked; `null`: it is not. */
  readonly locked: LockReason | null;
}

/** One window: its session lives and dies with it. */
export interface Connection {
  readonly house: PostHouse;
  readonly host: DesktopHost;
  session: Session | null;
  /** Tells the window what it did not ask for. */
  readonly events: EventPublisher<{ session: SessionEvent }>;
}

/** A window at which nobody has signed in yet. */
export function connectionOf(house: PostHouse, host: DesktopHost): Connection {
  return { house, host, session: null, events: new EventPublisher() };
}

/** The person signed in at the post that is open now. */
export function personOf(connection: Connection): Person | null {
  const { session, house } = connection;
  return session !== null && house.isOpen(session.store) ? session.person : null;
}
