import { Spinner } from '@blueprintjs/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Post, PostKind, PostState } from '../../shared/contract/post.ts';
import { ImportProvider } from '../features/intake/ImportProvider.tsx';
import { LockScreen } from '../features/lock/LockScreen.tsx';
import type { SignedIn } from '../../shared/contract/session.ts';
import { ForcedChange } from '../features/account/ForcedChange.tsx';
import { SignIn } from '../features/signin/SignIn.tsx';
import { PostTrouble } from '../features/welcome/PostTrouble.tsx';
import { forgetWalk } from '../features/queue/walk.ts';
import { keepWritten } from '../features/work/draftKeeper.ts';
import { Welcome } from '../features/welcome/Welcome.tsx';
import { useWords } from '../i18n/index.ts';
import { forgetAllKept } from '../ui/kept.ts';
import { adoptPreferences, forgetChoice } from './appearance.ts';
import { failureOf } from './failure.ts';
import { useCommandKeys } from './commands.tsx';
import { Frame } from './Frame.tsx';
import { firstPlace } from './firstPlace.ts';
import { startAt } from './navigation.ts';
import { client, declarationsChanged, queryClient } from './rpc.ts';
import { SessionProvider } from './session.tsx';
import { useAppearanceCommands } from './useAppearanceCommands.ts';
import { useSessionEvents } from './useSessionEvents.ts';

/** Which of the screens before the desks a person is at. */
type Stage =
  | { readonly at: 'boot' }
  | { readonly at: 'welcome'; readonly existing: readonly PostKind[] }
  | { readonly at: 'trouble'; readonly kind: PostKind | null; readonly error: unknown }
  | {
      readonly at: 'sign-in';
      readonly state: PostState;
      readonly post: Post;
      /** Why the session before ended, where nobody signed out. */
      readonly ended: unknown;
    }
  | { readonly at: 'password'; readonly post: Post; readonly session: SignedIn }
  | AtTheDesk;

interface AtTheDesk {
  readonly at: 'desk';
  readonly post: Post;
  readonly session: SignedIn;
  /** The post as it was asked for: somebody else wants to sign in instead of unlocking. */
  readonly lock: 'open' | 'locked' | { readonly other: PostState };
}

/** One's own post comes before the demonstration one. */
function postToOpen(state: PostState): PostKind | null {
  return state.existing.includes('own') ? 'own' : (state.existing[0] ?? null);
}

