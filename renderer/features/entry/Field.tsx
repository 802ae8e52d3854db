import { useFormContext, useFormState } from 'react-hook-form';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { useNames } from '../../ui/names.ts';
import { Select } from '../../ui/Select.tsx';
import { useCodes } from '../declaration/useCodes.ts';
import { useEntry } from './EntryContext.tsx';
import type { EntryField } from './fields.ts';
import { FieldFindings } from './FieldFindings.tsx';
import { placeId } from './findingsAt.ts';
import { readText, writeText } from './text.ts';
import { textName, type EntryValues, type PartName } from './values.ts';

interface FieldProps {
  readonly field: EntryField;
  readonly part: PartName;
  /** Ordinal of the item; `null`: the main sheet. */
  readonly item: number | null;
  /** Its caption; in a table it is read out and not shown. */
  readonly label: string;
  /** Number of the row of a table, from 1; absent: no table. */
  readonly row?: number;
}

/** A field of the form with its caption, what its code means, what is wrong with it and what control says of it. */
export function Field({ field, part, item, label, row }: FieldProps) {
  const t = useWords('entry');
  const { getFieldState, control } = useFormContext<EntryValues>();
  const { found } = useEntry();
  const name = textName(part, field.path);
  const { error } = getFieldState(name, useFormState({ control, name }));
  const id = row === undefined ? placeId({ item, path: field.path }) : `entry-${part}${field.path}`;
  const findings = row === undefined ? (found.get(id) ?? []) : [];
  const wrong = error?.message;
  const notes = `${id}-notes`;
  return (
    <div className="entry-field" data-kind={field.kind} data-found={findings.length > 0}>
      <label
        htmlFor={id}
        title={label}
        className={row === undefined ? undefined : 'visually-hidden'}
      >
        {label}
        {row !== undefined && ` ${row}`}
        <UnitOf field={field} label={label} />
      </label>
      <Input
        field={field}
        name={name}
        id={id}
        invalid={wrong !== undefined}
        describedBy={wrong !== undefined || findings.length > 0 ? notes : undefined}
      />
      <Meaning field={field} name={name} />
      {(wrong !== undefined || findings.length > 0) && (
        <div id={notes}>
          {wrong !== undefined && (
            <p className="text-field-wrong" role="alert">
              {t(`wrong.${wrong}`)}
            </p>
          )}
          {wrong === undefined && <FieldFindings findings={findings} />}
        </div>
      )}
    </div>
  );
}

/** The unit after a caption; the currency where a sum names none. */
function UnitOf({ field, label }: Pick<FieldProps, 'field' | 'label'>) {
  const terms = useWords('terms');
  const { watch } = useFormContext<EntryValues>();
  if (field.kind === 'mass') {
    // Some captions of the form name it themselves.
    const unit = terms('unit.kg');
    return label.includes(`(${unit})`) ? null : <span className="entry-unit">, {unit}</span>;
  }
  if (field.kind !== 'invoiceMoney' && field.kind !== 'nationalMoney') return null;
  const name = field.kind === 'invoiceMoney' ? 'texts.invoiceCurrency' : 'texts.nationalCurrency';
  const currency = watch(name).trim().toUpperCase();
  return currency === '' ? null : <span className="entry-unit">, {currency}</span>;
}

interface InputProps {
  readonly field: EntryField;
  readonly name: ReturnType<typeof textName>;
  readonly id: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

const figureKinds = new Set(['count', 'number', 'mass', 'invoiceMoney', 'nationalMoney', 'day']);
const shownAgain = new Set([...figureKinds, 'code', 'list']);

function Input({ field, name, id, invalid, describedBy }: InputProps) {
  const t = useWords('entry');
  const language = useLanguage();
  const { register, setValue, getValues } = useFormContext<EntryValues>();
  const described = { 'aria-invalid': invalid, 'aria-describedby': describedBy };
  if (field.kind === 'choice' || field.kind === 'yesNo') {
    return (
      <Select {...register(name)} id={id} {...described}>
        <Choices field={field} />
      </Select>
    );
  }
  if (field.kind === 'long') {
    return (
      <textarea
        {...register(name)}
        id={id}
        rows={2}
        className="bp6-input bp6-fill"
        {...described}
      />
    );
  }
  /** A figure or a code is shown again as it was understood. */
  const asUnderstood = () => {
    const usual = {
      invoice: getValues('texts.invoiceCurrency').trim().toUpperCase(),
      national: getValues('texts.nationalCurrency').trim().toUpperCase(),
    };
    const figure = readText(field, getValues(name), usual);
    if (figure.fault === null && shownAgain.has(field.kind)) {
      setValue(name, writeText(field, figure.value, usual));
    }
  };
  return (
    <input
      {...register(name, { onBlur: asUnderstood })}
      id={id}
      type="text"
      autoComplete="off"
      spellCheck={field.kind === 'text'}
      lang={language}
      inputMode={figureKinds.has(field.kind) ? 'decimal' : 'text'}
      placeholder={field.kind === 'day' ? t('day.hint') : undefined}
      className={figureKinds.has(field.kind) ? 'bp6-input bp6-fill figures' : 'bp6-input bp6-fill'}
      {...described}
    />
  );
}

function Choices({ field }: { readonly field: EntryField }) {
  const entry = useWords('entry');
  const terms = useWords('terms');
  if (field.kind === 'yesNo') {
    return (
      <>
        <option value="">{entry('unsaid')}</option>
        <option value="1">{entry('yes')}</option>
        <option value="0">{entry('no')}</option>
      </>
    );
  }
  const [namespace, key] = (field.choiceWords ?? '').split(':');
  const words = namespace === 'terms' ? terms : entry;
  return (field.choices ?? []).map((choice) => (
    <option key={choice} value={choice}>
      {choice === '' ? entry('unsaid') : words(`${key}.${choice}`)}
    </option>
  ));
}

/** What a code means, under its field. */
function Meaning({ field, name }: Pick<InputProps, 'field' | 'name'>) {
  const { watch } = useFormContext<EntryValues>();
  const codes = useCodes();
  const names = useNames();
  if (field.family === undefined) return null;
  const code = watch(name).trim().toUpperCase();
  if (code === '') return null;
  const meaning = field.family === 'country' ? names.country(code) : codes(field.family, code);
  return meaning === null || meaning === code ? null : (
    <p className="entry-meaning" title={meaning}>
      {meaning}
    </p>
  );
}
