import { roadGate, railGate, southGate, westGate, type Office } from './offices.ts';

/**
 * The ways goods come. Countries of the Union (RU, KG, BY, AM) are missing as
 * origins on purpose: goods of the Union are not declared. Russia appears where
 * third-country goods come out of a warehouse there.
 */
export interface Route {
  readonly from: string;
  /** Transport mode of the EAEU classifier: 20 rail, 31 tractor with semi-trailer, 40 air. */
  readonly mode: '20' | '31' | '40';
  readonly gate: Office;
  /** Days on the way. */
  readonly days: number;
  /** Freight in USD per kg of gross mass, up to the border. */
  readonly freight: number;
  readonly weight: number;
  readonly containerised: number;
}

const routes: readonly Route[] = [
  {
    from: 'CN',
    mode: '31',
    gate: roadGate,
    days: 6,
    freight: 0.16,
    weight: 65,
    containerised: 0.03,
  },
  {
    from: 'CN',
    mode: '20',
    gate: railGate,
    days: 12,
    freight: 0.1,
    weight: 33,
    containerised: 0.8,
  },
  { from: 'CN', mode: '40', gate: roadGate, days: 2, freight: 2.4, weight: 2, containerised: 0 },
  {
    from: 'UZ',
    mode: '31',
    gate: southGate,
    days: 2,
    freight: 0.06,
    weight: 75,
    containerised: 0.01,
  },
  {
    from: 'UZ',
    mode: '20',
    gate: southGate,
    days: 5,
    freight: 0.04,
    weight: 25,
    containerised: 0.3,
  },
  { from: 'TJ', mode: '31', gate: southGate, days: 4, freight: 0.08, weight: 1, containerised: 0 },
  { from: 'TM', mode: '20', gate: westGate, days: 7, freight: 0.05, weight: 1, containerised: 0.3 },
  {
    from: 'IR',
    mode: '31',
    gate: westGate,
    days: 9,
    freight: 0.17,
    weight: 1,
    containerised: 0.05,
  },
  {
    from: 'TR',
    mode: '31',
    gate: westGate,
    days: 13,
    freight: 0.26,
    weight: 80,
    containerised: 0.02,
  },
  {
    from: 'TR',
    mode: '20',
    gate: westGate,
    days: 21,
    freight: 0.18,
    weight: 20,
    containerised: 0.9,
  },
  { from: 'GE', mode: '31', gate: westGate, days: 9, freight: 0.2, weight: 1, containerised: 0.02 },
  {
    from: 'DE',
    mode: '31',
    gate: westGate,
    days: 14,
    freight: 0.33,
    weight: 70,
    containerised: 0.02,
  },
  {
    from: 'DE',
    mode: '20',
    gate: westGate,
    days: 20,
    freight: 0.22,
    weight: 30,
    containerised: 0.9,
  },
  { from: 'RU', mode: '31', gate: westGate, days: 4, freight: 0.1, weight: 1, containerised: 0.02 },
];

/** Dispatched elsewhere: by sea to a Chinese or Turkish port and on by rail, or by air. */
const farRoute = {
  mode: '20',
  gate: railGate,
  days: 34,
  freight: 0.21,
  weight: 1,
  containerised: 1,
} as const;
const europeanRoute = {
  mode: '31',
  gate: westGate,
  days: 15,
  freight: 0.35,
  weight: 1,
  containerised: 0.03,
} as const;
const airRoute = {
  mode: '40',
  gate: roadGate,
  days: 3,
  freight: 2.6,
  weight: 1,
  containerised: 0,
} as const;
const european = new Set(['IT', 'PL', 'NL', 'HU', 'GB', 'NO', 'MD']);

/** The routes that goods dispatched from a country take; flowers and fish from afar fly. */
export function routesFrom(country: string, perishable: boolean): readonly Route[] {
  const known = routes.filter(
    (route) => route.from === country && (route.mode !== '40' || !perishable),
  );
  if (known.length > 0) return known;
  if (perishable && !european.has(country)) return [{ from: country, ...airRoute }];
  return [{ from: country, ...(european.has(country) ? europeanRoute : farRoute) }];
}

/** Where Kazakhstan's exports go, with weights; goods for the Union need no declaration. */
export const exportDestinations: readonly {
  country: string;
  weight: number;
  mode: '20' | '31';
  gate: Office;
}[] = [
  { country: 'CN', weight: 46, mode: '20', gate: railGate },
  { country: 'CN', weight: 12, mode: '31', gate: roadGate },
  { country: 'UZ', weight: 20, mode: '20', gate: southGate },
  { country: 'AF', weight: 8, mode: '20', gate: southGate },
  { country: 'TJ', weight: 6, mode: '20', gate: southGate },
  { country: 'TR', weight: 5, mode: '20', gate: westGate },
  { country: 'IR', weight: 3, mode: '20', gate: westGate },
];

/** Countries whose goods enter duty free with a certificate of origin, and the kind of that certificate. */
export const freeTradeCertificates: Readonly<Record<string, string>> = {
  UZ: '06011',
  TJ: '06011',
  TM: '06011',
  MD: '06011',
  GE: '06011',
  VN: '06018',
};
