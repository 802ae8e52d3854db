import type { Actor } from '../core/journal/journal.ts';
import type { Store } from '../core/store/open.ts';
import type { CommandName } from './rights.ts';

/** A post that a command works at, and in whose name. */
export interface Entered {
  readonly store: Store;
  readonly actor: Actor;
  /** Whether a person is named, so that what he looks at is written down. */
  readonly named: boolean;
  /** Signs the person out and closes the file. */
  readonly leave: () => void;
}

/** What the journal is told of everything done on the command line. */
export interface Through {
  readonly through: 'command-line';
  readonly osUser: string;
  readonly command: CommandName;
}