/** From the first paint to the desks: find the post, sign in, work, sign out. */
export function App() {
  const [stage, setStage] = useState<Stage>({ at: 'boot' });
  useCommandKeys();
  useAppearanceCommands();

  async function arrive(state: PostState, ended: unknown = null): Promise<void> {
    if (state.open !== null) {
      const session = await client.session.current();
      if (session === null) setStage({ at: 'sign-in', state, post: state.open, ended });
      else enter(state.open, session);
      return;
    }
    const kind = postToOpen(state);
    if (kind === null) setStage({ at: 'welcome', existing: [] });
    else await open(kind);
  }

  async function open(kind: PostKind): Promise<void> {
    try {
      await arrive(await client.post.open({ kind }));
    } catch (error) {
      setStage({ at: 'trouble', kind, error });
    }
  }

  async function start(ended: unknown = null): Promise<void> {
    try {
      await arrive(await client.post.state(), ended);
    } catch (error) {
      setStage({ at: 'trouble', kind: null, error });
    }
  }

  async function toWelcome(): Promise<void> {
    const { existing } = await client.post.state();
    setStage({ at: 'welcome', existing });
  }

  function enter(post: Post, session: SignedIn): void {
    if (session.mustChange) {
      setStage({ at: 'password', post, session });
      return;
    }
    const kept = adoptPreferences(session.preferences);
    if (Object.keys(kept).length > 0) void client.session.savePreferences(kept);
    startAt(firstPlace(session.person.roles));
    setStage({
      at: 'desk',
      post,
      session: { ...session, preferences: { ...session.preferences, ...kept } },
      lock: 'open',
    });
  }

  async function signOut(): Promise<void> {
    await keepWritten();
    try {
      await client.session.signOut();
    } catch (error) {
      // The core ends the session even where it cannot write that down.
      return leave(error);
    }
    await leave();
  }

  /** The session is over: nothing of it stays for whoever comes next. */
  async function leave(ended: unknown = null): Promise<void> {
    queryClient.clear();
    forgetChoice();
    forgetAllKept();
    forgetWalk();
    await start(ended);
  }

  /** Takes the desks off the screen; what they were told goes with them. */
  function showLocked(): void {
    setStage((now) =>
      now.at === 'desk' && now.lock === 'open' ? { ...now, lock: 'locked' } : now,
    );
    queryClient.clear();
  }

  async function lock(): Promise<void> {
    // A locked core keeps nothing more; the screen waits for neither.
    const kept = keepWritten();
    showLocked();
    try {
      await kept;
      await client.session.lock();
    } catch (error) {
      if (failureOf(error).code === 'UNAUTHENTICATED') await leave(error);
    }
  }

  function unlock(post: Post, session: SignedIn): void {
    queryClient.clear();
    // An administrator may have given another password meanwhile.
    if (session.mustChange) enter(post, session);
    else setStage((now) => (now.at === 'desk' ? { ...now, session, lock: 'open' } : now));
  }

  async function letOtherSignIn(): Promise<void> {
    const state = await client.post.state();
    setStage((now) => (now.at === 'desk' ? { ...now, lock: { other: state } } : now));
  }

  useSessionEvents((event) => {
    if (event.kind === 'changed') {
      if (stage.at === 'desk') void declarationsChanged();
      return;
    }
    // A password that is not one's own yet unlocks nothing: he begins again with it.
    if (event.kind === 'locked' && stage.at === 'password') void signOut();
    else if (event.kind === 'locked') showLocked();
    // What a wrong password ended is told by the screen that asked for it.
    else if (stage.at === 'desk' && stage.lock === 'open') void leave();
  });

  const begin = useEffectEvent(() => void start());
  useEffect(() => begin(), []);

  switch (stage.at) {
    case 'boot':
      return <Boot />;
    case 'welcome':
      return (
        <Welcome
          existing={stage.existing}
          onReady={(state) => void arrive(state)}
          onOpen={(kind) => void open(kind)}
        />
      );
    case 'trouble':
      return (
        <PostTrouble
          kind={stage.kind}
          error={stage.error}
          onRetry={() => void (stage.kind === null ? start() : open(stage.kind))}
          onOpen={(kind) => void open(kind)}
          onWelcome={() => void toWelcome()}
        />
      );
    case 'sign-in':
      return (
        <SignIn
          key={stage.post.kind}
          state={stage.state}
          post={stage.post}
          ended={stage.ended}
          onSignedIn={(session) => enter(stage.post, session)}
          onOpen={(kind) => void open(kind)}
          onWelcome={() => void toWelcome()}
        />
      );
    case 'password':
      return (
        <ForcedChange
          person={stage.session.person}
          onChanged={() => enter(stage.post, { ...stage.session, mustChange: false })}
          onLeave={() => void signOut()}
        />
      );
    case 'desk':
      // An import goes on while the window is locked, and is found again when it is opened.
      return (
        <ImportProvider key={stage.session.person.id}>
          {stage.lock === 'open' ? (
            <SessionProvider
              initial={stage.session}
              onSignOut={() => void signOut()}
              onLock={() => void lock()}
            >
              <Frame post={stage.post} />
            </SessionProvider>
          ) : stage.lock === 'locked' ? (
            <LockScreen
              post={stage.post}
              person={stage.session.person}
              onUnlocked={(session) => unlock(stage.post, session)}
              onEnded={(error) => void leave(error)}
              onOther={() => void letOtherSignIn()}
              onSignOut={() => void signOut()}
            />
          ) : (
            <SignIn
              state={stage.lock.other}
              post={stage.post}
              onSignedIn={(session) => {
                queryClient.clear();
                forgetChoice();
                forgetAllKept();
                forgetWalk();
                enter(stage.post, session);
              }}
              onOpen={(kind) => void open(kind)}
              onWelcome={() => void toWelcome()}
              onBack={() => setStage({ ...stage, lock: 'locked' })}
            />
          )}
        </ImportProvider>
      );
  }
}

function Boot() {
  const t = useWords('app');
  return (
    <main className="boot" aria-busy="true">
      <Spinner size={28} aria-label={t('boot')} />
      <p>{t('boot')}</p>
    </main>
  );
}
