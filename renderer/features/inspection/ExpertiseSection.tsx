import { useFormContext, useWatch } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { useAct } from './ActContext.tsx';
import { Listed, Moment, Text } from './fields.tsx';
import { questionsIn } from './listed.ts';

/** Questions to the laboratory, one on a line; its conclusion, once it has come. */
export function ExpertiseSection() {
  const t = useWords('inspection');
  const { setValue } = useFormContext<ActDraft>();
  const { locked } = useAct();
  const expertise = useWatch<ActDraft, 'expertise'>({ name: 'expertise' });
  return (
    <>
      <label className="act-check">
        <input
          id="act-expertise"
          type="checkbox"
          disabled={locked}
          checked={expertise !== null}
          onChange={({ target }) =>
            setValue(
              'expertise',
              target.checked
                ? { laboratory: '', questions: [], sentAt: '', conclusion: null }
                : null,
              { shouldDirty: true },
            )
          }
        />
        <span>{t('expertise.ordered')}</span>
      </label>
      {expertise !== null && (
        <>
          <div className="act-fields">
            <Text name="expertise.laboratory" label={t('laboratory')} most={300} />
            <Moment name="expertise.sentAt" label={t('expertise.sentAt')} />
          </div>
          <Listed name="expertise.questions" label={t('questions')} rows={6} read={questionsIn} />
          <p className="act-hint">{t('expertise.term')}</p>
          {expertise.conclusion !== null && (
            <blockquote className="act-conclusion">
              <strong>
                {t('conclusion')} № {expertise.conclusion.number},{' '}
                {formatInstant(expertise.conclusion.at)}
              </strong>
              <p>{expertise.conclusion.text}</p>
            </blockquote>
          )}
        </>
      )}
    </>
  );
}
