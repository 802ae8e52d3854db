import type { ComparedField, ComparedRow, Said } from '../../../../shared/contract/documents.ts';
import type { Item } from '../../../../shared/declaration.ts';
import { minorDigits } from '../../../../shared/money.ts';
import type { SupportingKind, SupportingLine } from '../../../../shared/supporting-document.ts';
import { pairLines, type Pairing } from './pair-lines.ts';
import { exactTotal, nothingSaid, sayList, sayText, type Cell } from './row.ts';
import {
  differs,
  incomparable,
  measured,
  sameCode,
  sameDescription,
  sameQuantity,
  sameSum,
  worst,
} from './sameness.ts';
import type { Source } from './sources.ts';
import { kilograms, unitOf } from './units.ts';

/** A source with its lines by item. */
interface Paired {
  readonly source: Source;
  readonly lines: readonly SupportingLine[];
  readonly pairing: Pairing;
  readonly currency: string | null;
}

/** Documents that tell all the goods of a consignment: an item without a line of theirs is a difference. */
const tellsAll: ReadonlySet<SupportingKind> = new Set(['invoice', 'packingList']);

function paired(source: Source, items: readonly Item[]): Paired {
  const lines = source.documents.flatMap(({ facts }) => facts.lines);
  const currencies = new Set(
    source.documents.flatMap(({ facts }) =>
      facts.lines.some(({ priceMinor }) => priceMinor !== null) ? (facts.currency ?? []) : [],
    ),
  );
  const [currency = null] = currencies;
  return {
    source,
    lines,
    pairing: pairLines(lines, items),
    currency: currencies.size === 1 ? currency : null,
  };
}

type CellOf = (lines: readonly SupportingLine[], item: Item, paired: Paired) => Cell;

const said = <T>(lines: readonly SupportingLine[], of: (line: SupportingLine) => T | null): T[] =>
  lines.flatMap((line) => of(line) ?? []);

const descriptionCell: CellOf = (lines, item) => {
  const texts = said(lines, ({ description }) => description);
  if (texts.length === 0) return nothingSaid;
  const declared = item.description ?? item.commercialDescription;
  return {
    said: sayList(texts),
    verdict:
      declared === null
        ? incomparable('nothingDeclared')
        : worst(texts.map((text) => sameDescription(declared, text))),
  };
};

const codeCell: CellOf = (lines, item) => {
  const codes = [...new Set(said(lines, ({ hsCode }) => hsCode))];
  if (codes.length === 0) return nothingSaid;
  const { hsCode } = item;
  return {
    said: sayList(codes),
    verdict:
      hsCode === null
        ? incomparable('nothingDeclared')
        : worst(codes.map((code) => sameCode(hsCode, code))),
  };
};

/** What the item declares in the unit of the lines: box 41, or box 38 for kilograms. */
function declaredIn(item: Item, base: string) {
  for (const { code, name, quantity } of item.supplementaryUnits) {
    const unit = unitOf(code ?? '') ?? unitOf(name ?? '');
    if (unit?.base === base && quantity !== null) return measured(quantity, unit.factor);
  }
  if (base === kilograms && item.netGrams !== null) return measured(item.netGrams / 1000, 1);
  return null;
}

const quantityCell: CellOf = (lines, item) => {
  const quantities = said(lines, ({ quantity }) => quantity);
  if (quantities.length === 0) return nothingSaid;
  const units = new Set(lines.map(({ unit }) => unit ?? ''));
  const [unit = ''] = units;
  const sum = quantities.reduce((all, each) => all + each, 0);
  const told: Said =
    units.size === 1
      ? { kind: 'quantity', quantity: sum, unit: unit === '' ? null : unit }
      : sayList(lines.map(({ quantity, unit: own }) => `${quantity ?? ''} ${own ?? ''}`.trim()));
  if (quantities.length < lines.length) return { said: told, verdict: incomparable('partly') };
  const known = unitOf(unit);
  if (units.size > 1 || known === null) return { said: told, verdict: incomparable('unit') };
  const declared = declaredIn(item, known.base);
  if (declared === null) {
    const because = item.supplementaryUnits.length === 0 ? 'nothingDeclared' : 'unit';
    return { said: told, verdict: incomparable(because) };
  }
  const [first = 0, ...more] = quantities;
  const whole = more.reduce(
    (all, each) => {
      const next = measured(each, known.factor);
      return { value: all.value + next.value, step: Math.max(all.step, next.step) };
    },
    measured(first, known.factor),
  );
  return { said: told, verdict: sameQuantity(declared, whole) };
};

