import { z } from 'zod';
import type { CheckpointView } from '../../../shared/contract/journal.ts';
import { toldNoticeSchema, type Notice } from '../../../shared/contract/versions.ts';
import { languageSchema, type Language } from '../../../shared/languages.ts';
import { tellFinding } from '../control/texts.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import { printedNotice } from './notice-pdf.ts';
import { toldNotice } from './told.ts';

/**
 * The notice as a file for the declarant's program. `format` and `formatVersion` say how it is read; a
 * later version only adds members. `at` is UTC; `item` is the ordinal of the goods item, `null` for the
 * declaration as a whole; `field` is the path in the schema of declarations; `boxes` are those of the
 * form; `message` is the sentence in `language`, `source` in the same language what it rests on, and `params` are
 * the values the sentence names. Since version 2 `notChecked` holds what the post could
 * not check, which stood among the findings before; since version 3 `checkpoint` holds the newest signed
 * checkpoint of the log of the post, `null` where it has none.
 */
export const noticeFileSchema = toldNoticeSchema.extend({
  format: z.literal('daliz.notice-of-refusal'),
  formatVersion: z.literal(3),
  language: languageSchema,
  checkpoint: z.string().nullable(),
});
export type NoticeFile = z.infer<typeof noticeFileSchema>;

export function noticeFile(
  notice: Notice,
  language: Language,
  checkpoint: CheckpointView | null,
): NoticeFile {
  const told = toldNotice(notice, language);
  return {
    format: 'daliz.notice-of-refusal',
    formatVersion: 3,
    language,
    checkpoint: checkpoint?.note ?? null,
    ...told,
    // A sentence that stands by itself names its item.
    findings: told.findings.map((finding) => ({
      ...finding,
      message: tellFinding(finding, language),
    })),
  };
}

/** The notice as it leaves the post: printed pages, or the file for a program. Both hold the checkpoint. */
export function noticeOutgoing(notice: Notice, as: 'pdf' | 'json', language: Language): Outgoing {
  return {
    name: `${notice.number.replaceAll('/', '-')}.${as}`,
    checkpoint: 'within',
    content: async (checkpoint) =>
      as === 'pdf'
        ? [await printedNotice(notice, language, checkpoint)]
        : [`${JSON.stringify(noticeFile(notice, language, checkpoint), null, 2)}\n`],
  };
}
