import type { Load } from './consignment.ts';
import type { Random } from './prng.ts';
import { inventedVin } from './world/numbers.ts';
import type { Offer } from './world/suppliers.ts';

/** What one vehicle carries at most, kg gross, kept under the limits that the post checks. */
export const capacityKg = {
  '20 wagon': 62_000,
  '20 container': 24_500,
  '31': 21_300,
  '40': 2800,
} as const;

export interface LoadingTerms {
  readonly random: Random;
  /** kg gross that must not be exceeded by all items together. */
  readonly capacity: number;
  /** Wagons or containers that carry the whole; a usual lot fills one. */
  readonly vehicles: number;
  /** Units of the invoice currency for one US dollar. */
  readonly perUsd: number;
  /** USD per kg that the price includes for carriage. */
  readonly carriage: number;
  /** Serial numbers of permits by goods line, which last for the trader. */
  readonly permitNumberOf: (offer: Offer) => string;
  readonly preferenceOf: (offer: Offer) => string | null;
}

/**
 * Loads a vehicle with these offers, one item each (an offer may come several
 * times, as several models of the same goods). Quantities are whole, so that
 * prices are unit price times quantity, as in an invoice.
 */
export function loadVehicle(offers: readonly Offer[], terms: LoadingTerms): Load[] {
  const { random } = terms;
  const shares = offers.map(() => -Math.log(1 - random.fraction()) + 0.05);
  const shareSum = shares.reduce((sum, share) => sum + share, 0);
  const fullness = Math.min(1, random.logNormal(0.82, 0.3));
  const wanted = offers.map((offer, index) => {
    const lot = offer.line.lotKg * terms.vehicles * fullness * random.logNormal(1, 0.12);
    return (lot * (shares[index] ?? 0)) / shareSum;
  });
  const gross = wanted.reduce(
    (sum, net, index) => sum + net / (1 - (offers[index]?.line.tare ?? 0)),
    0,
  );
  const squeeze = Math.min(1, (terms.capacity * 0.985) / gross);
  return offers.map((offer, index) => loadOf(offer, (wanted[index] ?? 0) * squeeze, terms));
}

function loadOf(offer: Offer, wantedKg: number, terms: LoadingTerms): Load {
  const { random } = terms;
  const { line } = offer;
  const byUnit = line.kgPerUnit !== 1;
  // Models differ in size by a few per cent; whole vehicles hardly do.
  const kgPerUnit = line.kgPerUnit * random.logNormal(1, line.kgPerUnit > 1000 ? 0.01 : 0.06);
  const quantity = Math.max(1, byUnit ? Math.round(wantedKg / kgPerUnit) : Math.round(wantedKg));
  const netKg = byUnit ? quantity * kgPerUnit : quantity;
  const step = netKg < 300 ? 100 : netKg < 6000 ? 500 : 1000;
  const netGrams = Math.max(100, Math.round((netKg * 1000) / step) * step);
  const tare = Math.min(0.46, line.tare * random.logNormal(1, 0.14));
  const grossGrams = Math.max(netGrams, Math.round(netGrams / (1 - tare) / step) * step);
  const usdPerKg =
    line.usdPerKg * offer.level * random.logNormal(1, line.spread * 0.35) + terms.carriage;
  const unitPrice = roundPrice(usdPerKg * (byUnit ? kgPerUnit : 1) * terms.perUsd);
  return {
    line,
    origin: offer.origin,
    preference: terms.preferenceOf(offer),
    brand: offer.brand,
    maker: offer.maker,
    model: `${offer.brand.slice(0, 2)}-${random.whole(100, 9899)}`,
    quantity,
    netGrams,
    grossGrams,
    packages:
      line.detail === 'vehicle'
        ? quantity
        : Math.max(1, Math.ceil(netKg / (line.kgPerPackage * random.logNormal(1, 0.05)))),
    price: Math.max(1, Math.round(quantity * unitPrice * 100)),
    permits: line.permits,
    permitNumber: terms.permitNumberOf(offer),
    vins:
      line.detail === 'vehicle' ? Array.from({ length: quantity }, () => inventedVin(random)) : [],
    remark: '',
  };
}

/** Prices per unit as sellers quote them: cents, and tenths of a cent for what costs next to nothing. */
function roundPrice(price: number): number {
  if (price >= 200) return Math.round(price);
  if (price >= 0.5) return Math.round(price * 100) / 100;
  return Math.max(0.001, Math.round(price * 1000) / 1000);
}
