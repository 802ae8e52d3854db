import { Button } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import type { Person } from '../../../shared/contract/session.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Threshold } from '../signin/Threshold.tsx';
import { PasswordFields } from './PasswordFields.tsx';
import { usePasswordForm } from './usePasswordForm.ts';

interface ForcedChangeProps {
  readonly person: Person;
  readonly onChanged: () => void;
  readonly onLeave: () => void;
}

/** Between the first sign-in and the desks: a password that nobody else knows. */
export function ForcedChange({ person, onChanged, onLeave }: ForcedChangeProps) {
  const t = useWords('people');
  const form = usePasswordForm(person.login);
  const change = useMutation({
    mutationFn: (recording: Promise<void>) => recording,
    onSuccess: onChanged,
  });
  return (
    <Threshold>
      <div className="sign-in">
        <section aria-labelledby="forced-title">
          <h1 id="forced-title">{t('forced')}</h1>
          <p className="sign-in-post">{person.name}</p>
          <p>{t('forced.why')}</p>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              const recording = form.record();
              if (recording !== null) change.mutate(recording);
            }}
          >
            <PasswordFields form={form} />
            {change.error !== null && <ErrorNote error={change.error} doing={t('own.doing')} />}
            <Button
              type="submit"
              intent="primary"
              size="large"
              fill
              loading={change.isPending}
              text={t('own.save')}
            />
          </form>
          <Button
            className="sign-in-other"
            variant="minimal"
            size="small"
            text={t('forced.leave')}
            onClick={onLeave}
          />
        </section>
      </div>
    </Threshold>
  );
}
