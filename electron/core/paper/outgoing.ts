import type { CheckpointView } from '../../../shared/contract/journal.ts';
import type { PaperName } from '../../../shared/contract/paper.ts';
import type { Language } from '../../../shared/languages.ts';
import type { Actor } from '../journal/journal.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { contentOf, versionOf } from './content.ts';
import { printed } from './page/print.ts';
import { hashOfRecord, recordOf } from './records.ts';
import { subjectNamed } from './subject.ts';

/** A paper that is ready to leave, and what the log is told of it. */
export interface ReadyPaper extends Outgoing {
  /** Its bytes, with this checkpoint in them. */
  readonly print: (checkpoint: CheckpointView | null) => Promise<Uint8Array>;
  /** Tells the log that it is taken out or printed: from which record, by its hash. */
  readonly record: (store: Store, actor: Actor, how: 'save' | 'print') => void;
}

/** @param name identity of the declaration or its registration number; `null`: there is no such paper */
export function paperOutgoing(
  reader: Reader,
  name: string,
  what: PaperName,
  language: Language,
): ReadyPaper | null {
  const subject = subjectNamed(reader, name);
  if (subject === null) return null;
  const record = recordOf(reader, subject, what);
  if (record === null) return null;
  const content = contentOf(record, subject, language);
  const detail = { ...what, language, sha256: hashOfRecord(record, subject) };
  const version = versionOf(record);
  const number = version === 1 ? content.number : `${content.number}-${version}`;
  const print = (checkpoint: CheckpointView | null) => printed(content, language, checkpoint);
  return {
    name: `${what.kind}-${number.replace(/[^\p{L}\p{N}]+/gu, '-')}-${language}.pdf`,
    checkpoint: 'within',
    print,
    content: async (checkpoint) => [await print(checkpoint)],
    record: (store, actor, how) =>
      store.change(actor, (change) =>
        change.record({
          action: how === 'save' ? 'paper.save' : 'paper.print',
          object: { kind: 'declaration', id: subject.id },
          detail,
        }),
      ),
  };
}
