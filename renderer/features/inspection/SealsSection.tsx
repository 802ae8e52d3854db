import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { useAct } from './ActContext.tsx';
import { Check, Choice, Text } from './fields.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import './table.css';

const kinds = ['seal', 'stamp', 'navigation', 'other'] as const;
const states = ['intact', 'broken', 'missing'] as const;
/** As many as an act holds. */
const most = 100;

/** Seals as they were found, and those the load was closed under again. */
export function SealsSection() {
  const t = useWords('inspection');
  return (
    <>
      <Seals list="sealsBefore" />
      <Check name="resealed" label={t('resealed')} />
      <Seals list="sealsAfter" />
    </>
  );
}

function Seals({ list }: { readonly list: 'sealsBefore' | 'sealsAfter' }) {
  const t = useWords('inspection');
  const { locked } = useAct();
  const { fields, append, remove } = useFieldArray<ActDraft, typeof list>({ name: list });
  const [number, setNumber] = useState('');
  function add() {
    const numbers = number.split(/[,;\n]+/).flatMap((each) => each.trim() || []);
    if (numbers.length === 0 || fields.length + numbers.length > most) return;
    append(
      numbers.map((each) => ({ number: each, kind: 'seal', state: 'intact', note: '' })),
      { shouldFocus: false },
    );
    setNumber('');
  }
  return (
    <section aria-label={t(list)}>
      <h4>
        {t(list)} <span className="figures">{fields.length}</span>
      </h4>
      {!locked && (
        <div className="act-quick">
          <label htmlFor={`act-${list}`}>{t('seal.add')}</label>
          <input
            id={`act-${list}`}
            className="bp6-input"
            maxLength={60}
            value={number}
            placeholder={t('seal.how')}
            onChange={(event) => setNumber(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              add();
            }}
          />
        </div>
      )}
      {fields.length > 0 && (
        <table className="act-table">
          <thead>
            <tr>
              <th scope="col">{t('seal.number')}</th>
              <th scope="col">{t('seal.kind')}</th>
              <th scope="col">{t('seal.state')}</th>
              <th scope="col">{t('note')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {fields.map((seal, row) => (
              <tr key={seal.id}>
                <td>
                  <Text bare name={`${list}.${row}.number`} label={t('seal.number')} most={60} />
                </td>
                <td>
                  <Choice
                    bare
                    name={`${list}.${row}.kind`}
                    label={t('seal.kind')}
                    options={kinds}
                    say={(kind) => t(`seal.${kind}`)}
                  />
                </td>
                <td>
                  <Choice
                    bare
                    name={`${list}.${row}.state`}
                    label={t('seal.state')}
                    options={states}
                    say={(state) => t(`seal.${state}`)}
                  />
                </td>
                <td>
                  <Text bare name={`${list}.${row}.note`} label={t('note')} most={300} />
                </td>
                <td>
                  <RemoveButton what={seal.number} onRemove={() => remove(row)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
