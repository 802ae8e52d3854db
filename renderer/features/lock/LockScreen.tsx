import { Button } from '@blueprintjs/core';
import { Lock } from '@blueprintjs/icons';
import { useMutation } from '@tanstack/react-query';
import { useId, useLayoutEffect, useState, type SubmitEvent } from 'react';
import type { Post } from '../../../shared/contract/post.ts';
import type { Person, SignedIn } from '../../../shared/contract/session.ts';
import { describeFailure, failureOf } from '../../app/failure.ts';
import { rpc } from '../../app/rpc.ts';

import { useWords } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Threshold } from '../signin/Threshold.tsx';
import './lock.css';

interface LockScreenProps {
  readonly post: Post;
  readonly person: Person;
  readonly onUnlocked: (session: SignedIn) => void;
  /** The session has ended instead: why. */
  readonly onEnded: (error: unknown) => void;
  readonly onOther: () => void;
  readonly onSignOut: () => void;
}

/** All that a locked window shows: the post, who is signed in, and where to give the password. */
export function LockScreen(props: LockScreenProps) {
  const { post, person, onUnlocked, onEnded, onOther, onSignOut } = props;
  const t = useWords('lock');
  const terms = useWords('terms');
  const welcome = useWords('welcome');
  const commands = useWords('commands');
  const title = useId();
  const [password, setPassword] = useState('');
  const unlock = useMutation(
    rpc.session.unlock.mutationOptions({
      onSuccess: onUnlocked,
      onError: (error) => {
        setPassword('');
        const { code } = failureOf(error);
        if (code === 'LOCKED_OUT' || code === 'UNAUTHENTICATED') onEnded(error);
      },
    }),
  );
  useLayoutEffect(() => {
    document.title = `${t('title')} · ${post.name} · Daliz`;
  }, [t, post.name]);

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (password !== '') unlock.mutate({ password });
  }

  return (
    <Threshold>
      <section className="lock" aria-labelledby={title}>
        <h1 id={title}>
          <Lock aria-hidden size={18} /> {t('title')}
        </h1>
        <p className="sign-in-post">
          <span className="figures">{post.code}</span> {post.name}
        </p>
        <p className="lock-person">
          <span>{t('person')}</span> <strong>{person.name}</strong>
          <span>{person.roles.map((role) => terms(`role.${role}`)).join(', ')}</span>
        </p>
        <form onSubmit={onSubmit}>
          <TextField
            label={welcome('signIn.password')}
            type="password"
            value={password}
            help={t('how')}
            wrong={useFailureWords(unlock.error)}
            autoComplete="current-password"
            autoFocus
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button
            type="submit"
            intent="primary"
            size="large"
            fill
            loading={unlock.isPending}
            disabled={password === ''}
            text={t('unlock')}
          />
        </form>
        <div className="lock-ways">
          <Button variant="minimal" size="small" text={t('other')} onClick={onOther} />
          <Button
            variant="minimal"
            size="small"
            text={commands('session.signOut')}
            onClick={onSignOut}
          />
        </div>
      </section>
    </Threshold>
  );
}

/** Why it stays locked, in a sentence; here nobody asks for a name, so only the password can be wrong. */
function useFailureWords(error: unknown): string | undefined {
  const t = useWords('lock');
  const failures = useWords('failures');
  if (error === null) return undefined;
  const { code, params } = failureOf(error);
  const count = params['attemptsLeft'];
  if (code === 'WRONG_CREDENTIALS' && typeof count === 'number') return t('wrong', { count });
  const { what, advice } = describeFailure(error, failures);
  return `${what} ${advice}`;
}
