import { formatInstant } from '../../ui/format.ts';
import { readInstant } from '../../ui/instant.ts';
import { keptField, useKept } from '../../ui/kept.ts';

/** Kept over a lock. */
const written = {
  moment: keptField<string>(),
};

/** A moment being written, beginning with now; `read` is `null` while it is none or lies ahead. */
export function useMoment(sheet: string) {
  const [text, setText] = useKept(written.moment, sheet, () => formatInstant(new Date()));
  const instant = readInstant(text);
  // A minute of grace: the field shows no seconds.
  const read = instant !== null && Date.parse(instant) <= Date.now() + 60_000 ? instant : null;
  return { text, setText, read };
}

/** A note as written; nothing but blanks is none. */
export const noteOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());
