import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Period, TraderCard } from '../../../shared/contract/traders.ts';
import { corridors } from '../../../shared/corridor.ts';
import { useCommand } from '../../app/commands.tsx';
import { back } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatDate, formatMass, formatNumber, nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { ToolButton } from '../declaration/PageTools.tsx';
import { useEscapeBack } from './useEscapeBack.ts';
import './traders.css';

/** What an officer may know of a person answerable for goods. */
export function TraderDesk({ code }: { readonly code: string }) {
  const t = useWords('traders');
  const card = useQuery(rpc.traders.card.queryOptions({ input: { code } }));
  useCommand('declaration.back', back);
  useEscapeBack();
  if (card.error !== null)
    return (
      <div className="desk-fault">
        <ErrorNote error={card.error} doing={t('doing')} onRetry={() => void card.refetch()} />
      </div>
    );
  if (card.data === undefined) return <div className="work-waiting" aria-busy="true" />;
  return <Card card={card.data} />;
}

function Card({ card }: { readonly card: TraderCard }) {
  const t = useWords('traders');
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => scroll.current?.focus({ preventScroll: true }), []);
  return (
    <div className="trader">
      <header className="trader-head">
        <h2>{card.name ?? card.code}</h2>
        <span className="figures">{card.code}</span>
        <CopyButton small text={card.code} />
        <span className="trader-back">
          <ToolButton command="declaration.back">{t('back')}</ToolButton>
        </span>
      </header>
      <ScrollRegion ref={scroll} className="trader-body" label={t('title')}>
        <Facts card={card} />
        <Months card={card} />
        <Findings card={card} />
        <Brokers card={card} />
        <Goods card={card} />
      </ScrollRegion>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  /** Days and how many were counted; left out where it is of now. */
  readonly period?: Period;
  /** What was counted: `counted.<unit>`. */
  readonly unit?: 'declarations' | 'controlled' | 'items';
  readonly className?: string;
  readonly children: ReactNode;
}

function Section({ title, period, unit = 'declarations', className, children }: SectionProps) {
  const t = useWords('traders');
  return (
    <section className={className} aria-label={title}>
      <h3>
        {title}
        {period !== undefined && (
          <span className="figures">
            {formatDate(period.from)} – {formatDate(period.to)} ·{' '}
            {t(`counted.${unit}`, { n: formatCount(period.n) })}
          </span>
        )}
      </h3>
      {children}
    </section>
  );
}

