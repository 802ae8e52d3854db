import { useFormContext, useWatch } from 'react-hook-form';
import { carriedOutByAct } from '../../../shared/work/act-gaps.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { outcomeCodes } from '../../../shared/work/outcome.ts';
import { useWords } from '../../i18n/index.ts';
import { Select } from '../../ui/Select.tsx';
import { useAct } from './ActContext.tsx';
import { Effects } from './Effects.tsx';
import { Check, fieldId, Listed, Text } from './fields.tsx';
import { annexesIn } from './listed.ts';

/** What came of it: outcome, sums, violation, measures carried out. */
export function ResultSection() {
  const t = useWords('inspection');
  const outcomes = useWords('outcomes');
  const { register } = useFormContext<ActDraft>();
  const violation = useWatch<ActDraft, 'violation'>({ name: 'violation' });
  return (
    <>
      <div className="act-field" data-wide>
        <label htmlFor="act-outcome">{t('outcome')}</label>
        <Select
          id="act-outcome"
          {...register('outcome', { setValueAs: (code: string | null) => code || null })}
        >
          <option value="">{t('outcome.none')}</option>
          {outcomeCodes.map((code) => (
            <option key={code} value={code}>
              {code} · {outcomes(code)}
            </option>
          ))}
        </Select>
      </div>
      <Text name="text" label={t('text')} most={4000} lines={3} />
      <h4>{t('effects')}</h4>
      <Effects />
      <h4>{t('violation')}</h4>
      <Check name="violation" label={t('violation.found')} />
      {violation && (
        <div className="act-fields">
          <Text name="violationText" label={t('violation.text')} most={4000} lines={2} />
          <Text name="articles" label={t('articles')} most={300} wide />
        </div>
      )}
      <h4>{t('measures')}</h4>
      <Measures />
      <Listed name="annexes" label={t('annexes')} rows={2} read={annexesIn} />
      <Text name="remarks" label={t('remarks')} most={4000} lines={2} />
    </>
  );
}

/** Measures on the goods, and which of them this act carries out. */
function Measures() {
  const t = useWords('inspection');
  const names = useWords('measures');
  const { work, locked } = useAct();
  const { setValue } = useFormContext<ActDraft>();
  const done = useWatch<ActDraft, 'measures'>({ name: 'measures' });
  const known = carriedOutByAct(work.measures);
  // What is left out, or asked for no more, since the act was begun is there to be taken out.
  const gone = done.filter((code) => !known.includes(code));
  if (known.length + gone.length === 0) return <p className="act-hint">{t('measures.none')}</p>;
  return (
    <div className="act-checks" tabIndex={-1}>
      {gone.map((code) => (
        <label key={code} className="act-check">
          <input
            type="checkbox"
            id={fieldId(`measures.${code}`)}
            aria-invalid={!locked}
            disabled={locked}
            checked
            onChange={({ target }) => {
              target.closest<HTMLElement>('.act-checks')?.focus();
              setValue(
                'measures',
                done.filter((each) => each !== code),
                { shouldDirty: true },
              );
            }}
          />
          <span>
            {code} {names(code)}: {t('measures.gone')}
          </span>
        </label>
      ))}
      {known.map((code) => (
        <label key={code} className="act-check">
          <input
            type="checkbox"
            disabled={locked}
            checked={done.includes(code)}
            onChange={({ target }) =>
              setValue(
                'measures',
                target.checked ? [...done, code] : done.filter((each) => each !== code),
                { shouldDirty: true },
              )
            }
          />
          <span>
            {code} {names(code)}
          </span>
        </label>
      ))}
    </div>
  );
}
