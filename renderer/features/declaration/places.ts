import type { Finding } from '../../../shared/finding.ts';

/** A place of the declaration: a box of the form, of one item or of the header. */
export interface BoxPlace {
  readonly box: string;
  /** Ordinal of the item; `null`: the header. */
  readonly item: number | null;
}

/** Fields of the header by the beginning of their path, the longer ones first, and their boxes. */
const headerBoxes: readonly (readonly [path: string, box: string])[] = [
  ['parties.consignor', '2'],
  ['parties.consignee', '8'],
  ['parties.financial', '9'],
  ['parties.declarant', '14'],
  ['parties.representative', '54'],
  ['parties.principal', '50'],
  ['parties.carrier', 'carrier'],
  ['countries.dispatch', '15'],
  ['countries.destination', '17'],
  ['countries.origin', '16'],
  ['countries.trading', '11'],
  ['countries.firstDestination', '10'],
  ['transport.arrival', '18'],
  ['transport.border.mode', '25'],
  ['transport.border', '21'],
  ['transport.inlandMode', '26'],
  ['transport.containerised', '19'],
  ['transport.loadingPlace', '27'],
  ['totals.sheets', '3'],
  ['totals.loadingLists', '4'],
  ['totals.items', '5'],
  ['totals.packages', '6'],
  ['totals.customsValue', '12'],
  ['totals.grossGrams', '35'],
  ['totals.payments', 'B'],
  ['totals.guaranteed', 'B'],
  ['document', '1'],
  ['beforeArrival', '1'],
  ['correction', '1'],
  ['generalProcedure', '1'],
  ['procedure', '1'],
  ['direction', '1'],
  ['type', '1'],
  ['registration', 'A'],
  ['assessment', 'A'],
  ['receipt', 'A'],
  ['office', 'A'],
  ['reference', '7'],
  ['feature', '7'],
  ['sourceId', '7'],
  ['declaredOn', '54'],
  ['manifest', '40'],
  ['borderOffice', '29'],
  ['goodsLocation', '30'],
  ['deliveryTerms', '20'],
  ['invoice', '22'],
  ['exchangeRate', '23'],
  ['costs', '12'],
  ['containers', '19'],
  ['expectedOn', '18'],
  ['transaction', '24'],
  ['deferredPayment', '48'],
  ['warehouse', '49'],
  ['transit.guarantee', '52'],
  ['transit', '53'],
  ['payments', 'B'],
  ['previousDocuments', '40'],
  ['documents', '44'],
  ['comments', '44'],
  ['items', '5'],
];

const itemBoxes: readonly (readonly [path: string, box: string])[] = [
  ['hsCode', '33'],
  ['declaredFree', '33'],
  ['description', '31'],
  ['commercialDescription', '31'],
  ['packages', '31'],
  ['trademark', '31'],
  ['producer', '31'],
  ['vehicles', '31'],
  ['exciseStamps', '31'],
  ['containers', '31'],
  ['ordinal', '32'],
  ['originCountry', '34'],
  ['originRegion', '34'],
  ['grossGrams', '35'],
  ['preference', '36'],
  ['otherPreferences', '36'],
  ['procedure', '37'],
  ['netGrams', '38'],
  ['bareNetGrams', '38'],
  ['quota', '39'],
  ['previousDocuments', '40'],
  ['supplementaryUnits', '41'],
  ['price', '42'],
  ['valuationMethod', '43'],
  ['documents', '44'],
  ['licence', '44'],
  ['freeText', '44'],
  ['deliveryTerms', '44'],
  ['customsValue', '45'],
  ['costs', '45'],
  ['statisticalValue', '46'],
  ['payments', '47'],
];

/** The box a finding speaks of; `null` where it speaks of the whole declaration or item. */
export function placeOf({ item, field }: Pick<Finding, 'item' | 'field'>): BoxPlace | null {
  if (field === null) return null;
  const boxes = item === null ? headerBoxes : itemBoxes;
  const box = boxes.find(([path]) => field === path || field.startsWith(`${path}.`))?.[1];
  return box === undefined ? null : { box, item };
}

/** Whether the place is a box with a number or letter on the form; `carrier` has none. */
export function isFormBox(box: string): boolean {
  return /^(\d+|[AB])$/.test(box);
}

/** Boxes of the form that belong to an item and not to the header. */
export function isItemBox(box: string): boolean {
  const number = Number(box);
  return number >= 31 && number <= 47;
}

/** The boxes a digit jumps to, 1 to 9: what is looked at most. */
export const boxesByDigit = ['31', '33', '34', '35', '38', '42', '44', '45', '47'] as const;

/** The digit that jumps to a box; `null` for the others. */
export function digitOf(box: string): number | null {
  const at = boxesByDigit.findIndex((each) => each === box);
  return at === -1 ? null : at + 1;
}
