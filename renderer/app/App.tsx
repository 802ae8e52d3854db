import { Spinner } from '@blueprintjs/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Post, PostKind, PostState } from '../../shared/contract/post.ts';
import type { SignedIn } from '../../shared/contract/session.ts';
import { ForcedChange } from '../features/account/ForcedChange.tsx';
import { SignIn } from '../features/signin/SignIn.tsx';
import { PostTrouble } from '../features/welcome/PostTrouble.tsx';
import { Welcome } from '../features/welcome/Welcome.tsx';
import { useWords } from '../i18n/index.ts';
import { adoptPreferences, forgetChoice } from './appearance.ts';
import { useCommandKeys } from './commands.tsx';
import { Frame } from './Frame.tsx';
import { firstPlace } from './firstPlace.ts';
import { startAt } from './navigation.ts';
import { client, queryClient } from './rpc.ts';
import { SessionProvider } from './session.tsx';
import { useAppearanceCommands } from './useAppearanceCommands.ts';

/** Which of the screens before the desks a person is at. */
type Stage =
  | { readonly at: 'boot' }
  | { readonly at: 'welcome'; readonly existing: readonly PostKind[] }
  | { readonly at: 'trouble'; readonly kind: PostKind | null; readonly error: unknown }
  | { readonly at: 'sign-in'; readonly state: PostState; readonly post: Post }
  | { readonly at: 'password'; readonly post: Post; readonly session: SignedIn }
  | { readonly at: 'desk'; readonly post: Post; readonly session: SignedIn };

/** One's own post comes before the demonstration one. */
function postToOpen(state: PostState): PostKind | null {
  return state.existing.includes('own') ? 'own' : (state.existing[0] ?? null);
}

/** From the first paint to the desks: find the post, sign in, work, sign out. */
export function App() {
  const [stage, setStage] = useState<Stage>({ at: 'boot' });
  useCommandKeys();
  useAppearanceCommands();

  async function arrive(state: PostState): Promise<void> {
    if (state.open !== null) {
      const session = await client.session.current();
      if (session === null) setStage({ at: 'sign-in', state, post: state.open });
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

  async function start(): Promise<void> {
    try {
      await arrive(await client.post.state());
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
    });
  }

  async function signOut(): Promise<void> {
    await client.session.signOut();
    queryClient.clear();
    forgetChoice();
    await start();
  }

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
      return (
        <SessionProvider initial={stage.session} onSignOut={() => void signOut()}>
          <Frame post={stage.post} />
        </SessionProvider>
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
