import { TextArea } from '@blueprintjs/core';
import { useId } from 'react';

interface NoteFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly wrong?: string | undefined;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
}

/** Several lines of free text with a label. */
export function NoteField({ label, help, wrong, value, autoFocus, onChange }: NoteFieldProps) {
  const id = useId();
  const note = wrong ?? help;
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <TextArea
        id={id}
        fill
        autoResize
        autoFocus={autoFocus ?? false}
        maxLength={2000}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}note`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Enter begins a new line here; with Ctrl it records, as in the other fields without.
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          if (!event.repeat) event.currentTarget.form?.requestSubmit();
        }}
      />
      {note !== undefined && (
        <p
          id={`${id}note`}
          className={wrong === undefined ? 'text-field-help' : 'text-field-wrong'}
          role={wrong === undefined ? undefined : 'alert'}
        >
          {note}
        </p>
      )}
    </div>
  );
}
