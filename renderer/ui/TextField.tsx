import { useId, type ComponentProps } from 'react';

interface TextFieldProps extends ComponentProps<'input'> {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is wrong with the text, in the reader's words. */
  readonly wrong?: string | undefined;
}

/** A labelled field of a form; what is wrong stands under it in words and is read out. */
export function TextField({ label, help, wrong, className, ...input }: TextFieldProps) {
  const id = useId();
  const note = wrong ?? help;
  return (
    <div className={`text-field ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        {...input}
        id={id}
        className="bp6-input bp6-fill"
        aria-invalid={wrong !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}note`}
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
