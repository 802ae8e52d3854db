import { factsOf, type Fact } from '../../../electron/core/risk/facts.ts';
import {
  noHistory,
  type History,
  type ItemHistory,
  type TraderHistory,
} from '../../../electron/core/risk/history.ts';
import {
  blankDeclaration,
  blankItem,
  type Declaration,
  type Item,
} from '../../../shared/declaration.ts';
import type { FieldId } from '../../../shared/fields.ts';
import type { Money } from '../../../shared/money.ts';

export const tenge = (major: number): Money => ({ minor: major * 100, currency: 'KZT' });
export const party = (code: string | null, name: string | null = null) => ({
  code,
  name,
  address: null,
  country: null,
});

/** A tax number of a company of July 2018. */
export const bin = '180740970018';

/** An import of one item, registered on 1 July 2026, that says nothing else. */
export function importOf(
  item: Partial<Item> = {},
  declaration: Partial<Declaration> = {},
): Declaration {
  const blank = blankDeclaration();
  return {
    ...blank,
    direction: 'import',
    declaredOn: '2026-07-01',
    parties: { ...blank.parties, consignee: party(bin) },
    items: [{ ...blankItem(1), ...item }],
    ...declaration,
  };
}

const nothingOfGoods: ItemHistory = {
  references: {},
  ownPrices: [],
  recentSameGoods: null,
  split: null,
  inChapter: null,
  route: null,
  words: { words: [], declarations: () => 0 },
  covers: null,
  controls: [],
  certificateUses: null,
};

const nothingOfTrader: TraderHistory = {
  declarations: 0,
  firstOn: null,
  lastOn: null,
  confirmed: 0,
  findings: [],
  controls: { checked: 0, confirmed: 0 },
  atOffice: null,
  withPartner: null,
  throughBroker: null,
  category: null,
  debt: null,
  firstDigits: [],
};

export interface Known {
  readonly trader?: Partial<TraderHistory>;
  readonly goods?: Partial<ItemHistory>;
  readonly post?: Partial<Omit<History, 'trader' | 'items'>>;
}

/** What the post knew, as far as a test says; of the rest it knew nothing. */
export function knowing({ trader, goods, post }: Known = {}): History {
  return {
    ...noHistory,
    trader: trader === undefined ? null : { ...nothingOfTrader, ...trader },
    ...post,
    items: new Map([[1, { ...nothingOfGoods, ...goods }]]),
  };
}

/** One field of a declaration, of the header or of its first item; `null`: unknown. */
export function factIn(declaration: Declaration, history: History, field: FieldId): Fact {
  const facts = factsOf(declaration, [], history);
  return facts.header[field] ?? facts.items[0]?.values[field] ?? null;
}
