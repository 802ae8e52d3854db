import { Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { usePasswordWords } from '../account/passwordWords.ts';

/** The password somebody begins with: made by the program, or typed here. */
export function useFirstPassword(login: string) {
  const words = usePasswordWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const wrong = typed === null ? undefined : words.wrong(typed, login);
  return {
    /** `null`: the program makes one. */
    value: typed,
    set: setTyped,
    rule: words.rule,
    wrong: asked ? wrong : undefined,
    /** Whether it is good enough; what is wrong is told from now on. */
    check(): boolean {
      setAsked(true);
      return wrong === undefined;
    },
  };
}

interface FirstPasswordProps {
  readonly password: ReturnType<typeof useFirstPassword>;
}

export function FirstPassword({ password }: FirstPasswordProps) {
  const t = useWords('people');
  return (
    <fieldset>
      <legend>{t('password')}</legend>
      <RadioGroup
        selectedValue={password.value === null ? 'made' : 'typed'}
        onChange={({ currentTarget }) => password.set(currentTarget.value === 'made' ? null : '')}
      >
        <Radio value="made" label={t('password.made')} />
        <Radio value="typed" label={t('password.typed')} />
      </RadioGroup>
      {password.value !== null && (
        <TextField
          label={t('password.typed.label')}
          value={password.value}
          autoComplete="off"
          spellCheck={false}
          help={password.rule}
          wrong={password.wrong}
          onChange={(event) => password.set(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
