import type { Item } from '../../../shared/declaration.ts';
import type { Names } from '../../../shared/reference.ts';
import { isEaeu } from './jurisdiction.ts';
import type { Rule } from './rule.ts';
import { existence, tariffOf } from './tariff.ts';

const shortestCode = 6;
const longestCode = 11;
/** Digits of a code of the Union's nomenclature. */
const codeOfTheUnion = 10;
/** Chapter 77 of the Harmonized System is empty, and there is no 00. */
const emptyChapters = new Set(['00', '77']);
/**
 * Chapters left to countries for their own use. The nomenclature of the Eurasian Economic Union has
 * none of them; the European and the British one declare removals, trousseaux and whole plants there.
 */
const nationalChapters = new Set(['98', '99']);
const reservedChapters = new Set([...emptyChapters, ...nationalChapters]);
const fewestLetters = 10;
/** Descriptions that repeat the tariff's residual heading and say nothing of the goods. */
const sayNothing = new Set([
  'прочие',
  'прочее',
  'прочая',
  'прочий',
  'other',
  'others',
  'өзгелері',
  'басқалары',
  'басқа',
]);

/**
 * A clearance request (J, K) of the European and British forms comes before the goods are classified;
 * where they are entered in the declarant's records it does not even describe them.
 */
const isClearanceRequest = (feature: string | null): boolean => feature === 'J' || feature === 'K';

/** Commodity code and description. */
export const goodsRules: readonly Rule[] = [
  {
    code: 'HS_CODE_MISSING',
    severity: 'error',
    field: 'hsCode',
    boxes: ['33'],
    *check({ feature, items }) {
      if (isClearanceRequest(feature)) return;
      for (const { ordinal, hsCode } of items) if (hsCode === null) yield { item: ordinal };
    },
  },
  {
    code: 'HS_CODE_MALFORMED',
    severity: 'error',
    field: 'hsCode',
    boxes: ['33'],
    *check(declaration) {
      // A goods declaration of the Union has one length; transit and other administrations have several.
      const isOfTheUnion = declaration.document === 'goods' && isEaeu(declaration);
      const expected = isOfTheUnion ? { expected: codeOfTheUnion, context: 'union' } : {};
      for (const { ordinal, hsCode } of declaration.items) {
        if (hsCode === null || isWellFormed(hsCode)) continue;
        yield { item: ordinal, params: { found: hsCode, ...expected } };
      }
    },
  },
  {
    code: 'HS_CHAPTER_RESERVED',
    severity: 'error',
    elsewhere: 'warning',
    field: 'hsCode',
    boxes: ['33'],
    *check(declaration) {
      const reserved = isEaeu(declaration) ? reservedChapters : emptyChapters;
      for (const { ordinal, hsCode } of declaration.items) {
        const chapter = hsCode?.slice(0, 2) ?? '';
        if (!reserved.has(chapter)) continue;
        yield { item: ordinal, params: { chapter, found: hsCode ?? '' } };
      }
    },
  },
  {
    code: 'HS_CODE_NOT_TEN_DIGITS',
    severity: 'error',
    field: 'hsCode',
    boxes: ['33'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      for (const { ordinal, hsCode } of items) {
        if (hsCode === null || !isWellFormed(hsCode) || hsCode.length === codeOfTheUnion) continue;
        yield { item: ordinal, params: { found: hsCode, digits: hsCode.length } };
      }
    },
  },
  {
    code: 'HS_CODE_NOT_IN_NOMENCLATURE',
    severity: 'error',
    field: 'hsCode',
    boxes: ['33'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check({ items }, given) {
      for (const { ordinal, hsCode } of items) {
        if (hsCode?.length !== codeOfTheUnion || !isWellFormed(hsCode)) continue;
        // Reserved chapters are said of by a rule of their own.
        if (reservedChapters.has(hsCode.slice(0, 2))) continue;
        const there = existence(hsCode, given);
        if (there === 'not told') yield { unchecked: 'nomenclature' };
        if (there === 'not there') yield { item: ordinal, params: { found: hsCode } };
      }
    },
  },
  {
    code: 'HS_HEADING_NOT_IN_NOMENCLATURE',
    severity: 'warning',
    field: 'hsCode',
    boxes: ['33'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check({ items }, given) {
      for (const { ordinal, hsCode } of items) {
        if (hsCode?.length !== codeOfTheUnion || !isWellFormed(hsCode)) continue;
        if (reservedChapters.has(hsCode.slice(0, 2))) continue;
        if (existence(hsCode, given) !== 'no heading') continue;
        yield { item: ordinal, params: { found: hsCode, heading: hsCode.slice(0, 4) } };
      }
    },
  },
  {
    code: 'DESCRIPTION_MISSING',
    severity: 'error',
    field: 'description',
    boxes: ['31'],
    *check({ feature, items }) {
      if (isClearanceRequest(feature)) return;
      for (const item of items) if (describe(item) === null) yield { item: item.ordinal };
    },
  },
  {
    code: 'DESCRIPTION_POOR',
    severity: 'warning',
    field: 'description',
    boxes: ['31'],
    *check({ items }) {
      for (const item of items) {
        const text = describe(item);
        if (text === null || saysEnough(text)) continue;
        yield { item: item.ordinal, params: { found: text } };
      }
    },
  },
  {
    code: 'DESCRIPTION_IS_HEADING',
    severity: 'warning',
    field: 'description',
    boxes: ['31', '33'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check({ items }, given) {
      for (const item of items) {
        const text = describe(item);
        if (text === null || item.hsCode === null) continue;
        const { names } = tariffOf(item.hsCode, given);
        if (!names.some((name) => isNamed(text, name)) || !saysEnough(text)) continue;
        yield { item: item.ordinal, params: { found: text, code: item.hsCode } };
      }
    },
  },
];

/** Dashes, colons and spaces by which a tariff line differs from the same words typed. */
const strayCharacters = 20;

const lettersOf = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();

function isNamed(text: string, names: Names): boolean {
  return Object.values(names).some((name) => {
    if (name === null || Math.abs(name.length - text.length) > strayCharacters) return false;
    return lettersOf(name) === lettersOf(text);
  });
}

function isWellFormed(code: string): boolean {
  return /^\d+$/.test(code) && code.length >= shortestCode && code.length <= longestCode;
}

/** Everything the item says of the goods. */
function describe({ description, commercialDescription }: Item): string | null {
  const texts = [description, commercialDescription].filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('; ');
}

function saysEnough(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => !sayNothing.has(word));
  return telling.length > 0 && words.join('').length >= fewestLetters;
}
