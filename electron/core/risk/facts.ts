import type { Corridor } from '../../../shared/corridor.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { HeaderFieldId, ItemFieldId } from '../../../shared/fields.ts';
import type { Finding } from '../../../shared/finding.ts';
import { declarationIndicators } from './facts-declaration.ts';
import { formFacts } from './facts-form.ts';
import { goodsIndicators } from './facts-goods.ts';
import { itemFacts } from './facts-item.ts';
import { traderIndicators } from './facts-trader.ts';
import type { History } from './history.ts';

/** What a field holds in one declaration; `null`: unknown, which never makes a profile fire. */
export type Fact = string | number | boolean | readonly string[] | null;
/** What is unknown is left out: a field that is not there is `null`. */
export type Facts = {
  readonly header: Readonly<Record<string, Fact>>;
  /** How things stood at the post, as far as the rules and tactics in force ask; left out: they do not. */
  readonly situation?: Situation;
  readonly items: readonly {
    readonly ordinal: number;
    readonly values: Readonly<Record<string, Fact>>;
  }[];
};

/** The state of the post that a decision may hang on: part of its facts, so that it can be made again. */
export interface Situation {
  /** By code of a profile of which a share of the hits counts: hits let go since one last counted. */
  readonly unselected?: Readonly<Record<string, number>>;
  /** How many declarations went down each corridor at this customs body today. */
  readonly taken?: Readonly<Partial<Record<Corridor, number>>>;
}

/** Decimal places a derived figure is kept to: more would only lengthen what every decision keeps. */
const places = 4;

/** Facts are kept with every decision: what is unknown is left out, figures are cut to what they can tell. */
function known(facts: Readonly<Record<string, Fact>>): Record<string, Fact> {
  const kept: Record<string, Fact> = {};
  for (const [field, fact] of Object.entries(facts)) {
    if (fact === null || (typeof fact === 'number' && !Number.isFinite(fact))) continue;
    // Adding zero turns −0 into 0: one value, one text.
    kept[field] =
      typeof fact === 'number' && !Number.isInteger(fact)
        ? Math.round(fact * 10 ** places) / 10 ** places + 0
        : fact;
  }
  return kept;
}

/** Every field of the registry, read from one declaration and what was known before it. Pure. */
export function factsOf(
  declaration: Declaration,
  findings: readonly Finding[],
  history: History,
): Facts {
  const header: Record<HeaderFieldId, Fact> = {
    ...formFacts(declaration),
    ...traderIndicators(declaration, history),
    ...declarationIndicators(declaration, findings, history),
  };
  return {
    header: known(header),
    items: declaration.items.map((item) => {
      const values: Record<ItemFieldId, Fact> = {
        ...itemFacts(item),
        ...goodsIndicators(declaration, item, history),
      };
      return { ordinal: item.ordinal, values: known(values) };
    }),
  };
}
