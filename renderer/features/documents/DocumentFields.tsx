import { useFormContext, useFormState } from 'react-hook-form';
import { supportingKinds } from '../../../shared/supporting-document.ts';
import { useWords } from '../../i18n/index.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fieldNames, type DocumentValues } from './values.ts';

type FieldName = (typeof fieldNames)[number];

const figures: ReadonlySet<FieldName> = new Set(['date', 'total', 'gross', 'net', 'packages']);
/** Fields that names and places need the width of two for. */
const wide: ReadonlySet<FieldName> = new Set(['seller', 'buyer', 'containers']);

/** What a document says of the consignment as a whole. */
export function DocumentFields() {
  const t = useWords('documents');
  const { register } = useFormContext<DocumentValues>();
  return (
    <div className="document-fields">
      <SelectField label={t('form.kind')} autoFocus {...register('kind')}>
        {supportingKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <Field name="number" />
      <Field name="date" />
      <SelectField label={t('form.form')} {...register('form')}>
        <option value="">{t('form.form.unsaid')}</option>
        <option value="original">{t('form.form.original')}</option>
        <option value="copy">{t('form.form.copy')}</option>
      </SelectField>
      {fieldNames.slice(4).map((name) => (
        <Field key={name} name={name} />
      ))}
    </div>
  );
}

function Field({ name }: { readonly name: FieldName }) {
  const t = useWords('documents');
  const { register, getFieldState, control } = useFormContext<DocumentValues>();
  const { error } = getFieldState(name, useFormState({ control, name }));
  return (
    <TextField
      label={t(`form.${name}`)}
      className={`${wide.has(name) ? 'document-wide' : ''} ${figures.has(name) ? 'figures' : ''}`}
      autoComplete="off"
      spellCheck={false}
      inputMode={figures.has(name) ? 'decimal' : 'text'}
      wrong={error?.message === undefined ? undefined : t(`wrong.${error.message}`)}
      {...register(name)}
    />
  );
}
