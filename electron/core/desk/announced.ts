import type { AnnouncementState } from '../../../shared/work/states.ts';
import type { Reader } from '../store/store.ts';

/** Preliminary information, and whether the goods came that it announces. */
export type Announcement = {
  readonly expected_on: string | null;
  /** When it stands no more, UTC; `null`: no table of terms or no schedule says. */
  readonly lapses_at: string | null;
  readonly state: AnnouncementState;
  /** When the goods came or it lapsed, UTC; `null` while it stands. */
  readonly settled_at: string | null;
};

export function announcementOf(reader: Reader, seq: number): Announcement | null {
  return (
    reader.get<Announcement>(
      'SELECT expected_on, lapses_at, state, settled_at FROM announcement WHERE declaration_seq = ?',
      seq,
    ) ?? null
  );
}

/** Whether the goods that a paper announces are not here yet. */
export const isAwaited = (reader: Reader, seq: number): boolean =>
  announcementOf(reader, seq)?.state !== 'came';
