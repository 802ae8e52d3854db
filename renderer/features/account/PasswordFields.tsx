import { useWords } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { PasswordFieldName, usePasswordForm } from './usePasswordForm.ts';

interface PasswordFieldsProps {
  readonly form: ReturnType<typeof usePasswordForm>;
}

/** The old password and the new one twice; what is asked of it stands there before anything is typed. */
export function PasswordFields({ form }: PasswordFieldsProps) {
  const t = useWords('people');
  const field = (name: PasswordFieldName) => ({
    type: 'password',
    label: t(`own.${name}`),
    value: form.typed[name],
    wrong: form.wrong(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      form.type(name, event.currentTarget.value),
  });
  return (
    <>
      <TextField {...field('old')} autoComplete="current-password" autoFocus />
      <TextField {...field('new')} autoComplete="new-password" help={form.rule} />
      <TextField {...field('repeated')} autoComplete="new-password" />
    </>
  );
}
