import type { Said, Verdict } from '../../../../shared/contract/documents.ts';
import type { Declaration, Item } from '../../../../shared/declaration.ts';
import { minorDigits } from '../../../../shared/money.ts';
import type { SupportingFacts } from '../../../../shared/supporting-document.ts';
import { folded } from '../../consignments/marks.ts';
import { namedDates, namedNumbers } from './named.ts';
import { pairLines } from './pair-lines.ts';
import { exactTotal, rowOf, sayList, sayText, type RowOf } from './row.ts';
import {
  agrees,
  differs,
  incomparable,
  sameName,
  sameOrFewer,
  samePlace,
  sameSet,
  sameSum,
  worst,
} from './sameness.ts';
import { saidBy, type Source } from './sources.ts';

/** A kilogram, in grams: the coarsest step masses are rounded to. */
const kilogram = 1000;

/** Figures of parts that make up one, and whether some part says nothing. */
interface Parts {
  readonly figures: readonly number[];
  readonly whole: boolean;
}

function partsOf(source: Source, of: (facts: SupportingFacts) => number | null): Parts | null {
  const figures = saidBy(source, of);
  if (figures.length === 0 || exactTotal(figures) === null) return null;
  return { figures, whole: figures.length === source.documents.length };
}

function partsOfItems(items: readonly Item[], of: (item: Item) => number | null): Parts | null {
  const figures = items.flatMap((item) => of(item) ?? []);
  if (figures.length === 0 || exactTotal(figures) === null) return null;
  return { figures, whole: figures.length === items.length };
}

const only = (figure: number | null): Parts | null =>
  figure === null ? null : { figures: [figure], whole: true };

function samePart(one: Parts, other: Parts, coarsest: number): Verdict {
  if (!one.whole || !other.whole) return incomparable('partly');
  return sameSum(one.figures, other.figures, coarsest);
}

const sumOf = ({ figures }: Parts): number => exactTotal(figures) ?? 0;
const sayMass = (parts: Parts): Said => ({ kind: 'mass', grams: sumOf(parts) });

interface Sum extends Parts {
  readonly currency: string;
}

function sumsOf(source: Source): Sum | null {
  const parts = partsOf(source, ({ totalMinor }) => totalMinor);
  const currencies = new Set(
    saidBy(source, ({ totalMinor, currency }) => (totalMinor === null ? null : currency)),
  );
  const [currency] = currencies;
  // Sums in several currencies make no sum.
  return parts === null || currency === undefined || currencies.size > 1
    ? null
    : { ...parts, currency };
}

const wholeUnit = (currency: string): number => 10 ** minorDigits(currency);

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
const textsOf = (source: Source, of: (facts: SupportingFacts) => string | null) => {
  const texts = distinct(saidBy(source, of));
  return texts.length === 0 ? null : texts;
};
const listed = (texts: readonly (string | null | undefined)[]): string[] | null => {
  const said = texts.flatMap((text) => text ?? []);
  return said.length === 0 ? null : distinct(said);
};

/** Each name must be one of those declared. */
const each =
  (same: (one: string, other: string) => Verdict) =>
  (declared: readonly string[], said: readonly string[]): Verdict =>
    worst(
      said.map((one) => {
        const verdicts = declared.map((other) => same(other, one));
        return verdicts.find(({ is }) => is === 'agrees') ?? worst(verdicts);
      }),
    );

/** Plates as they are written: several in one box, in letters of either alphabet. */
const platesIn = (text: string): string[] =>
  text
    .split(/[;/,]/)
    .map(folded)
    .filter((plate) => plate !== '');

const foldedAll = (texts: readonly string[]): string[] => texts.map(folded);

/** Where the goods come from, of those items that the source speaks of. */
function originsOf({ items, countries }: Declaration, source: Source | null): string[] | null {
  const lines = source?.documents.flatMap(({ facts }) => facts.lines) ?? [];
  const { of } = pairLines(lines, items);
  const meant = of.size === 0 ? items : items.filter(({ ordinal }) => of.has(ordinal));
  const origins = listed(meant.map(({ originCountry }) => originCountry));
  if (origins !== null) return origins;
  return countries.origin !== null && /^[A-Z]{2}$/.test(countries.origin)
    ? [countries.origin]
    : null;
}

function sameOrigin(declared: readonly string[], said: readonly string[]): Verdict {
  if (said.some((code) => !declared.includes(code))) return differs;
  return said.length === declared.length ? agrees : incomparable('some');
}

const equal = (one: string, other: string): Verdict => (one === other ? agrees : differs);

