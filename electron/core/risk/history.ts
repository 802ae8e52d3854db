import type { Bin, Reference } from './distribution.ts';
import type { WordCounts } from './goods-words.ts';
import type { DeclarationMeasure, ItemMeasure } from './measures.ts';

/** Controls of a group, and those that confirmed something. */
export interface Controls {
  readonly checked: number;
  readonly confirmed: number;
}

/** What the post knew of the trader before this declaration; only of one with a tax number. */
export interface TraderHistory {
  readonly declarations: number;
  /** Earliest and latest earlier registration date. */
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  /** Confirmed findings in the window. */
  readonly confirmed: number;
  /** The newest of them: severity, and days before the registration. */
  readonly findings: readonly { readonly severity: number; readonly daysAgo: number }[];
  readonly controls: Controls;
  /** Earlier declarations at this customs body, with this partner, through this broker; `null`: not told. */
  readonly atOffice: number | null;
  readonly withPartner: number | null;
  readonly throughBroker: number | null;
  /** By the reference tables; `null`: absent, or they do not say. */
  readonly category: string | null;
  readonly debt: number | null;
  /** First digits of the invoice prices of the earlier items. */
  readonly firstDigits: readonly Bin[];
}

/** What the post knew of one who declares for others. */
export interface BrokerHistory {
  /** In the 90 days before. */
  readonly recent: number;
  /** Declarations accepted, and refused or corrected, of this one and of all. */
  readonly own: { readonly accepted: number; readonly errors: number };
  readonly all: { readonly accepted: number; readonly errors: number };
}

/** Goods that an item may hide, by a pair of the reference tables. */
export interface CoverHistory {
  /** HS prefix of the risk goods. */
  readonly risk: string;
  /** Beginnings of words that give them away. */
  readonly words: readonly string[];
  /** What is usual of the risk goods. */
  readonly references: Readonly<Partial<Record<ItemMeasure, Reference>>>;
}

/** What the post knew of the goods of one item. */
export interface ItemHistory {
  readonly references: Readonly<Partial<Record<ItemMeasure, Reference>>>;
  /** Customs values per kilogram of the trader's own earlier items of the code. */
  readonly ownPrices: readonly number[];
  readonly recentSameGoods: number | null;
  /** Earlier parts of a split consignment: how many, and their customs value; `null`: one has none. */
  readonly split: { readonly declarations: number; readonly value: number | null } | null;
  /** Earlier declarations of the trader with goods of the chapter; `null`: not told. */
  readonly inChapter: number | null;
  /** Declarations of the heading by the same countries, and by whatever countries. */
  readonly route: { readonly same: number; readonly all: number } | null;
  readonly words: WordCounts;
  /** Pairs whose cover goods the item is declared as; `null`: no table of pairs is loaded. */
  readonly covers: readonly CoverHistory[] | null;
  /** Controls of the same goods, the finest group first, the whole post last. */
  readonly controls: readonly Controls[];
  /** Most other declarations that name one of the certificates; `null`: none is named. */
  readonly certificateUses: number | null;
}

/** Findings on vehicles or containers, and whether one was elsewhere on the day; `null`: not told. */
export interface MeansHistory {
  readonly findings: number | null;
  readonly elsewhere: boolean | null;
}

/** When a declaration came, and when the earlier ones did: of the trader, and of the whole post. By hour of the day. */
export interface ArrivalHistory {
  readonly hour: number;
  readonly own: readonly Bin[];
  readonly post: readonly Bin[];
}

/** What the post knew before this declaration. */
export interface History {
  readonly trader: TraderHistory | null;
  readonly broker: BrokerHistory | null;
  readonly references: Readonly<Partial<Record<DeclarationMeasure, Reference>>>;
  /** `null`: its hour cannot be told. */
  readonly arrival: ArrivalHistory | null;
  readonly vehicles: MeansHistory;
  readonly containers: MeansHistory;
  /** Gross mass in the newest earlier paper of the consignment. */
  readonly announcedGrams: number | null;
  readonly invoiceUses: number | null;
  /** Earlier versions of this declaration. */
  readonly corrections: number;
  /** Sums that the law names, in the currency of the invoice, rising. */
  readonly thresholds: readonly number[];
  /** By ordinal of the item. */
  readonly items: ReadonlyMap<number, ItemHistory>;
}

/** Nothing is known of what was before: where a declaration is weighed outside of any post. */
export const noHistory: History = {
  trader: null,
  broker: null,
  references: {},
  arrival: null,
  vehicles: { findings: null, elsewhere: null },
  containers: { findings: null, elsewhere: null },
  announcedGrams: null,
  invoiceUses: null,
  corrections: 0,
  thresholds: [],
  items: new Map(),
};
