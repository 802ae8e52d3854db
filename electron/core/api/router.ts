import type { Router } from '@orpc/server';
import type { Contract } from '../../../shared/contract/contract.ts';
import { actorOf, changePreferences, signIn } from '../accounts/service.ts';
import { accountByLogin } from '../accounts/repository.ts';
import { demonstrationAccounts } from '../demonstration/accounts.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { recordReplay } from '../profiles/replay-record.ts';
import { activeOverview } from '../profiles/overview.ts';
import { TaskFailedError } from '../jobs/run.ts';
import { declarationPage, rawOf } from '../work/page.ts';
import { queueCounts, queuePage } from '../work/queue.ts';
import type { PostState } from '../../../shared/contract/post.ts';
import { found, signedIn } from './answers.ts';
import { personOf, type Connection } from './connection.ts';
import { named, os, refusal, type Calling } from './guard.ts';
import { beginSession, endSession, signOut } from './sessions.ts';
import { signInRefusal } from './sign-in-refusal.ts';
import { consignmentHandlers } from './handlers/consignments.ts';
import { explainHandler } from './handlers/explanation.ts';
import { intakeHandlers } from './handlers/intake.ts';
import { lockHandlers } from './handlers/lock.ts';
import { referenceHandlers } from './handlers/reference.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { versionHandlers } from './handlers/versions.ts';

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
    session: {
      signIn: os.session.signIn.handler(async ({ context: { connection }, input }) => {
        const { store, clock } = connection.house;
        const result = await signIn(store, clock, input.login, input.password);
        if (result.kind !== 'in') throw signInRefusal(result);
        // While the password was weighed the post may have been closed.
        if (!connection.house.isOpen(store)) throw refusal('NO_POST', 'the post was closed');
        beginSession(connection, result.person);
        return { person: result.person, preferences: result.preferences };
      }),
      signOut: os.session.signOut.handler(({ context: { connection } }) =>
        endSession(connection, signOut),
      ),
      current: os.session.current.handler(({ context: { connection } }) => {
        const person = personOf(connection);
        const account =
          person === null ? null : accountByLogin(connection.house.store, person.login);
        return account === null
          ? null
          : { person: account.person, preferences: account.preferences };
      }),
      savePreferences: os.session.savePreferences.handler(({ context: { connection }, input }) => {
        const person = signedIn(connection);
        const { store } = connection.house;
        const preferences = { ...found(accountByLogin(store, person.login)).preferences, ...input };
        changePreferences(store, person, preferences, Object.keys(input));
        return preferences;
      }),
      ...lockHandlers,
    },
    settings: settingsHandlers,
    post: {
      state: os.post.state.handler(({ context: { connection } }) => stateOf(connection)),
      open: os.post.open.handler(({ context: { connection }, input }) => {
        endSession(connection, signOut);
        connection.house.open(input.kind);
        return stateOf(connection);
      }),
      close: os.post.close.handler(({ context: { connection } }) => {
        endSession(connection, signOut);
        connection.house.close();
        return stateOf(connection);
      }),
      createOwn: os.post.createOwn.handler(async ({ context: { connection }, input }) => {
        endSession(connection, signOut);
        await connection.house.createOwn(input);
        return stateOf(connection);
      }),
      cancelDemonstration: os.post.cancelDemonstration.handler(({ context: { connection } }) =>
        connection.house.cancel('demonstration'),
      ),
      createDemonstration: os.post.createDemonstration.handler(async function* ({
        context: { connection },
        input,
        signal,
      }) {
        try {
          endSession(connection, signOut);
          yield* connection.house.createDemonstration(input, signal);
        } catch (error) {
          throw named(error);
        }
        return stateOf(connection);
      }),
    },
    declarations: {
      counts: os.declarations.counts.handler(({ context: { connection } }) =>
        queueCounts(connection.house.store),
      ),
      page: os.declarations.page.handler(({ context: { connection }, input }) =>
        queuePage(connection.house.store, input),
      ),
      get: os.declarations.get.handler(({ context: { connection }, input }) =>
        found(declarationPage(connection.house.store, input.id)),
      ),
      explain: explainHandler,
      raw: os.declarations.raw.handler(({ context: { connection }, input }) =>
        found(rawOf(connection.house.store, input.id)),
      ),
    },
    versions: versionHandlers,
    consignments: consignmentHandlers,
    intake: intakeHandlers,
    reference: referenceHandlers,
    profiles: {
      active: os.profiles.active.handler(({ context: { connection } }) => {
        const { store, clock } = connection.house;
        // Confidential content was seen: that itself is an act.
        store.change(actorOf(signedIn(connection)), (change) =>
          change.record({
            action: 'profiles.view',
            object: { kind: 'rule_set', id: 'active' },
            detail: {},
          }),
        );
        return activeOverview(store, dayAtThePost(clock.now()));
      }),
      replay: os.profiles.replay.handler(async function* ({
        context: { connection },
        input,
        signal,
      }) {
        try {
          const { store, replays } = connection.house;
          recordReplay(store, actorOf(signedIn(connection)), input);
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
