import type { Item } from '../../../shared/declaration.ts';
import { sumOf, type Rule } from './rule.ts';
import { isPart } from './wholeness.ts';

const gramsOfKilogram = 1000;
const kilograms = (grams: number): number => grams / gramsOfKilogram;
/** Senders round the mass of an item to ten grams: half of that is the most an item can be off. */
const roundingGrams = 5;
/** Packing that weighs more than the goods is unusual. */
const unusualTareShare = 0.5;

/** Masses and packages. */
export const weightRules: readonly Rule[] = [
  {
    code: 'NET_ABOVE_GROSS',
    severity: 'error',
    field: 'netGrams',
    boxes: ['35', '38'],
    *check({ items }) {
      for (const { ordinal, netGrams, grossGrams } of items) {
        if (netGrams === null || grossGrams === null || netGrams <= grossGrams) continue;
        yield { item: ordinal, params: { net: kilograms(netGrams), gross: kilograms(grossGrams) } };
      }
    },
  },
  {
    code: 'NET_SUM_ABOVE_GROSS',
    severity: 'error',
    field: 'totals.grossGrams',
    boxes: ['35', '38'],
    *check(declaration) {
      const { items, totals } = declaration;
      const total = totals.grossGrams;
      if (isPart(declaration) || total === null || total === 0 || items.length === 0) return;
      // An item that is wrong by itself, or grosses that do not sum up, are said of elsewhere.
      if (items.some((item) => (item.netGrams ?? 0) > (item.grossGrams ?? Infinity))) return;
      if (sumOf(items.map(({ grossGrams }) => grossGrams)) !== null) return;
      const net = sumOf(items.map(({ netGrams }) => netGrams));
      if (net === null || net <= total + roundingGrams * items.length) return;
      yield { params: { net: kilograms(net), gross: kilograms(total) } };
    },
  },
  {
    code: 'NET_ZERO',
    severity: 'error',
    field: 'netGrams',
    boxes: ['38'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ items, transport }) {
      if (isByPipeOrWire(transport.border.mode)) return;
      for (const { ordinal, netGrams } of items) if (netGrams === 0) yield { item: ordinal };
    },
  },
  {
    code: 'GROSS_ZERO',
    severity: 'error',
    field: 'grossGrams',
    boxes: ['25', '35'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ items, transport }) {
      if (isByPipeOrWire(transport.border.mode)) return;
      for (const { ordinal, grossGrams, netGrams } of items) {
        // A net mass above it is said of already.
        if (grossGrams === 0 && (netGrams ?? 0) === 0) yield { item: ordinal };
      }
    },
  },
  {
    code: 'BARE_NET_ABOVE_NET',
    severity: 'error',
    field: 'bareNetGrams',
    boxes: ['38'],
    *check({ items }) {
      for (const { ordinal, netGrams, bareNetGrams } of items) {
        if (netGrams === null || bareNetGrams === null || bareNetGrams <= netGrams) continue;
        const params = { found: kilograms(bareNetGrams), net: kilograms(netGrams) };
        yield { item: ordinal, params };
      }
    },
  },
  {
    code: 'NET_EQUALS_GROSS',
    severity: 'warning',
    field: 'grossGrams',
    boxes: ['31', '35', '38'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ items }) {
      for (const item of items) {
        const { kindCode } = item.packages;
        const { ordinal, netGrams, grossGrams } = item;
        if (kindCode === null || isUnpacked(item) || netGrams === null || netGrams === 0) continue;
        if (netGrams !== grossGrams) continue;
        yield { item: ordinal, params: { net: kilograms(netGrams), packageKind: kindCode } };
      }
    },
  },
  {
    code: 'TARE_UNUSUAL',
    severity: 'warning',
    field: 'grossGrams',
    boxes: ['35', '38'],
    *check({ items }) {
      for (const { ordinal, netGrams, grossGrams } of items) {
        // Goods without any mass are said of already.
        if (netGrams === null || netGrams === 0 || grossGrams === null || grossGrams === 0)
          continue;
        const share = (grossGrams - netGrams) / grossGrams;
        if (share <= unusualTareShare) continue;
        const percent = Math.round(share * 100);
        const params = { percent, net: kilograms(netGrams), gross: kilograms(grossGrams) };
        yield { item: ordinal, params };
      }
    },
  },
  {
    code: 'GROSS_SUM_DIFFERS',
    severity: 'warning',
    field: 'totals.grossGrams',
    boxes: ['35'],
    *check(declaration) {
      const { items, totals } = declaration;
      const total = totals.grossGrams;
      if (isPart(declaration) || total === null || total === 0 || items.length === 0) return;
      const sum = sumOf(items.map(({ grossGrams }) => grossGrams));
      if (sum === null || Math.abs(sum - total) <= roundingGrams * items.length) return;
      yield { params: { found: kilograms(sum), expected: kilograms(total) } };
    },
  },
  {
    code: 'PACKAGES_SUM_DIFFERS',
    severity: 'warning',
    field: 'totals.packages',
    boxes: ['6', '31'],
    *check(declaration) {
      const { items, totals } = declaration;
      const total = totals.packages;
      if (isPart(declaration) || total === null || total === 0 || items.length === 0) return;
      const sum = sumOf(items.map(({ packages }) => packages.count));
      if (sum === null || sum === total) return;
      yield { params: { found: sum, expected: total } };
    },
  },
  {
    code: 'PACKAGES_NONE_OF_KIND',
    severity: 'warning',
    field: 'packages',
    boxes: ['6', '31'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ items, totals }) {
      // Where the items share packages their numbers sum to box 6 without this one.
      for (const item of items) {
        const { count, kindCode } = item.packages;
        if (count !== 0 || kindCode === null || isUnpacked(item)) continue;
        if (items.length > 1 && totals.packages !== null && totals.packages > 0) continue;
        yield { item: item.ordinal, params: { packageKind: kindCode } };
      }
    },
  },
];

/** Modes of transport without any vehicle: pipeline and power line. */
const isByPipeOrWire = (mode: string | null): boolean => mode === '71' || mode === '72';

/** Recommendation 21: bulk (gas, liquid, solid of any grain, scrap) and unpacked goods. */
const unpackedKinds = new Set(['VG', 'VQ', 'VL', 'VY', 'VR', 'VO', 'VS', 'NE', 'NF', 'NG']);
/** Chapters whose goods go as they are: vehicles of rail and road, aircraft, ships. */
const unpackedChapters = new Set(['86', '87', '88', '89']);

function isUnpacked({ packages, hsCode }: Item): boolean {
  if (unpackedKinds.has(packages.kindCode ?? '')) return true;
  return unpackedChapters.has(hsCode?.slice(0, 2) ?? '');
}
