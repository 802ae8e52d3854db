import { useId } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { useGridHints } from '../../../ui/grid/gridHints.ts';
import { Select } from '../../../ui/Select.tsx';
import { daysOf, spans, type PeriodChoice } from './period.ts';

interface PeriodFieldProps {
  readonly period: PeriodChoice;
  readonly onChange: (period: PeriodChoice) => void;
}

/** Which part of the past is looked at: a stretch up to today, or days of one's own. */
export function PeriodField({ period, onChange }: PeriodFieldProps) {
  const t = useWords('replayDesk');
  const { examples } = useGridHints();
  const id = useId();
  const { span, text } = period;
  const understood = daysOf(period) !== undefined;
  const isWrong = !understood && text.trim() !== '';
  return (
    <div className="replay-period">
      <label htmlFor={id}>{t('span')}</label>
      <Select
        id={id}
        value={span}
        onChange={({ currentTarget: { value } }) =>
          onChange({ text, span: spans.find((each) => each === value) ?? 'whole' })
        }
      >
        {spans.map((each) => (
          <option key={each} value={each}>
            {t(`span.${each}`)}
          </option>
        ))}
      </Select>
      {span === 'own' && (
        <>
          <input
            className="bp6-input bp6-small figures"
            type="text"
            spellCheck={false}
            autoFocus
            maxLength={40}
            value={text}
            aria-label={t('span.days')}
            aria-invalid={isWrong}
            aria-describedby={`${id}note`}
            onChange={({ currentTarget: { value } }) => onChange({ span, text: value })}
          />
          {!understood && (
            <small id={`${id}note`} role={isWrong ? 'alert' : undefined}>
              {isWrong ? t('span.wrong', { examples: examples.date }) : examples.date}
            </small>
          )}
        </>
      )}
    </div>
  );
}
