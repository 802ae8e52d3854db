import { traderOf, type Declaration, type Item } from '../../../shared/declaration.ts';
import type { Tables } from '../control/tables.ts';
import { isForOneConsignment } from '../control/uses.ts';
import { findingGroups, routeOf } from '../risk/counts.ts';
import { goodsWords, headingOf, tellingHeadings, type WordCounts } from '../risk/goods-words.ts';
import type { Controls, ItemHistory } from '../risk/history.ts';
import type { Reader } from '../store/store.ts';
import { usesCounted } from '../work/ledger.ts';
import { binsOf, tallyOf } from './counts.ts';
import { coversOf } from './cover-pairs.ts';
import type { Days } from './days.ts';
import { OwnGoods } from './own-goods.ts';
import { References } from './references.ts';
import { Remembered } from './remembered.ts';

/** Counting of the uses of a certificate stops here. */
const usesLooked = 50;

/** What the post knows of the goods of a declaration, each thing looked up once for all its items. */
export class GoodsHistory {
  readonly #reader: Reader;
  readonly #declaration: Declaration;
  readonly #trader: string | null;
  readonly #references: References;
  readonly #tables: Tables;
  readonly #asOf: string;
  readonly #except: number;
  readonly #own: OwnGoods;
  readonly #tallies = new Remembered<number>();
  readonly #met = new Remembered<ReadonlyMap<number, number> | null>();

  /** @param except number of a stored version of the declaration itself, 0 where there is none */
  constructor(
    reader: Reader,
    declaration: Declaration,
    { day, asOf }: Days,
    tables: Tables,
    except: number,
  ) {
    this.#reader = reader;
    this.#declaration = declaration;
    this.#trader = traderOf(declaration)?.code ?? null;
    this.#references = new References(reader);
    this.#tables = tables;
    this.#asOf = asOf;
    this.#except = except;
    this.#own = new OwnGoods(reader, declaration, day, except);
  }

  of(item: Item): ItemHistory {
    const chapter = item.hsCode?.slice(0, 2) ?? null;
    return {
      references: this.#references.ofItem(item),
      ownPrices: this.#own.pricesOf(item),
      recentSameGoods: this.#own.recent(item),
      split: this.#own.partsOf(item),
      inChapter:
        this.#trader === null || chapter === null
          ? null
          : this.#tally('chapter', `${this.#trader} ${chapter}`),
      route: this.#route(item),
      words: this.#words(item),
      covers: coversOf(item, this.#tables, this.#asOf, this.#references),
      controls: findingGroups(item.hsCode, item.originCountry).map((group) =>
        this.#controls(group),
      ),
      certificateUses: this.#certificateUses(item),
    };
  }

  #tally(kind: string, key: string): number {
    return this.#tallies.at(`${kind} ${key}`, () => tallyOf(this.#reader, kind, key));
  }

  #controls(group: string): Controls {
    const checked = this.#tally('checkedGoods', group);
    return { checked, confirmed: checked === 0 ? 0 : this.#tally('confirmedGoods', group) };
  }

  #route(item: Item): ItemHistory['route'] {
    const route = routeOf(this.#declaration, item);
    const heading = headingOf(item);
    if (route === null || heading === null) return null;
    return {
      same: this.#tally('route', `${heading} ${route}`),
      all: this.#tally('routed', String(heading)),
    };
  }

  /** Declarations by heading in which a word was met; `null` where it tells nothing. */
  #headingsOf(word: number): ReadonlyMap<number, number> | null {
    return this.#met.at(String(word), () => {
      const bins = binsOf(this.#reader, 'word', String(word), tellingHeadings + 1);
      return bins.length === 0 || bins.length > tellingHeadings
        ? null
        : new Map(bins.map(({ bin, n }) => [bin, n]));
    });
  }

  #words(item: Item): WordCounts {
    return {
      words: goodsWords(item).flatMap((word) => this.#headingsOf(word) ?? []),
      declarations: (heading) => this.#tally('heading', String(heading)),
    };
  }

  /** Most other declarations that name one of the certificates. */
  #certificateUses({ documents }: Item): number | null {
    let most: number | null = null;
    for (const { code, reference, date } of documents) {
      if (code === null || reference === null || !isForOneConsignment(code)) continue;
      const document = { kind: code, reference, date, trader: null };
      const uses = this.#tallies.at(`uses ${code} ${reference} ${date}`, () =>
        usesCounted(
          this.#reader,
          document,
          this.#declaration.registrationNumber,
          usesLooked,
          this.#except,
        ),
      );
      most = Math.max(most ?? 0, uses);
    }
    return most;
  }
}
