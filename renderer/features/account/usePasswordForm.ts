import { useState } from 'react';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { usePasswordWords } from './passwordWords.ts';

const empty = { old: '', new: '', repeated: '' };
export type PasswordFieldName = keyof typeof empty;

/** The form of one's own password: what is typed, what is wrong with it, and the change itself. */
export function usePasswordForm(login: string) {
  const t = useWords('people');
  const words = usePasswordWords();
  const [typed, setTyped] = useState(empty);
  const [asked, setAsked] = useState(false);

  const faults: Record<PasswordFieldName, string | undefined> = {
    old: typed.old === '' ? t('own.old.wrong') : undefined,
    new: typed.new !== '' && typed.new === typed.old ? words.same : words.wrong(typed.new, login),
    repeated: typed.repeated === typed.new ? undefined : t('own.repeated.wrong'),
  };
  return {
    typed,
    rule: words.rule,
    /** Told once the person has tried. */
    wrong: (name: PasswordFieldName) => (asked ? faults[name] : undefined),
    type: (name: PasswordFieldName, text: string) => setTyped({ ...typed, [name]: text }),
    /** Changes the password; `null`: something is wrong with what was typed. */
    record(): Promise<void> | null {
      setAsked(true);
      if (Object.values(faults).some((fault) => fault !== undefined)) return null;
      return client.session.changePassword({ old: typed.old, new: typed.new });
    },
  };
}
