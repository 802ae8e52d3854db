import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { journalEntry } from '../../audit/entry.ts';
import { entriesAfter, journalFacets, journalPage } from '../../audit/page.ts';
import {
  lastEntry,
  lastVerified,
  newestCheckpoint,
  openAlarm,
  recordVerification,
} from '../../audit/state.ts';
import type { GivenCheckpoint } from '../../audit/verify.ts';
import { originOf } from '../../journal/checkpoint.ts';
import { acting, found, signedIn } from '../answers.ts';
import { namedEnd, os, refusal, type Acting, type Calling } from '../guard.ts';
import { sendOut, sendOutAtLength } from '../send-out.ts';
import { actorBy } from '../standing.ts';

/** Sessions in which the log was opened: seeing it is one act, not one for every page. */
const readers = new WeakSet<object>();

function noteReading(context: Acting): void {
  const { session } = context.connection;
  if (session === null || readers.has(session)) return;
  readers.add(session);
  context.connection.house.store.change(acting(context), (change) =>
    change.record({
      action: 'journal.view',
      object: { kind: 'journal', id: originOf(change) ?? '' },
      detail: {},
    }),
  );
}

/** A checkpoint is some 300 characters; a file of another kind is not read into memory. */
const largestCheckpoint = 64 * 1024;

async function givenIn(path: string): Promise<GivenCheckpoint> {
  const name = basename(path);
  try {
    const found = await stat(path);
    // A device or a pipe has no size, and may have no end.
    const isOne = found.isFile() && found.size <= largestCheckpoint;
    return { name, text: isOne ? await readFile(path, 'utf8') : '' };
  } catch {
    // What cannot be read is no checkpoint, and told as such with its name.
    return { name, text: '' };
  }
}

/** The log of all that was done. */
export const journalHandlers: Router<Contract['journal'], Calling> = {
  page: os.journal.page.handler(({ context, input }) => {
    noteReading(context);
    return journalPage(context.connection.house.store, input);
  }),
  entry: os.journal.entry.handler(({ context, input }) => {
    noteReading(context);
    return found(journalEntry(context.connection.house.store, input.seq));
  }),
  place: os.journal.place.handler(({ context: { connection }, input }) => ({
    index: entriesAfter(connection.house.store, input.seq),
  })),
  facets: os.journal.facets.handler(({ context: { connection } }) =>
    journalFacets(connection.house.store),
  ),
  state: os.journal.state.handler(({ context: { connection } }) => {
    const { store, keeper } = connection.house;
    return {
      entries: lastEntry(store),
      checkpoint: newestCheckpoint(store),
      verified: lastVerified(store),
      protection: keeper.signer.protection,
    };
  }),
  verify: os.journal.verify.handler(async function* ({ context, input, signal }) {
    try {
      const { house } = context.connection;
      const { store } = house;
      const given = await Promise.all(input.checkpoints.map(givenIn));
      const task = { kind: 'verify', database: store.file, given } as const;
      const seen = yield* house.read<'verify'>(task, signal);
      if (house.isOpen(store)) recordVerification(store, acting(context), seen);
      return seen;
    } catch (error) {
      throw namedEnd(error);
    }
  }),
  checkpoint: os.journal.checkpoint.handler(async ({ context }) => {
    const { house } = context.connection;
    house.keeper.keep('asked', acting(context));
    const checkpoint = found(newestCheckpoint(house.store));
    const name = `${nameOf(house.post?.code)}-${checkpoint.size}.checkpoint`;
    const { note } = checkpoint;
    const { path } = await sendOut(context, { name, checkpoint: 'within', content: () => [note] });
    return { checkpoint, path };
  }),
  export: os.journal.export.handler(async function* ({ context, signal }) {
    try {
      const { house } = context.connection;
      const { store } = house;
      const name = `${nameOf(house.post?.code)}-${lastEntry(store)}.jsonl`;
      return yield* sendOutAtLength(context, name, (file, sign) => {
        // Told before it is done, so that the copy that leaves tells of itself.
        store.change(acting(context), (change) =>
          change.record({
            action: 'journal.export',
            object: { kind: 'journal', id: originOf(change) ?? '' },
            detail: { file: basename(file) },
          }),
        );
        sign();
        const task = { kind: 'exportLog', database: store.file, file } as const;
        return house.read<'exportLog'>(task, signal);
      });
    } catch (error) {
      throw namedEnd(error);
    }
  }),
  alarm: os.journal.alarm.handler(({ context: { connection } }) => {
    const alarm = openAlarm(connection.house.store);
    if (alarm === null) return null;
    const knows = actorBy(signedIn(connection), 'journal.verify') !== null;
    return knows ? alarm : { ...alarm, facts: null };
  }),
  acknowledge: os.journal.acknowledge.handler(({ context, input }) => {
    const { keeper } = context.connection.house;
    if (!keeper.acknowledge(acting(context), input.reason))
      throw refusal('NOT_FOUND', 'there is nothing to acknowledge');
  }),
};

const nameOf = (code: string | undefined) => `daliz-journal-${code ?? 'post'}`;
