import { useEffect, useRef } from 'react';
import { Button } from '@blueprintjs/core';
import { Plus, Trash } from '@blueprintjs/icons';
import { useFieldArray, useFormContext, useFormState } from 'react-hook-form';
import { mostLines } from '../../../shared/supporting-document.ts';
import { useWords } from '../../i18n/index.ts';
import { emptyLine, type DocumentValues, type LineValues } from './values.ts';

const columns: readonly (keyof LineValues)[] = [
  'description',
  'hsCode',
  'quantity',
  'unit',
  'net',
  'price',
];
const figures: ReadonlySet<keyof LineValues> = new Set(['quantity', 'net', 'price']);

/** The goods a document names, one a line; Alt+N adds one and goes to it. */
export function DocumentLines() {
  const t = useWords('documents');
  const { control } = useFormContext<DocumentValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' });
  const add = () => append(emptyLine(), { focusName: `lines.${fields.length}.description` });
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.code !== 'KeyN') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    }
    // Before the commands of the table: the sheet has the floor.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return (
    <section className="document-part document-lines" aria-label={t('lines')}>
      <h3>
        {t('lines')} <span className="figures">{fields.length}</span>
        <Button
          size="small"
          variant="minimal"
          icon={<Plus aria-hidden />}
          text={t('lines.add')}
          aria-keyshortcuts="Alt+N"
          disabled={fields.length >= mostLines}
          onClick={add}
        />
      </h3>
      {fields.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`line.${name}`)}
                </th>
              ))}
              <th>
                <span className="visually-hidden">{t('lines.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id }, index) => (
              <tr key={id}>
                {columns.map((name) => (
                  <td key={name} data-column={name}>
                    <Cell index={index} name={name} />
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    variant="minimal"
                    icon={<Trash aria-hidden />}
                    aria-label={`${t('lines.remove')} ${index + 1}`}
                    title={`${t('lines.remove')} ${index + 1}`}
                    onClick={() => remove(index)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Cell({ index, name }: { readonly index: number; readonly name: keyof LineValues }) {
  const t = useWords('documents');
  const { register, getFieldState, control } = useFormContext<DocumentValues>();
  const path = `lines.${index}.${name}` as const;
  const { error } = getFieldState(path, useFormState({ control, name: path }));
  const wrong = error?.message;
  const id = `document-line-${index}-${name}`;
  return (
    <>
      <input
        {...register(path)}
        type="text"
        autoComplete="off"
        spellCheck={false}
        className={`bp6-input bp6-fill ${figures.has(name) ? 'figures' : ''}`}
        aria-label={`${t(`line.${name}`)} ${index + 1}`}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : id}
      />
      {wrong !== undefined && (
        <p id={id} className="text-field-wrong" role="alert">
          {t(`wrong.${wrong}`)}
        </p>
      )}
    </>
  );
}
