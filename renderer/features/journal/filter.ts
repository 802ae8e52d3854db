import type { JournalFilter } from '../../../shared/contract/journal.ts';
import { readInstant } from '../../ui/instant.ts';
import type { Asked } from './memory.ts';

const day = /^\s*\d{1,2}\.\d{1,2}\.\d{4}\s*$/;
/** Milliseconds. */
const dayLength = 86_400_000;

/** The first moment of a day typed as DD.MM.YYYY, in the time of Almaty; `null` where it is none. */
export const beginningOf = (text: string): string | null =>
  day.test(text) ? readInstant(`${text.trim()} 00:00`) : null;

/** The first moment after it. */
function endOf(text: string): string | null {
  const begins = beginningOf(text);
  if (begins === null) return null;
  return new Date(Date.parse(begins) + dayLength).toISOString();
}

export const isWrong = (text: string): boolean => text.trim() !== '' && beginningOf(text) === null;

/** What the core is asked: a day half typed is not asked for. */
export function filterOf(asked: Asked): JournalFilter {
  const { actor, role, action, objectKind, objectId, corridor, text, fromDay, toDay } = asked;
  const times = { from: beginningOf(fromDay), to: endOf(toDay) };
  return { actor, role, action, objectKind, objectId, corridor, text, ...times };
}
