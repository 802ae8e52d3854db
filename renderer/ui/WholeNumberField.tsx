import { TextField } from './TextField.tsx';

interface Range {
  readonly least: number;
  readonly most: number;
}

/** The whole number that a text is, where it lies in the range; `null` where it is none that does. */
export function wholeWithin(text: string, { least, most }: Range): number | null {
  const typed = text.trim();
  const number = Number(typed);
  return typed !== '' && Number.isInteger(number) && number >= least && number <= most
    ? number
    : null;
}

interface WholeNumberFieldProps {
  readonly label: string;
  readonly className: string;
  readonly value: string;
  readonly range: Range;
  /** The range in the reader's words: said below the field, and as what is wrong outside it. */
  readonly says: string;
  readonly onChange: (text: string) => void;
}

/** A field for a whole number of a known range. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const { label, className, value, range, says, onChange } = props;
  return (
    <TextField
      label={label}
      className={className}
      inputMode="numeric"
      value={value}
      help={says}
      wrong={wholeWithin(value, range) === null ? says : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