function Facts({ card }: { readonly card: TraderCard }) {
  const t = useWords('traders');
  const { category, liability, debt } = card;
  const since = (day: string | null) =>
    day === null ? '' : ` · ${t('since', { day: formatDate(day) })}`;
  const facts: [string, string][] = [
    [
      t('category'),
      category.category === null
        ? t(category.known ? 'category.none' : 'category.unknown')
        : t(`category.${category.category}`) + since(category.since),
    ],
    [
      t('liability'),
      liability.confirmed === 0
        ? t('liability.none')
        : [
            formatCount(liability.confirmed),
            liability.lastOn === null ? null : t('last', { day: formatDate(liability.lastOn) }),
          ]
            .filter(Boolean)
            .join(' · '),
    ],
    [
      t('debt'),
      !debt.known
        ? t('debt.unknown')
        : debt.tenge === 0
          ? t('debt.none')
          : `${formatNumber(debt.tenge, 2)}\u00a0₸${since(debt.since)}`,
    ],
    [t('first'), card.firstOn === null ? nothing : formatDate(card.firstOn)],
    [t('newest'), card.lastOn === null ? nothing : formatDate(card.lastOn)],
  ];
  return (
    <Section title={t('facts')}>
      <dl className="trader-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Months({ card: { declarations } }: { readonly card: TraderCard }) {
  const t = useWords('traders');
  const { period, months } = declarations;
  const total = (month: (typeof months)[number]) =>
    corridors.reduce((sum, corridor) => sum + month[corridor], 0);
  return (
    <Section title={t('declarations')} period={period} className="trader-wide">
      <table className="trader-table trader-months">
        <thead>
          <tr>
            <td />
            {months.map(({ month }) => (
              <th
                key={month}
                scope="col"
                className="figures"
                title={`${month.slice(5)}.${month.slice(0, 4)}`}
              >
                {`${month.slice(5)}.${month.slice(2, 4)}`}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {corridors.map((corridor) => (
            <tr key={corridor}>
              <th scope="row">
                <CorridorSign corridor={corridor} withName="short" />
              </th>
              {months.map((month) => (
                <td key={month.month} className="figures">
                  {month[corridor] === 0 ? '' : formatCount(month[corridor])}
                </td>
              ))}
              <td className="figures">
                {formatCount(months.reduce((sum, month) => sum + month[corridor], 0))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {months.map((month) => (
              <td key={month.month} className="figures">
                {total(month) === 0 ? '' : formatCount(total(month))}
              </td>
            ))}
            <td className="figures">{formatCount(period.n)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

function Findings({ card: { findings } }: { readonly card: TraderCard }) {
  const t = useWords('traders');
  const outcomes = useWords('outcomes');
  return (
    <Section title={t('findings')} period={findings.period} unit="controlled">
      {findings.outcomes.length === 0 ? (
        <p className="trader-quiet">{t('findings.none')}</p>
      ) : (
        <table className="trader-table">
          <thead>
            <tr>
              <th scope="col">{t('outcome')}</th>
              <th scope="col" className="trader-figure">
                {t('count')}
              </th>
              <th scope="col" className="trader-figure">
                {t('lastOn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.outcomes.map(({ outcome, n, lastOn }) => (
              <tr key={outcome}>
                <th scope="row">
                  <span className="trader-code figures">{outcome}</span> {outcomes(outcome)}
                </th>
                <td className="figures trader-figure">{formatCount(n)}</td>
                <td className="figures trader-figure">{formatDate(lastOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Brokers({ card: { brokers } }: { readonly card: TraderCard }) {
  const t = useWords('traders');
  return (
    <Section title={t('brokers')} period={brokers.period}>
      {brokers.most.length === 0 ? (
        <p className="trader-quiet">{t('nothing')}</p>
      ) : (
        <table className="trader-table">
          <thead>
            <tr>
              <th scope="col">{t('broker')}</th>
              <th scope="col" className="trader-figure">
                {t('count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {brokers.most.map(({ code, name, own, n }) => (
              <tr key={code ?? ''}>
                <th scope="row">
                  {own ? t('broker.own') : (name ?? code ?? t('broker.none'))}
                  {!own && code !== null && <span className="trader-code figures"> {code}</span>}
                </th>
                <td className="figures trader-figure">{formatCount(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Goods({ card: { goods } }: { readonly card: TraderCard }) {
  const t = useWords('traders');
  const names = useNames();
  const language = useLanguage();
  return (
    <Section title={t('goods')} period={goods.period} unit="items">
      {goods.most.length === 0 ? (
        <p className="trader-quiet">{t('nothing')}</p>
      ) : (
        <table className="trader-table">
          <thead>
            <tr>
              <th scope="col">{t('hs4')}</th>
              <th scope="col">{t('origin')}</th>
              <th scope="col" className="trader-figure">
                {t('goods.declarations')}
              </th>
              <th scope="col" className="trader-figure">
                {t('net')}
              </th>
            </tr>
          </thead>
          <tbody>
            {goods.most.map(({ hs4, origin, n, netGrams }) => (
              <tr key={`${hs4} ${origin ?? ''}`}>
                <th scope="row" className="figures">
                  {hs4}
                </th>
                <td>{origin === null ? nothing : names.countryWithCode(origin)}</td>
                <td className="figures trader-figure">{formatCount(n)}</td>
                <td className="figures trader-figure">{formatMass(netGrams, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
