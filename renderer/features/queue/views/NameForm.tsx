import { Button } from '@blueprintjs/core';
import { useEffect, useRef, useState } from 'react';
import { longestViewName } from '../../../../shared/contract/views.ts';
import { useWords } from '../../../i18n/index.ts';
import { TextField } from '../../../ui/TextField.tsx';

interface NameFormProps {
  readonly label: string;
  readonly action: string;
  readonly first: string;
  readonly takesFocus: boolean;
  readonly onName: (name: string) => void;
}

/** A name for a view; nothing is no name. */
export function NameForm({ label, action, first, takesFocus, onName }: NameFormProps) {
  const t = useWords('queue');
  const [name, setName] = useState(first);
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.querySelector('input');
    if (!takesFocus || field == null) return;
    field.focus();
    field.select();
  }, [takesFocus]);
  return (
    <form
      ref={form}
      className="views-name"
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = name.trim();
        setRefused(trimmed === '');
        if (trimmed !== '') onName(trimmed);
      }}
    >
      <TextField
        label={label}
        value={name}
        maxLength={longestViewName}
        spellCheck={false}
        wrong={refused ? t('views.unnamed') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" text={action} />
    </form>
  );
}