const netCell: CellOf = (lines, item) => {
  const masses = said(lines, ({ netGrams }) => netGrams);
  const grams = exactTotal(masses);
  if (masses.length === 0 || grams === null) return nothingSaid;
  const told: Said = { kind: 'mass', grams };
  if (item.netGrams === null) return { said: told, verdict: incomparable('nothingDeclared') };
  if (masses.length < lines.length) return { said: told, verdict: incomparable('partly') };
  return { said: told, verdict: sameSum([item.netGrams], masses, 1000) };
};

const priceCell: CellOf = (lines, item, { currency }) => {
  const prices = said(lines, ({ priceMinor }) => priceMinor);
  const minor = exactTotal(prices);
  if (prices.length === 0 || minor === null) return nothingSaid;
  if (currency === null) return { said: null, verdict: incomparable('currency') };
  const told: Said = { kind: 'money', minor, currency };
  if (item.price === null) return { said: told, verdict: incomparable('nothingDeclared') };
  if (item.price.currency !== currency) return { said: told, verdict: incomparable('currency') };
  if (prices.length < lines.length) return { said: told, verdict: incomparable('partly') };
  return {
    said: told,
    verdict: sameSum([item.price.minor], prices, 10 ** minorDigits(currency)),
  };
};

interface LineField {
  readonly field: ComparedField;
  readonly box: string;
  readonly declared: (item: Item) => Said | null;
  readonly cell: CellOf;
}

const textOrNothing = (text: string | null): Said | null => (text === null ? null : sayText(text));

const fields: readonly LineField[] = [
  {
    field: 'line.description',
    box: '31',
    declared: ({ description, commercialDescription }) =>
      textOrNothing(description ?? commercialDescription),
    cell: descriptionCell,
  },
  {
    field: 'line.hsCode',
    box: '33',
    declared: ({ hsCode }) => textOrNothing(hsCode),
    cell: codeCell,
  },
  {
    field: 'line.quantity',
    box: '41',
    declared: ({ supplementaryUnits: [unit] }) =>
      unit?.quantity == null
        ? null
        : { kind: 'quantity', quantity: unit.quantity, unit: unit.name ?? unit.code },
    cell: quantityCell,
  },
  {
    field: 'line.net',
    box: '38',
    declared: ({ netGrams }) => (netGrams === null ? null : { kind: 'mass', grams: netGrams }),
    cell: netCell,
  },
  {
    field: 'line.price',
    box: '42',
    declared: ({ price }) => (price === null ? null : { kind: 'money', ...price }),
    cell: priceCell,
  },
];

/** A document that should tell all the goods says nothing of this item. */
const missing = ({ field }: LineField, { source, lines }: Paired): Cell =>
  field === 'line.description' && lines.length > 0 && tellsAll.has(source.kind)
    ? { said: null, verdict: differs }
    : nothingSaid;

function rowsOfItem(item: Item, all: readonly Paired[]): ComparedRow[] {
  return fields.flatMap((field): ComparedRow[] => {
    const cells = all.map((one) => {
      const lines = one.pairing.of.get(item.ordinal);
      return lines === undefined ? missing(field, one) : field.cell(lines, item, one);
    });
    if (cells.every(({ verdict }) => verdict.is === 'silent')) return [];
    const { field: name, box, declared } = field;
    return [{ field: name, item: item.ordinal, box, declared: declared(item), cells }];
  });
}

function rowsOfUnpaired(all: readonly Paired[]): ComparedRow[] {
  return all.flatMap(({ pairing }, index) =>
    pairing.unpaired.map((line): ComparedRow => {
      const text = [line.hsCode, line.description].filter(Boolean).join(' ');
      const cells = all.map((_, at): Cell =>
        at === index ? { said: sayText(text), verdict: differs } : nothingSaid,
      );
      return { field: 'line.unpaired', item: null, box: '31', declared: null, cells };
    }),
  );
}

/** The goods item by item, then the lines that belong to none. */
export function lineRows(items: readonly Item[], sources: readonly Source[]): ComparedRow[] {
  const all = sources.map((source) => paired(source, items));
  if (all.every(({ lines }) => lines.length === 0)) return [];
  return [...items.flatMap((item) => rowsOfItem(item, all)), ...rowsOfUnpaired(all)];
}
