import type { PriceCard } from '../../../shared/contract/check.ts';
import { useWords } from '../../i18n/index.ts';
import { formatAmount, formatCount, formatDate, formatNumber } from '../../ui/format.ts';
import { priceText } from './justification.ts';
import './price-chart.css';

const width = 400;
const height = 92;
const top = 14;
const bottom = 30;
const side = 8;

/** How prices of like goods are spread, with the band, the median and what is declared. */
export function PriceChart({ card }: { readonly card: PriceCard }) {
  const t = useWords('checkDesk');
  const levels = useWords('valuation');
  const { bins, low, high, median, declared, currency, logarithmic, n } = card;
  const first = bins[0]?.from ?? 0;
  const last = bins.at(-1)?.to ?? first;
  // A declared price outside of everything known is still on the picture.
  const from = Math.min(first, declared ?? first);
  const to = Math.max(last, declared ?? last);
  const onScale = (price: number) => (logarithmic ? Math.log(Math.max(price, 1e-9)) : price);
  const span = onScale(to) - onScale(from);
  const x = (price: number) =>
    span === 0 ? width / 2 : side + ((onScale(price) - onScale(from)) / span) * (width - 2 * side);
  const most = Math.max(1, ...bins.map((bin) => bin.n));
  const ground = top + height;
  const say = (price: number) => priceText(price, currency);
  const bare = (price: number) => formatAmount({ minor: Math.round(price), currency });
  const label = t('price.chart', {
    n: formatCount(n),
    low: say(low),
    median: say(median),
    high: say(high),
    declared: declared === null ? t('price.undeclared') : say(declared),
  });
  return (
    <figure className="price-card">
      <figcaption>
        <b>{t(`price.per.${card.measure}`)}</b>
        <span>
          {levels(`level.${card.level}`, { hs: card.hs })} · {formatDate(card.from)} –{' '}
          {formatDate(card.until)} · n = <span className="figures">{formatCount(n)}</span>
          {card.newest && ` (${t('price.newest')})`}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${ground + bottom}`} role="img" aria-label={label}>
        <rect
          className="price-band"
          x={x(low)}
          y={top}
          width={Math.max(1, x(high) - x(low))}
          height={height}
        />
        {bins.map((bin) => {
          const tall = (bin.n / most) * (height - 6);
          return (
            <rect
              key={bin.from}
              className="price-bin"
              x={x(bin.from) + 0.5}
              y={ground - tall}
              width={Math.max(1, x(bin.to) - x(bin.from) - 1)}
              height={tall}
            />
          );
        })}
        <line className="price-median" x1={x(median)} x2={x(median)} y1={top} y2={ground} />
        <line className="price-ground" x1={0} x2={width} y1={ground + 0.5} y2={ground + 0.5} />
        {declared !== null && (
          <g className="price-declared">
            <line x1={x(declared)} x2={x(declared)} y1={top - 6} y2={ground} />
            <path d={`M ${x(declared) - 5} ${top - 12} h 10 l -5 8 z`} />
          </g>
        )}
        <text x={side} y={ground + 13}>
          {say(from)}
        </text>
        <text className="price-end" x={width - side} y={ground + 13}>
          {say(to)}
        </text>
      </svg>
      <dl className="price-facts figures">
        <div data-mark="declared">
          <dt>{t('price.declared')}</dt>
          <dd>{declared === null ? t('price.undeclared') : say(declared)}</dd>
        </div>
        <div data-mark="median">
          <dt>{t('price.median')}</dt>
          <dd>{say(median)}</dd>
        </div>
        <div data-mark="band">
          <dt>{t('price.band')}</dt>
          <dd>
            {bare(low)} – {say(high)}
          </dd>
        </div>
        {card.below !== null && (
          <div>
            <dt>{t('price.below')}</dt>
            <dd>{formatNumber(card.below * 100, 0)} %</dd>
          </div>
        )}
      </dl>
    </figure>
  );
}
