import type { Declaration } from '../../../shared/declaration.ts';
import {
  valuationMethods,
  type CheckDraft,
  type ValueDecision,
} from '../../../shared/work/check.ts';
import { declarationAt } from '../desk/row.ts';
import type { Reader } from '../store/store.ts';
import { declaredIn } from './declared.ts';
import { pricesOf } from './prices.ts';

/** As much as the check keeps of what a box says. */
const mostOfABox = 2000;

/** The prices by weight, which every item has, as a decision keeps them. */
function evidenceOf(
  reader: Reader,
  id: string,
  item: number,
  now: string,
): ValueDecision['evidence'] {
  const [card] = pricesOf(reader, id, item, now).cards;
  if (card === undefined) return null;
  const { hs, origin, currency, n, low, median, high, declared } = card;
  return { hs, origin, currency, n, low, median, high, declared };
}

/**
 * A check with what is declared and with the prices it was compared with as the program knows them when it
 * is signed: these are not the officer's to write, and the paper tells them as the program's own.
 */
export function asDeclared(
  reader: Reader,
  { seq, id }: { readonly seq: number; readonly id: string },
  body: CheckDraft,
  now: string,
): CheckDraft {
  const declaration: Declaration = declarationAt(reader, seq);
  const items = new Map(declaration.items.map((item) => [item.ordinal, item]));
  return {
    ...body,
    boxes: body.boxes.map((line) => {
      const item = line.item === null ? null : (items.get(line.item) ?? null);
      return { ...line, declared: declaredIn(declaration, line.box, item).slice(0, mostOfABox) };
    }),
    values: body.values.map((value) => {
      const item = items.get(value.item);
      return {
        ...value,
        declared: item?.customsValue ?? null,
        declaredMethod: valuationMethods.find((method) => method === item?.valuationMethod) ?? null,
        evidence: value.evidence === null ? null : evidenceOf(reader, id, value.item, now),
      };
    }),
    classification: body.classification.map((one) => ({
      ...one,
      declared: (items.get(one.item)?.hsCode ?? '').slice(0, 14),
    })),
    origin: body.origin.map((one) => ({
      ...one,
      declared: (items.get(one.item)?.originCountry ?? '').slice(0, 2),
    })),
  };
}
