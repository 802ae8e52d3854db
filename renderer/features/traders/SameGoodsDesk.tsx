import { Checkbox } from '@blueprintjs/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PerKg, SameGoods, SameGoodsRow } from '../../../shared/contract/traders.ts';
import { useCommand } from '../../app/commands.tsx';
import { back, go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useLanguage, useWords, type Words } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatDate, formatMass, formatMoney, nothing } from '../../ui/format.ts';
import { minorDigits } from '../../../shared/money.ts';
import { useNames } from '../../ui/names.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { askFor } from '../declaration/asked.ts';
import { ToolButton } from '../declaration/PageTools.tsx';
import { goodsPlace, rememberGoods } from './goodsMemory.ts';
import { useEscapeBack } from './useEscapeBack.ts';
import './traders.css';

interface SameGoodsDeskProps {
  readonly declarationId: string;
  readonly item: number;
}

/** Earlier declarations of the same goods, of the same trader and of others apart. */
export function SameGoodsDesk({ declarationId, item }: SameGoodsDeskProps) {
  const t = useWords('traders');
  const [kept] = useState(() => goodsPlace(declarationId, item));
  const [digits, setDigits] = useState<6 | 10>(kept?.digits ?? 10);
  const [sameOrigin, setSameOrigin] = useState(kept?.sameOrigin ?? true);
  const goods = useQuery({
    ...rpc.traders.sameGoods.queryOptions({ input: { declarationId, item, digits, sameOrigin } }),
    placeholderData: keepPreviousData,
  });
  const body = useRef<HTMLDivElement>(null);
  const isShown = goods.data !== undefined;
  useCommand('declaration.back', back);
  useEscapeBack();
  // The row that was followed has the cursor again, else the page, so that its keys work at once.
  useEffect(() => {
    if (!isShown) return;
    const row = kept === null ? null : document.getElementById(rowId(kept.followed));
    (row ?? body.current)?.focus({ preventScroll: row === null });
  }, [isShown, kept]);

  if (goods.error !== null)
    return (
      <div className="desk-fault">
        <ErrorNote
          error={goods.error}
          doing={t('goods.doing')}
          onRetry={() => void goods.refetch()}
        />
      </div>
    );
  if (goods.data === undefined) return <div className="work-waiting" aria-busy="true" />;
  const { data } = goods;
  function follow(row: SameGoodsRow) {
    rememberGoods({ declarationId, item, digits, sameOrigin, followed: row });
    askFor({ id: row.declarationId, place: { box: '33', item: row.item } });
    go({ desk: 'declaration', id: row.declarationId });
  }
  return (
    <div className="trader">
      <header className="trader-head">
        <h2>{t('goods.title')}</h2>
        <span className="trader-goods" title={data.description ?? ''}>
          {[
            data.registrationNumber,
            t('goods.item', { item: data.item.item }),
            data.item.hsCode,
            data.description,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="trader-choice">
          <Checkbox
            checked={digits === 10}
            label={t('goods.whole')}
            onChange={() => setDigits(digits === 10 ? 6 : 10)}
          />
          <Checkbox
            checked={sameOrigin}
            label={t('goods.sameOrigin')}
            onChange={() => setSameOrigin(!sameOrigin)}
          />
          <ToolButton command="declaration.back">{t('back')}</ToolButton>
        </span>
      </header>
      <ScrollRegion ref={body} className="trader-body trader-goods-body" label={t('goods.title')}>
        <Part
          title={t('goods.own', { name: data.traderName ?? data.traderCode ?? nothing })}
          part={data.own}
          item={data.item}
          onFollow={follow}
        />
        <Part
          title={t('goods.others')}
          part={data.others}
          item={data.item}
          withTrader
          onFollow={follow}
        />
      </ScrollRegion>
    </div>
  );
}

const rowId = ({ declarationId, item }: Pick<SameGoodsRow, 'declarationId' | 'item'>): string =>
  `goods-${declarationId}-${item}`;

interface PartProps {
  readonly title: string;
  readonly part: SameGoods['own'];
  /** The item they are compared with. */
  readonly item: SameGoodsRow;
  readonly withTrader?: boolean;
  readonly onFollow: (row: SameGoodsRow) => void;
}

function Part({ title, part, item, withTrader = false, onFollow }: PartProps) {
  const t = useWords('traders');
  const { period, rows } = part;
  return (
    <section aria-label={title}>
      <h3>
        {title}
        <span className="figures">
          {period === null
            ? ''
            : `${formatDate(period.from)} – ${formatDate(period.to)} · ${t('counted.items', { n: formatCount(period.n) })}${
                rows.length < period.n ? ` · ${t('goods.newest', { n: rows.length })}` : ''
              }`}
        </span>
      </h3>
      {rows.length === 0 ? (
        <p className="trader-quiet">{t('goods.none')}</p>
      ) : (
        <table className="trader-table trader-same">
          <thead>
            <tr>
              <th scope="col">{t('goods.number')}</th>
              <th scope="col">{t('goods.day')}</th>
              {withTrader && <th scope="col">{t('goods.trader')}</th>}
              <th scope="col">{t('origin')}</th>
              <th scope="col" className="trader-figure">
                {t('net')}
              </th>
              <th scope="col" className="trader-figure">
                {t('goods.price')}
              </th>
              <th scope="col" className="trader-figure">
                {t('goods.value')}
              </th>
              <th scope="col">{t('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            <Row row={item} withTrader={withTrader} isPresent />
            {rows.map((row) => (
              <Row key={rowId(row)} row={row} withTrader={withTrader} onFollow={onFollow} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: SameGoodsRow;
  readonly withTrader: boolean;
  /** The item itself, to compare with. */
  readonly isPresent?: boolean;
  readonly onFollow?: (row: SameGoodsRow) => void;
}

function Row({ row, withTrader, isPresent = false, onFollow }: RowProps) {
  const t = useWords('traders');
  const outcomes = useWords('outcomes');
  const language = useLanguage();
  const names = useNames();
  const number = `${row.registrationNumber ?? nothing} / ${row.item}`;
  return (
    <tr data-present={isPresent}>
      <th scope="row" className="figures">
        <span className="trader-number">
          {' '}
          <CorridorSign corridor={row.corridor} size={14} />
          {isPresent || onFollow === undefined ? (
            <span>{t('goods.this')}</span>
          ) : (
            <button
              type="button"
              id={rowId(row)}
              className="place-link"
              onClick={() => onFollow(row)}
              onKeyDown={stepThrough}
            >
              {number}
            </button>
          )}
        </span>
      </th>
      <td className="figures">{formatDate(row.registeredOn)}</td>
      {withTrader && (
        <td className="trader-cut" title={row.traderName ?? ''}>
          {row.traderName ?? nothing}
        </td>
      )}
      <td title={row.origin === null ? '' : names.country(row.origin)}>{row.origin ?? nothing}</td>
      <td className="figures trader-figure">{formatMass(row.netGrams, language)}</td>
      <td className="figures trader-figure">{perKgText(row.price, t)}</td>
      <td className="figures trader-figure">{perKgText(row.value, t)}</td>
      <td>{row.outcome === null ? t('goods.unchecked') : outcomes(row.outcome)}</td>
    </tr>
  );
}

function perKgText(perKg: PerKg | null, t: Words): string {
  if (perKg === null) return nothing;
  const { amount, currency } = perKg;
  const minor = Math.round(amount * 10 ** minorDigits(currency));
  return t('goods.perKg', { sum: formatMoney({ minor, currency }) });
}

/** Arrows and J, K go from row to row. */
function stepThrough(event: React.KeyboardEvent<HTMLButtonElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const down = event.key === 'ArrowDown' || event.code === 'KeyJ';
  if (!down && event.key !== 'ArrowUp' && event.code !== 'KeyK') return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLElement>('.trader-same button')];
  const at = all.indexOf(event.currentTarget);
  all[at + (down ? 1 : -1)]?.focus();
}
