import type { Season } from '../world/seasons.ts';

/**
 * One line of goods that crosses the demonstration border. Texts, prices and
 * masses are authored for the demonstration: plausible, not statistics. The
 * commodity codes exist in the EAEU nomenclature of 2022, the duty rates are
 * rounded to one ad valorem figure and are no tariff reference.
 */
export interface GoodsLine {
  readonly key: string;
  /** Ten digits. */
  readonly hs: string;
  readonly sector: Sector;
  /** Description in Russian, as brokers write it. */
  readonly text: string;
  /** Typical invoice price, USD per kg net. */
  readonly usdPerKg: number;
  /** Spread of the price between sellers and days: deviation of its logarithm. */
  readonly spread: number;
  readonly unit: SupplementaryUnit | null;
  /** Net kg of one unit (piece, pair, litre, …) in which the goods are sold. */
  readonly kgPerUnit: number;
  /** Packing as a share of gross mass. */
  readonly tare: number;
  readonly pack: PackageKind;
  readonly kgPerPackage: number;
  /** Net kg of a usual consignment of this goods alone. */
  readonly lotKg: number;
  /** Countries of origin with their weights. */
  readonly origins: Readonly<Record<string, number>>;
  /** Import duty, per cent. */
  readonly duty: number;
  /** Excise in tiyn per supplementary unit; 0 for goods without excise. */
  readonly excise: number;
  /** Kinds of permit the goods come with (01207 phytosanitary, 01402 declaration of conformity, …). */
  readonly permits: readonly string[];
  readonly season: Season;
  readonly perishable: boolean;
  /** What the description goes on with. */
  readonly detail: 'branded' | 'harvest' | 'bulk' | 'vehicle' | 'fabric';
  readonly flow: 'import' | 'export';
}

export const sectors = [
  'fresh food',
  'packed food',
  'clothing',
  'footwear',
  'textiles',
  'electronics',
  'appliances',
  'machinery',
  'vehicles',
  'building',
  'furniture',
  'chemicals',
  'household',
  'medicine',
  'raw materials',
] as const;
export type Sector = (typeof sectors)[number];

/** Supplementary units of the EAEU classifier, with the short names printed in box 41. */
export const supplementaryUnits = {
  piece: { code: '796', name: 'ШТ' },
  pair: { code: '715', name: 'ПАР' },
  litre: { code: '112', name: 'Л' },
  squareMetre: { code: '055', name: 'М2' },
  cubicMetre: { code: '113', name: 'М3' },
} as const;
export type SupplementaryUnit = keyof typeof supplementaryUnits;

/** Kinds of package, UN/ECE Recommendation 21. */
export const packageKinds = {
  CT: 'КОРОБКИ КАРТОННЫЕ',
  PK: 'УПАКОВКИ',
  PX: 'ПОДДОНЫ',
  BG: 'МЕШКИ',
  BX: 'ЯЩИКИ',
  RO: 'РУЛОНЫ',
  CR: 'КЛЕТИ',
  DR: 'БАРАБАНЫ',
  BE: 'СВЯЗКИ',
  VR: 'НАВАЛОМ',
  VN: 'ТРАНСПОРТНЫЕ СРЕДСТВА',
} as const;
export type PackageKind = keyof typeof packageKinds;

type Usual =
  | 'unit'
  | 'kgPerUnit'
  | 'spread'
  | 'tare'
  | 'pack'
  | 'kgPerPackage'
  | 'lotKg'
  | 'origins'
  | 'duty'
  | 'excise'
  | 'permits'
  | 'season'
  | 'perishable'
  | 'detail'
  | 'flow';

const nothingSpecial = {
  unit: null,
  kgPerUnit: 1,
  spread: 0.22,
  tare: 0.07,
  pack: 'CT',
  kgPerPackage: 16,
  lotKg: 9000,
  origins: { CN: 1 },
  duty: 5,
  excise: 0,
  permits: [],
  season: 'allYear',
  perishable: false,
  detail: 'branded',
  flow: 'import',
} as const satisfies Pick<GoodsLine, Usual>;

/** Goods of one sector: each line says only where it differs from the usual of its sector. */
export function goodsOf(
  sector: Sector,
  usual: Partial<Pick<GoodsLine, Usual>>,
  lines: readonly (Omit<GoodsLine, Usual | 'sector'> & Partial<Pick<GoodsLine, Usual>>)[],
): readonly GoodsLine[] {
  return lines.map((line) => ({ ...nothingSpecial, ...usual, ...line, sector }));
}
