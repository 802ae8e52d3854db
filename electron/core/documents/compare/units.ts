import { unitCode } from '../../reference/unit-words.ts';

/** A unit told in another of the same kind: tonnes in kilograms, thousands of pieces in pieces. */
export interface BaseUnit {
  readonly base: string;
  readonly factor: number;
}

/** By code of the classifier. A unit that is not here is its own base. */
const bases = new Map<string, BaseUnit>(
  Object.entries({
    '163': { base: '166', factor: 0.001 },
    '168': { base: '166', factor: 1000 },
    '798': { base: '796', factor: 1000 },
    '111': { base: '113', factor: 1e-6 },
  }),
);

/** Kilograms, by the classifier. */
export const kilograms = '166';

/** As papers write them, besides the words of the tariffs. */
const words = new Map<string, string>(
  Object.entries({
    kgs: '166',
    'kg.': '166',
    кгс: '166',
    gr: '163',
    mt: '168',
    tn: '168',
    tons: '168',
    tonnes: '168',
    'pcs.': '796',
    pce: '796',
    ea: '796',
    each: '796',
    nos: '796',
    unit: '796',
    units: '796',
    'тыс. шт': '798',
    'тыс шт': '798',
    'тыс. шт.': '798',
    'мың дана': '798',
    '1000 pcs': '798',
    pr: '715',
    prs: '715',
    pair: '715',
    ltr: '112',
    litres: '112',
    liters: '112',
    sqm: '055',
    'm²': '055',
    'м²': '055',
    cbm: '113',
    'm³': '113',
    'м³': '113',
    metres: '006',
    meters: '006',
    mtr: '006',
  }),
);

/** The unit a paper names, by the classifier; `null` where nobody knows what it means. */
export function unitOf(text: string): BaseUnit | null {
  const word = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const code = words.get(word) ?? unitCode(word) ?? unitCode(word.replace(/\.$/, ''));
  return code === null ? null : (bases.get(code) ?? { base: code, factor: 1 });
}
