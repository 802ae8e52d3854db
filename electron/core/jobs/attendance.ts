import type { Progress } from '../../../shared/contract/post.ts';
import type { Clock } from '../store/open.ts';

/** What a task is given besides its work: the time, how to tell how far it is, when it may go on or has to end. */
export interface Attendance {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Answers once the work may go on. */
  readonly mayGoOn: () => Promise<void>;
  /** Hears a cancel in the middle of work that never waits. @throws AbortError */
  readonly demandGoing: () => void;
}
