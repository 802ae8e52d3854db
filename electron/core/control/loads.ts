import type { Declaration, Document } from '../../../shared/declaration.ts';
import { sumOf, type Given, type Rule } from './rule.ts';

/**
 * What vehicles carry, kilograms, where the table of figures (keys as here) does not say otherwise.
 * Usual limits, not law: hence warnings.
 */
const usualLoads = {
  /** Payload of a lorry or articulated lorry. */
  truckPayloadKg: 25_000,
  /** Gross mass of a 20-foot and of a longer container. */
  container20Kg: 28_000,
  container40Kg: 30_000,
  /** Payload of a railway wagon. */
  wagonLoadKg: 75_000,
};
type Load = keyof typeof usualLoads;

const gramsOfKilogram = 1000;
/** Of the gross mass a transport document states: scales and rounding of the carrier. */
const documentTolerance = 0.03;

/** Kinds of transport document with a mass of their own: bill of lading to express waybill. */
const isTransportDocument = ({ code }: Document): boolean => /^020(1[1-9]|2[01])$/.test(code ?? '');
const gramsOfUnit = new Map([
  ['166', 1000],
  ['KGM', 1000],
  ['168', 1_000_000],
  ['TNE', 1_000_000],
]);

/** Masses beside what vehicles can carry and transport documents say. */
export const loadRules: readonly Rule[] = [
  {
    code: 'VEHICLE_OVERLOADED',
    severity: 'warning',
    field: 'totals.grossGrams',
    boxes: ['18', '25', '35'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check(declaration, given) {
      const { mode } = declaration.transport.border;
      const fleet = fleetOf(declaration);
      const gross = grossOf(declaration);
      if (fleet === null || gross === null) return;
      const limit = loadOf(fleet.load, given) * fleet.vehicles;
      if (gross / gramsOfKilogram <= limit) return;
      const params = {
        gross: gross / gramsOfKilogram,
        expected: limit,
        vehicles: fleet.vehicles,
        mode: mode ?? '',
      };
      yield { params };
    },
  },
  {
    code: 'CONTAINER_OVERLOADED',
    severity: 'warning',
    field: 'containers',
    boxes: ['31', '35'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ containers }, given) {
      const loads = new Map<string, { grams: number; type: string | null }>();
      for (const { identity, type, grossGrams } of containers) {
        const load = loads.get(identity) ?? { grams: 0, type };
        loads.set(identity, { ...load, grams: load.grams + (grossGrams ?? 0) });
      }
      for (const [identity, { grams, type }] of loads) {
        const isShort = type?.startsWith('2') ?? false;
        const limit = loadOf(isShort ? 'container20Kg' : 'container40Kg', given);
        if (grams / gramsOfKilogram <= limit) continue;
        const params = { container: identity, gross: grams / gramsOfKilogram, expected: limit };
        yield { params };
      }
    },
  },
  {
    code: 'GROSS_AGAINST_DOCUMENT',
    severity: 'warning',
    field: 'totals.grossGrams',
    boxes: ['35', '44'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check(declaration) {
      const gross = grossOf(declaration);
      const stated = statedInDocuments(declaration);
      if (gross === null || gross === 0 || stated === null) return;
      if (Math.abs(gross - stated) <= documentTolerance * stated) return;
      yield { params: { found: gross / gramsOfKilogram, expected: stated / gramsOfKilogram } };
    },
  },
];

const loadOf = (load: Load, { tables, day }: Given): number =>
  tables.row('figures', load, day)?.value ?? usualLoads[load];

/** Gross mass of the whole, grams: of the header, else of the items. */
function grossOf({ totals, items }: Declaration): number | null {
  if (totals.grossGrams !== null && totals.grossGrams > 0) return totals.grossGrams;
  return sumOf(items.map(({ grossGrams }) => grossGrams));
}

/** How many vehicles carry the goods, and of which kind; `null` for modes without such a limit. */
function fleetOf({ transport }: Declaration): { load: Load; vehicles: number } | null {
  const { identity, mode } = { ...transport.border, identity: transport.arrival.identity };
  const named = (identity ?? transport.border.identity ?? '')
    .split(/[;,]/)
    .filter((part) => part.trim() !== '');
  const vehicles = Math.max(1, named.length);
  switch (mode) {
    case '20':
      return { load: 'wagonLoadKg', vehicles };
    case '30':
      return { load: 'truckPayloadKg', vehicles };
    case '31':
    case '32':
      // Tractor and trailer stand side by side, or joined by a stroke.
      return {
        load: 'truckPayloadKg',
        vehicles: named.some((part) => part.includes('/')) ? vehicles : Math.ceil(vehicles / 2),
      };
    default:
      return null;
  }
}

/** The masses of all transport documents, each counted once; `null` where one of them states none. */
function statedInDocuments({ documents, items }: Declaration): number | null {
  const all = [...documents, ...items.flatMap((item) => item.documents)].filter(
    isTransportDocument,
  );
  const each = new Map(all.map((document) => [`${document.code} ${document.reference}`, document]));
  if (each.size === 0) return null;
  return sumOf(
    [...each.values()].map(({ quantity, unit }) => {
      const grams = gramsOfUnit.get(unit ?? '');
      return quantity === null || grams === undefined ? null : quantity * grams;
    }),
  );
}
