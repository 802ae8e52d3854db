import { useId, type ComponentProps, type ReactNode } from 'react';
import { Select } from './Select.tsx';

interface SelectFieldProps extends ComponentProps<'select'> {
  readonly label: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}

/** A labelled choice of one among a few; the system's own list, which every keyboard knows. */
export function SelectField({ label, help, className, children, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={`text-field ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <Select {...select} id={id} aria-describedby={help === undefined ? undefined : `${id}note`}>
        {children}
      </Select>
      {help !== undefined && (
        <p id={`${id}note`} className="text-field-help">
          {help}
        </p>
      )}
    </div>
  );
}
