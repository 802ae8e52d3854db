import { dayAtThePost } from '../../../shared/day.ts';
import { postOf } from '../post/settings.ts';
import type { Writer } from '../store/store.ts';

/** What is numbered, each kind in a run of its own. */
export type PaperKind = 'act' | 'order' | 'request' | 'release' | 'sampling';

const digits = 6;

/** The next number of a paper: customs body, day, six digits counted through the year. */
export function nextNumber(writer: Writer, kind: PaperKind, at: string): string {
  const day = dayAtThePost(at);
  const [year = '', month = '', date = ''] = day.split('-');
  writer.run(
    `INSERT INTO paper_number (kind, year, last) VALUES (?, ?, 1)
     ON CONFLICT (kind, year) DO UPDATE SET last = last + 1`,
    kind,
    year,
  );
  const { last } = writer.get<{ last: number }>(
    'SELECT last FROM paper_number WHERE kind = ? AND year = ?',
    kind,
    year,
  ) ?? { last: 1 };
  const body = postOf(writer)?.code ?? '';
  return `${body}/${date}${month}${year.slice(2)}/${String(last).padStart(digits, '0')}`;
}
