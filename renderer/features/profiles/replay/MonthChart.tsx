import type { ProfileReplay } from '../../../../shared/replay.ts';
import { useWords } from '../../../i18n/index.ts';
import { formatCount, formatTenge } from '../../../ui/format.ts';

/** The narrowest a month can be and still have its name under it, px. */
const narrowest = 32;
const height = 78;
const top = 16;
const bottom = 18;

/** The newest months are what one looks at first. */
function toNewest(scroll: HTMLDivElement | null): void {
  if (scroll !== null) scroll.scrollLeft = scroll.scrollWidth;
}

/** Hits by month as bars, the confirmed ones of them filled. */
export function MonthChart({ months }: { readonly months: ProfileReplay['byMonth'] }) {
  const t = useWords('replayDesk');
  const most = Math.max(1, ...months.map(({ hits }) => hits));
  const scaled = (count: number) => (count / most) * height;
  const label = (month: string) => `${month.slice(5)}.${month.slice(2, 4)}`;
  // Months share the width there is, so that the bars fill it.
  const step = 100 / months.length;
  const bar = step * 0.6;
  const percent = (share: number) => `${share}%`;
  return (
    <figure className="month-chart">
      <figcaption>
        {t('byMonth')}
        <span className="month-legend">
          <i data-part="hits" /> {t('byMonth.hits')} <i data-part="confirmed" />{' '}
          {t('byMonth.confirmed')}
        </span>
      </figcaption>
      {/* Years of months are wider than a narrow window: they are scrolled, also by the keyboard. */}
      <div
        className="month-scroll"
        tabIndex={0}
        role="group"
        aria-label={t('byMonth')}
        ref={toNewest}
      >
        <svg
          width="100%"
          height={top + height + bottom}
          style={{ minWidth: months.length * narrowest }}
        >
          {months.map((each, index) => {
            const { month, hits, confirmed, declarations, checked, money } = each;
            const left = index * step + (step - bar) / 2;
            const counts = t('byMonth.bar', {
              month: label(month),
              hits: formatCount(hits),
              declarations: formatCount(declarations),
              confirmed: formatCount(confirmed),
            });
            const sum =
              money === null
                ? null
                : t('byMonth.money', {
                    sum: formatTenge(money.minor),
                    known: formatCount(money.results),
                    checked: formatCount(checked),
                  });
            const name = sum === null ? counts : `${counts}; ${sum}`;
            return (
              <g key={month} role="img" aria-label={name}>
                <title>{name}</title>
                <rect
                  className="bar-hits"
                  x={percent(left)}
                  y={top + height - scaled(hits)}
                  width={percent(bar)}
                  height={scaled(hits)}
                />
                <rect
                  className="bar-confirmed"
                  x={percent(left)}
                  y={top + height - scaled(confirmed)}
                  width={percent(bar)}
                  height={scaled(confirmed)}
                />
                <text x={percent(left + bar / 2)} y={top + height - scaled(hits) - 4}>
                  {hits === 0 ? '' : formatCount(hits)}
                </text>
                <text className="bar-month" x={percent(left + bar / 2)} y={top + height + 13}>
                  {label(month)}
                </text>
              </g>
            );
          })}
          <line
            className="bar-ground"
            x1="0"
            x2="100%"
            y1={top + height + 0.5}
            y2={top + height + 0.5}
          />
        </svg>
      </div>
    </figure>
  );
}
