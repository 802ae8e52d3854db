import type { ReactNode } from 'react';
import type { ProfileReplay, Rate } from '../../../../shared/replay.ts';
import { useWords } from '../../../i18n/index.ts';
import { formatCount, formatNumber, formatTenge, nothing } from '../../../ui/format.ts';
import { formatShare } from '../profileColumns.tsx';

export interface Figure {
  readonly label: string;
  readonly value: ReactNode;
  /** What the figure rests on, in small. */
  readonly note?: string | undefined;
}

/** Figures side by side, each under its name. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="replay-figures figures">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The hit rate with its interval: how little a few results say is to be seen. */
export function useRateFigures(results: Rate, unchecked: number, baseline: Rate): Figure[] {
  const t = useWords('replayDesk');
  const { checked, confirmed, rate, low, high } = results;
  return [
    {
      label: t('checked'),
      value: formatCount(checked),
      note: t('unchecked', { count: unchecked, shown: formatCount(unchecked) }),
    },
    { label: t('confirmed'), value: formatCount(confirmed) },
    {
      label: t('rate'),
      value: (
        <>
          {formatShare(rate)}
          <RateBar results={results} baseline={baseline} />
        </>
      ),
      note:
        low === null || high === null
          ? undefined
          : t('interval', { low: formatNumber(low * 100, 1), high: formatNumber(high * 100, 1) }),
    },
  ];
}

/** What was assessed, of how many of the results it is known, and by the hour. */
export function useMoneyFigures(money: ProfileReplay['money'], { checked }: Rate): Figure[] {
  const t = useWords('replayDesk');
  if (checked === 0) return [];
  const of = { known: formatCount(money?.results ?? 0), checked: formatCount(checked) };
  const known = t('money.known', of);
  if (money === null) return [{ label: t('money'), value: nothing, note: known }];
  const { minor, returned, perHour } = money;
  return [
    {
      label: t('money'),
      value: formatTenge(minor),
      note:
        returned === 0 ? known : `${known}; ${t('money.returned', { sum: formatTenge(returned) })}`,
    },
    ...(perHour === null
      ? []
      : [{ label: t('perHour'), value: formatTenge(perHour), note: t('hours.estimate') }]),
  ];
}

const width = 90;

/** The rate and its interval between nothing and all; the random selection as a line beside it. */
function RateBar({ results: { rate, low, high }, baseline }: { results: Rate; baseline: Rate }) {
  if (rate === null || low === null || high === null) return null;
  return (
    <svg className="rate-bar" width={width + 2} height="14" aria-hidden>
      <rect className="rate-all" x="1" y="6" width={width} height="2" />
      <rect
        className="rate-interval"
        x={1 + low * width}
        y="3"
        width={Math.max(2, (high - low) * width)}
        height="8"
      />
      <rect className="rate-point" x={rate * width} y="1" width="3" height="12" />
      {baseline.rate !== null && (
        <line
          className="rate-baseline"
          x1={1 + baseline.rate * width}
          x2={1 + baseline.rate * width}
          y1="0"
          y2="14"
        />
      )}
    </svg>
  );
}

export const liftText = (lift: number | null): string =>
  lift === null ? nothing : `× ${formatNumber(lift, 2, 2)}`;
