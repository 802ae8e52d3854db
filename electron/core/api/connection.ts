import type { EventPublisher } from '@orpc/server';
import type { LockReason, SessionEvent } from '../../../shared/contract/lock.ts';
import type { OnceAMinute } from '../accounts/once-a-minute.ts';
import type { OpenEmergency } from '../accounts/emergency.ts';
import type { PostHouse } from '../post/house.ts';
import type { Store } from '../store/open.ts';

/** What only the desktop can do; elsewhere nothing is chosen and nothing is copied. */
export interface DesktopHost {
  choosePaths(what: 'files' | 'folder', title: string): Promise<string[]>;
  copyText(text: string): void;
  /** Asks where to put a file; `null`: they changed their mind. The core writes it, nobody else. */
  chooseTarget(suggestedName: string): Promise<string | null>;
  /** Shows a file of ours in the system's reader of such files; `false`: there is none, or it is no such file. */
  showPdf(file: string): Promise<boolean>;
  newWindow(): void;
}

/** Who signed in, and at which post: a session does not outlive its post. */
export interface Session {
  readonly account: number;
  readonly store: Store;
  /** A supervisor's rights taken for an hour. */
  emergency: OpenEmergency | null;
  /** What was refused to this session, so that a loop does not fill the journal. */
  readonly refusals: OnceAMinute;
  /** Why it is locked; `null`: it is not. */
  locked: LockReason | null;
}

/** One window: its session lives and dies with it. */
export interface Connection {
  readonly house: PostHouse;
  readonly host: DesktopHost;
  session: Session | null;
  /** Tells the window what it did not ask for. */
  readonly events: EventPublisher<{ session: SessionEvent }>;
}