/** Every field of the main sheet that a document can speak of, in the order they are read. */
export const headerRows: readonly RowOf[] = [
  rowOf({
    field: 'number',
    box: '44',
    declared: ({ documents, items }, source) =>
      source === null ? null : namedNumbers(source.kind, documents, items),
    shown: ({ documents, items }, sources) =>
      listed(sources.flatMap(({ kind }) => namedNumbers(kind, documents, items) ?? [])),
    said: (source) => textsOf(source, ({ number }) => number),
    say: sayList,
    hold: each((one, other) => equal(folded(one), folded(other))),
  }),
  rowOf({
    field: 'date',
    box: '44',
    declared: ({ documents, items }, source) =>
      source === null ? null : namedDates(source, documents, items),
    shown: ({ documents, items }, sources) =>
      listed(sources.flatMap((source) => namedDates(source, documents, items) ?? [])),
    said: (source) => textsOf(source, ({ date }) => date),
    say: (dates) => ({ kind: 'dates', dates: [...dates] }),
    hold: each(equal),
  }),
  rowOf({
    field: 'seller',
    box: '2',
    declared: ({ parties }) => listed([parties.consignor?.name]),
    said: (source) => textsOf(source, ({ seller }) => seller),
    say: sayList,
    hold: each(sameName),
  }),
  rowOf({
    field: 'buyer',
    box: '8',
    declared: ({ parties }) => listed([parties.consignee?.name]),
    said: (source) => textsOf(source, ({ buyer }) => buyer),
    say: sayList,
    hold: each(sameName),
  }),
  rowOf({
    field: 'currency',
    box: '22',
    declared: ({ invoice }) => listed([invoice?.currency]),
    said: (source) => textsOf(source, ({ currency }) => currency),
    say: sayList,
    hold: each(equal),
  }),
  rowOf<Sum>({
    field: 'total',
    box: '22',
    declared: ({ invoice }) =>
      invoice === null
        ? null
        : { figures: [invoice.minor], whole: true, currency: invoice.currency },
    said: sumsOf,
    say: (sums) => ({ kind: 'money', minor: sumOf(sums), currency: sums.currency }),
    hold: (declared, said) =>
      declared.currency === said.currency
        ? samePart(declared, said, wholeUnit(said.currency))
        : incomparable('currency'),
  }),
  rowOf({
    field: 'deliveryTerms',
    box: '20',
    declared: ({ deliveryTerms }) => deliveryTerms.code,
    said: (source) => saidBy(source, ({ deliveryTerms }) => deliveryTerms.code)[0] ?? null,
    say: sayText,
    hold: (declared, said) => equal(folded(declared), folded(said)),
  }),
  rowOf({
    field: 'deliveryPlace',
    box: '20',
    declared: ({ deliveryTerms }) => deliveryTerms.place,
    said: (source) => saidBy(source, ({ deliveryTerms }) => deliveryTerms.place)[0] ?? null,
    say: sayText,
    hold: samePlace,
  }),
  rowOf({
    field: 'gross',
    box: '35',
    declared: ({ totals, items }) =>
      only(totals.grossGrams) ?? partsOfItems(items, ({ grossGrams }) => grossGrams),
    said: (source) => partsOf(source, ({ grossGrams }) => grossGrams),
    say: sayMass,
    hold: (declared, said) => samePart(declared, said, kilogram),
  }),
  rowOf({
    field: 'net',
    box: '38',
    declared: ({ items }) => partsOfItems(items, ({ netGrams }) => netGrams),
    said: (source) => partsOf(source, ({ netGrams }) => netGrams),
    say: sayMass,
    hold: (declared, said) => samePart(declared, said, kilogram),
  }),
  rowOf({
    field: 'packages',
    box: '6',
    declared: ({ totals, items }) =>
      only(totals.packages) ?? partsOfItems(items, ({ packages }) => packages.count),
    said: (source) => partsOf(source, ({ packages }) => packages),
    say: (parts) => ({ kind: 'count', count: sumOf(parts) }),
    hold: (declared, said) => samePart(declared, said, 1),
  }),
  rowOf({
    field: 'loadingPlace',
    box: '27',
    declared: ({ transport }) => transport.loadingPlace,
    said: (source) => saidBy(source, ({ loadingPlace }) => loadingPlace)[0] ?? null,
    say: sayText,
    hold: samePlace,
  }),
  rowOf({
    field: 'origin',
    box: '34',
    declared: originsOf,
    said: (source) => textsOf(source, ({ originCountry }) => originCountry),
    say: (codes) => ({ kind: 'country', codes: [...codes] }),
    hold: sameOrigin,
  }),
  rowOf({
    field: 'vehicle',
    box: '18',
    declared: ({ transport }) => listed([transport.arrival.identity ?? transport.border.identity]),
    said: (source) => textsOf(source, ({ vehicle }) => vehicle),
    say: sayList,
    hold: (declared, said) => sameOrFewer(declared.flatMap(platesIn), said.flatMap(platesIn)),
  }),
  rowOf({
    field: 'containers',
    box: '31',
    declared: ({ containers, items }) =>
      listed([
        ...containers.map(({ identity }) => identity),
        ...items.flatMap((item) => item.containers),
      ]),
    said: (source) => listed(source.documents.flatMap(({ facts }) => facts.containers)),
    say: sayList,
    hold: (declared, said) => sameSet(foldedAll(declared), foldedAll(said)),
  }),
];
