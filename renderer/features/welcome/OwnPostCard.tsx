import { Button } from '@blueprintjs/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import type { PostState } from '../../../shared/contract/post.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { shortestPassword } from '../../../shared/password.ts';
import { ownPostSchema, type OwnPost } from './ownPost.ts';

interface OwnPostCardProps {
  readonly exists: boolean;
  readonly onCreated: (state: PostState) => void;
  readonly onOpen: () => void;
}

/** A post of one's own, empty at first, with its first administrator. */
export function OwnPostCard({ exists, onCreated, onOpen }: OwnPostCardProps) {
  const t = useWords('welcome');
  const id = useId();
  return (
    <section className="welcome-card" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t('own')}</h2>
      <p>{t('own.what')}</p>
      {exists ? (
        <Button intent="primary" size="large" fill text={t('own.open')} onClick={onOpen} />
      ) : (
        <OwnPostForm onCreated={onCreated} />
      )}
    </section>
  );
}

function OwnPostForm({ onCreated }: Pick<OwnPostCardProps, 'onCreated'>) {
  const t = useWords('welcome');
  const create = useMutation(rpc.post.createOwn.mutationOptions({ onSuccess: onCreated }));
  const { register, handleSubmit, formState } = useForm<OwnPost>({
    resolver: zodResolver(ownPostSchema),
    mode: 'onTouched',
    defaultValues: { code: '', name: '', personName: '', login: '', password: '', repeated: '' },
  });
  const wrong = (field: keyof OwnPost) => {
    const key = formState.errors[field]?.message;
    return key === undefined ? undefined : t(key, { count: shortestPassword });
  };
  return (
    <form
      className="own-post"
      noValidate
      onSubmit={(event) =>
        void handleSubmit(({ code, name, personName, login, password }) =>
          create.mutate({ code, name, personName, login, password }),
        )(event)
      }
    >
      <div className="own-post-row">
        <TextField
          {...register('code')}
          className="own-post-code figures"
          label={t('own.code')}
          inputMode="numeric"
          maxLength={5}
          wrong={wrong('code')}
        />
        <TextField {...register('name')} label={t('own.name')} wrong={wrong('name')} />
      </div>
      <div className="own-post-row">
        <TextField
          {...register('personName')}
          label={t('own.person')}
          wrong={wrong('personName')}
        />
        <TextField
          {...register('login')}
          label={t('own.login')}
          autoComplete="username"
          spellCheck={false}
          wrong={wrong('login')}
        />
      </div>
      <div className="own-post-row">
        <TextField
          {...register('password')}
          type="password"
          label={t('own.password')}
          autoComplete="new-password"
          help={t('own.password.rule', { count: shortestPassword })}
          wrong={wrong('password')}
        />
        <TextField
          {...register('repeated')}
          type="password"
          label={t('own.repeated')}
          autoComplete="new-password"
          wrong={wrong('repeated')}
        />
      </div>
      {create.error !== null && <ErrorNote error={create.error} doing={t('own.doing')} />}
      <Button
        type="submit"
        variant="outlined"
        size="large"
        fill
        loading={create.isPending}
        text={t('own.create')}
      />
    </form>
  );
}
