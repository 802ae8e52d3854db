import { basename } from 'node:path';
import type { Router } from '@orpc/server';
import type { queueSheets, QueueSheet } from '../../../../shared/contract/queue-sheet.ts';
import { dayAtThePost } from '../../../../shared/day.ts';
import type { Progress } from '../../../../shared/contract/post.ts';
import type { ReadTask } from '../../jobs/tasks.ts';
import { discard, partialOf, takeName } from '../../outgoing/file.ts';
import type { WrittenSheet } from '../../work/sheet/sheet.ts';
import { acting, signedIn } from '../answers.ts';
import { namedEnd, os, type Acting, type Calling } from '../guard.ts';
import { sendOutAtLength } from '../send-out.ts';

type SheetTask = Extract<ReadTask, { kind: 'sheet' }>;

/** What was taken out, and where it lies; `null`: in the clipboard, or nowhere. */
interface Taken {
  readonly path: string | null;
  readonly rows: number;
  readonly total: number;
}

/** Tells what leaves: which rows, which columns, and the sum by which a file is known again. */
function noteExport(
  context: Acting,
  asked: QueueSheet,
  { rows, total, sha256 }: WrittenSheet,
  file: string | null,
): void {
  const { query, only, columns, as, language } = asked;
  context.connection.house.store.change(acting(context), (change) =>
    change.record({
      action: 'queue.export',
      object: { kind: 'queue', id: query.corridor ?? 'all' },
      detail: {
        as,
        language,
        file: file === null ? null : basename(file),
        rows,
        total,
        columns,
        search: query.search,
        filters: query.filters,
        sort: query.sort,
        tagged: only?.length ?? null,
        sha256,
      },
    }),
  );
}

/** What was told to leave did not: another program holds the file, or its folder is gone. */
function noteLeft(context: Acting, { query, as }: QueueSheet, rows: number): void {
  context.connection.house.store.change(acting(context), (change) =>
    change.record({
      action: 'queue.exportLeft',
      object: { kind: 'queue', id: query.corridor ?? 'all' },
      detail: { as, rows },
    }),
  );
}

async function* intoClipboard(
  context: Acting,
  asked: QueueSheet,
  task: SheetTask,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, Taken> {
  const { house, host } = context.connection;
  const written = yield* house.read<'sheet'>(task, signal);
  context.demandAgain();
  noteExport(context, asked, written, null);
  host.copyText(written.text ?? '');
  return { path: null, rows: written.rows, total: written.total };
}

/**
 * The file is written aside, then told of, then named: nothing leaves that the log does not know of, and
 * what was given up or failed on the way leaves nothing.
 */
async function* intoFile(
  context: Acting,
  asked: QueueSheet,
  task: SheetTask,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, Taken> {
  const { house } = context.connection;
  const day = dayAtThePost(house.clock.now());
  const { corridor } = asked.query;
  const name = `daliz-${house.post?.code ?? 'post'}-${corridor ?? 'all'}-${day}.${asked.as}`;
  const counted = { rows: 0, total: 0 };
  const { path } = yield* sendOutAtLength(context, name, async function* (file, sign) {
    try {
      const written = yield* house.read<'sheet'>({ ...task, file }, signal);
      context.demandAgain();
      Object.assign(counted, { rows: written.rows, total: written.total });
      noteExport(context, asked, written, file);
      sign();
      try {
        takeName(file);
      } catch (error) {
        noteLeft(context, asked, written.rows);
        throw error;
      }
    } finally {
      discard(partialOf(file));
    }
  });
  return { path, ...counted };
}

/** What a queue shows, taken out of the program. */
export const queueSheetHandlers: Router<typeof queueSheets, Calling> = {
  export: os.declarations.export.handler(async function* ({ context, input, signal }) {
    try {
      const { store } = context.connection.house;
      const { login } = signedIn(context.connection).account.person;
      const task: SheetTask = {
        kind: 'sheet',
        database: store.file,
        sheet: input,
        login,
        file: null,
      };
      const take = input.as === 'clipboard' ? intoClipboard : intoFile;
      return yield* take(context, input, task, signal);
    } catch (error) {
      throw namedEnd(error);
    }
  }),
};
