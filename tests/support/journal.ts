import type { JournalFilter } from '../../shared/contract/journal.ts';

/** A filter of the log that leaves nothing out. */
export const everything: JournalFilter = {
  actor: null,
  role: null,
  action: null,
  objectKind: null,
  objectId: null,
  from: null,
  to: null,
  corridor: null,
  text: '',
};
