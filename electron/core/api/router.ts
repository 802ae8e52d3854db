import type { Router } from '@orpc/server';
import type { Contract } from '../../../shared/contract/contract.ts';
import { demonstrationAccounts } from '../demonstration/accounts.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { recordReplay } from '../profiles/replay-record.ts';
import { TaskFailedError } from '../jobs/run.ts';
import { declarationPage, rawOf } from '../work/page.ts';
import { queueCounts, queuePage } from '../work/queue.ts';
import type { PostState } from '../../../shared/contract/post.ts';
import { acting, found, signedIn } from './answers.ts';
import type { Connection } from './connection.ts';
import { named, namedEnd, os, refusal, type Calling } from './guard.ts';
import { endSession } from './standing.ts';
import { backupHandlers } from './handlers/backup.ts';
import { checkHandlers } from './handlers/check.ts';
import { consignmentHandlers } from './handlers/consignments.ts';
import { documentHandlers } from './handlers/documents.ts';
import { emergencyHandlers } from './handlers/emergency.ts';
import { explainHandler, reproduceHandler } from './handlers/explanation.ts';
import { inspectionHandlers } from './handlers/inspection.ts';
import { intakeHandlers } from './handlers/intake.ts';
import { journalHandlers } from './handlers/journal.ts';
import { paperHandlers } from './handlers/paper.ts';
import { peopleHandlers } from './handlers/people.ts';
import { queueSheetHandlers } from './handlers/queue-sheet.ts';
import { referenceHandlers } from './handlers/reference.ts';
import { sessionHandlers } from './handlers/session.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { traderHandlers } from './handlers/traders.ts';
import { versionHandlers } from './handlers/versions.ts';
import { viewHandlers } from './handlers/views.ts';
import { workHandlers } from './handlers/work.ts';

/** Login of who is signed in. */
const loginOf = (connection: Connection): string => signedIn(connection).account.person.login;

export function createRouter(version: string): Router<Contract, Calling> {
  const stateOf = ({ house }: Connection): PostState => ({
    version,
    existing: house.existing(),
    open: house.post,
    demonstrationAccounts:
      house.post?.kind === 'demonstration'
        ? demonstrationAccounts.map(({ login, password, name, roles }) => ({
            login,
            password,
            name,
            role: roles[0] ?? '',
          }))
        : [],
  });

  return os.router({
    session: sessionHandlers,
    settings: settingsHandlers,
    people: peopleHandlers,
    emergency: emergencyHandlers,
    post: {
      state: os.post.state.handler(({ context: { connection } }) => stateOf(connection)),
      open: os.post.open.handler(({ context: { connection }, input }) => {
        endSession(connection);
        connection.house.open(input.kind);
        return stateOf(connection);
      }),
      close: os.post.close.handler(({ context: { connection } }) => {
        endSession(connection);
        connection.house.close();
        return stateOf(connection);
      }),
      createOwn: os.post.createOwn.handler(async ({ context: { connection }, input }) => {
        endSession(connection);
        await connection.house.createOwn(input);
        return stateOf(connection);
      }),
      cancelDemonstration: os.post.cancelDemonstration.handler(({ context: { connection } }) =>
        connection.house.cancel('demonstration'),
      ),
      restore: os.post.restore.handler(async function* ({
        context: { connection },
        input,
        signal,
      }) {
        try {
          const { house, host } = connection;
          const chosen = await host.choosePaths('files', input.title);
          if (chosen.length === 0) return { state: stateOf(connection), restored: null };
          const { post, entries, until } = yield* house.backups.restore(chosen, signal);
          endSession(connection);
          house.open(post.kind);
          return { state: stateOf(connection), restored: { post, entries, until } };
        } catch (error) {
          throw namedEnd(error);
        }
      }),
      createDemonstration: os.post.createDemonstration.handler(async function* ({
        context: { connection },
        input,
        signal,
      }) {
        try {
          endSession(connection);
          yield* connection.house.createDemonstration(input, signal);
        } catch (error) {
          throw named(error);
        }
        return stateOf(connection);
      }),
    },
    declarations: {
      counts: os.declarations.counts.handler(({ context: { connection } }) =>
        queueCounts(connection.house.store, loginOf(connection)),
      ),
      page: os.declarations.page.handler(({ context: { connection }, input }) =>
        queuePage(connection.house.store, input, loginOf(connection)),
      ),
      get: os.declarations.get.handler(({ context: { connection }, input }) =>
        found(declarationPage(connection.house.store, input.id)),
      ),
      ...queueSheetHandlers,
      explain: explainHandler,
      reproduce: reproduceHandler,
      raw: os.declarations.raw.handler(({ context, input }) => {
        const { store } = context.connection.house;
        const seen = store.change(acting(context), (change) => {
          const raw = rawOf(change, input.id);
          // The message itself was seen, with everything in it: that is an act.
          change.record({
            action: 'message.view',
            object: { kind: 'declaration', id: input.id },
            detail: { found: raw !== null },
          });
          return raw;
        });
        return found(seen);
      }),
    },
    versions: versionHandlers,
    work: workHandlers,
    views: viewHandlers,
    check: checkHandlers,
    inspection: inspectionHandlers,
    consignments: consignmentHandlers,
    documents: documentHandlers,
    paper: paperHandlers,
    traders: traderHandlers,
    intake: intakeHandlers,
    reference: referenceHandlers,
    journal: journalHandlers,
    backup: backupHandlers,
    profiles: {
      active: os.profiles.active.handler(async ({ context, signal }) => {
        const { house } = context.connection;
        const { store, clock } = house;
        // Confidential content was seen: that itself is an act.
        store.change(acting(context), (change) =>
          change.record({
            action: 'profiles.view',
            object: { kind: 'rule_set', id: 'active' },
            detail: {},
          }),
        );
        try {
          return await house.overview(dayAtThePost(clock.now()), signal);
        } catch (error) {
          throw namedEnd(error);
        }
      }),
      replay: os.profiles.replay.handler(async function* ({ context, input, signal }) {
        try {
          const { store, replays } = context.connection.house;
          recordReplay(store, acting(context), input);
          return yield* replays.ask(input, signal);
        } catch (error) {
          if (error instanceof TaskFailedError && error.name === 'AbortError')
            throw refusal('BUSY', 'a newer question took its place');
          throw named(error);
        }
      }),
    },
    desktop: {
      choosePaths: os.desktop.choosePaths.handler(async ({ context: { connection }, input }) => ({
        paths: await connection.host.choosePaths(input.what, input.title),
      })),
      newWindow: os.desktop.newWindow.handler(({ context: { connection } }) =>
        connection.host.newWindow(),
      ),
      copyText: os.desktop.copyText.handler(({ context: { connection }, input }) =>
        connection.host.copyText(input.text),
      ),
    },
  });
}
