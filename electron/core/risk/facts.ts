import type { Corridor } from '../../../shared/corridor.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import { traderOf } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { FieldId } from '../../../shared/fields.ts';
import { majorUnits } from '../../../shared/money.ts';

/** What a field holds in one declaration; `null`: unknown, which never makes a profile fire. */
export type Fact = string | number | boolean | readonly string[] | null;
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

/** What the post knew of the trader and of the goods before this declaration. */
export interface History {
  readonly trader: {
    readonly declarations: number;
    /** Latest earlier registration date. */
    readonly lastOn: string | null;
    readonly confirmed: number;
  } | null;
  /** By ordinal of the item. */
  readonly items: ReadonlyMap<
    number,
    { readonly referencePerKilogram: number | null; readonly recentSameGoods: number | null }
  >;
}

/** Nothing is known of what was before: where a declaration is weighed outside of any post. */
export const noHistory: History = { trader: null, items: new Map() };

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function valueOf(declaration: Declaration): number | null {
  let sum = 0;
  for (const item of declaration.items) {
    if (item.customsValue === null) return null;
    sum += majorUnits(item.customsValue);
  }
  return declaration.items.length === 0 ? null : sum;
}

/** Customs value in national units per kilogram net; `null` without either or at zero mass. */
export function valuePerKilogram(item: Item): number | null {
  if (item.customsValue === null || item.netGrams === null || item.netGrams === 0) return null;
  const perKilogram = majorUnits(item.customsValue) / (item.netGrams / 1000);
  return perKilogram > 0 ? perKilogram : null;
}

const kilograms = (grams: number | null) => (grams === null ? null : grams / 1000);

type HeaderField = Extract<
  FieldId,
  | 'direction'
  | 'type'
  | 'procedure'
  | 'office'
  | 'dispatchCountry'
  | 'destinationCountry'
  | 'tradingCountry'
  | 'borderMode'
  | 'containerised'
  | 'deliveryTerms'
  | 'trader'
  | 'declarant'
  | 'itemCount'
  | 'customsValue'
  | 'sealCount'
  | 'traderDeclarations'
  | 'daysSinceLastDeclaration'
  | 'confirmedFindings'
  | 'controlWarnings'
>;

function headerFacts(
  declaration: Declaration,
  findings: readonly Finding[],
  history: History,
): Record<HeaderField, Fact> {
  const trader = traderOf(declaration)?.code ?? null;
  const registeredOn = declaration.registration?.date ?? declaration.declaredOn;
  const lastOn = history.trader?.lastOn ?? null;
  return {
    direction: declaration.direction,
    type: declaration.type,
    procedure: declaration.procedure,
    office: declaration.office?.code ?? null,
    dispatchCountry: declaration.countries.dispatch,
    destinationCountry: declaration.countries.destination,
    tradingCountry: declaration.countries.trading,
    borderMode: declaration.transport.border.mode,
    containerised: declaration.transport.containerised,
    deliveryTerms: declaration.deliveryTerms.code,
    trader,
    declarant: declaration.parties.declarant?.code ?? null,
    itemCount: declaration.items.length,
    customsValue: valueOf(declaration),
    sealCount: declaration.transit?.sealCount ?? null,
    traderDeclarations: trader === null ? null : (history.trader?.declarations ?? 0),
    daysSinceLastDeclaration:
      lastOn === null || registeredOn === null ? null : daysBetween(lastOn, registeredOn),
    confirmedFindings: trader === null ? null : (history.trader?.confirmed ?? 0),
    controlWarnings: findings.filter((finding) => finding.severity === 'warning').length,
  };
}

function itemFacts(item: Item, history: History): Record<Exclude<FieldId, HeaderField>, Fact> {
  const known = history.items.get(item.ordinal);
  const perKilogram = valuePerKilogram(item);
  const reference = known?.referencePerKilogram ?? null;
  const { grossGrams, netGrams } = item;
  return {
    hsCode: item.hsCode,
    origin: item.originCountry,
    description:
      [item.description, item.commercialDescription].filter((text) => text !== null).join(' ') ||
      null,
    preference: item.preference,
    requestedProcedure: item.procedure.requested,
    previousProcedure: item.procedure.previous,
    netKilograms: kilograms(netGrams),
    grossKilograms: kilograms(grossGrams),
    itemValue: item.customsValue === null ? null : majorUnits(item.customsValue),
    documentKinds: item.documents.flatMap((document) => document.code ?? []),
    tareShare:
      grossGrams === null || netGrams === null || grossGrams === 0
        ? null
        : 1 - netGrams / grossGrams,
    priceRatio: perKilogram === null || reference === null ? null : perKilogram / reference,
    recentSameGoods: known?.recentSameGoods ?? null,
  };
}

/** Every field of the registry, read from one declaration and what was known before it. Pure. */
export function factsOf(
  declaration: Declaration,
  findings: readonly Finding[],
  history: History,
): Facts {
  return {
    header: headerFacts(declaration, findings, history),
    items: declaration.items.map((item) => ({
      ordinal: item.ordinal,
      values: itemFacts(item, history),
    })),
  };
}
