import type { ActLine } from '../../../shared/work/inspection.ts';
import { signed } from '../../../shared/figures.ts';
import { useLanguage } from '../../i18n/index.ts';
import { formatMass, formatNumber } from '../../ui/format.ts';
import { differenceOf } from './difference.ts';

/** By how much the scale differs from the papers, in kilograms and per cent: of the net weight, or else of the gross. */
export function WeightDifference({ line }: { readonly line: ActLine }) {
  const language = useLanguage();
  const { declared } = line;
  const difference =
    differenceOf(declared.netGrams, line.netGrams) ??
    differenceOf(declared.grossGrams, line.grossGrams);
  if (difference === null) return null;
  const { by, percent } = difference;
  return (
    <output data-differs={by !== 0}>
      {by > 0 && '+'}
      {formatMass(by, language)}
      {percent !== null && (
        <span className="act-percent">
          {percent > 0 && '+'}
          {formatNumber(percent, 2)} %
        </span>
      )}
    </output>
  );
}

/** The difference of a count, with its sign. */
export function CountDifference(props: {
  readonly declared: number | null;
  readonly found: number | null;
}) {
  const difference = differenceOf(props.declared, props.found);
  if (difference === null || difference.by === 0) return null;
  return <output data-differs>{signed(difference.by)}</output>;
}
