import { Button } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import type { Post, PostKind, PostState } from '../../../shared/contract/post.ts';
import { postKinds } from '../../../shared/contract/post.ts';
import type { SignedIn } from '../../../shared/contract/session.ts';
import { prepareFirstDesk } from '../../app/desks.tsx';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx';
import { Threshold } from './Threshold.tsx';

interface SignInProps {
  readonly state: PostState;
  readonly post: Post;
  readonly onSignedIn: (session: SignedIn) => void;
  readonly onOpen: (kind: PostKind) => void;
  readonly onWelcome: () => void;
  /** Why the session before this ended, where it was not signed out; `null`: there is nothing to say. */
  readonly ended?: unknown;
  /** The way back to the locked session of somebody else, which ends with this sign-in. */
  readonly onBack?: (() => void) | undefined;
}

/** Signing in at a post; at the demonstration post its accounts stand in plain sight. */
export function SignIn(props: SignInProps) {
  const { state, post, onSignedIn, onOpen, onWelcome, ended = null, onBack } = props;
  const t = useWords('welcome');
  const lockWords = useWords('lock');
  const title = useId();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const signIn = useMutation(rpc.session.signIn.mutationOptions({ onSuccess: onSignedIn }));

  const trouble = signIn.isIdle ? ended : signIn.error;

  useEffect(prepareFirstDesk, []);

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (login !== '' && password !== '') signIn.mutate({ login: login.trim(), password });
  }

  return (
    <Threshold>
      <div className="sign-in">
        <section aria-labelledby={title}>
          <h1 id={title}>{t('signIn')}</h1>
          <p className="sign-in-post">
            <span className="figures">{post.code}</span> {post.name}
          </p>
          {post.kind === 'demonstration' && (
            <p className="demonstration-mark">{t('demonstration.invented')}</p>
          )}
          <form onSubmit={onSubmit}>
            <TextField
              label={t('signIn.login')}
              value={login}
              autoComplete="username"
              spellCheck={false}
              autoFocus
              onChange={(event) => setLogin(event.currentTarget.value)}
            />
            <TextField
              label={t('signIn.password')}
              type="password"
              value={password}
              autoComplete="current-password"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {trouble !== null && <ErrorNote error={trouble} doing={t('signIn.doing')} />}
            <Button
              ref={button}
              type="submit"
              intent="primary"
              size="large"
              fill
              loading={signIn.isPending}
              disabled={login === '' || password === ''}
              text={t('signIn.enter')}
            />
          </form>
          {onBack === undefined ? (
            <OtherPosts state={state} here={post.kind} onOpen={onOpen} onWelcome={onWelcome} />
          ) : (
            <>
              <p className="sign-in-ends">{lockWords('other.how')}</p>
              <Button variant="minimal" size="small" text={lockWords('back')} onClick={onBack} />
            </>
          )}
        </section>
        {state.demonstrationAccounts.length > 0 && (
          <DemonstrationAccounts
            accounts={state.demonstrationAccounts}
            chosen={login}
            onChoose={(account) => {
              setLogin(account.login);
              setPassword(account.password);
              signIn.reset();
              button.current?.focus();
            }}
          />
        )}
      </div>
    </Threshold>
  );
}

interface OtherPostsProps {
  readonly state: PostState;
  readonly here: PostKind;
  readonly onOpen: (kind: PostKind) => void;
  readonly onWelcome: () => void;
}

/** The way to the other post of this machine, or to making it. */
function OtherPosts({ state, here, onOpen, onWelcome }: OtherPostsProps) {
  const t = useWords('welcome');
  const other = postKinds.find((kind) => kind !== here) ?? 'demonstration';
  const exists = state.existing.includes(other);
  return (
    <Button
      className="sign-in-other"
      variant="minimal"
      size="small"
      text={t(exists ? `switch.${other}` : `make.${other}`)}
      onClick={() => (exists ? onOpen(other) : onWelcome())}
    />
  );
}
