import type { GridApi } from 'ag-grid-community';
import { useMemo } from 'react';
import type { Item } from '../../../shared/declaration.ts';
import type { Difference } from '../../../shared/contract/versions.ts';
import type { HitExplanation } from '../../../shared/explanation.ts';
import type { Finding } from '../../../shared/finding.ts';
import { unnamedCurrency } from '../../../shared/money.ts';
import { useWords } from '../../i18n/index.ts';
import {
  formatAmount,
  formatCount,
  formatKilograms,
  formatMoney,
  nothing,
} from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';
import { WholeGrid } from '../../ui/grid/WholeGrid.tsx';
import { useNames } from '../../ui/names.ts';
import { concernsItem } from './signs.ts';

interface ItemListProps {
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
  readonly hits: readonly HitExplanation[];
  readonly changes: readonly Difference[];
  /** The item shown below. */
  readonly chosen: Item | null;
  readonly onSelect: (item: Item | null) => void;
  readonly onOpen: () => void;
  readonly onApi: (api: GridApi<Item>) => void;
}

/** The currency all the sums of a column share; `null` where they differ, so that each says its own. */
function sharedCurrency(sums: readonly (Item['price'] | undefined)[]): string | null {
  const currencies = new Set(sums.flatMap((sum) => (sum == null ? [] : [sum.currency])));
  const [only] = currencies;
  return currencies.size === 1 && only !== undefined ? only : null;
}

function withUnit(head: string, currency: string | null): string {
  if (currency === null || currency === unnamedCurrency) return head;
  return `${head}, ${currency === 'KZT' ? '₸' : currency}`;
}

/** The goods of a declaration, one line each. */
export function ItemList(props: ItemListProps) {
  const { items, findings, hits, changes, chosen, onSelect, onOpen, onApi } = props;
  const t = useWords('declaration');
  const terms = useWords('terms');
  const names = useNames();
  const columns = useMemo(() => {
    const head = (term: string) => ({ head: terms(`short.${term}`), term: terms(`term.${term}`) });
    const found = new Map<number, number>();
    for (const { item } of findings) if (item !== null) found.set(item, (found.get(item) ?? 0) + 1);
    const price = sharedCurrency(items.map((item) => item.price));
    const value = sharedCurrency(items.map((item) => item.customsValue));
    const sum = (money: Item['price'], currency: string | null) =>
      currency === null || currency === unnamedCurrency ? formatMoney(money) : formatAmount(money);
    const doubts = ({ ordinal }: Item) => hits.filter((hit) => concernsItem(hit, ordinal)).length;
    const changed = ({ ordinal }: Item) => changes.filter(({ item }) => item === ordinal).length;
    // Only where there is one: most declarations are neither doubted by item nor announced.
    const signColumn = (id: string, sign: string, term: string, of: (item: Item) => number) =>
      items.some((item) => of(item) > 0)
        ? [
            figuresColumn<Item>({
              id,
              head: sign,
              term,
              width: 36,
              text: (item) => String(of(item) || ''),
              order: of,
            }),
          ]
        : [];
    const signColumns = [
      ...signColumn('look', '◆', t('look.here'), doubts),
      ...signColumn('changed', '△', t('changed.here'), changed),
    ];
    return [
      figuresColumn<Item>({
        id: 'ordinal',
        ...head('itemNumber'),
        head: '№',
        width: 44,
        pinned: true,
        text: (item) => String(item.ordinal),
        order: (item) => item.ordinal,
      }),
      figuresColumn<Item>({
        id: 'findings',
        ...head('findings'),
        head: '!',
        width: 36,
        text: (item) => String(found.get(item.ordinal) ?? ''),
        order: (item) => found.get(item.ordinal) ?? 0,
      }),
      ...signColumns,
      wordsColumn<Item>({
        id: 'hsCode',
        ...head('hsCode'),
        width: 104,
        text: (item) => item.hsCode ?? nothing,
      }),
      wordsColumn<Item>({
        id: 'description',
        ...head('description'),
        width: 230,
        text: (item) => item.description ?? item.commercialDescription ?? nothing,
      }),
      wordsColumn<Item>({
        id: 'origin',
        ...head('origin'),
        width: 76,
        text: (item) => item.originCountry ?? nothing,
        tooltip: (item) =>
          item.originCountry === null ? '' : names.countryWithCode(item.originCountry),
      }),
      figuresColumn<Item>({
        id: 'price',
        ...head('price'),
        head: withUnit(terms('short.price'), price),
        width: 116,
        text: (item) => sum(item.price, price),
        order: (item) => item.price?.minor ?? -1,
      }),
      figuresColumn<Item>({
        id: 'customsValue',
        ...head('customsValue'),
        head: withUnit(terms('short.customsValue'), value),
        width: 130,
        text: (item) => sum(item.customsValue, value),
        order: (item) => item.customsValue?.minor ?? -1,
      }),
      figuresColumn<Item>({
        id: 'gross',
        ...head('gross'),
        width: 96,
        text: (item) => formatKilograms(item.grossGrams),
        order: (item) => item.grossGrams ?? -1,
      }),
      figuresColumn<Item>({
        id: 'net',
        ...head('net'),
        width: 96,
        text: (item) => formatKilograms(item.netGrams),
        order: (item) => item.netGrams ?? -1,
      }),
      figuresColumn<Item>({
        id: 'packages',
        ...head('packages'),
        width: 84,
        text: (item) => formatCount(item.packages.count),
        order: (item) => item.packages.count ?? -1,
      }),
    ];
  }, [items, findings, hits, changes, t, terms, names]);
  return (
    <WholeGrid<Item>
      name="items"
      label={t('items')}
      columns={columns}
      idOf={(item) => String(item.ordinal)}
      rows={items}
      chosen={chosen === null ? null : String(chosen.ordinal)}
      onSelect={onSelect}
      onOpen={onOpen}
      onApi={onApi}
    />
  );
}
