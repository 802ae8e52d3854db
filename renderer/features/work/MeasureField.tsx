import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { SelectField } from '../../ui/SelectField.tsx';

/** Kept over a lock. */
const kept = keptField<string>();

/**
 * The measure a step is about, the first of those offered until another is chosen; empty where the
 * chosen one is no longer open: what was written is of that one, and no other takes its place.
 * @param sheet which sheet, and of which declaration
 */
export function useMeasure(
  sheet: string,
  offered: readonly string[],
): [string, (measure: string) => void] {
  const [chosen, choose] = useKept(kept, sheet, () => offered[0] ?? '');
  return [offered.includes(chosen) ? chosen : '', choose];
}

/** Chooses one of the measures a step can be about. */
export function MeasureField({
  value,
  offered,
  tried,
  onChoose,
}: {
  /** Empty: the chosen one is gone. */
  value: string;
  offered: readonly string[];
  /** Whether it was tried to record the step. */
  tried: boolean;
  onChoose: (measure: string) => void;
}) {
  const t = useWords('work');
  const measures = useWords('measures');
  return (
    <SelectField
      label={t('open.measure')}
      value={value}
      help={value === '' ? t('measure.gone') : undefined}
      aria-invalid={tried && value === ''}
      autoFocus
      onChange={(event) => onChoose(event.target.value)}
    >
      {value === '' && <option value="" />}
      {offered.map((code) => (
        <option key={code} value={code}>
          {code} {measures(code)}
        </option>
      ))}
    </SelectField>
  );
}
