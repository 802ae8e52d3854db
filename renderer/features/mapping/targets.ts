import { mappingTargets, type Mapping, type MappingTarget } from '../../../shared/mapping.ts';

/** The targets in the order of the form, under the heads an officer looks for them. */
const targetGroups = {
  declaration: [
    'document',
    'type',
    'direction',
    'procedure',
    'office',
    'registrationNumber',
    'registration.date',
    'declaredOn',
    'reference',
    'sourceId',
  ],
  parties: [
    'consignor.code',
    'consignor.name',
    'consignor.address',
    'consignor.country',
    'consignee.code',
    'consignee.name',
    'consignee.address',
    'consignee.country',
    'declarant.code',
    'declarant.name',
    'carrier.code',
    'carrier.name',
    'representative',
  ],
  transport: [
    'countries.dispatch',
    'countries.destination',
    'countries.trading',
    'transport.arrival.identity',
    'transport.arrival.nationality',
    'transport.border.identity',
    'transport.border.nationality',
    'transport.border.mode',
    'transport.inlandMode',
    'transport.containerised',
    'borderOffice',
    'goodsLocation',
    'warehouse',
    'expectedOn',
    'transportDocument.code',
    'transportDocument.reference',
    'transportDocument.date',
    'transit.departureOffice',
    'transit.destinationOffice',
    'transit.destinationCountry',
    'transit.seals',
    'transit.timeLimit',
  ],
  sums: [
    'deliveryTerms.code',
    'deliveryTerms.place',
    'invoice',
    'invoice.currency',
    'exchangeRate',
    'totals.packages',
    'totals.grossKilograms',
    'totals.customsValue',
  ],
  item: [
    'item.ordinal',
    'item.hsCode',
    'item.description',
    'item.originCountry',
    'item.grossKilograms',
    'item.netKilograms',
    'item.price',
    'item.customsValue',
    'item.statisticalValue',
    'item.procedure',
    'item.previousProcedure',
    'item.preference',
    'item.valuationMethod',
    'item.packages.count',
    'item.packages.kind',
    'item.unit',
    'item.quantity',
    'item.containers',
    'item.trademark',
    'item.producer',
    'item.document.code',
    'item.document.reference',
    'item.document.date',
    'item.payment.kind',
    'item.payment.base',
    'item.payment.rate',
    'item.payment.amount',
  ],
} as const satisfies Record<string, readonly MappingTarget[]>;

export type TargetGroup = keyof typeof targetGroups;

/** Every head with its targets. */
export const groupedTargets: readonly (readonly [TargetGroup, readonly MappingTarget[]])[] = [
  ['item', targetGroups.item],
  ['declaration', targetGroups.declaration],
  ['parties', targetGroups.parties],
  ['transport', targetGroups.transport],
  ['sums', targetGroups.sums],
];

/** What hardly any declaration can do without, in the order in which one asks for it. */
const wanted: readonly MappingTarget[] = [
  'item.hsCode',
  'item.description',
  'item.originCountry',
  'item.grossKilograms',
  'item.netKilograms',
  'item.price',
  'invoice.currency',
  'procedure',
  'consignor.name',
  'consignee.code',
  'consignee.name',
];

/** What is wanted and neither a column nor a constant gives. */
export function stillMissing({ columns, constants }: Mapping): MappingTarget[] {
  const given = new Set<string>([...Object.values(columns), ...Object.keys(constants)]);
  // The procedure may come with every item, and says which way the goods go.
  if (given.has('item.procedure')) given.add('procedure');
  return wanted.filter((target) => !given.has(target));
}

/** Targets that several columns are sent to: only one value can stand there. */
export function sentTwice({ columns }: Mapping): ReadonlySet<MappingTarget> {
  const seen = new Set<MappingTarget>();
  const twice = new Set<MappingTarget>();
  for (const target of Object.values(columns)) {
    if (seen.has(target)) twice.add(target);
    seen.add(target);
  }
  return twice;
}

/** The mapping with a column sent to a target, or left unread. */
export function sendColumn(
  mapping: Mapping,
  column: string,
  target: MappingTarget | null,
): Mapping {
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([name]) => name !== column),
  );
  return {
    ...mapping,
    columns: target === null ? columns : { ...columns, [column]: target },
  };
}

/** The mapping with a constant for a target; an empty value takes the constant away. */
export function setConstant(
  mapping: Mapping,
  target: MappingTarget,
  value: string | null,
): Mapping {
  const constants = Object.fromEntries(
    Object.entries(mapping.constants).filter(([name]) => name !== target),
  );
  return { ...mapping, constants: value === null ? constants : { ...constants, [target]: value } };
}

/** The target of that name; `null` for any other text (the empty choice of a list). */
export function targetNamed(name: string): MappingTarget | null {
  return mappingTargets.find((target) => target === name) ?? null;
}
