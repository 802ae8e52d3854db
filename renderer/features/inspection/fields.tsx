import { useState, type KeyboardEvent } from 'react';
import { useController, useFormContext, useWatch, type FieldPath } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { readInstant } from '../../ui/instant.ts';
import { Select } from '../../ui/Select.tsx';
import {
  countOf,
  gramsOf,
  numberOf,
  typedCount,
  typedKilograms,
  typedNumber,
} from '../entry/figures.ts';
import { useAct } from './ActContext.tsx';
import './fields.css';

export type ActName = FieldPath<ActDraft>;

/** Where a field of the act is found on the screen. */
export const fieldId = (name: string): string => `act-${name.replaceAll('.', '-')}`;

interface FieldProps {
  readonly name: ActName;
  readonly label: string;
  /** In a table the caption is read out and not shown. */
  readonly bare?: boolean;
}

function Caption({ name, label, bare }: FieldProps) {
  return (
    <label htmlFor={fieldId(name)} className={bare === true ? 'visually-hidden' : undefined}>
      {label}
    </label>
  );
}

interface TextProps extends FieldProps {
  readonly most: number;
  readonly lines?: number;
  readonly wide?: boolean;
}

/** A text of one line, or of several. */
export function Text({ name, label, bare, most, lines, wide }: TextProps) {
  const { register } = useFormContext<ActDraft>();
  const id = fieldId(name);
  return (
    <div className="act-field" data-wide={wide === true || lines !== undefined}>
      <Caption name={name} label={label} bare={bare ?? false} />
      {lines === undefined ? (
        <input id={id} className="bp6-input bp6-fill" maxLength={most} {...register(name)} />
      ) : (
        <textarea
          id={id}
          className="bp6-input bp6-fill"
          rows={lines}
          maxLength={most}
          {...register(name)}
        />
      )}
    </div>
  );
}

/** A yes or no. */
export function Check({ name, label, bare }: FieldProps) {
  const { register } = useFormContext<ActDraft>();
  const { locked } = useAct();
  return (
    <label className="act-check" title={label}>
      <input id={fieldId(name)} type="checkbox" disabled={locked} {...register(name)} />
      <span className={bare === true ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly string[];
  /** The options stand for numbers. */
  readonly numeric?: boolean;
  readonly say: (option: string) => string;
}

/** One of a few. */
export function Choice({ name, label, bare, options, numeric, say }: ChoiceProps) {
  const { register } = useFormContext<ActDraft>();
  return (
    <div className="act-field">
      <Caption name={name} label={label} bare={bare ?? false} />
      <Select
        id={fieldId(name)}
        {...register(name, numeric === true ? { setValueAs: Number } : {})}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {say(option)}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface ListedProps {
  readonly name: 'annexes' | 'expertise.questions';
  readonly label: string;
  readonly rows: number;
  readonly read: (text: string) => string[];
}

/** Several texts, one on a line: as they are typed while the field has the keyboard, else as the act holds them. */
export function Listed({ name, label, rows, read }: ListedProps) {
  const { setValue } = useFormContext<ActDraft>();
  const held = useWatch<ActDraft, ListedProps['name']>({ name });
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <div className="act-field" data-wide>
      <Caption name={name} label={label} />
      <textarea
        id={fieldId(name)}
        className="bp6-input bp6-fill"
        rows={rows}
        maxLength={8000}
        value={typing ?? held.join('\n')}
        onChange={({ target }) => {
          setTyping(target.value);
          setValue(name, read(target.value), { shouldDirty: true });
        }}
        onBlur={() => setTyping(null)}
      />
    </div>
  );
}

const kinds = {
  kilograms: { read: gramsOf, write: typedKilograms },
  count: { read: countOf, write: typedCount },
  number: { read: numberOf, write: typedNumber },
} as const;

interface FigureProps extends FieldProps {
  readonly kind: keyof typeof kinds;
  /** What an empty field means; `null`: nothing was found. */
  readonly empty?: 0 | null;
  /** A figure was found. */
  readonly onFound?: () => void;
}

/** A figure as it is typed: kept exactly, shown as it was understood; one that is none is told at once. */
export function Figure({ name, label, bare, kind, empty = null, onFound }: FigureProps) {
  const figureWords = useWords('entry');
  const { field } = useController<ActDraft>({ name });
  const { unread, setUnread } = useAct();
  const { read, write } = kinds[kind];
  const { value } = field;
  const [typing, setTyping] = useState<string | null>(null);
  const understood = typeof value === 'number' && value !== empty ? write(value) : '';
  const none = unread.get(name)?.text;
  const wrong = none === undefined ? undefined : (read(none).fault ?? 'negative');
  return (
    <div className="act-field" data-kind="figure">
      <Caption name={name} label={label} bare={bare ?? false} />
      <input
        id={fieldId(name)}
        ref={field.ref}
        className="bp6-input bp6-fill figures"
        inputMode="decimal"
        autoComplete="off"
        maxLength={24}
        data-figure
        value={none ?? typing ?? understood}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${fieldId(name)}-wrong`}
        onChange={({ target }) => {
          const text = target.value;
          const now = text.trim() === '' ? null : read(text);
          const fits = now === null || (now.value !== null && now.value >= 0);
          setTyping(text);
          setUnread(name, fits ? null : text);
          if (fits) field.onChange(now?.value ?? empty);
          if (fits && now !== null) onFound?.();
        }}
        onBlur={() => {
          field.onBlur();
          setTyping(null);
        }}
      />
      {wrong !== undefined && (
        <p id={`${fieldId(name)}-wrong`} className="text-field-wrong" role="alert">
          {figureWords(`wrong.${wrong}`)}
        </p>
      )}
    </div>
  );
}

/** A moment at the post; Enter in an empty field writes the present one. */
export function Moment({ name, label }: FieldProps) {
  const t = useWords('inspection');
  const { field } = useController<ActDraft>({ name });
  const { unread, setUnread } = useAct();
  const { value } = field;
  const [typing, setTyping] = useState<string | null>(null);
  const none = unread.get(name)?.text;
  const wrong = none !== undefined;
  const understood = typeof value === 'string' && value !== '' ? formatInstant(value) : '';
  const shown = none ?? typing ?? understood;
  function write(text: string) {
    const instant = text.trim() === '' ? '' : readInstant(text);
    setTyping(text);
    setUnread(name, instant === null ? text : null);
    if (instant !== null) field.onChange(instant);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (shown === '') write(formatInstant(new Date()));
  }
  return (
    <div className="act-field">
      <Caption name={name} label={label} />
      <input
        id={fieldId(name)}
        ref={field.ref}
        className="bp6-input bp6-fill figures"
        placeholder={t('moment.how')}
        maxLength={20}
        value={shown}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${fieldId(name)}-wrong` : undefined}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          field.onBlur();
          setTyping(null);
        }}
      />
      {wrong && (
        <p id={`${fieldId(name)}-wrong`} className="text-field-wrong" role="alert">
          {t('moment.wrong')}
        </p>
      )}
    </div>
  );
}
