import type { ProfileReplay } from '../../../../shared/replay.ts';
import { useWords } from '../../../i18n/index.ts';
import { formatCount, formatTenge } from '../../../ui/format.ts';

const step = 34;
const bar = 20;
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
  return (
    <figure className="month-chart">
      <figcaption>
        {t('byMonth')}
        <span className="month-legend">
          <i data-part="hits" /> {t('byMonth.hits')} <i data-part="confirmed" />{' '}
          {t('byMonth.confirmed')}
        </span>
      </figcaption>
      {/* A year of months is wider than a narrow window: it is scrolled, also by the keyboard. */}
      <div
        className="month-scroll"
        tabIndex={0}
        role="group"
        aria-label={t('byMonth')}
        ref={toNewest}
      >
        <svg width={months.length * step} height={top + height + bottom}>
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
                  x={left}
                  y={top + height - scaled(hits)}
                  width={bar}
                  height={scaled(hits)}
                />
                <rect
                  className="bar-confirmed"
                  x={left}
                  y={top + height - scaled(confirmed)}
                  width={bar}
                  height={scaled(confirmed)}
                />
                <text x={left + bar / 2} y={top + height - scaled(hits) - 4}>
                  {hits === 0 ? '' : formatCount(hits)}
                </text>
                <text className="bar-month" x={left + bar / 2} y={top + height + 13}>
                  {label(month)}
                </text>
              </g>
            );
          })}
          <line
            className="bar-ground"
            x1="0"
            x2={months.length * step}
            y1={top + height + 0.5}
            y2={top + height + 0.5}
          />
        </svg>
      </div>
    </figure>
  );
}
